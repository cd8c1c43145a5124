// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boothSlip } from '@hall/core/documents/booth-slip';
import { renderDesk } from '../testing/desk.tsx';
import { sampleEmployer, sampleId } from '../testing/samples.ts';
import { BoothCode } from './booth-code.tsx';

beforeEach(() => {
  // jsdom draws no dialogs: an open one is enough to read what is in it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

const employer = sampleEmployer();
const slip = boothSlip({
  market: {
    code: '990001',
    name: '示例县零工市场(测试)',
    hotline: '0000-0000000',
    complaintPhones: [],
  },
  employer: '示例建筑(测试)',
  agent: '王**',
  code: '406172',
  pass: `406172-${'A'.repeat(24)}`,
  day: '2026-11-22',
});
const issuedTo = { agentId: sampleId(), called: '王**' };
/** 24:00 of 2026-11-22 in Shanghai. */
const untilMs = Date.UTC(2026, 10, 22, 16);

test('one press gives the six digits in two groups of three, and how long they are good', async () => {
  const desk = renderDesk(<BoothCode employer={employer} />, {
    roles: ['staff'],
    records: [],
    answer: () => ({ ok: true, value: { agent: issuedTo, code: '406172', untilMs, slip } }),
  });
  fireEvent.click(screen.getByRole('button', { name: '今日展位码' }));
  expect((await screen.findAllByText('406 172')).length).toBeGreaterThan(0);
  expect(screen.getByText('24:00 前有效')).toBeTruthy();
  expect(screen.getAllByText('经办人 王**').length).toBeGreaterThan(0);
  expect(desk.sent).toMatchObject([
    { name: 'booth.issueCode', input: { employerId: employer.id, agentId: null } },
  ]);
  // The dialog opens in an effect, after its words are there.
  fireEvent.click((await screen.findAllByRole('button', { name: '关闭' })).at(-1)!);
  await waitFor(() => {
    expect(screen.queryAllByText('406 172')).toEqual([]);
  });
});

test('the slip for his hand is printed by one more press, with the code for the scanner', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  renderDesk(<BoothCode employer={employer} />, {
    roles: ['staff'],
    records: [],
    answer: () => ({ ok: true, value: { agent: issuedTo, code: '406172', untilMs, slip } }),
  });
  fireEvent.click(screen.getByRole('button', { name: '今日展位码' }));
  fireEvent.click(await screen.findByRole('button', { name: '打印' }));
  expect(print).toHaveBeenCalledOnce();
  expect(document.querySelectorAll('svg path').length).toBeGreaterThan(0);
});

test('an employer who is not verified any more is refused in words', async () => {
  renderDesk(<BoothCode employer={employer} />, {
    roles: ['staff'],
    records: [],
    answer: () => ({ ok: false, error: { code: 'employer_not_verified' } }),
  });
  fireEvent.click(screen.getByRole('button', { name: '今日展位码' }));
  expect(await screen.findByText(/未核验/)).toBeTruthy();
});

test('where several may act it is asked who takes the code, and the code is for him', async () => {
  const agents = ['王测试', '赵测试'].map((name, n) => ({
    agentId: sampleId(),
    person: { name, phone: `1990000000${String(n)}` },
    sinceMs: untilMs,
    disabled: null,
  }));
  const left = { ...agents[0], agentId: sampleId(), person: { name: '钱测试', phone: '12333' } };
  const disabled = { reason: 'left', by: sampleId(), atMs: untilMs };
  const desk = renderDesk(<BoothCode employer={employer} />, {
    roles: ['staff'],
    records: [],
    find: () => ({ agents: [...agents, { ...left, disabled }] }),
    answer: ({ input }) =>
      (input as { agentId: string | null }).agentId === null
        ? { ok: false, error: { code: 'agent_needed' } }
        : { ok: true, value: { agent: issuedTo, code: '406172', untilMs, slip } },
  });
  fireEvent.click(screen.getByRole('button', { name: '今日展位码' }));
  fireEvent.click(await screen.findByRole('button', { name: /赵测试/ }));
  expect((await screen.findAllByText('406 172')).length).toBeGreaterThan(0);
  expect(screen.queryByText(/钱测试/)).toBeNull();
  expect(desk.sent.at(-1)).toMatchObject({ input: { agentId: agents[1]?.agentId } });
});

test('where nobody may act the way out is said', async () => {
  renderDesk(<BoothCode employer={employer} />, {
    roles: ['staff'],
    records: [],
    find: () => ({ agents: [] }),
    answer: () => ({ ok: false, error: { code: 'agent_needed' } }),
  });
  fireEvent.click(screen.getByRole('button', { name: '今日展位码' }));
  expect(await screen.findByText(/先在下面登记一位/)).toBeTruthy();
});
