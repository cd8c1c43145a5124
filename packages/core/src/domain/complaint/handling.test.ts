import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, msPerDay } from '../../basics/market-day.ts';
import type { Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { isWorkingDay } from '../../rules/working-days.ts';
import { fiveAmMs } from '../../testing/posting-builders.ts';
import { complaint as schema, isOverdue, isWaiting, type Complaint } from './complaint.ts';
import {
  acceptComplaint,
  draftComplaint,
  dropComplaint,
  enterComplaint,
  forgetComplaint,
  handleComplaint,
  inspectionDays,
  referComplaint,
  reopenComplaint,
  submitComplaint,
} from './handling.ts';
import { complaintsKeptSinceMs } from './retention.ts';
import { complaintEvents, nextComplaintStatus, type ComplaintEvent } from './transition.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const by = id(9);
const nowMs = fiveAmMs;
const opening = {
  id: id(1),
  complaintNo: 'T-990001-261123-0001',
  kind: 'wage',
  source: 'window',
  employerId: id(2),
  postingId: id(3),
  nowMs,
} as const;

function after(step: Result<Complaint, HallError>): Complaint {
  if (!step.ok) throw new Error(step.error.code);
  return step.value;
}

function act(
  event: ComplaintEvent,
  complaint: Complaint,
  atMs: number,
): Result<Complaint, HallError> {
  const common = { by, nowMs: atMs };
  switch (event) {
    case 'submit':
      return submitComplaint(complaint, { kind: 'terms_differ', nowMs: atMs });
    case 'accept':
      return acceptComplaint(complaint, common);
    case 'refer':
      return referComplaint(complaint, { ...common, agency: 'labour_inspection' });
    case 'handle':
      return handleComplaint(complaint, { ...common, outcome: 'substantiated' });
    case 'drop':
      return dropComplaint(complaint, { ...common, reason: 'withdrawn' });
    case 'reopen':
      return reopenComplaint(complaint, common);
  }
}

test('a complaint is answered within one working day and closed within five', () => {
  // A Monday.
  expect(dayOf(nowMs)).toBe('2026-11-23');
  const entered = enterComplaint(opening);
  expect(entered).toMatchObject({ status: 'submitted', dueDay: '2026-11-24' });
  const accepted = after(acceptComplaint(entered, { by, nowMs: nowMs + msPerDay }));
  expect(accepted).toMatchObject({ status: 'accepted', dueDay: '2026-12-01', handledBy: by });
  const handled = after(
    handleComplaint(accepted, { outcome: 'substantiated', by, nowMs: nowMs + 2 * msPerDay }),
  );
  expect(handled).toMatchObject({ status: 'handled', dueDay: null, outcome: 'substantiated' });
});

test('a term has run out when the day it was due is over, not on that day', () => {
  const entered = enterComplaint(opening);
  expect(isOverdue(entered, '2026-11-24')).toBe(false);
  expect(isOverdue(entered, '2026-11-25')).toBe(true);
});

test('what was referred has no term of ours; the days of the labour inspection are told', () => {
  const referred = after(act('refer', enterComplaint(opening), nowMs));
  expect(referred).toMatchObject({ status: 'referred', dueDay: null, agency: 'labour_inspection' });
  const { usual, longest } = inspectionDays(nowMs);
  expect(usual > '2027-02-01').toBe(true);
  expect(longest > usual).toBe(true);
});

test('an outcome that was a mistake is taken back whole', () => {
  const handled = after(act('handle', after(act('accept', enterComplaint(opening), nowMs)), nowMs));
  const reopened = after(act('reopen', handled, nowMs));
  expect(reopened).toMatchObject({ status: 'accepted', outcome: null, endedAtMs: null });
  expect(reopened.dueDay).not.toBeNull();
  expect(reopenComplaint(forgetComplaint(handled), { by, nowMs })).toEqual({
    ok: false,
    error: { code: 'wrong_state' },
  });
});

test('whatever happens in whatever order: the table rules, terms stand on working days, an end has no term', () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom(...complaintEvents), fc.integer({ min: 0, max: 20 * msPerDay })),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(fc.boolean(), steps, (asDraft, events) => {
      let complaint = asDraft ? draftComplaint(opening) : enterComplaint(opening);
      let atMs: number = nowMs;
      for (const [event, laterMs] of events) {
        atMs += laterMs;
        const next = nextComplaintStatus(complaint.status, event);
        const result = act(event, complaint, atMs);
        expect(result.ok ? result.value.status : null).toBe(next);
        if (!result.ok) continue;
        expect(result.value.version).toBe(complaint.version + 1);
        complaint = schema.parse(result.value);
        const waits = isWaiting(complaint.status);
        expect(complaint.dueDay !== null).toBe(waits);
        expect(complaint.endedAtMs === null).toBe(waits);
        expect(complaint.outcome !== null).toBe(complaint.status === 'handled');
        expect(complaint.status === 'dropped').toBe(complaint.dropReason !== null);
        if (complaint.dueDay !== null) {
          expect(complaint.dueDay > dayOf(atMs)).toBe(true);
          expect(isWorkingDay(complaint.dueDay as Parameters<typeof isWorkingDay>[0])).toBe(true);
        }
      }
      expect(complaint.complaintNo).toBe(opening.complaintNo);
      expect(complaint.openedAtMs).toBe(nowMs);
    }),
  );
});

test('what was told is kept for three years, and not a day less', () => {
  const keptMs = nowMs - complaintsKeptSinceMs(nowMs);
  expect(keptMs).toBeGreaterThanOrEqual((3 * 365 + 1) * msPerDay);
  expect(keptMs).toBeLessThan((3 * 365 + 2) * msPerDay);
});
