// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { renderDesk, type SentCommand, type TestDesk } from '../testing/desk.tsx';
import { queueId, sampleCounter, sampleService, sampleTicket } from '../testing/queue-samples.ts';
import { sampleMarket } from '../testing/samples.ts';
import { QueueSetupPage } from './setup-page.tsx';

beforeAll(() => {
  // jsdom has no dialogs of its own.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(cleanup);

const agrees = ({ input }: SentCommand): unknown => {
  const { counterId, serviceId } = input as { counterId?: string; serviceId?: string };
  const value =
    counterId === undefined ? { serviceId: serviceId ?? queueId('a', 9) } : { counterId };
  return { ok: true, value };
};

function setup(answer: (command: SentCommand) => unknown = agrees): TestDesk {
  return renderDesk(<QueueSetupPage route={{ page: 'queue-setup', id: null, act: null }} />, {
    roles: ['manager'],
    records: [{ kind: 'settings', id: 'settings', market: sampleMarket() }],
    topics: {
      queue: [
        sampleService(1, { waiting: 2 }),
        sampleService(2),
        sampleCounter(1, [1, 2]),
        sampleCounter(2, [2]),
      ],
      counter: [
        { kind: 'settings', id: 'settings', settings: defaultQueueSettings },
        sampleTicket(1),
        sampleTicket(2),
      ],
    },
    answer,
  });
}

const cell = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label);

test('a click gives a window one more service at once, and keeps all else of the window', async () => {
  const desk = setup();
  fireEvent.click(cell('2号窗口 办 A 业务A'));
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({
    name: 'queue.saveCounter',
    input: {
      counterId: queueId('b', 2),
      details: { number: 2, name: null, serviceIds: [queueId('a', 2), queueId('a', 1)] },
    },
  });
  expect(cell('2号窗口 办 A 业务A').checked).toBe(true);
});

test('a click the hub refuses is taken back and told', async () => {
  setup(() => ({ ok: false, error: { code: 'not_found' } }));
  fireEvent.click(cell('2号窗口 办 A 业务A'));
  await screen.findByRole('alert');
  expect(cell('2号窗口 办 A 业务A').checked).toBe(false);
});

test('the only service of a window stays, and the page says what to do instead', () => {
  const desk = setup();
  fireEvent.click(cell('2号窗口 办 B 业务B'));
  expect(screen.getByText(/2号窗口 只剩这一项业务/)).toBeTruthy();
  expect(desk.sent).toEqual([]);
});

test('the last window of a service is taken away only after a question that counts who waits', async () => {
  const desk = setup();
  fireEvent.click(cell('1号窗口 办 A 业务A'));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/A 业务A：没有别的窗口办理，现在有 2 人在等/)).toBeTruthy();
  expect(desk.sent).toEqual([]);
  fireEvent.click(dialog.getByRole('button', { name: '仍然去掉' }));
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]).toMatchObject({ input: { details: { serviceIds: [queueId('a', 2)] } } });
});

test('a service somebody waits for cannot be retired, one nobody waits for can', async () => {
  const desk = setup();
  const [first, second] = within(screen.getByRole('region', { name: '业务' }))
    .getAllByRole('row')
    .slice(1);
  fireEvent.click(within(first!).getByRole('button', { name: '停用' }));
  const asked = within(screen.getByRole('dialog'));
  expect(asked.getByText(/还有 2 人在等，现在不能停用/)).toBeTruthy();
  expect(asked.getByRole<HTMLButtonElement>('button', { name: '停用' }).disabled).toBe(true);
  fireEvent.click(asked.getByRole('button', { name: '取消' }));
  fireEvent.click(within(second!).getByRole('button', { name: '停用' }));
  const again = within(screen.getByRole('dialog'));
  expect(again.getByText(/停用后这些窗口没有业务可办：2号窗口/)).toBeTruthy();
  fireEvent.click(again.getByRole('button', { name: '停用' }));
  await waitFor(() => {
    expect(desk.sent).toMatchObject([
      { name: 'queue.retireService', input: { serviceId: queueId('a', 2) } },
    ]);
  });
});

test('a letter that is taken is told while it is typed, and nothing is sent', () => {
  const desk = setup();
  fireEvent.click(screen.getByRole('button', { name: '新增业务' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText(/^字母/), { target: { value: 'a' } });
  expect(dialog.getByText(/另一项业务已经用了这个字母/)).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  expect(dialog.getAllByText('必填', { selector: 'p' })).toHaveLength(2);
  expect(desk.sent).toEqual([]);
});

test('a new service is sent with its hours and both targets', async () => {
  const desk = setup();
  fireEvent.click(screen.getByRole('button', { name: '新增业务' }));
  const dialog = within(screen.getByRole('dialog'));
  const type = (label: RegExp, value: string): void => {
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  };
  type(/^中文名称/, '权益维护');
  type(/^英文名称/, 'Rights');
  type(/^办理目标/, '１５');
  type(/^等候目标/, '20');
  fireEvent.click(dialog.getByRole('button', { name: '加一段时间' }));
  fireEvent.click(dialog.getByLabelText('周六'));
  type(/^开始/, '9');
  fireEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => {
    expect(desk.sent).toHaveLength(1);
  });
  expect(desk.sent[0]?.input).toEqual({
    serviceId: null,
    details: {
      letter: 'C',
      name: { zh: '权益维护', en: 'Rights' },
      position: 3,
      targetMinutes: 15,
      waitTargetMinutes: 20,
      hours: [{ days: [1, 2, 3, 4, 5, 6], from: '09:00', to: '17:00' }],
    },
  });
});
