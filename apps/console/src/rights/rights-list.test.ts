import { complaintStatus } from '@hall/core/domain/complaint/complaint';
import { nextComplaintStatus } from '@hall/core/domain/complaint/transition';
import { expect, test } from 'vitest';
import { dropReasonsFor, rightsWaiting, stepsOf } from './rights-list.ts';

const counts = { kind: 'rights', id: 'rights', waiting: 5, overdue: 2, proposals: 1 } as const;

test('the rights window is told what waits, the manager what is late and what he is asked', () => {
  expect(rightsWaiting(counts, ['rights'])).toBe(5);
  expect(rightsWaiting(counts, ['manager'])).toBe(3);
  expect(rightsWaiting(counts, ['rights', 'manager'])).toBe(6);
  expect(rightsWaiting(counts, ['staff'])).toBe(0);
  expect(rightsWaiting(null, ['rights'])).toBe(0);
});

test.each(complaintStatus.options)('every step offered for %s is one the table knows', (status) => {
  const steps = stepsOf({ status, forgotten: false });
  expect(steps.length).toBeGreaterThan(0);
  for (const step of steps) expect(nextComplaintStatus(status, step), step).not.toBeNull();
});

test('what has been erased is not taken up again', () => {
  expect(stepsOf({ status: 'handled', forgotten: true })).toEqual([]);
});

test('nobody withdraws what nobody has made', () => {
  expect(dropReasonsFor('draft')).not.toContain('withdrawn');
  expect(dropReasonsFor('submitted')).not.toContain('no_complaint');
});
