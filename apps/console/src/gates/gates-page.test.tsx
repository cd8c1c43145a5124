// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GateJournalRow } from '@hall/core/contract/queries/gate-queries';
import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import type { GatesRecord } from '@hall/core/contract/topics/gates-topic';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { renderDesk, type SentCommand, type TestDesk } from '../testing/desk.tsx';
import {
  sampleEntrance,
  sampleGateSettings,
  sampleLane,
  sampleReader,
} from '../testing/gate-samples.ts';
import { GatesPage } from './gates-page.tsx';

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

function show(hall: {
  readonly gates: readonly GatesRecord[];
  readonly entrance?: readonly EntranceRecord[];
  readonly roles?: readonly StaffRole[];
  readonly answer?: (command: SentCommand) => unknown;
}): TestDesk {
  const { gates, entrance = [sampleEntrance()], roles = ['manager'], answer } = hall;
  return renderDesk(<GatesPage />, {
    ...{ roles, records: [], topics: { gates, entrance } },
    ...(answer === undefined ? {} : { answer }),
    find: ({ name }) => answers[name as keyof typeof answers],
  });
}

const opened: GateJournalRow = {
  ...{ seq: 1, atMs: Date.UTC(2026, 10, 23), by: null },
  entry: { what: 'opened', lane: '1', direction: 'out' },
};
const settings = sampleGateSettings();
const answers = {
  'gate.hours': { hours: [] },
  'gate.journal': { rows: [opened], next: null },
  'gate.passes': {
    ...{ slip: 31, card: 4, button: 112, staff: 2 },
    flagged: [{ registrationNo: '990001-000123', uses: 14 }],
  },
};

test('a hall without gates is told what they are for, and has nothing of them to press', () => {
  show({ gates: [sampleGateSettings({ setup: 'none' })], entrance: [] });
  expect(screen.getByText('没有接入闸机或客流计数')).toBeTruthy();
  expect(screen.queryByText('通行设置')).toBeNull();
  expect(screen.queryByText('每小时进场')).toBeNull();
});

test('a file that cannot be used is an alarm, not a hall without gates', () => {
  show({ gates: [sampleGateSettings({ setup: 'wrong' })], entrance: [] });
  expect(screen.getByRole('alert').textContent).toContain('gates.json 有错');
});

test('a doubtful count says about and names the lane that does not count', () => {
  const lost = sampleLane({ lane: '2', link: 'lost', counting: 'none' });
  show({
    gates: [settings, sampleLane({ lane: '10' }), lost],
    entrance: [sampleEntrance({ isApproximate: true })],
  });
  expect(screen.getByText('约')).toBeTruthy();
  expect(screen.getByText(/2号通道的进出现在不计/)).toBeTruthy();
  const lanes = screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  expect(lanes).toEqual(['2号通道', '10号通道']);
});

test('where slips or cards are read, the notice that people have to see is shown', () => {
  show({ gates: [settings], entrance: [sampleEntrance({ readers: ['slip'] })] });
  expect(screen.getByText('读卡、扫码旁边的告知')).toBeTruthy();
  expect(screen.getByText('什么都不带，按开门键就能进')).toBeTruthy();
  expect(screen.queryByText(/刷身份证只用来/)).toBeNull();
  cleanup();
  show({ gates: [settings], entrance: [sampleEntrance({ readers: ['card'] })] });
  expect(screen.getByText(/刷身份证只用来/)).toBeTruthy();
  cleanup();
  show({ gates: [settings] });
  expect(screen.queryByText('读卡、扫码旁边的告知')).toBeNull();
});

test('the manager types what was counted and the hub is told the difference', async () => {
  const desk = show({
    gates: [settings, sampleLane({ lane: '1' })],
    answer: () => ({ ok: true, value: { inside: 37 } }),
  });
  fireEvent.click(screen.getByRole('button', { name: '更正人数' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText(/实际清点人数/), { target: { value: '37' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '更正' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'gate.correct', input: { delta: -3, reason: 'counted_by_hand', note: null } },
    ]);
  });
});

test('holding a limit cannot be saved without one', async () => {
  const desk = show({ gates: [sampleGateSettings({ maxOccupancy: null })] });
  fireEvent.click(screen.getByRole('button', { name: '通行设置' }));
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('radio', { name: /满员限流/ }));
  const save = within(dialog).getByRole('button', { name: '保存' });
  expect(save.hasAttribute('disabled')).toBe(true);
  fireEvent.change(within(dialog).getByLabelText(/场内最多多少人/), { target: { value: '260' } });
  fireEvent.click(save);
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'gate.configure', input: { openMode: 'capacity', maxOccupancy: 260 } },
    ]);
  });
});

test('a clerk lets one in and reads why it was refused; taking a lane out of service is not his', async () => {
  const desk = show({
    gates: [settings, sampleLane({ lane: '1' })],
    roles: ['staff'],
    answer: () => ({ ok: true, value: { outcome: 'refused', reason: 'full' } }),
  });
  expect(screen.queryByRole('button', { name: /停用/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '1号通道：放一人进' }));
  expect(await screen.findByText(/场内已满/)).toBeTruthy();
  expect(desk.sent).toMatchObject([{ name: 'gate.open', input: { lane: '1', direction: 'in' } }]);
});

test('lanes that opened by themselves are reset by the manager, who is told when fire keeps them open', async () => {
  const burning = sampleLane({ lane: '1', emergency: 'fire_input', isFireOn: true });
  const lost = sampleLane({ lane: '2', emergency: 'controller_lost' });
  show({
    gates: [settings, burning, lost],
    answer: () => ({ ok: false, error: { code: 'fire_input_on' } }),
  });
  expect(screen.getByText(/^1号通道的消防触点还在动作/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '复位通道' }));
  expect(await screen.findByText(/消防报警触点还没有复位/)).toBeTruthy();
});

test('the peak of the example needs two lanes, and one lane has a queue', () => {
  show({ gates: [settings, sampleLane({ lane: '1' })] });
  expect(screen.getByText('2 条')).toBeTruthy();
  expect(screen.getByText(/高峰末门口约有 100 人/)).toBeTruthy();
});

test('readers beside a lane say how they are and why; a way in without a button is told', () => {
  show({
    gates: [
      sampleGateSettings({ readers: 'read' }),
      sampleLane({ lane: '1', button: 'ready' }),
      sampleLane({ lane: '2' }),
      sampleLane({ lane: '3' }),
      sampleReader({ id: 'reader:0', lane: '1', reader: 'scanner' }),
      sampleReader({
        id: 'reader:1',
        lane: '2',
        reader: 'card',
        state: 'lost',
        fault: 'not_found',
      }),
    ],
  });
  const [first, second, third] = screen
    .getAllByRole('list', { name: '扫码、刷卡和开门键' })
    .map((list) => list.textContent);
  expect(first).toBe('小票扫码器正常开门键正常');
  expect(second).toBe('身份证阅读器没有找到设备断线');
  expect(third).toBe('没有扫码器和身份证阅读器');
  expect(screen.getAllByText(/^没有接开门键/)).toHaveLength(1);
});

test('readers that are set up wrong are an alarm of their own, beside lanes that work', () => {
  show({ gates: [sampleGateSettings({ readers: 'wrong' }), sampleLane({ lane: '1' })] });
  expect(screen.getByRole('alert').textContent).toContain('都没有启用');
  expect(screen.getByRole('heading', { name: '1号通道' })).toBeTruthy();
});

test('staff see what opened the lanes and which slip opened often', async () => {
  show({ gates: [settings], roles: ['staff'] });
  expect(await screen.findByText('990001-000123')).toBeTruthy();
  expect(screen.getByText(/^有 1 张小票今天开门超过 10 次/)).toBeTruthy();
  expect(screen.getByText('按开门键').nextSibling?.textContent).toBe('112 人次');
});

test('a lane is called what the hall calls it, and so are its ways, in the journal too', async () => {
  const named = sampleLane({ lane: '1', name: '东门', ways: { in: '进大厅', out: '去车站' } });
  show({ gates: [settings, named] });
  expect(screen.getByRole('heading', { name: '东门' })).toBeTruthy();
  expect(screen.getByText('去车站').nextSibling?.textContent).toBe('80');
  expect(await screen.findByText('东门放一人出（去车站）')).toBeTruthy();
});
