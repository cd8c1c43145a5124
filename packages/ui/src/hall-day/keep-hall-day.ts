import { instantMs } from '@hall/core/basics/fields';
import type { HallClient } from '@hall/core/client/hall-client';
import { hallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import { z } from 'zod';

const storageKey = 'hall.day';
/** What is kept says when it was heard; no more often than that, for the sake of the disk. */
const saveEveryMs = 60_000;

const kept = z.strictObject({ asOfMs: instantMs, record: hallPhaseRecord });

/** Where a page keeps a few words over its restart. */
export type WordStorage = Pick<Storage, 'getItem' | 'setItem'>;

/**
 * Keeps the hall's day over a restart of the screen, so that one that starts without its hub still
 * opens and closes by itself. A client that is closed keeps nothing any more.
 */
export function keepHallDay(
  client: Pick<HallClient, 'restore' | 'subscribe' | 'connection' | 'topic' | 'hubNow'>,
  storage: WordStorage,
): void {
  const last = read(storage);
  if (last !== null) client.restore('hallDay', { asOfMs: last.asOfMs, records: [last.record] });
  let savedAtMs = -Infinity;
  let savedVersion = -1;
  client.subscribe(() => {
    const { version, records } = client.topic('hallDay');
    const record = records.get('phase');
    if (client.connection.state !== 'live' || record === undefined) return;
    const asOfMs = client.hubNow();
    if (version === savedVersion && asOfMs - savedAtMs < saveEveryMs) return;
    [savedAtMs, savedVersion] = [asOfMs, version];
    write(storage, JSON.stringify({ asOfMs, record }));
  });
}

function read(storage: WordStorage): z.infer<typeof kept> | null {
  try {
    const parsed = kept.safeParse(JSON.parse(storage.getItem(storageKey) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage is switched off, or what lies in it was cut short: as if nothing had been kept.
    return null;
  }
}

function write(storage: WordStorage, text: string): void {
  try {
    storage.setItem(storageKey, text);
  } catch {
    // Storage is full or switched off; the screen then starts as in an open hall.
  }
}
