import fc from 'fast-check';
import { expect, test } from 'vitest';
import { padKeys } from '../drivers/caller/keys.ts';
import { manualTime, type ManualTime } from '../testing/manual-time.ts';
import {
  pressDeadlineMs,
  pressDesk,
  sameKeyMs,
  type CallerPress,
  type PressDesk,
} from './press-desk.ts';

interface Bench {
  readonly time: ManualTime;
  readonly desk: PressDesk;
  readonly presses: CallerPress[];
  readonly lost: string[];
  /** How the LED answers, and after how long. */
  readonly led: { answers: boolean; delayMs: number; asked: number };
}

function bench(): Bench {
  const time = manualTime();
  const presses: CallerPress[] = [];
  const lost: string[] = [];
  const led = { answers: true, delayMs: 0, asked: 0 };
  const desk = pressDesk({
    clock: time,
    timers: time,
    show: () => {
      led.asked += 1;
      const { answers, delayMs } = led;
      return new Promise((resolve) => {
        time.after(delayMs, () => {
          resolve(answers);
        });
      });
    },
    onEvent: (event) => {
      if (event.type === 'press') presses.push(event.press);
      else lost.push(`${event.window} ${event.action.kind} ${event.fault}`);
    },
  });
  return { time, desk, presses, lost, led };
}

async function acknowledged({ time }: Bench, press: CallerPress | undefined): Promise<string> {
  if (!press) throw new Error('No press');
  const verdict = press.acknowledge();
  await time.advance(pressDeadlineMs + 100);
  return verdict;
}

test('a press counts once its LED has shown it', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  expect(all.presses[0]).toMatchObject({ window: '1', action: { kind: 'next' } });
  expect(await acknowledged(all, all.presses[0])).toBe('counted');
  expect(all.lost).toEqual([]);
});

test('a press counts only once, whoever asks', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  const [press] = all.presses;
  const verdicts = Promise.all([press?.acknowledge(), press?.acknowledge()]);
  await all.time.advance(10);
  expect(await verdicts).toEqual(['counted', 'too_late']);
  expect(await acknowledged(all, press)).toBe('too_late');
});

test('a press that the LED does not show does not count', async () => {
  const all = bench();
  all.led.answers = false;
  all.desk.press('1', 'next');
  expect(await acknowledged(all, all.presses[0])).toBe('not_shown');
  expect(all.lost).toEqual(['1 next not_shown']);
});

test('a press that nobody took in time does not count, and is not shown either', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  await all.time.advance(pressDeadlineMs);
  expect(all.lost).toEqual(['1 next too_late']);
  expect(await acknowledged(all, all.presses[0])).toBe('too_late');
  expect(all.led.asked).toBe(0);
});

test('a press whose LED answers too late does not count', async () => {
  const all = bench();
  all.led.delayMs = pressDeadlineMs + 50;
  all.desk.press('1', 'next');
  expect(await acknowledged(all, all.presses[0])).toBe('too_late');
  expect(all.lost).toEqual(['1 next too_late']);
});

test('while one press waits, another at the same window does not count, at another it does', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  all.desk.press('1', 'next');
  all.desk.press('2', 'next');
  expect(all.lost).toEqual(['1 next too_soon']);
  expect(all.presses.map((press) => press.window)).toEqual(['1', '2']);
  expect(await acknowledged(all, all.presses[0])).toBe('counted');
  all.desk.press('1', 'next');
  expect(all.presses).toHaveLength(3);
});

test('the same key within a second of a press that counted is a nervous finger, another key is not', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  const verdict = all.presses[0]?.acknowledge();
  await all.time.advance(10);
  expect(await verdict).toBe('counted');
  all.desk.press('1', 'next');
  expect(all.lost).toEqual(['1 next too_soon']);
  all.desk.press('1', 'start');
  expect(all.presses.map((press) => press.action.kind)).toEqual(['next', 'start']);
  await all.time.advance(pressDeadlineMs + sameKeyMs);
  all.desk.press('1', 'next');
  expect(all.presses).toHaveLength(3);
});

test('digits are typed at each window by itself', () => {
  const all = bench();
  all.desk.press('1', '4');
  all.desk.press('2', '7');
  all.desk.press('1', '2');
  all.desk.press('1', 'next');
  expect(all.presses.map((press) => press.action)).toEqual([{ kind: 'call_number', digits: '42' }]);
});

test('a desk that is closed counts nothing any more', async () => {
  const all = bench();
  all.led.delayMs = 500;
  all.desk.press('1', 'next');
  const verdict = all.presses[0]?.acknowledge();
  all.desk.close();
  await all.time.advance(5000);
  expect(await verdict).toBe('too_late');
  all.desk.press('1', 'next');
  expect(all.presses).toHaveLength(1);
  expect(all.lost).toEqual([]);
});

test('whatever is pressed and however the LED behaves, every press is counted or lost, once', async () => {
  const step = fc.record({
    window: fc.constantFrom('1', '2'),
    key: fc.constantFrom(...padKeys),
    afterMs: fc.nat(1500),
    takes: fc.boolean(),
    answers: fc.boolean(),
    delayMs: fc.nat(3000),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const all = bench();
      const verdicts: Promise<string>[] = [];
      let offered = 0;
      for (const { window, key, afterMs, takes, answers, delayMs } of steps) {
        Object.assign(all.led, { answers, delayMs });
        all.desk.press(window, key);
        const fresh = all.presses.slice(offered);
        offered = all.presses.length;
        if (takes) for (const press of fresh) verdicts.push(press.acknowledge());
        await all.time.advance(afterMs);
      }
      await all.time.advance(10_000);
      const counted = (await Promise.all(verdicts)).filter((one) => one === 'counted').length;
      const lostOffers = all.lost.filter((one) => !one.endsWith('too_soon')).length;
      expect(counted + lostOffers).toBe(all.presses.length);
    }),
  );
});

test('a press that is declined does not count, is not shown, and makes room for the next at once', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  all.presses[0]?.decline();
  expect(all.led.asked).toBe(0);
  all.desk.press('1', 'next');
  expect(all.presses).toHaveLength(2);
  expect(await acknowledged(all, all.presses[0])).toBe('too_late');
  all.desk.press('1', 'start');
  expect(await acknowledged(all, all.presses.at(-1))).toBe('counted');
});

test('a press that has counted cannot be declined any more', async () => {
  const all = bench();
  all.desk.press('1', 'next');
  const [press] = all.presses;
  expect(await acknowledged(all, press)).toBe('counted');
  press?.decline();
  all.desk.press('1', 'start');
  expect(await acknowledged(all, all.presses[1])).toBe('counted');
  expect(all.lost).toEqual([]);
});
