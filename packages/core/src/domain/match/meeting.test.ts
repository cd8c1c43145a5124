import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { isOpenMatch, match as schema, type Match } from './match.ts';
import {
  agree,
  answerContact,
  awaitedSide,
  cancel,
  completesAgreement,
  decline,
  invite,
  lapse,
  meet,
  missMeeting,
  recommend,
  reportArrival,
  seal,
  showsContact,
  withdrawContact,
} from './meeting.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const nowMs = fiveAmMs;
const fresh = recommend({
  id: id(1),
  postingId: id(2),
  employerId: id(3),
  workerId: id(4),
  source: 'recommendation',
  nowMs,
});
const consent = { given: true, textVersion: '2026-1', textHash: 'a'.repeat(64), atMs: nowMs };
const sealed = {
  matchNo: 'M-990001-261121-0029',
  placeNo: 3,
  agreed: { worker: nowMs, employer: nowMs },
  nowMs,
};

/** The match after a step that has to work. */
function after(step: ReturnType<typeof invite>): Match {
  if (!step.ok) throw new Error(step.error.code);
  return step.value;
}

test('what one side says is confirmed by the other, and by nobody else', () => {
  const said = after(agree(fresh, { side: 'worker', nowMs }));
  expect(said.status).toBe('unilateral');
  expect(completesAgreement(said, 'worker')).toBe(false);
  expect(completesAgreement(said, 'employer')).toBe(true);
  expect(awaitedSide(said)).toBe('employer');
  expect(awaitedSide(after(agree(fresh, { side: 'employer', nowMs })))).toBe('worker');
  expect(awaitedSide(fresh)).toBeNull();
  expect(agree(said, { side: 'worker', nowMs })).toEqual({
    ok: false,
    error: { code: 'wrong_state' },
  });
  expect(after(seal(said, sealed))).toMatchObject({ status: 'confirmed', placeNo: 3 });
});

test('a match of which nobody has said anything is not completed by one word', () => {
  expect(completesAgreement(fresh, 'worker')).toBe(false);
  expect(completesAgreement(fresh, 'employer')).toBe(false);
});

test('a cancelled match keeps its number and its place for the record', () => {
  const confirmed = after(seal(fresh, sealed));
  const gone = after(cancel(confirmed, { reason: 'terms_differ', nowMs }));
  expect(gone).toMatchObject({
    status: 'cancelled',
    cancel: 'terms_differ',
    matchNo: sealed.matchNo,
    placeNo: 3,
  });
});

test('arrival is told of confirmed matches only, and the last word stands', () => {
  const told = { arrived: false, by: 'employer', atMs: nowMs } as const;
  expect(reportArrival(fresh, told).ok).toBe(false);
  const first = after(reportArrival(after(seal(fresh, sealed)), told));
  const second = after(reportArrival(first, { arrived: true, by: 'staff', atMs: nowMs + 1 }));
  expect(second.arrival).toEqual({ arrived: true, by: 'staff', atMs: nowMs + 1 });
});

test('a consent that was taken back is not taken back twice, and shows nothing any more', () => {
  const given = after(answerContact(fresh, consent));
  expect(showsContact(given)).toBe(true);
  const back = after(withdrawContact(given, nowMs + 1));
  expect(showsContact(back)).toBe(false);
  expect(withdrawContact(back, nowMs + 2).ok).toBe(false);
  expect(withdrawContact(fresh, nowMs).ok).toBe(false);
});

const side = fc.constantFrom('worker' as const, 'employer' as const);
const reason = fc.constantFrom('employer_cancelled' as const, 'no_show' as const);
type Act = (match: Match, atMs: number) => ReturnType<typeof invite>;
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.constant<Act>((match, atMs) => invite(match, atMs)),
  fc.constant<Act>((match, atMs) => meet(match, atMs)),
  side.map(
    (one): Act =>
      (match, atMs) =>
        agree(match, { side: one, nowMs: atMs }),
  ),
  fc.constant<Act>((match, atMs) => seal(match, { ...sealed, nowMs: atMs })),
  side.map(
    (one): Act =>
      (match, atMs) =>
        decline(match, { side: one, nowMs: atMs }),
  ),
  fc.constant<Act>((match, atMs) => missMeeting(match, atMs)),
  reason.map(
    (one): Act =>
      (match, atMs) =>
        cancel(match, { reason: one, nowMs: atMs }),
  ),
  fc.constant<Act>((match, atMs) => lapse(match, atMs)),
  fc.boolean().map((given): Act => (match, atMs) => {
    return answerContact(match, { ...consent, given, atMs });
  }),
  fc.constant<Act>((match, atMs) => withdrawContact(match, atMs)),
  fc.boolean().map((arrived): Act => (match, atMs) => {
    return reportArrival(match, { arrived, by: 'staff', atMs });
  }),
);

test('whatever people do, in whatever order, a match stays whole', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 25 }), (steps) => {
      let match = fresh;
      let atMs = nowMs;
      for (const step of steps) {
        atMs += 1_000;
        const before = match;
        const result = step(match, atMs);
        if (!result.ok) continue;
        match = result.value;
        expect(schema.safeParse(match).success).toBe(true);
        expect(match.version).toBe(before.version + 1);
        // A number is drawn by confirming alone, and never lost or changed afterwards.
        expect(match.matchNo !== null).toBe(match.confirmedAtMs !== null);
        if (before.matchNo !== null) expect(match.matchNo).toBe(before.matchNo);
        // Open, confirmed or ended: exactly one of the three.
        const ended = match.endedAtMs !== null;
        expect(Number(isOpenMatch(match.status)) + Number(match.status === 'confirmed')).toBe(
          ended ? 0 : 1,
        );
        // Nothing of the person is shown without a consent, nor after the end.
        if (showsContact(match)) {
          expect(match.contact).toMatchObject({ given: true, withdrawnAtMs: null });
          expect(ended).toBe(false);
        }
      }
    }),
  );
});
