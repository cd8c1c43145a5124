import { useCallback, useEffect, useRef, useState } from 'react';
import { listen } from './listen.ts';

/** How it is with listening to the voice. */
export type Listening = 'silent' | 'speaking' | 'failed' | 'unsupported';

/** Says the sample in this browser; one at a time, and none after the page is left. */
export function useListening(): {
  readonly state: Listening;
  readonly say: (packId: string, volume: number) => void;
} {
  const [state, setState] = useState<Listening>('silent');
  const context = useRef<AudioContext | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stop.current?.abort();
      void context.current?.close();
    },
    [],
  );
  const say = useCallback((packId: string, volume: number): void => {
    if (typeof AudioContext === 'undefined') {
      setState('unsupported');
      return;
    }
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    context.current ??= new AudioContext();
    setState('speaking');
    const hubUrl = window.location.origin;
    const spoken = listen({
      hubUrl,
      packId,
      volume,
      context: context.current,
      signal: own.signal,
    });
    const end = (how: Listening): void => {
      if (!own.signal.aborted) setState(how);
    };
    spoken.then(
      () => {
        end('silent');
      },
      () => {
        end('failed');
      },
    );
  }, []);
  return { state, say };
}
