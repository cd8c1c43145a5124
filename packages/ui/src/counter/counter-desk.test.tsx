// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { HallClient } from '@hall/core/client/hall-client';
import type { Language } from '@hall/core/i18n/translate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserIds, browserTimers } from '../hall/browser-ports.ts';
import { HallProvider } from '../hall/use-hall.ts';
import { BoundDesk } from './bound-desk.tsx';
import { done, SampleHub } from './sample-hub.fixture.ts';
import {
  calledRecord,
  counterRecord,
  nextRecord,
  sampleNowMs,
  sampleTopics,
  ticketRecord,
  windows,
} from './sample-queue.fixture.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: sampleNowMs });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function open(hub: SampleHub, language: Language = 'zh-CN', size?: 'touch'): Promise<void> {
  const client = new HallClient({
    socket: hub,
    credential: () => ({ as: 'terminal', token: 'of-a-window' }),
    topics: ['queue', 'counter'],
    clock: { now: () => Date.now() },
    timers: browserTimers,
    ids: browserIds,
    random: () => 0,
    gunzip: (bytes) => Promise.resolve(new TextDecoder().decode(bytes)),
  });
  render(
    <HallProvider value={client}>
      <BoundDesk language={language} {...(size === undefined ? {} : { size })} />
    </HallProvider>,
  );
  await hub.connect();
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });
const off = (element: HTMLElement): boolean => element.getAttribute('aria-disabled') === 'true';

async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await vi.advanceTimersByTimeAsync(20);
  });
}

async function key(name: string, from: EventTarget = document.body): Promise<void> {
  await act(async () => {
    from.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
    await vi.advanceTimersByTimeAsync(20);
  });
}

const waiting = ticketRecord(2);

test('one press calls the next, and its words name him before', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  await open(hub);
  const next = button(/^呼叫下一位/);
  expect(next.textContent).toContain('A002');
  await press(next);
  expect(hub.sent).toMatchObject([{ name: 'counter.next', input: { counterId: windows[0] } }]);
});

test('the large button has the focus from the beginning and keeps it over every step', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  await open(hub);
  const step = button(/^呼叫下一位/);
  expect(document.activeElement).toBe(step);
  await press(step);
  await hub.tell([calledRecord(2), nextRecord(null)]);
  expect(document.activeElement).toBe(button(/^开始办理/));
});

test('when the button that had the focus goes with the step, the large one has it', async () => {
  const serving = ticketRecord(1, {
    status: 'serving',
    counterId: windows[0],
    servingAtMs: sampleNowMs,
  });
  const hub = new SampleHub(sampleTopics([serving, waiting], nextRecord(waiting.id)));
  await open(hub);
  const both = button(/^办结并叫下一位/);
  both.focus();
  await press(both);
  await hub.tell([calledRecord(2), nextRecord(null)], [serving.id]);
  expect(document.activeElement).toBe(button(/^开始办理/));
});

test('a double click calls somebody and does not begin with him', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  await open(hub);
  await press(button(/^呼叫下一位/));
  await hub.tell([calledRecord(2), nextRecord(null)]);
  await press(button(/^开始办理/));
  expect(hub.sent.map(({ name }) => name)).toEqual(['counter.next']);
  await act(() => vi.advanceTimersByTimeAsync(800));
  await press(button(/^开始办理/));
  expect(hub.sent.map(({ name }) => name)).toEqual(['counter.next', 'counter.start']);
});

test('a repetition that is too early counts down at its button', async () => {
  await open(new SampleHub(sampleTopics([calledRecord(1)])));
  const recall = button(/^重呼/);
  expect(off(recall)).toBe(true);
  expect(recall.textContent).toContain('8 秒后可按');
  await act(() => vi.advanceTimersByTimeAsync(8_500));
  expect(off(recall)).toBe(false);
  expect(recall.textContent).toContain('还可 3 次');
});

test('a refusal is said at the button in words, and goes with the next press', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  hub.answer = () => Promise.resolve({ ok: false, error: { code: 'nobody_waiting' } });
  await open(hub);
  const next = button(/^呼叫下一位/);
  await press(next);
  expect(next.textContent).toContain('刚被别的窗口叫走了');
  hub.answer = () => Promise.resolve(done);
  await act(() => vi.advanceTimersByTimeAsync(800));
  await press(next);
  expect(next.textContent).not.toContain('刚被别的窗口叫走了');
});

test('without an answer the same press keeps its id, so that nobody is called twice', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  hub.answer = () => Promise.reject(new Error('no answer'));
  await open(hub);
  const next = button(/^呼叫下一位/);
  await press(next);
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(next.textContent).toContain('大厅没有回答');
  await press(next);
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect(hub.sent.length).toBeGreaterThan(3);
  expect(new Set(hub.sent.map(({ commandId }) => commandId)).size).toBe(1);
});

test('every press has its key, and Enter takes the large button wherever the focus is', async () => {
  const hub = new SampleHub(sampleTopics([calledRecord(1, { secondsAgo: 61 })]));
  await open(hub);
  await key('4');
  expect(hub.sent.at(-1)).toMatchObject({ name: 'counter.recall' });
  await key('5');
  expect(hub.sent.at(-1)).toMatchObject({ name: 'counter.miss' });
  await act(() => vi.advanceTimersByTimeAsync(800));
  await key('Enter');
  expect(hub.sent.at(-1)).toMatchObject({ name: 'counter.start' });
});

test('while the hub is away every button is off and says so; then it goes on by itself', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  await open(hub);
  await hub.connect(false);
  expect(screen.getByText(/^与大厅断开（08:30 起）/)).toBeTruthy();
  for (const name of [/^呼叫下一位/, /^叫指定号/, /^暂停窗口/]) {
    expect(off(button(name))).toBe(true);
    expect(button(name).textContent).toContain('与大厅断开');
  }
  await key('1');
  expect(hub.sent).toEqual([]);
  await hub.connect();
  expect(off(button(/^呼叫下一位/))).toBe(false);
});

test('a number is called out of turn with a reason, and only then', async () => {
  const chosen = ticketRecord(9);
  const hub = new SampleHub(sampleTopics([waiting, chosen], nextRecord(waiting.id)));
  await open(hub);
  await press(button('呼叫 A009'));
  const dialog = within(screen.getByRole('dialog'));
  const call = dialog.getByRole('button', { name: '呼叫 A009' });
  await press(call);
  expect(hub.sent).toEqual([]);
  await press(dialog.getByRole('radio', { name: '有急事' }));
  await press(call);
  expect(hub.sent).toMatchObject([
    {
      name: 'counter.callChosen',
      input: { counterId: windows[0], ticketId: chosen.id, reason: '有急事' },
    },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('digits typed into a question are no presses', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  await open(hub);
  await key('8');
  const input = screen.getByRole('textbox');
  expect(document.activeElement).toBe(input);
  await key('1', input);
  await key('Enter', input);
  expect(hub.sent).toEqual([]);
});

test('a number is sent to another service or window with one press', async () => {
  const hub = new SampleHub(sampleTopics([calledRecord(1)]));
  await open(hub);
  await press(button(/^转移/));
  const dialog = within(screen.getByRole('dialog'));
  await press(dialog.getByRole('button', { name: /2号窗口/ }));
  expect(hub.sent).toMatchObject([
    { name: 'counter.transfer', input: { to: { to: 'counter', counterId: windows[1] } } },
  ]);
});

test('who was put aside is taken up again from his row', async () => {
  const held = ticketRecord(3, { status: 'held', counterId: windows[0] });
  const hub = new SampleHub(sampleTopics([held]));
  await open(hub);
  await press(screen.getByRole('tab', { name: /挂起/ }));
  await press(button('继续办理 A003'));
  expect(hub.sent).toMatchObject([{ name: 'counter.resume', input: { ticketId: held.id } }]);
});

test('a paused window is opened with the key that paused it', async () => {
  const paused = counterRecord(1, { shows: 'paused' });
  const hub = new SampleHub(sampleTopics([], nextRecord(null), paused));
  await open(hub);
  expect(screen.getByText('暂停服务')).toBeTruthy();
  await key('9');
  expect(hub.sent).toMatchObject([{ name: 'counter.setPaused', input: { paused: false } }]);
});

test('of two hundred the first sixty are drawn, and the rest on demand', async () => {
  const many = Array.from({ length: 200 }, (_, at) => ticketRecord(at + 1));
  await open(new SampleHub(sampleTopics(many, nextRecord(many[0]?.id ?? null))));
  expect(screen.getAllByRole('listitem').length).toBeLessThan(80);
  await press(button(/^还有 140 位/));
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(200);
});

test('a screen nobody bound says who can', async () => {
  await open(new SampleHub(sampleTopics([]), null));
  expect(screen.getByText(/还没有绑定窗口/)).toBeTruthy();
});

test('a touch screen has no keys on its buttons, and a pad to type on', async () => {
  const hub = new SampleHub(sampleTopics([waiting], nextRecord(waiting.id)));
  await open(hub, 'en', 'touch');
  expect(button(/^Call next/).querySelector('kbd')).toBeNull();
  await press(button(/^Call a number/));
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: '7' })).toBeTruthy();
});
