import { expect, test } from 'vitest';
import { pageOf } from '../../testing/hall-builders.ts';
import { clerkId, fiveAmMs, hitOf, reviewerId } from '../../testing/posting-builders.ts';
import { approveContent, isOnBoards, withdrawContent, writeContent } from './release.ts';

const nowMs = fiveAmMs;
const release = { hits: [], by: reviewerId, singleStaff: false, nowMs };

function written() {
  const result = writeContent(
    { id: '00000000-0000-4000-8000-000000000400' },
    {
      details: pageOf(),
      by: clerkId,
      nowMs,
    },
  );
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('a page is shown once somebody else has released it, and while it is valid', () => {
  const page = written();
  expect(isOnBoards(page, nowMs)).toBe(false);
  const approved = approveContent(page, release);
  if (!approved.ok) throw new Error(approved.error.code);
  const { validFromMs, validToMs } = approved.value.details;
  expect(isOnBoards(approved.value, validFromMs)).toBe(true);
  expect(isOnBoards(approved.value, validFromMs - 1)).toBe(false);
  expect(isOnBoards(approved.value, validToMs)).toBe(false);
});

test('nobody releases his own page, nor one with a serious finding, nor one that is over', () => {
  const page = written();
  expect(approveContent(page, { ...release, by: clerkId })).toMatchObject({
    error: { code: 'four_eyes' },
  });
  expect(approveContent(page, { ...release, hits: [hitOf()] })).toMatchObject({
    error: { code: 'hits_open' },
  });
  expect(approveContent(page, { ...release, nowMs: page.details.validToMs })).toMatchObject({
    error: { code: 'expired' },
  });
});

test('a page that ends before it begins is refused, a withdrawn one stays away', () => {
  const details = pageOf({ validToMs: nowMs });
  expect(writeContent({ id: 'x' }, { details, by: clerkId, nowMs })).toMatchObject({
    error: { fields: ['validToMs'] },
  });
  const withdrawn = withdrawContent(written(), nowMs);
  if (!withdrawn.ok) throw new Error(withdrawn.error.code);
  expect(approveContent(withdrawn.value, release)).toMatchObject({
    error: { code: 'wrong_state' },
  });
  expect(withdrawContent(withdrawn.value, nowMs)).toMatchObject({ error: { code: 'wrong_state' } });
});
