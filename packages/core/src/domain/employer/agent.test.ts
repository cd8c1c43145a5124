import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msPerDay } from '../../basics/market-day.ts';
import {
  agent,
  correctAgent,
  disableAgent,
  enableAgent,
  forgetAgent,
  isActiveAgent,
  newAgent,
  type Agent,
} from './agent.ts';
import { agentsKeptSinceMs } from './agent-retention.ts';

const id = '01900000-0000-7000-8000-000000000001';
const employerId = '01900000-0000-7000-8000-000000000002';
const by = '01900000-0000-7000-8000-000000000003';
const beginMs = Date.UTC(2026, 10, 23);

const moves = {
  correct: (known: Agent, nowMs: number) => correctAgent(known, nowMs),
  disable: (known: Agent, nowMs: number) => disableAgent(known, { reason: 'left', by, nowMs }),
  enable: (known: Agent, nowMs: number) => enableAgent(known, nowMs),
  forget: (known: Agent, nowMs: number) =>
    forgetAgent(known, { keptSinceMs: agentsKeptSinceMs(nowMs), nowMs }),
};
type Move = keyof typeof moves;
const move = fc.constantFrom(...(Object.keys(moves) as Move[]));
const morning = fc.array(fc.record({ move, days: fc.nat({ max: 900 }) }), { maxLength: 30 });

/** Who he is after all of this; what is refused changes nothing. */
function after(steps: readonly { readonly move: Move; readonly days: number }[]): Agent[] {
  let nowMs = beginMs;
  let known = newAgent({ id, employerId, nowMs });
  return steps.map((step) => {
    nowMs += step.days * msPerDay;
    const next = moves[step.move](known, nowMs);
    if (next.ok) known = next.value;
    return known;
  });
}

test('whatever happens to an agent, he is one of the same employer since the same day', () => {
  fc.assert(
    fc.property(morning, (steps) => {
      for (const known of after(steps)) {
        expect(agent.parse(known)).toEqual(known);
        expect(known).toMatchObject({ id, employerId, sinceMs: beginMs });
      }
    }),
  );
});

test('nobody may act whose name was erased, and he never may again', () => {
  fc.assert(
    fc.property(morning, (steps) => {
      const states = after(steps);
      const erasedAt = states.findIndex(({ forgotten }) => forgotten);
      for (const known of erasedAt < 0 ? [] : states.slice(erasedAt)) {
        expect(known.forgotten).toBe(true);
        expect(isActiveAgent(known)).toBe(false);
      }
    }),
  );
});

test('who is disabled is disabled once, and enabled once', () => {
  const known = newAgent({ id, employerId, nowMs: beginMs });
  const refused = { ok: false, error: { code: 'wrong_state' } };
  expect(enableAgent(known, beginMs)).toEqual(refused);
  const disabled = disableAgent(known, { reason: 'replaced', by, nowMs: beginMs });
  if (!disabled.ok) throw new Error(disabled.error.code);
  expect(disableAgent(disabled.value, { reason: 'other', by, nowMs: beginMs })).toEqual(refused);
  expect(enableAgent(disabled.value, beginMs + 1)).toEqual({
    ok: true,
    value: { ...known, updatedAtMs: beginMs + 1 },
  });
});

test('a name is kept for two years after its owner was disabled, and not a day longer', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000 }), (days) => {
      const known = newAgent({ id, employerId, nowMs: beginMs });
      const disabled = disableAgent(known, { reason: 'left', by, nowMs: beginMs });
      if (!disabled.ok) throw new Error(disabled.error.code);
      const nowMs = beginMs + days * msPerDay;
      const forgotten = moves.forget(disabled.value, nowMs);
      expect(forgotten.ok).toBe(days > 2 * 365 + 1);
      expect(moves.forget(known, nowMs).ok).toBe(false);
    }),
  );
});
