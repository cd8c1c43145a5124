import { isNightReload } from '@hall/core/domain/hall-day/night';
import { useEffect, useRef } from 'react';
import { useEmergency } from '../emergency/use-emergency.ts';
import { useHall } from '../hall/use-hall.ts';
import { useHallDay } from './use-hall-day.ts';

const lookEveryMs = 30_000;

/**
 * Loads the page anew once in a closed night, so that what a browser piles up over weeks is gone
 * before the first people come. Never while a danger is shown, nor without a hub: a page in a plain
 * browser would not come back. `isFree`: nobody is at this screen, and nothing is lost with the page.
 */
export function useNightReload({
  isFree,
  reload,
}: {
  readonly isFree: boolean;
  readonly reload: () => void;
}): void {
  const client = useHall();
  const now = useHallDay();
  const isQuiet = useEmergency() === null;
  const may = useRef({ now, isAllowed: false, reload });
  useEffect(() => {
    may.current = { now, isAllowed: isFree && isQuiet, reload };
  });
  useEffect(() => {
    const startedMs = performance.now();
    const handle = window.setInterval(() => {
      const { you, connection } = client;
      if (!may.current.isAllowed || you?.as !== 'terminal' || connection.state !== 'live') return;
      const isDue = isNightReload({
        screenId: you.terminalId,
        now: may.current.now,
        nowMs: client.hubNow(),
        ranForMs: performance.now() - startedMs,
      });
      if (isDue) may.current.reload();
    }, lookEveryMs);
    return () => {
      window.clearInterval(handle);
    };
  }, [client]);
}
