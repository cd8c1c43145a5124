import { expect, test } from 'vitest';
import { matchStatus, type MatchStatus } from './match.ts';
import { matchEvents, nextMatchStatus, type MatchEvent } from './transition.ts';

/** The table of the requirements, written down a second time and differently, by event. */
const expected: Record<MatchEvent, Partial<Record<MatchStatus, MatchStatus>>> = {
  invite: { recommended: 'invited' },
  meet: { recommended: 'negotiating', invited: 'negotiating' },
  agree: { recommended: 'unilateral', invited: 'unilateral', negotiating: 'unilateral' },
  seal: {
    recommended: 'confirmed',
    invited: 'confirmed',
    negotiating: 'confirmed',
    unilateral: 'confirmed',
  },
  decline: {
    recommended: 'declined',
    invited: 'declined',
    negotiating: 'declined',
    unilateral: 'declined',
  },
  miss: { invited: 'no_show' },
  cancel: { confirmed: 'cancelled' },
  lapse: { recommended: 'lapsed', invited: 'lapsed', negotiating: 'lapsed', unilateral: 'lapsed' },
};

test.each(
  matchStatus.options.flatMap((from) => matchEvents.map((event) => [from, event] as const)),
)('a match that is %s answers to "%s" as the table says', (from, event) => {
  expect(nextMatchStatus(from, event)).toBe(expected[event][from] ?? null);
});
