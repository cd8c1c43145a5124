import { screenDay, stretchesBegun, type ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import { useMemo, useSyncExternalStore } from 'react';
import { useConnection, useHall, useTopic } from '../hall/use-hall.ts';

const lookEveryMs = 1_000;

function everySecond(listener: () => void): () => void {
  const handle = window.setInterval(listener, lookEveryMs);
  return () => {
    window.clearInterval(handle);
  };
}

/**
 * What the hall is for now; null while no hub has ever told. The announced changes are made by this
 * screen's own clock, set by the hub's: a hall opens and closes also when its hub is away. The client
 * has to follow the topic `hallDay`.
 */
export function useHallDay(): ScreenDay | null {
  const client = useHall();
  const record = useTopic('hallDay').records.get('phase') ?? null;
  const begun = useSyncExternalStore(everySecond, () =>
    record === null ? 0 : stretchesBegun(record, client.hubNow()),
  );
  return useMemo(
    () =>
      record === null
        ? null
        : screenDay(record, record.coming[begun - 1]?.fromMs ?? record.sinceMs),
    [record, begun],
  );
}

/** Since when nothing was heard of the hall's day; null while the hub is there, or never was. */
export function useHallDayAsOf(): number | null {
  const connection = useConnection();
  const { asOfMs } = useTopic('hallDay');
  if (connection.state === 'live' || asOfMs === null) return null;
  return connection.state === 'lost' ? connection.sinceMs : asOfMs;
}
