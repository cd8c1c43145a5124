// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { renderDesk, type SentCommand } from '../testing/desk.tsx';
import { sampleMatch } from '../testing/match-samples.ts';
import { sampleEmployer, sampleMarket, sampleNowMs, samplePosting } from '../testing/samples.ts';
import { FollowUpPage } from './follow-up-page.tsx';

afterEach(cleanup);

const employer = sampleEmployer();
const asked = samplePosting({
  employerId: employer.id,
  status: 'published',
  publishAtMs: sampleNowMs,
  validUntilMs: sampleNowMs + 9 * 86_400_000,
  askedStillAtMs: sampleNowMs,
});
const settings = { kind: 'settings', id: 'settings', market: sampleMarket() } as const;

test('an employer who is asked is rung up, and a yes is one press', async () => {
  const desk = renderDesk(<FollowUpPage />, {
    roles: ['staff'],
    records: [
      settings,
      { kind: 'employer', id: employer.id, employer },
      { kind: 'posting', id: asked.id, posting: asked },
    ],
    find: () => ({ matches: [], next: null }),
    answer: () => ({ ok: true, value: { postingId: asked.id } }),
  });
  const region = await screen.findByRole('region', { name: '还招人吗' });
  expect(within(region).getByText(/示例建筑/)).toBeTruthy();
  expect(within(region).getByText(new RegExp(asked.content.contactPhone ?? '-'))).toBeTruthy();
  fireEvent.click(within(region).getByRole('button', { name: /还招$/ }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([{ name: 'posting.keep', input: { postingId: asked.id } }]);
  });
});

test('who came is told in the row, and who was told of is gone from the list', async () => {
  const match = { ...sampleMatch(), day: '2026-11-21', employerId: employer.id };
  let matches = [match];
  const sent: SentCommand[] = [];
  renderDesk(<FollowUpPage />, {
    roles: ['staff'],
    records: [settings, { kind: 'employer', id: employer.id, employer }],
    find: () => ({ matches, next: null }),
    answer: (command) => {
      sent.push(command);
      matches = [];
      return { ok: true, value: { matchId: match.matchId } };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: /^到岗：M-/ }));
  expect(await screen.findByText('都问过了。')).toBeTruthy();
  expect(sent).toMatchObject([{ name: 'match.arrival', input: { arrived: true } }]);
});
