import { expect, test } from 'vitest';
import type { Timers } from '@hall/core/basics/ports';
import { boardRecords } from '@hall/core/testing/board-records';
import { crashCountIn } from './crash-count.ts';
import { keepSaving, loadKept, payloadOf, type KeptBoard, type SnapshotPlace } from './keeper.ts';

const asOfMs = Date.parse('2026-11-23T05:40:00+08:00');
const kept: KeptBoard = {
  profile: {
    layout: 'landscape',
    widthPx: 1920,
    heightPx: 1080,
    pixelPitchMm: 0.63,
    farthestViewerM: 5,
  },
  topic: { asOfMs, records: boardRecords(3, asOfMs) },
  day: {
    kind: 'phase',
    id: 'phase',
    mode: 'gig',
    sinceMs: asOfMs,
    untilMs: asOfMs + 60_000,
    next: 'closed',
    opensAtMs: null,
    name: null,
    isOverride: false,
    coming: [{ fromMs: asOfMs + 60_000, mode: 'closed', name: null, isOverride: false }],
  },
};

function placeWith(text: string | null): SnapshotPlace & { saved: string[] } {
  const saved: string[] = [];
  return {
    saved,
    maxLength: 100_000,
    load: () => Promise.resolve(text),
    save: (payload) => {
      saved.push(payload);
      return Promise.resolve(true);
    },
  };
}

/** Timers that run when told. */
function handTimers(): Timers & { run: () => void; pending: (() => void)[] } {
  const pending: (() => void)[] = [];
  return {
    pending,
    run: () => {
      for (const action of pending.splice(0)) {
        action();
      }
    },
    after: (_delayMs, action) => {
      pending.push(action);
      return () => {
        pending.splice(pending.indexOf(action), 1);
      };
    },
  };
}

test('what was kept is read back as it was', async () => {
  const payload = payloadOf(kept, 100_000);
  expect(await loadKept(placeWith(payload))).toEqual(kept);
});

test('a snapshot from before boards followed the hall’s day is read without one', async () => {
  const before = JSON.parse(payloadOf(kept, 100_000)!) as { day?: unknown };
  delete before.day;
  expect(await loadKept(placeWith(JSON.stringify(before)))).toEqual({ ...kept, day: null });
  const older = { ...before, day: { ...kept.day, coming: undefined } };
  expect(await loadKept(placeWith(JSON.stringify(older)))).toEqual({ ...kept, day: null });
});

test('a torn, foreign or empty snapshot is none', async () => {
  for (const text of [null, '', '{', '{"seq":7}', payloadOf(kept, 100_000)!.slice(0, -9)]) {
    expect(await loadKept(placeWith(text))).toBeNull();
  }
});

test('a snapshot that is too long keeps the pages and leaves the postings out', async () => {
  const payload = payloadOf(kept, 1_500);
  const read = await loadKept(placeWith(payload));
  const kinds = read?.topic.records.map((record) => (record as { kind: string }).kind);
  expect(kinds).toEqual(['market', 'stats']);
  expect(payloadOf(kept, 50)).toBeNull();
});

test('a burst of changes is saved once, and the same data not again', () => {
  const place = placeWith(null);
  const timers = handTimers();
  let change = (): void => undefined;
  keepSaving({
    place,
    timers,
    take: () => kept,
    subscribe: (listener) => {
      change = listener;
      return () => undefined;
    },
  });
  for (let round = 0; round < 100; round += 1) {
    change();
  }
  expect(timers.pending).toHaveLength(1);
  timers.run();
  change();
  timers.run();
  expect(place.saved).toHaveLength(1);
});

test('nothing is saved while there is nothing from the hub', () => {
  const place = placeWith(null);
  const timers = handTimers();
  let change = (): void => undefined;
  keepSaving({
    place,
    timers,
    take: () => null,
    subscribe: (listener) => {
      change = listener;
      return () => undefined;
    },
  });
  change();
  timers.run();
  expect(place.saved).toEqual([]);
});

test('crashes are counted over reloads, and after three the kept data is suspected', () => {
  const memory = new Map<string, string>();
  const storage = {
    getItem: (key: string): string | null => memory.get(key) ?? null,
    setItem: (key: string, value: string): void => {
      memory.set(key, value);
    },
  };
  for (let crash = 1; crash <= 3; crash += 1) {
    expect(crashCountIn(storage).keptIsSuspect()).toBe(false);
    crashCountIn(storage).add();
  }
  expect(crashCountIn(storage).count()).toBe(3);
  expect(crashCountIn(storage).keptIsSuspect()).toBe(true);
  crashCountIn(storage).clear();
  expect(crashCountIn(storage).count()).toBe(0);
});
