import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { HallClient } from '@hall/core/client/hall-client';
import { browserIds } from '../hall/browser-ports.ts';
import { useConnection, useHall, useTopic } from '../hall/use-hall.ts';
import { pressOfKey } from './keys.ts';
import type { PressMachine, Wish } from './press-machine.ts';
import { PressRunner } from './press-runner.ts';
import type { PressName } from './presses.ts';
import { queueNow, type QueueNow } from './queue-now.ts';

/** What the hub has told about a window; null while it does not know it. */
export interface DeskTopics {
  readonly now: QueueNow | null;
  readonly ready: boolean;
  /** The connection stands and what is shown is of now. */
  readonly live: boolean;
}

/** The queue as one window needs it, live. */
export function useDeskTopics(counterId: string): DeskTopics {
  const queue = useTopic('queue');
  const desk = useTopic('counter');
  const connection = useConnection();
  const now = useMemo(
    () => queueNow(counterId, queue.records.values(), desk.records.values()),
    // The maps are changed in place; the view objects are new after every change.
    [counterId, queue, desk],
  );
  const ready = queue.ready && desk.ready;
  return { now, ready, live: ready && connection.state === 'live' };
}

/** The hub's time in steps of `everyMs`. */
export function useHubNow(everyMs: number): number {
  const client = useHall();
  return useSyncExternalStore(
    (listener) => {
      const timer = window.setInterval(listener, everyMs);
      const leave = client.subscribe(listener);
      return () => {
        window.clearInterval(timer);
        leave();
      };
    },
    () => Math.floor(client.hubNow() / everyMs) * everyMs,
  );
}

/** The presses of a desk and how they went. */
export function usePresses(): { readonly runner: PressRunner; readonly machine: PressMachine } {
  const client = useHall();
  const [runner] = useState(() => runnerOf(client));
  const machine = useSyncExternalStore(runner.subscribe, () => runner.machine);
  return { runner, machine };
}

function runnerOf(client: HallClient): PressRunner {
  return new PressRunner({
    send: (wish, commandId) => send(client, wish, commandId),
    ids: browserIds,
    nowMs: () => performance.now(),
  });
}

function send(client: HallClient, { name, input }: Wish, commandId: string) {
  return client.command(name, input, commandId);
}

const typing = 'input, textarea, select, [role="dialog"], [role="alertdialog"]';

/** Presses by key, wherever the focus is, except while somebody types or answers a question. */
export function useDeskKeys(onKey: (press: PressName | 'step') => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const at = event.target instanceof Element ? event.target : document.body;
      const asked = document.querySelector('[aria-modal="true"]') !== null;
      if (asked || event.defaultPrevented || at.closest(typing) !== null) return;
      const onControl = at.closest('button, a, summary') !== null;
      // A control that is held down would be pressed again and again.
      if (event.repeat && onControl && event.key === 'Enter') event.preventDefault();
      const press = pressOfKey(event);
      // On a control Enter is that control's.
      if (press === null || (press === 'step' && onControl)) return;
      event.preventDefault();
      onKey(press);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [onKey]);
}
