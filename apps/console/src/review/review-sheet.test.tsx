// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderDesk } from '../testing/desk.tsx';
import {
  reviewerId,
  sampleContent,
  sampleEmployer,
  sampleHit,
  sampleMarket,
  samplePosting,
  sampleScan,
} from '../testing/samples.ts';
import { queueItem } from './review-queue.ts';
import { ReviewSheet } from './review-sheet.tsx';

afterEach(cleanup);

const employer = sampleEmployer();
const held = samplePosting({
  employerId: employer.id,
  content: sampleContent({ workContent: '男工搬砖清理' }),
  scan: sampleScan({ hits: [sampleHit()] }),
});
const records = [
  { kind: 'employer' as const, id: employer.id, employer },
  { kind: 'settings' as const, id: 'settings' as const, market: sampleMarket() },
];
const approve = (): HTMLButtonElement => screen.getByRole('button', { name: '通过并发布' });

test('a posting with a blocking find cannot be approved until a lawful exception has its reason', async () => {
  const desk = renderDesk(<ReviewSheet item={queueItem(held)!} />, {
    roles: ['reviewer'],
    records,
    answer: () => ({
      ok: true,
      value: { postingId: held.id, validUntilMs: 1_790_000_000_000, selfReviewed: false },
    }),
  });
  expect(approve().disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('合法例外'), {
    target: { value: 'FEMALE_PROHIBITED_WORK' },
  });
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '矿山井下' } });
  expect(approve().disabled).toBe(true);
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '矿山井下作业' } });
  expect(approve().disabled).toBe(false);
  fireEvent.click(approve());
  fireEvent.click(approve());
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({
    name: 'posting.approve',
    input: { version: 1, decisions: [{ hit: sampleHit().key, reason: '矿山井下作业' }] },
  });
});

test('nobody approves what he collected himself, and is told why', () => {
  renderDesk(<ReviewSheet item={queueItem(samplePosting({ collectedBy: reviewerId }))!} />, {
    roles: ['reviewer'],
    records,
  });
  expect(approve().disabled).toBe(true);
  expect(screen.getByText(/须由另一位同事审核/)).toBeDefined();
});

test('the neutral wording is one press, and only for roles that may', async () => {
  const desk = renderDesk(<ReviewSheet item={queueItem(held)!} />, {
    roles: ['reviewer'],
    records,
  });
  fireEvent.click(screen.getByRole('button', { name: '改为“工人”' }));
  await waitFor(() => {
    expect(desk.sent[0]).toMatchObject({
      name: 'posting.rewrite',
      input: { postingId: held.id, hitKeys: [sampleHit().key] },
    });
  });
  cleanup();
  renderDesk(<ReviewSheet item={queueItem(held)!} />, { roles: ['auditor'], records });
  expect(screen.queryByRole('button', { name: '改为“工人”' })).toBeNull();
});
