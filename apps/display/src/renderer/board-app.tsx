import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { HallClient } from '@hall/core/client/hall-client';
import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { browserTimers } from '@hall/ui/hall/browser-ports';
import { BoardScreen } from './board-screen.tsx';
import { layoutFor } from './hall/window-layout.ts';
import { BoardStore } from './model/board-store.ts';
import type { Words } from './model/words.ts';

interface AppProps {
  readonly client: HallClient;
  readonly words: Words;
  /** The profile of last time, until the hub tells today's. */
  readonly keptProfile: BoardProfile | null;
}

function subscribeResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => {
    window.removeEventListener('resize', listener);
  };
}

function useWindowSize(): { widthPx: number; heightPx: number } {
  const text = useSyncExternalStore(
    subscribeResize,
    () => `${window.innerWidth}x${window.innerHeight}`,
  );
  return useMemo(() => {
    const [widthPx = 0, heightPx = 0] = text.split('x').map(Number);
    return { widthPx, heightPx };
  }, [text]);
}

/** What the hub says this board is; a new object only when it says something else. */
export function boardProfileOf(client: HallClient): BoardProfile | null {
  return client.you?.as === 'terminal' ? client.you.board : null;
}

/** The board of a client: layout from profile and window, store, screen. */
export function BoardApp({ client, words, keptProfile }: AppProps) {
  const size = useWindowSize();
  const told = useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => boardProfileOf(client),
  );
  const profile = told ?? keptProfile;
  const shape = useMemo(
    () => ({ layout: layoutFor(profile, size), occupationIds: profile?.occupationIds ?? null }),
    [profile, size],
  );
  const [store] = useState(
    () => new BoardStore({ source: client, timers: browserTimers, words, shape }),
  );
  useEffect(() => store.start(), [store]);
  useEffect(() => {
    store.reshape(shape);
  }, [store, shape]);
  return <BoardScreen store={store} words={words} {...shape} />;
}
