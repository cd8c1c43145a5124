// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { renderDesk, type SentCommand, type TestDesk } from '../testing/desk.tsx';
import { sampleMatch, samplePaper, waitingMatch } from '../testing/match-samples.ts';
import { sampleEmployer, sampleMarket, samplePosting } from '../testing/samples.ts';
import { MatchesPage } from './matches-page.tsx';

const list = { page: 'matches', id: null, act: null } as const;
const taking = { page: 'matches', id: 'new', act: null } as const;

beforeAll(() => {
  // jsdom knows neither; what the browser would do is not what is tested here.
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
  window.print = vi.fn();
});
afterEach(cleanup);

interface Asked {
  readonly day: string;
  readonly only: 'all' | 'waiting';
  readonly cursor: string | null;
}

function show(
  pages: (asked: Asked) => QueryOutput<'match.list'>,
  hub: {
    readonly roles?: readonly StaffRole[];
    readonly answer?: (command: SentCommand) => unknown;
  } = {},
): TestDesk & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const desk = renderDesk(<MatchesPage route={list} />, {
    roles: hub.roles ?? ['staff'],
    records: [{ kind: 'settings', id: 'settings', market: sampleMarket() }],
    find: ({ input }) => {
      const query = input as Asked;
      asked.push(query);
      const { matches, next } = pages(query);
      // As the hub does: what waits is asked for alone.
      return query.only === 'all'
        ? { matches, next }
        : { matches: matches.filter(({ status }) => status === 'unilateral'), next: null };
    },
    ...(hub.answer === undefined ? {} : { answer: hub.answer }),
  });
  return { ...desk, asked };
}

test('what waits stands first and is confirmed at the window, and its papers come one by one', async () => {
  const waiting = waitingMatch();
  const papers = [samplePaper('worker'), samplePaper('employer')];
  const outcome = {
    outcome: 'confirmed',
    slipCode: '042137',
    matchId: waiting.matchId,
    matchNo: 'M-990001-261122-0002',
    placeNo: 2,
  };
  const desk = show(() => ({ matches: [sampleMatch(), waiting], next: null }), {
    answer: ({ name }) =>
      name === 'match.seal'
        ? { ok: true, value: { workers: [outcome], remaining: 3, papers } }
        : { ok: true, value: { paperId: papers[0]?.paperId } },
  });
  const region = await screen.findByRole('region', { name: '等窗口确认' });
  expect(within(region).getByText('求职者')).toBeTruthy();
  fireEvent.click(within(region).getByRole('button', { name: /确认/ }));
  fireEvent.click(screen.getByText('确认', { selector: 'dialog button span' }));
  expect(await screen.findByText('零工联，第 1 张，共 2 张')).toBeTruthy();
  expect(desk.sent[0]).toMatchObject({
    name: 'match.seal',
    input: { matchId: waiting.matchId, language: 'zh-CN' },
  });

  for (const next of ['用工联，第 2 张，共 2 张', null]) {
    fireEvent.click(screen.getByText('打印'));
    fireEvent.click(screen.getByText('出来了'));
    if (next !== null) expect(await screen.findByText(next)).toBeTruthy();
  }
  await waitFor(() => {
    expect(desk.sent.map(({ input }) => input).slice(1)).toEqual(
      papers.map(({ paperId, copy }) => ({ paperId, copy, result: { outcome: 'confirmed' } })),
    );
  });
});

test('a sheet that did not come out is told, and stays to be printed again', async () => {
  const paper = samplePaper('employer');
  const desk = show(() => ({ matches: [sampleMatch()], next: null }), {
    answer: ({ name }) => ({
      ok: true,
      value: name === 'match.reprint' ? { paper } : { paperId: paper.paperId },
    }),
  });
  fireEvent.click(await screen.findByRole('button', { name: /^补打/ }));
  fireEvent.click(screen.getByLabelText('用工联'));
  fireEvent.click(screen.getByText('取对接单'));
  fireEvent.click(await screen.findByText('打印'));
  fireEvent.click(screen.getByText('没有', { selector: 'button span' }));
  expect(await screen.findByText('打印')).toBeTruthy();
  expect(desk.sent).toMatchObject([
    { name: 'match.reprint', input: { copy: 'employer', language: 'zh-CN' } },
    { name: 'match.printed', input: { paperId: paper.paperId, result: { outcome: 'failed' } } },
  ]);
});

test('a match is cancelled only with a reason', async () => {
  const match = sampleMatch();
  const desk = show(() => ({ matches: [match], next: null }), {
    answer: () => ({ ok: true, value: { matchId: match.matchId } }),
  });
  fireEvent.click(await screen.findByRole('button', { name: /^取消 M-/ }));
  const send = screen.getByText('取消这次对接').closest('button')!;
  expect(send.disabled).toBe(true);
  fireEvent.change(screen.getByLabelText(/原因/), { target: { value: 'terms_differ' } });
  fireEvent.click(send);
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'match.cancel', input: { matchId: match.matchId, reason: 'terms_differ' } },
    ]);
  });
  await waitFor(() => {
    expect(desk.asked.length).toBeGreaterThan(1);
  });
});

test('whether somebody arrived is told in the row, and the list is asked again', async () => {
  let arrived: boolean | null = null;
  const match = sampleMatch();
  const desk = show(() => ({ matches: [{ ...match, arrived }], next: null }), {
    answer: () => {
      arrived = false;
      return { ok: true, value: { matchId: match.matchId } };
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: /^未到/ }));
  expect(await screen.findByText('未到岗')).toBeTruthy();
  expect(desk.sent).toMatchObject([
    { name: 'match.arrival', input: { matchId: match.matchId, arrived: false } },
  ]);
  expect(screen.queryByRole('button', { name: /^(到岗|未到)/ })).toBeNull();
});

test('the next part and another day are asked for; what waits is there whatever the part', async () => {
  const { asked } = show(({ cursor, only }) => ({
    matches: only === 'all' ? [sampleMatch()] : [waitingMatch()],
    next: cursor === null ? 'more' : null,
  }));
  const region = await screen.findByRole('region', { name: '等窗口确认' });
  const all = (): readonly Asked[] => asked.filter(({ only }) => only === 'all');
  const first = all()[0]!;
  fireEvent.click(screen.getByText('更早的'));
  await waitFor(() => {
    expect(all().at(-1)).toEqual({ ...first, cursor: 'more' });
  });
  expect(within(region).queryByText('没有等确认的对接。')).toBeNull();
  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2026-11-20' } });
  await waitFor(() => {
    expect(all().at(-1)).toEqual({ day: '2026-11-20', only: 'all', cursor: null });
  });
  expect(asked.at(-1)).toEqual({ day: '2026-11-20', only: 'waiting', cursor: null });
});

test('somebody who may only read is offered no act', async () => {
  show(() => ({ matches: [sampleMatch(), waitingMatch()], next: null }), { roles: ['auditor'] });
  await screen.findByText('M-990001-261122-0001');
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryByRole('link', { name: '窗口对接' })).toBeNull();
});

test('a window takes workers by their slips, and says what became of each', async () => {
  const employer = sampleEmployer();
  const posting = samplePosting({ employerId: employer.id, status: 'published', taken: 5 });
  const full = samplePosting({ status: 'published', taken: 6, postingNo: '990001-261122-0009' });
  const desk = renderDesk(<MatchesPage route={taking} />, {
    roles: ['staff'],
    records: [
      { kind: 'settings', id: 'settings', market: sampleMarket() },
      { kind: 'employer', id: employer.id, employer },
      { kind: 'posting', id: posting.id, posting },
      { kind: 'posting', id: full.id, posting: full },
    ],
    answer: ({ name }) => ({
      ok: true,
      value:
        name === 'match.take'
          ? {
              workers: [
                {
                  outcome: 'confirmed',
                  slipCode: '042137',
                  matchId: sampleMatch().matchId,
                  matchNo: 'M-990001-261122-0003',
                  placeNo: 6,
                },
                { outcome: 'refused', slipCode: '042138', code: 'wrong_slip_code' },
              ],
              remaining: 0,
              papers: [samplePaper('worker')],
            }
          : {},
    }),
  });
  expect(screen.queryByText(/990001-261122-0009/)).toBeNull();
  fireEvent.keyDown(screen.getByLabelText(/找岗位/), { key: 'Enter' });
  const slip = screen.getByLabelText<HTMLInputElement>(/小票码/);
  for (const text of ['HALL:990001:042137', '042138', 'HALLM:990001:1']) {
    fireEvent.change(slip, { target: { value: text } });
    fireEvent.submit(slip.form!);
  }
  expect(screen.getByText('这不是本市场的小票码。')).toBeTruthy();
  expect(screen.getByText(/小票比名额多/)).toBeTruthy();
  fireEvent.click(screen.getByText('确认 2 人'));
  expect(await screen.findByText('小票 042137：已确认，M-990001-261122-0003')).toBeTruthy();
  expect(screen.getByText(/^小票 042138：/)).toBeTruthy();
  expect(desk.sent[0]).toMatchObject({
    name: 'match.take',
    input: {
      postingId: posting.id,
      workers: [
        { slipCode: '042137', contact: null },
        { slipCode: '042138', contact: null },
      ],
    },
  });
});
