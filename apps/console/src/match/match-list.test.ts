import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchStatus } from '@hall/core/domain/match/match';
import { nextMatchStatus } from '@hall/core/domain/match/transition';
import { sampleMatch } from '../testing/match-samples.ts';
import { actsOf, longestFirst } from './match-list.ts';

const someMatch = fc
  .record({ status: fc.constantFrom(...matchStatus.options), changedAtMs: fc.nat(100_000) })
  .map((over) => sampleMatch(over));

test('what waits stands longest first, and nothing is lost or shown twice', () => {
  fc.assert(
    fc.property(fc.array(someMatch, { maxLength: 20 }), (matches) => {
      const waiting = longestFirst(matches);
      const ids = (list: readonly { matchId: string }[]): string[] =>
        list.map(({ matchId }) => matchId).sort();
      expect(ids(waiting)).toEqual(ids(matches));
      const times = waiting.map(({ changedAtMs }) => changedAtMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  );
});

test('nothing is offered that the table of matches does not know', () => {
  for (const status of matchStatus.options) {
    const acts = actsOf({ status, arrived: null });
    if (acts.seal) expect(nextMatchStatus(status, 'seal')).toBe('confirmed');
    expect(acts.cancel).toBe(nextMatchStatus(status, 'cancel') === 'cancelled');
  }
});

test('arrival is asked once', () => {
  expect(actsOf({ status: 'confirmed', arrived: null }).arrival).toBe(true);
  expect(actsOf({ status: 'confirmed', arrived: false }).arrival).toBe(false);
  expect(actsOf({ status: 'cancelled', arrived: null }).arrival).toBe(false);
});
