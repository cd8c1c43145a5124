// @vitest-environment jsdom
import {
  act,
  cleanup,
  createEvent,
  fireEvent,
  render,
  screen,
  within,
} from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ManualTime } from '@hall/core/testing/manual-time';
import { openingPass } from './testing/fake-booth-hub.ts';
import { beginMs } from './testing/booth-hand.ts';
import { askingDesk } from './testing/sample-desk.ts';
import { sampleBooth, type SampleBooth } from './testing/sample-booth.tsx';

afterEach(cleanup);

type Opened = SampleBooth & { readonly time: ManualTime };

/** Everything that was asked for has been answered. */
async function settled(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}

async function open(withDevices = true): Promise<Opened> {
  const time = new ManualTime(beginMs);
  const booth = sampleBooth({ clock: time, timers: time, withDevices });
  render(booth.page);
  act(() => {
    booth.hub.connect(true);
  });
  await settled();
  return { ...booth, time };
}

async function press(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settled();
}

/** The desk of the employer, by the code of the day. */
async function opened(withDevices = true): Promise<Opened> {
  const booth = await open(withDevices);
  for (const digit of '406172') await press(digit);
  return booth;
}

let keyedAtMs = 0;

/** Keys at the pace of a scanner, whatever the pace of this machine is. */
function typeKeys(keys: readonly Partial<KeyboardEvent>[]): void {
  keyedAtMs += 1_000;
  for (const init of keys) {
    keyedAtMs += 5;
    const event = createEvent.keyDown(document.body, init);
    Object.defineProperty(event, 'timeStamp', { value: keyedAtMs });
    fireEvent(document.body, event);
  }
}

function typeQuickly(text: string): void {
  typeKeys([...Array.from(text), 'Enter'].map((key) => ({ key })));
}

const sentOf = ({ hub }: SampleBooth, name: string) => hub.asked.filter((one) => one.name === name);

test('six digits lead to the desk, with the places left as figures', async () => {
  await opened();
  const row = screen.getByText('招工中').closest('li');
  expect(row?.textContent).toContain('还招4人');
  expect(screen.getByRole('button', { name: '锁定离开' })).toBeTruthy();
});

test('a wrong code is said, and nothing of an employer is there', async () => {
  await open();
  for (const digit of '111111') await press(digit);
  expect(screen.getByRole('alert').textContent).toContain('展位码不对');
  expect(document.body.textContent).not.toContain('示例建筑');
});

test('what changes in the hall is on the desk without a touch', async () => {
  const booth = await opened();
  expect(screen.getByText('审核中')).toBeTruthy();
  const { desk } = booth.hub;
  const approved = desk.postings.map((posting) => ({ ...posting, status: 'published' as const }));
  // The first revision after opening is news as well.
  act(() => {
    booth.hub.change({ ...desk, postings: approved });
  });
  await settled();
  expect(screen.queryByText('审核中')).toBeNull();
  expect(screen.getAllByText('招工中')).toHaveLength(4);
});

test('a match of a posting that was withdrawn says what it was for, on the desk and on its page', async () => {
  const booth = await opened();
  const { desk } = booth.hub;
  const [posting] = desk.postings;
  const matches = desk.matches
    .slice(1, 2)
    .map((match) => ({ ...match, postingId: posting?.id ?? '', occupationId: 'mason' }));
  act(() => {
    booth.hub.change({ ...desk, postings: [], matches });
  });
  await settled();
  const row = screen.getByRole('button', { name: /已到岗/ });
  expect(row.textContent).toContain('瓦工');
  fireEvent.click(row);
  await settled();
  expect(screen.getByText('岗位').nextElementSibling?.textContent).toContain('瓦工');
});

test('a paper that names several shows all of them, and each is one press away', async () => {
  const booth = await opened();
  const first = booth.hub.desk.matches[1]?.matchId ?? '';
  act(() => {
    booth.devices.tell({ type: 'slip', text: `HALLM:990001:${first}` });
  });
  await settled();
  expect(screen.getByRole('heading', { name: '这张对接单上有 2 个人' })).toBeTruthy();
  const rows = within(screen.getByRole('list', { name: '对接单上的人' })).getAllByRole('button');
  expect(rows).toHaveLength(2);
  const [, second] = rows;
  if (second === undefined) throw new Error('One row only');
  fireEvent.click(second);
  await settled();
  expect(screen.getByRole('button', { name: '到岗了' })).toBeTruthy();
});

test('slips are scanned, asked, taken and printed, and the hub hears of every copy', async () => {
  const booth = await opened();
  await press(/^招人/);
  act(() => {
    booth.devices.tell({ type: 'slip', text: 'HALL:990001:100001' });
  });
  await settled();
  const question = screen.getByRole('dialog');
  expect(question.textContent).toContain('示例建筑工程有限公司');
  fireEvent.click(within(question).getByRole('button', { name: '不同意' }));
  await settled();
  await press('确认录用 1 人');
  await settled();
  expect(screen.getByRole('heading', { name: '录用了 1 人' })).toBeTruthy();
  expect(booth.devices.printed).toHaveLength(2);
  expect(sentOf(booth, 'match.printed').map(({ input }) => input)).toMatchObject([
    { copy: 'worker', result: { outcome: 'confirmed' } },
    { copy: 'employer', result: { outcome: 'confirmed' } },
  ]);
});

test('papers of somebody who leaves come out one after the other, and the hub hears of each', async () => {
  const booth = await opened();
  let out = (): void => undefined;
  // A printer that takes its time over every sheet.
  booth.devices.ready = () =>
    new Promise((resolve) => {
      out = resolve;
    });
  await press(/^招人/);
  for (const code of ['100001', '100002']) {
    typeQuickly(code);
    await settled();
    await press('不同意');
  }
  await press('确认录用 2 人');
  await press('锁定离开');
  expect(booth.devices.printed).toHaveLength(1);
  for (let sheet = 0; sheet < 3; sheet += 1) {
    act(out);
    await settled();
  }
  expect(booth.devices.printed).toHaveLength(3);
  expect(sentOf(booth, 'match.printed').map(({ input }) => input)).toMatchObject([
    { copy: 'worker' },
    { copy: 'worker' },
    { copy: 'employer' },
  ]);
  expect(document.documentElement.outerHTML).not.toContain('示例建筑');
});

test('the desk asks what the market wants to know, and a yes is one press', async () => {
  const booth = await open();
  booth.hub.desk = askingDesk(beginMs);
  for (const digit of '406172') await press(digit);
  expect(screen.getByText(/还招人吗/)).toBeTruthy();
  await press('还招');
  expect(sentOf(booth, 'booth.keep')).toHaveLength(1);
  await press('回答');
  expect(screen.getByRole('heading', { name: '他们到岗了吗？' })).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: '到岗了' })[0]!);
  await settled();
  expect(sentOf(booth, 'booth.arrival')).toMatchObject([{ input: { arrived: true } }]);
});

test('without a printer each copy says so and is printed again on demand', async () => {
  const booth = await opened(false);
  await press(/^招人/);
  typeQuickly('100001');
  await settled();
  await press('同意');
  await press('确认录用 1 人');
  expect(screen.getAllByText(/没有打出来/)).toHaveLength(2);
  fireEvent.click(screen.getAllByRole('button', { name: '补打' })[0]!);
  await settled();
  expect(sentOf(booth, 'booth.reprint')).toMatchObject([{ input: { copy: 'worker' } }]);
});

test('behind a Chinese input method a slip is read by its keys, or people are told what to press', async () => {
  const booth = await opened();
  await press(/^招人/);
  const places = [...Array.from('100001', (digit) => `Digit${digit}`), 'Enter'];
  typeKeys(places.map((code) => ({ key: 'Process', code })));
  await settled();
  expect(sentOf(booth, 'booth.scan')).toMatchObject([{ input: { slipCode: '100001' } }]);
  typeKeys(['Process', 'Process', 'Process', 'Process', 'Enter'].map((key) => ({ key })));
  await settled();
  expect(screen.getByText(/切到英文/)).toBeTruthy();
});

test('a slip of another market is not asked about', async () => {
  const booth = await opened();
  await press(/^招人/);
  typeQuickly('HALL:990002:100001');
  await settled();
  expect(screen.getByText(/不是本市场今天的求职小票/)).toBeTruthy();
  expect(sentOf(booth, 'booth.scan')).toEqual([]);
});

test('after an answer that never came the same press has the same id', async () => {
  const booth = await opened();
  await press(/^招人/);
  typeQuickly('100001');
  await settled();
  await press('同意');
  booth.hub.refusals.set('booth.take', 'unreachable');
  await press('确认录用 1 人');
  booth.hub.refusals.clear();
  await press('确认录用 1 人');
  const takes = sentOf(booth, 'booth.take');
  expect(takes.length).toBeGreaterThan(1);
  expect(new Set(takes.map(({ commandId }) => commandId)).size).toBe(1);
});

test('locking closes the session at the hub and leaves nothing on the screen', async () => {
  const booth = await opened();
  await press('锁定离开');
  expect(sentOf(booth, 'booth.close')).toHaveLength(1);
  for (const secret of ['示例建筑', '张三', '0241']) {
    expect(document.documentElement.outerHTML).not.toContain(secret);
  }
});

test('a scanner that types opens the booth with the slip of the day', async () => {
  await open();
  typeQuickly(`HALLB:990001:${openingPass}`);
  await settled();
  expect(screen.getByRole('button', { name: '锁定离开' })).toBeTruthy();
});

test('a forged slip of the day is answered in words', async () => {
  const booth = await open();
  typeQuickly(`HALLB:990001:406172-${'A'.repeat(24)}`);
  await settled();
  expect(screen.getByRole('alert').textContent).toContain('到用工窗口重领');
  expect(sentOf(booth, 'booth.open')).toEqual([]);
});
