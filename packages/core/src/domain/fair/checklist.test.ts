import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { isPublic, largeFairPeople, papersMissing, publishFair, tickPaper } from './checklist.ts';
import { fair, fairPapers, type Fair, type FairDetails } from './fair.ts';
import { announceFair, changeFair, closeFair } from './holding.ts';

const id = '00000000-0000-4000-8000-000000000001';
const details: FairDetails = {
  title: '春风行动大型招聘会',
  day: '2026-11-23',
  from: '06:00',
  to: '08:00',
  place: '体育馆',
  expectedPeople: 1500,
};
const nowMs = fiveAmMs;

function announced(changes: Partial<FairDetails> = {}): Fair {
  const made = announceFair({ id, details: { ...details, ...changes }, nowMs });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function publicFair(): Fair {
  let now = announced();
  for (const paper of fairPapers) {
    const next = tickPaper(now, { paper, isDone: true, nowMs });
    if (next.ok) now = next.value;
  }
  const published = publishFair(now, nowMs);
  if (!published.ok) throw new Error(published.error.code);
  return published.value;
}

test('a fair is public at once up to 999 people, and with nothing said of them', () => {
  const { title, day, from, to, place } = details;
  const made = announceFair({ id, details: { title, day, from, to, place }, nowMs });
  expect(made.ok && isPublic(made.value)).toBe(true);
  expect(isPublic(announced({ expectedPeople: largeFairPeople - 1 }))).toBe(true);
  expect(isPublic(announced({ expectedPeople: largeFairPeople }))).toBe(false);
});

test('a large fair is refused the public until all is ticked, and the refusal names the rest', () => {
  const ticked = tickPaper(announced(), { paper: 'safety_plan', isDone: true, nowMs });
  expect(ticked.ok && publishFair(ticked.value, nowMs)).toEqual({
    ok: false,
    error: { code: 'checklist_open', fields: ['police_permit', 'emergency_plan'] },
  });
  expect(isPublic(publicFair())).toBe(true);
  expect(publishFair(publicFair(), nowMs)).toMatchObject({ error: { code: 'wrong_state' } });
});

test('another day, time or place, or more people, asks for everything anew; another name or fewer people do not', () => {
  for (const change of [
    { day: '2026-11-24' },
    { from: '06:30' },
    { to: '09:00' },
    { place: '广场' },
    { expectedPeople: 1501 },
  ]) {
    const moved = changeFair(publicFair(), { details: { ...details, ...change }, nowMs });
    expect(moved.ok && moved.value.checklist).toEqual({ done: [], isPublished: false });
  }
  for (const change of [{ title: '另一个名字' }, { expectedPeople: 1400 }]) {
    const renamed = changeFair(publicFair(), { details: { ...details, ...change }, nowMs });
    expect(renamed.ok && isPublic(renamed.value)).toBe(true);
  }
});

test('a fair that became small has no checklist, and one that became large has an empty one', () => {
  const smaller = changeFair(announced(), { details: { ...details, expectedPeople: 300 }, nowMs });
  if (!smaller.ok) throw new Error(smaller.error.code);
  expect('checklist' in smaller.value).toBe(false);
  expect(tickPaper(smaller.value, { paper: 'safety_plan', isDone: true, nowMs }).ok).toBe(false);
  const larger = changeFair(smaller.value, { details, nowMs });
  expect(larger.ok && isPublic(larger.value)).toBe(false);
});

test('what was never public cannot be ended, for it was not held', () => {
  expect(closeFair(announced(), { endedPostings: 0, nowMs })).toMatchObject({
    error: { code: 'wrong_state' },
  });
});

const step = fc.oneof(
  fc.record({ paper: fc.constantFrom(...fairPapers), isDone: fc.boolean() }),
  fc.constant('publish' as const),
);

test('whatever is ticked, a large fair is public only while every paper is', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = announced();
      for (const one of steps) {
        const next =
          one === 'publish' ? publishFair(now, nowMs) : tickPaper(now, { ...one, nowMs });
        if (next.ok) now = fair.parse(next.value);
        expect(isPublic(now) && papersMissing(now).length > 0).toBe(false);
      }
    }),
  );
});
