// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Speech } from './runtime/speech.ts';
import { everythingKept, open, press, pressAll } from './testing/open-kiosk.tsx';
import { busyQueue, sampleReservation } from './testing/sample-queue.ts';
import type { SampleKiosk } from './testing/sample-kiosk.tsx';

afterEach(cleanup);

const { number, ticketId } = sampleReservation(0);

function askedFor(kiosk: SampleKiosk, name: string): readonly unknown[] {
  return kiosk.hub.asked.filter((asked) => asked.name === name).map(({ input }) => input);
}

async function typeCode(): Promise<void> {
  await pressAll(/^取号/, '我已经有号了');
  await pressAll(...Array.from('730518'), '确定');
}

test('two touches, paper, and the screen says what the paper says', async () => {
  const kiosk = await open();
  await pressAll(/^取号/, /求职登记/);
  await screen.findByRole('heading', { name: '请取走排队号' });
  expect(screen.getByTestId('ticket-number').textContent).toBe(number);
  for (const text of ['前面还有 7 人', '大约等 20 分钟', '1、2、3、6 号窗口办理']) {
    expect(screen.getByText(text)).toBeDefined();
  }
  expect(kiosk.devices.printed.map(({ kind }) => kind)).toEqual(['ticket']);
  await waitFor(() => {
    expect(askedFor(kiosk, 'ticket.printed')).toEqual([
      { ticketId, result: { outcome: 'confirmed' } },
    ]);
  });
});

test('while it prints the number is nowhere on the page', async () => {
  const kiosk = await open();
  kiosk.devices.printMs = 60_000;
  await pressAll(/^取号/, /求职登记/);
  await screen.findByRole('heading', { name: '正在打印排队号…' });
  expect(everythingKept()).not.toMatch(/A008|730518/);
});

test('a browser without a printer shows the number, and it counts when the person says so', async () => {
  const kiosk = await open({ withDevices: false });
  await pressAll(/^取号/, /求职登记/);
  await screen.findByRole('heading', { name: '排队号没有打出来' });
  expect(screen.getByTestId('ticket-code').textContent).toBe('查询码 730 518');
  expect(askedFor(kiosk, 'ticket.confirm')).toEqual([]);
  expect(screen.getByRole('timer')).toBeDefined();
  await press('我记住了');
  await screen.findByRole('heading', { name: '已经取到号' });
  expect(askedFor(kiosk, 'ticket.confirm')).toEqual([{ ticketId }]);
});

test('who goes away from an unconfirmed number leaves nothing behind, and the hub hears of it', async () => {
  const kiosk = await open({ withDevices: false });
  await pressAll(/^取号/, /求职登记/);
  await screen.findByRole('heading', { name: '排队号没有打出来' });
  act(() => {
    kiosk.time.advance(61_000);
  });
  await screen.findByRole('heading', { name: '找活，从这里开始' });
  expect(everythingKept()).not.toMatch(/A008|730/);
  await waitFor(() => {
    expect(askedFor(kiosk, 'ticket.void')).toEqual([{ ticketId, reason: 'left' }]);
  });
});

test('a printer that does not answer asks for the eyes of the person', async () => {
  const kiosk = await open();
  kiosk.devices.outcome = { outcome: 'unknown', fault: 'no_answer' };
  await pressAll(/^取号/, /求职登记/);
  await screen.findByRole('heading', { name: '排队号打出来了吗？' });
  expect(screen.queryByTestId('ticket-number')).toBeNull();
  await press('没有纸');
  await screen.findByRole('heading', { name: '排队号没有打出来' });
  await press('不要了');
  await screen.findByRole('heading', { name: '已经取消' });
  await waitFor(() => {
    expect(askedFor(kiosk, 'ticket.void')).toEqual([{ ticketId, reason: 'changed_mind' }]);
  });
});

test('a claim goes along with the number and is said on no page after that', async () => {
  const kiosk = await open();
  await pressAll(/^取号/, '残疾人');
  expect(screen.getByText('已选，会照顾安排，号条和大屏上不显示')).toBeDefined();
  await press(/求职登记/);
  await screen.findByRole('heading', { name: '请取走排队号' });
  expect(askedFor(kiosk, 'ticket.reserve')).toMatchObject([{ priority: 'disabled' }]);
  expect(everythingKept()).not.toContain('残疾');
});

test('a service that gives no numbers says why and cannot be touched', async () => {
  await open({ queue: busyQueue(Date.UTC(2026, 10, 21, 21, 42)) });
  await press(/^取号/);
  const rows = (await screen.findAllByRole('button')).filter(({ textContent }) =>
    textContent.includes('灵活就业'),
  );
  expect(rows.map((row) => row.hasAttribute('disabled'))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(rows[1]?.textContent).toContain('窗口 07:42 开始办理');
  expect(rows[2]?.textContent).toContain('已停止取号');
  expect(rows[0]?.textContent).toContain('约 470 分钟');
});

test('without the hub there is no number but the queue of feet', async () => {
  const kiosk = await open();
  act(() => {
    kiosk.hub.connect(false);
  });
  await press(/^取号/);
  await screen.findByText(/请到窗口现场排队/);
  expect(kiosk.hub.asked).toEqual([]);
});

test('a missed number is queued again with the code of its paper', async () => {
  const kiosk = await open();
  kiosk.hub.tickets.found = { status: 'missed', ahead: null, mayRequeue: true };
  await typeCode();
  await press('重新排队');
  await screen.findByRole('heading', { name: '已经重新排队' });
  expect(screen.getByText('前面还有 3 人')).toBeDefined();
  expect(askedFor(kiosk, 'ticket.requeue')).toEqual([{ which: { with: 'code', code: '730518' } }]);
});

test('a served number is rated with one touch, without a name, and the kiosk is free again', async () => {
  const kiosk = await open();
  kiosk.hub.tickets.found = { status: 'completed', ahead: null, mayRate: true };
  await typeCode();
  await screen.findByRole('heading', { name: '这次办事满意吗？' });
  await press('满意');
  await screen.findByRole('heading', { name: '谢谢您的评价' });
  expect(askedFor(kiosk, 'ticket.rate')).toEqual([
    { which: { with: 'code', code: '730518' }, score: 4 },
  ]);
  act(() => {
    kiosk.time.advance(7_000);
  });
  await screen.findByRole('heading', { name: '找活，从这里开始' });
});

test('a number that expired has an apology on paper', async () => {
  const kiosk = await open();
  kiosk.hub.tickets.found = { status: 'expired', ahead: null };
  await typeCode();
  await press('打印致歉条');
  await screen.findByText('请取走致歉条');
  expect(kiosk.devices.printed.map(({ kind }) => kind)).toEqual(['notice']);
});

test('a guiding kiosk begins with the plan, leads to the window and gives the number', async () => {
  const kiosk = await open({ mode: 'guide' });
  await screen.findByRole('heading', { name: '我要办…' });
  await press(/权益维护/);
  expect(screen.getByText('请到综合服务区 5、6 号窗口')).toBeDefined();
  await press('取这个号');
  await screen.findByRole('heading', { name: '请取走排队号' });
  expect(askedFor(kiosk, 'ticket.reserve')).toHaveLength(1);
  await press('完成');
  await screen.findByRole('heading', { name: '我要办…' });
});

test('a number is never spoken: what is read aloud is the same for everybody', async () => {
  const said: string[] = [];
  const speech: Speech = { say: (text) => said.push(text), stop: () => undefined };
  await open({ speech });
  await pressAll(/^取号/, /求职登记/);
  await screen.findByRole('heading', { name: '请取走排队号' });
  await press('朗读');
  expect(said).toEqual([expect.stringContaining('请听叫号')]);
  expect(said.join('')).not.toContain('008');
});

test('a kiosk that speaks the calls says when it cannot; one that was not told to says nothing', async () => {
  const voice = {
    kind: 'state',
    id: 'state',
    pack: { id: 'built-in', language: 'cmn' },
    trouble: null,
    volume: 70,
    zones: [],
  } as const;
  await open({ voice: [{ ...voice, zones: [] }] });
  // This browser in memory has no loudspeaker.
  await screen.findByText('本机浏览器不能播放声音');
  cleanup();
  await open();
  expect(screen.queryByText('本机浏览器不能播放声音')).toBeNull();
});

test('queueing speaks English', async () => {
  await open();
  await pressAll('English', /^Take a number/, /Job seekers/);
  await screen.findByRole('heading', { name: 'Please take your number' });
  expect(screen.getByText('Window 1, 2, 3, 6')).toBeDefined();
});
