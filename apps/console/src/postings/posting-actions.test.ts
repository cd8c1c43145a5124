import { expect, test } from 'vitest';
import { rolesMay } from '../app/me.ts';
import { samplePosting } from '../testing/samples.ts';
import { actionsFor, stepTaken } from './posting-actions.ts';

const clerk = (name: Parameters<typeof rolesMay>[1]) => rolesMay(['staff'], name);
const reviewer = (name: Parameters<typeof rolesMay>[1]) => rolesMay(['reviewer'], name);

test('a clerk edits, counts and withdraws what is live; a reviewer suspends it', () => {
  const live = samplePosting({ status: 'published' });
  expect(actionsFor(live, clerk)).toEqual(['edit', 'taken', 'withdraw']);
  expect(actionsFor(live, reviewer)).toEqual(['suspend', 'withdraw']);
});

test('what is over is posted again or put away', () => {
  for (const status of ['expired', 'withdrawn'] as const) {
    expect(actionsFor(samplePosting({ status }), clerk)).toEqual(['repost', 'archive']);
  }
  expect(actionsFor(samplePosting({ status: 'archived' }), clerk)).toEqual(['repost']);
});

test('a rejected posting that nobody will correct, or a filled one, is put away', () => {
  expect(actionsFor(samplePosting({ status: 'rejected' }), clerk)).toContain('archive');
  expect(actionsFor(samplePosting({ status: 'filled' }), clerk)).toContain('archive');
  expect(actionsFor(samplePosting({ status: 'published' }), clerk)).not.toContain('archive');
});

test('a suspended posting is restored or withdrawn by a reviewer', () => {
  expect(actionsFor(samplePosting({ status: 'suspended' }), reviewer)).toEqual([
    'restore',
    'withdraw',
  ]);
});

test('places taken stay between none and all', () => {
  const full = samplePosting({ taken: 6 });
  expect(stepTaken(full, 1)).toBe(6);
  expect(stepTaken(full, -1)).toBe(5);
  expect(stepTaken(samplePosting({ taken: 0 }), -1)).toBe(0);
});
