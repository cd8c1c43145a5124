import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hallMode } from './calendar.ts';
import {
  hallWords,
  silentHall,
  tellHall,
  wordTiming,
  type HallToTell,
  type HallWord,
  type HallWords,
} from './hall-word.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}+08:00`);
const closing = at('18:30:00');

const atNight: HallToTell = {
  now: { mode: 'closed', sinceMs: closing - 86_400_000, untilMs: at('04:30:00'), next: 'gig' },
  before: 'general',
  inside: 0,
  maxOccupancy: 100,
};
const atDawn: HallToTell = {
  ...atNight,
  now: { mode: 'gig', sinceMs: at('04:30:00'), untilMs: at('09:30:00'), next: 'general' },
  before: 'closed',
};
const byDay: HallToTell = {
  ...atDawn,
  now: { mode: 'general', sinceMs: at('09:30:00'), untilMs: closing, next: 'closed' },
  before: 'gig',
};
const inTheEvening: HallToTell = {
  ...atNight,
  now: { mode: 'closed', sinceMs: closing, untilMs: at('04:30:00') + 86_400_000, next: 'gig' },
};

/** Looks at the hall at one instant after another, as a hub does every second. */
function live(
  looks: readonly (readonly [hall: HallToTell, atMs: number])[],
  from: HallWords = silentHall,
): { readonly words: HallWords; readonly said: HallWord['kind'][] } {
  const said: HallWord['kind'][] = [];
  let words = from;
  for (const [hall, atMs] of looks) {
    const telling = tellHall(words, hall, atMs);
    words = telling?.words ?? words;
    if (telling?.word) said.push(telling.word.kind);
  }
  return { words, said };
}

test('a day is opened, announced to end and closed with one sentence each', () => {
  const { said } = live([
    [atNight, at('04:29:59')],
    [atDawn, at('04:30:00')],
    [atDawn, at('04:30:01')],
    [byDay, at('09:30:00')],
    [byDay, at('18:14:59')],
    [byDay, at('18:15:00')],
    [byDay, at('18:20:00')],
    [inTheEvening, at('18:30:00')],
    [inTheEvening, at('18:30:30')],
  ]);
  expect(said).toEqual(['opening', 'closing_soon', 'closing']);
});

test('a hub that starts late says nothing of an opening that is over', () => {
  expect(live([[atDawn, at('04:31:00')]]).said).toEqual(['opening']);
  expect(live([[atDawn, at('04:31:01')]]).said).toEqual([]);
  expect(live([[inTheEvening, at('19:00:00')]]).said).toEqual([]);
  expect(live([[{ ...atDawn, before: null }, at('04:30:00')]]).said).toEqual([]);
});

test('of a closing that is nearer than two minutes nothing is said before it comes', () => {
  expect(live([[byDay, at('18:28:00')]]).said).toEqual(['closing_soon']);
  expect(live([[byDay, at('18:28:01')]]).said).toEqual([]);
});

test('a closing that the manager put off is announced again, for its new time', () => {
  const longer = { ...byDay, now: { ...byDay.now, untilMs: at('20:00:00') } };
  const { said, words } = live([
    [byDay, at('18:15:00')],
    [longer, at('18:20:00')],
    [longer, at('19:45:00')],
  ]);
  expect(said).toEqual(['closing_soon', 'closing_soon']);
  expect(words.told.map(({ ofMs }) => ofMs)).toEqual([closing, at('20:00:00')]);
});

test('from nine of ten places on it is said once that it is crowded, and again after it was not', () => {
  const look = (time: string, inside: number) => [{ ...byDay, inside }, at(time)] as const;
  const { said, words } = live([
    look('10:00:00', 89),
    look('10:00:01', 90),
    look('10:00:02', 89),
    look('10:00:03', 90),
    look('10:30:00', 100),
    look('10:40:00', 80),
  ]);
  expect(said).toEqual(['crowded']);
  expect(live([look('10:41:00', 79), look('10:41:01', 90)], words).said).toEqual(['crowded']);
});

test('who come and go at the limit within a quarter of an hour hear it once', () => {
  const look = (time: string, inside: number) => [{ ...byDay, inside }, at(time)] as const;
  const { said } = live([
    look('10:00:00', 95),
    look('10:05:00', 20),
    look('10:06:00', 95),
    look('10:14:59', 20),
    look('10:15:00', 95),
  ]);
  expect(said).toEqual(['crowded', 'crowded']);
});

test('a closed hall and one without a limit are never crowded', () => {
  const full = { ...byDay, inside: 500 };
  expect(live([[{ ...full, maxOccupancy: null }, at('10:00:00')]]).said).toEqual([]);
  expect(live([[{ ...inTheEvening, inside: 500 }, at('19:00:00')]]).said).toEqual([]);
});

test('a hall that opens full says both, the opening first', () => {
  const { said } = live([
    [{ ...atDawn, inside: 100 }, at('04:30:00')],
    [{ ...atDawn, inside: 100 }, at('04:30:01')],
  ]);
  expect(said).toEqual(['opening', 'crowded']);
});

/** Of forty minutes, in which everything can meet. */
const minutes = fc.integer({ min: 0, max: 40 }).map((n) => at('04:30:00') + n * 60_000);
const instants = fc.integer({ min: 0, max: 40 * 60_000 }).map((ms) => at('04:30:00') + ms);
const anyHall: fc.Arbitrary<HallToTell> = fc.record({
  now: fc.record({
    mode: fc.constantFrom(...hallMode.options),
    sinceMs: fc.option(minutes),
    untilMs: fc.option(minutes),
    next: fc.constantFrom(...hallMode.options, null),
  }),
  before: fc.constantFrom(...hallMode.options, null),
  inside: fc.integer({ min: 0, max: 120 }),
  maxOccupancy: fc.option(fc.integer({ min: 1, max: 100 })),
});

test('whatever clocks do, no opening or closing is said twice, and no crowd within the quiet time', () => {
  const looks = fc.array(fc.tuple(anyHall, instants), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(looks, (all) => {
      let words = silentHall;
      const said: HallWord[] = [];
      for (const [hall, atMs] of all) {
        const telling = tellHall(words, hall, atMs);
        if (telling === null) continue;
        words = hallWords.parse(telling.words);
        if (telling.word !== null) said.push(telling.word);
      }
      const doors = said.filter(({ kind }) => kind !== 'crowded');
      expect(new Set(doors.map(({ kind, ofMs }) => `${kind} ${ofMs}`)).size).toBe(doors.length);
      const crowds = said.filter(({ kind }) => kind === 'crowded').map(({ atMs }) => atMs);
      crowds.forEach((one, n) => {
        for (const other of crowds.slice(n + 1)) {
          expect(Math.abs(one - other)).toBeGreaterThanOrEqual(wordTiming.crowdQuietMs);
        }
      });
    }),
  );
});

test('who looks again and again at one instant comes to rest, and the same hall says nothing more', () => {
  fc.assert(
    fc.property(anyHall, instants, (hall, atMs) => {
      let words = silentHall;
      let looks = 0;
      for (;;) {
        const telling = tellHall(words, hall, atMs);
        if (telling === null) break;
        words = telling.words;
        looks += 1;
      }
      expect(looks).toBeLessThanOrEqual(3);
    }),
  );
});
