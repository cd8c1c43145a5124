// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReceiptGiven } from '@hall/core/contract/commands/complaint-kiosk-commands';
import type { ComplaintRow } from '@hall/core/contract/queries/complaint-queries';
import type { Complaint } from '@hall/core/domain/complaint/complaint';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { renderDesk, type TestDesk } from '../testing/desk.tsx';
import { RightsPage } from './rights-page.tsx';

beforeAll(() => {
  // jsdom knows neither; what the browser would do is not what is tested here.
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = vi.fn();
});
afterEach(cleanup);

const complaintId = '019352a0-0000-7000-8000-00000000c001';
const row: ComplaintRow = {
  id: complaintId,
  complaintNo: 'T-990001-261123-0001',
  day: '2026-11-23',
  kind: 'wage',
  source: 'window',
  status: 'accepted',
  employerId: null,
  dueDay: '2020-01-02',
  agency: null,
  outcome: null,
  dropReason: null,
  referredAtMs: null,
  endedAtMs: null,
};
const whole: Complaint = {
  ...row,
  postingId: null,
  handledBy: null,
  openedAtMs: 1_795_000_000_000,
  submittedAtMs: 1_795_000_000_000,
  acceptedAtMs: 1_795_000_000_000,
  forgotten: false,
  version: 2,
};
const counts = { kind: 'rights', id: 'rights', waiting: 1, overdue: 1, proposals: 0 } as const;

const atWindow = {
  complaint: whole,
  account: '干完三天没有结工资',
  told: null,
  reporter: 'person',
  hasReceipt: false,
  answer: null,
  notes: [],
};

const receipt: ReceiptGiven = {
  complaintId,
  complaintNo: row.complaintNo,
  dueDay: '2026-11-24',
  code: '406172',
  document: {
    kind: 'complaint-receipt',
    blocks: [{ kind: 'text', text: '投诉举报回执' }],
  },
};

function show(
  roles: readonly StaffRole[],
  id: string | null,
  sheet: Record<string, unknown> = atWindow,
): TestDesk {
  return renderDesk(<RightsPage route={{ page: 'rights', id, act: null }} />, {
    roles,
    records: [counts],
    find: ({ name }) => (name === 'complaint.list' ? { complaints: [row], next: null } : sheet),
    answer: ({ name }) =>
      name === 'complaint.answer' || name === 'complaint.receiptPrinted'
        ? { ok: true, value: { complaintId } }
        : name === 'complaint.enter' || name === 'complaint.renewReceipt'
          ? { ok: true, value: receipt }
          : name === 'complaint.reveal'
            ? {
                ok: true,
                value: {
                  reporter: { by: 'person', name: '张测试', phone: null, registrationNo: null },
                },
              }
            : undefined,
  });
}

test('a clerk has the form and no list, whatever address he types', () => {
  show(['staff'], complaintId);
  expect(screen.getByRole('heading', { name: '登记投诉' })).toBeTruthy();
  expect(screen.queryByText(row.complaintNo)).toBeNull();
});

test('a manager sees how it stands and that it is late, and cannot open it', async () => {
  show(['manager'], null);
  await screen.findByText(row.complaintNo);
  expect(screen.getByText('已超期')).toBeTruthy();
  expect(screen.getByText(/请督办/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: row.complaintNo })).toBeNull();
});

test('who complained is asked for by a press of its own and can be put away', async () => {
  const { sent } = show(['rights'], complaintId);
  await screen.findByText('干完三天没有结工资');
  expect(screen.queryByText('张测试')).toBeNull();
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: '查看投诉人' }));
  await screen.findByText('张测试');
  fireEvent.click(screen.getByRole('button', { name: '收起' }));
  await waitFor(() => {
    expect(screen.queryByText('张测试')).toBeNull();
  });
});

test('the auditor reads, and is offered no step', async () => {
  show(['auditor'], complaintId);
  await screen.findByText('干完三天没有结工资');
  expect(screen.queryByRole('button', { name: '办结' })).toBeNull();
  expect(screen.getByRole('button', { name: '查看投诉人' })).toBeTruthy();
});

test('a complaint is closed with an outcome and a note', async () => {
  const { sent } = show(['rights'], complaintId);
  fireEvent.click(await screen.findByRole('button', { name: '办结' }));
  const dialog = document.querySelector('dialog');
  if (dialog === null) throw new Error('no dialog');
  const asked = within(dialog);
  fireEvent.click(asked.getByLabelText('属实'));
  fireEvent.change(asked.getByLabelText(/办理意见/), { target: { value: '双方都已核实' } });
  const form = dialog.querySelector('form');
  if (form === null) throw new Error('no form');
  fireEvent.submit(form);
  await waitFor(() => {
    expect(sent).toHaveLength(1);
  });
  expect(sent).toMatchObject([
    {
      name: 'complaint.handle',
      input: { complaintId, outcome: 'substantiated', note: '双方都已核实' },
    },
  ]);
});

const atKiosk = {
  ...atWindow,
  complaint: { ...whole, source: 'kiosk' },
  account: '',
  told: { when: 'this_week', amountFen: 48_000, days: '3', facts: ['has_proof', 'threatened'] },
  reporter: 'phone',
  hasReceipt: true,
};

test('what was told at a kiosk by touching is read as facts, and that it came from there', async () => {
  show(['rights'], complaintId, atKiosk);
  await screen.findByText('480 元');
  for (const words of ['自助机投诉', '3 天', '有单子、照片或聊天记录', '被骂、被打、被恐吓']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  expect(screen.getByRole('button', { name: '查看投诉人' })).toBeTruthy();
});

test('whoever holds a receipt is answered; a complaint without one offers no answer', async () => {
  const { sent } = show(['rights'], complaintId, atKiosk);
  fireEvent.click(await screen.findByRole('button', { name: '写答复' }));
  const save = screen.getByRole<HTMLButtonElement>('button', { name: '保存' });
  expect(save.disabled).toBe(true);
  const text = '用工方答应三天内结清';
  fireEvent.change(screen.getByLabelText(/^答复/), { target: { value: text } });
  fireEvent.click(save);
  await waitFor(() => {
    expect(sent).toMatchObject([{ name: 'complaint.answer', input: { complaintId, text } }]);
  });
  cleanup();
  show(['rights'], complaintId);
  await screen.findByText('干完三天没有结工资');
  expect(screen.queryByRole('button', { name: '写答复' })).toBeNull();
});

test('the auditor reads the answer and does not write it', async () => {
  show(['auditor'], complaintId, {
    ...atKiosk,
    answer: { text: '正在核实', atMs: 1_795_000_000_000 },
  });
  await screen.findByText('正在核实');
  expect(screen.queryByRole('button', { name: '修改答复' })).toBeNull();
});

test('what is entered at the window answers with a receipt whose code is seen once', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  const { sent } = show(['staff'], 'new');
  fireEvent.change(screen.getByLabelText(/^类型/), { target: { value: 'wage' } });
  fireEvent.change(screen.getByLabelText(/^投诉内容/), { target: { value: '三天没有结工资' } });
  fireEvent.click(screen.getByRole('button', { name: '提交' }));
  const code = await screen.findByRole('group', { name: '查询码' });
  expect(within(code).getByText('406 172')).toBeTruthy();
  expect(screen.getAllByText('投诉举报回执')).not.toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: '打印' }));
  expect(print).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: '出来了' }));
  await screen.findByText(/查询码不再显示/);
  expect(screen.queryByText('406 172')).toBeNull();
  expect(screen.getByText(receipt.complaintNo)).toBeTruthy();
  expect(sent.map(({ name }) => name)).toEqual(['complaint.enter', 'complaint.receiptPrinted']);
});

test('a lost receipt is given anew by the rights officer, after a question who asks', async () => {
  const { sent } = show(['rights'], complaintId, { ...atWindow, hasReceipt: true });
  fireEvent.click(await screen.findByRole('button', { name: '补办回执' }));
  expect(sent).toEqual([]);
  const dialog = document.querySelector('dialog');
  if (dialog === null) throw new Error('no dialog');
  const asked = within(dialog);
  expect(asked.getByText(/原来的查询码立即作废/)).toBeTruthy();
  fireEvent.click(asked.getByText('补办回执'));
  await asked.findByText('406 172');
  expect(sent).toMatchObject([{ name: 'complaint.renewReceipt', input: { complaintId } }]);
});

test('the auditor sees that there is a receipt and cannot give another', async () => {
  show(['auditor'], complaintId, { ...atWindow, hasReceipt: true });
  await screen.findByText(/投诉人有回执/);
  expect(screen.queryByRole('button', { name: '补办回执' })).toBeNull();
});
