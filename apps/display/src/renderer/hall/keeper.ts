import { z } from 'zod';
import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import { instantMs } from '@hall/core/basics/fields';
import type { KeptTopic } from '@hall/core/client/hall-client';
import { SNAPSHOT_MAX_LENGTH, shellOf } from '@hall/core/contract/shell-page';
import { hallPhaseRecord, type HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import { boardProfile, type BoardProfile } from '@hall/core/domain/device/terminal';

/** Half of what browsers give a page, in UTF-16 units. */
const browserMaxLength = 2_000_000;
/** A power cut loses so much at most; the hub sends it again anyway. */
const saveEveryMs = 5_000;
/** With what the address asks for: the demonstration shows several boards in one browser. */
const storageKey = (scope: Window): string => `hall.board.snapshot${scope.location.search}`;

const snapshot = z.strictObject({
  format: z.literal(1),
  profile: boardProfile.nullable(),
  asOfMs: instantMs,
  records: z.array(z.unknown()).max(20_000),
  /** An older version kept it in another shape or not at all; the postings are good all the same. */
  day: hallPhaseRecord.nullable().catch(null),
});

/** A board's last data and its profile, kept over its own restart (F-09). */
export interface KeptBoard {
  readonly profile: BoardProfile | null;
  readonly topic: KeptTopic;
  /** What the hall was for, so that a board that starts without its hub still opens and closes. */
  readonly day: HallPhaseRecord | null;
}

/** Where a snapshot lies: a file of the shell, or the browser's storage. */
export interface SnapshotPlace {
  readonly maxLength: number;
  load(): Promise<string | null>;
  /** False when it could not be kept. */
  save(payload: string): Promise<boolean>;
}

/** The place this page has. */
export function snapshotPlace(scope: Window): SnapshotPlace {
  const shell = shellOf(scope);
  if (shell?.kind === 'display') {
    return {
      maxLength: SNAPSHOT_MAX_LENGTH,
      load: () => shell.loadSnapshot(),
      save: async (payload) => (await shell.saveSnapshot(payload)).ok,
    };
  }
  return {
    maxLength: browserMaxLength,
    load: () => Promise.resolve(scope.localStorage.getItem(storageKey(scope))),
    save: (payload) => Promise.resolve(saveInBrowser(scope, payload)),
  };
}

function saveInBrowser(scope: Window, payload: string): boolean {
  try {
    scope.localStorage.setItem(storageKey(scope), payload);
    return true;
  } catch {
    // Storage is full or switched off; the board then starts empty after a restart.
    return false;
  }
}

/** Reads what was kept; null when there is nothing, or nothing this version understands. */
export async function loadKept(place: SnapshotPlace): Promise<KeptBoard | null> {
  const text = await place.load();
  if (text === null) {
    return null;
  }
  const parsed = snapshot.safeParse(parseJson(text));
  return parsed.success
    ? {
        profile: parsed.data.profile,
        topic: { asOfMs: parsed.data.asOfMs, records: parsed.data.records },
        day: parsed.data.day,
      }
    : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The payload to save; postings are left out when everything would be too long. */
export function payloadOf(kept: KeptBoard, maxLength: number): string | null {
  const of = (records: readonly unknown[]): string =>
    JSON.stringify({
      format: 1,
      profile: kept.profile,
      asOfMs: kept.topic.asOfMs,
      records,
      day: kept.day,
    });
  const whole = of(kept.topic.records);
  if (whole.length <= maxLength) {
    return whole;
  }
  const pages = of(kept.topic.records.filter((record) => !isPosting(record)));
  return pages.length <= maxLength ? pages : null;
}

function isPosting(record: unknown): boolean {
  return (record as { kind?: unknown } | null)?.kind === 'posting';
}

/** Saves at most every five seconds, and only while what is on the screen comes from the hub. */
export function keepSaving(options: {
  readonly place: SnapshotPlace;
  readonly timers: Timers;
  /** What to keep now; null when there is nothing from the hub. */
  readonly take: () => KeptBoard | null;
  readonly subscribe: (listener: () => void) => () => void;
}): () => void {
  let pending: CancelTimer | null = null;
  let lastPayload = '';
  const save = (): void => {
    pending = null;
    const kept = options.take();
    const payload = kept === null ? null : payloadOf(kept, options.place.maxLength);
    if (payload !== null && payload !== lastPayload) {
      lastPayload = payload;
      void options.place.save(payload);
    }
  };
  const unsubscribe = options.subscribe(() => {
    pending ??= options.timers.after(saveEveryMs, save);
  });
  return () => {
    unsubscribe();
    pending?.();
  };
}
