import { expect, test } from 'vitest';
import { err, ok } from '@hall/core/basics/result';
import type { ListedCandidate } from '@hall/core/documents/candidate-directory';
import { allCandidates, mostCandidates } from './all-candidates.ts';

function person(n: number): ListedCandidate {
  return {
    registrationNo: `990001-261123-${String(n).padStart(4, '0')}`,
    ageBand: '40-49',
    occupationIds: ['general'],
    availability: { when: 'today', part: 'any' },
  };
}

/** A hub that has so many people and gives 200 at a time. */
function hubWith(people: number) {
  const asked: (string | null)[] = [];
  const ask = ({ cursor }: { readonly cursor: string | null }) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    const to = Math.min(people, from + 200);
    const candidates = Array.from({ length: to - from }, (_, n) => person(from + n));
    return Promise.resolve(ok({ candidates, next: to < people ? String(to) : null }));
  };
  return { ask, asked };
}

test('every page is read, in the order in which the hub gives them', async () => {
  const hub = hubWith(450);
  const read = await allCandidates(hub.ask, '2026-11-23');
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.cut).toBe(false);
  expect(read.value.candidates).toEqual(Array.from({ length: 450 }, (_, n) => person(n)));
  expect(hub.asked).toEqual([null, '200', '400']);
});

test('a list that is too long ends, and says so', async () => {
  const read = await allCandidates(hubWith(mostCandidates + 1).ask, '2026-11-23');
  expect(read).toMatchObject({ ok: true, value: { cut: true } });
  if (read.ok) expect(read.value.candidates).toHaveLength(mostCandidates);
});

test('exactly as many as fit are not called too many', async () => {
  const read = await allCandidates(hubWith(mostCandidates).ask, '2026-11-23');
  expect(read).toMatchObject({ ok: true, value: { cut: false } });
});

test('half a list is no list', async () => {
  const { ask } = hubWith(450);
  const failing: typeof ask = (input) =>
    input.cursor === '200' ? (Promise.resolve(err({ code: 'busy' })) as never) : ask(input);
  expect(await allCandidates(failing, '2026-11-23')).toEqual(err({ code: 'busy' }));
});
