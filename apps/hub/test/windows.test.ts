import { afterEach, expect, test } from 'vitest';
import { pause, until, WindowBench } from './support/window-bench.ts';

let bench: WindowBench | null = null;

afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function open(): Promise<WindowBench> {
  bench = await WindowBench.open();
  await bench.ready();
  return bench;
}

/** Everything a window showed, each only once in a row. */
function shown(hall: WindowBench, window: 1 | 2): string[] {
  const texts: string[] = [];
  hall.devices.leds.device.onChange((address, { text }) => {
    if (address === window && text !== '' && texts.at(-1) !== text) texts.push(text);
  });
  return texts;
}

test('a key is acknowledged on the LED, then calls, serves and finishes; the ledger names the key', async () => {
  const hall = await open();
  await hall.issue();
  await until('window 1 is paused', () => hall.reads(1) === '暂停服务');
  const seen = shown(hall, 1);
  await hall.tap('next');
  await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
  expect(seen).toEqual(['收到', 'A001 请到1号窗口']);
  await until('it flashes', () => hall.devices.leds.device.look(1).flashing);
  expect(hall.ledger('ticket.called')[0]?.actor).toBe('system:caller:1');
  await hall.tap('start');
  await until('serving', () => hall.reads(1) === 'A001 办理中');
  await hall.tap('complete');
  await until('idle', () => hall.reads(1) === '空闲');
  expect(hall.outcome('1')).toBe('counted');
  expect(hall.ledger('ticket.completed')).toHaveLength(1);
});

test('a key that the queue refuses is not acknowledged, changes nothing, and the LED says why', async () => {
  const hall = await open();
  for (let n = 0; n < 2; n += 1) await hall.issue();
  await hall.tap('next');
  await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
  await until('the first press is settled', () => hall.outcome('1') === 'counted');
  await pause(1_000);
  const before = hall.hall.contents();
  const seen = shown(hall, 1);
  await hall.tap('next');
  await until('the refusal', () => hall.reads(1) === '先办当前号');
  expect(hall.outcome('1')).toBe('counter_busy');
  expect(hall.hall.contents()).toBe(before);
  await until('the call again', () => hall.reads(1) === 'A001 请到1号窗口');
  expect(seen).not.toContain('收到');
});

test('with nobody waiting the LED says so and the next key is taken at once', async () => {
  const hall = await open();
  await hall.tap('next');
  await until('nobody waits', () => hall.reads(1) === '无人等候');
  await hall.issue();
  await pause(120);
  await hall.tap('next');
  await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
});

test('a press that the LED does not confirm does not count: nobody is called', async () => {
  const hall = await open();
  await hall.issue();
  hall.devices.leds.device.faults.silent = true;
  await hall.tap('next');
  await until('the press is lost', () => hall.outcome('1') === 'not_shown');
  expect(hall.ledger('ticket.called')).toEqual([]);
  hall.devices.leds.device.heal();
  await until('the LED is back', () => hall.record('led', '1').status.state === 'ready');
  await hall.tap('next');
  await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
  expect(hall.ledger('ticket.called')).toHaveLength(1);
});

test('digits call the one who waits with them, and nobody when two letters have them', async () => {
  const hall = await open();
  for (let n = 0; n < 2; n += 1) await hall.issue();
  hall.typePad('0', '0', '2', 'next');
  await until('the call', () => hall.reads(2) === 'A002 请到2号窗口');
  const [called] = hall.ledger('ticket.called');
  expect(called?.actor).toBe('system:caller:2');
  expect(called?.detail).toContain('叫号器指定');
  await hall.press(2, 'start');
  await hall.press(2, 'complete');
  await hall.issue(1);
  await pause(1_100);
  hall.typePad('1', 'next');
  await until('two have this number', () => hall.reads(2) === '请在屏幕选号');
  await pause(400);
  hall.typePad('2', 'next');
  await until('nobody has this number', () => hall.reads(2) === '没有此号');
  expect(hall.ledger('ticket.called')).toHaveLength(1);
});

test('two windows press at once for the one who waits: one calls, the other is told that nobody waits', async () => {
  const hall = await open();
  for (let round = 1; round <= 3; round += 1) {
    await hall.issue();
    await Promise.all([
      hall.tap('next'),
      pause(round * 40).then(() => {
        hall.typePad('next');
      }),
    ]);
    const number = `A00${round}`;
    await until('one calls', () => hall.ledger('ticket.called').length >= round);
    await pause(600);
    expect(hall.ledger('ticket.called')).toHaveLength(round);
    expect([hall.outcome('1'), hall.outcome('2')].sort()).toEqual(['counted', 'nobody_waiting']);
    const window = hall.outcome('1') === 'counted' ? 1 : 2;
    await until('the call', () => hall.reads(window) === `${number} 请到${window}号窗口`);
    for (const name of ['start', 'complete']) await hall.press(window, name);
    await pause(1_100);
  }
});

test('a rating key rates who was just served, once', async () => {
  const hall = await open();
  hall.devices.evaluator.device.tap(5);
  await until('nobody to rate', () => hall.outcome('1', 'evaluator') === 'counter_empty');
  await hall.issue();
  for (const name of ['next', 'start', 'complete']) await hall.press(1, name);
  await pause(1_600);
  hall.devices.evaluator.device.tap(4);
  await until('the rating', () => hall.outcome('1', 'evaluator') === 'counted');
  expect(hall.ledger('rating.given')).toEqual([
    { actor: 'system:evaluator:1', detail: '{"score":4}' },
  ]);
  await pause(1_600);
  hall.devices.evaluator.device.tap(1);
  await until('rated already', () => hall.outcome('1', 'evaluator') === 'already_rated');
});

test('a call that is taken back goes from the LED', async () => {
  const hall = await open();
  await hall.issue();
  await hall.press(1, 'next');
  await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
  await hall.press(1, 'undo');
  await until('it is gone', () => !hall.reads(1).includes('A001'));
  await hall.press(2, 'next');
  await until('the same at the other window', () => hall.reads(2) === 'A001 请到2号窗口');
});

test('a restarted hub puts the LEDs out when it goes and shows the queue again when it comes', async () => {
  const hall = await open();
  await hall.issue();
  await hall.press(1, 'next');
  await until('the call', () => hall.reads(1) === 'A001 请到1号窗口');
  const seen = shown(hall, 1);
  await hall.restart();
  await until('the call again', () => hall.reads(1) === 'A001 请到1号窗口');
  expect(seen.filter((text) => text !== 'A001 请到1号窗口')).toEqual([]);
  await until('the other window', () => hall.reads(2) === '暂停服务');
});
