import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  pressed,
  restingMachine,
  steadyMs,
  type PressEvent,
  type PressMachine,
  type Wish,
} from './press-machine.ts';
import { PressRunner } from './press-runner.ts';

const ids = () => {
  let last = 0;
  return { next: () => `id-${String((last += 1))}` };
};
const counterId = '00000000-0000-4000-8000-b00000000001';
const wish = (at: 'next' | 'start' = 'next'): Wish => ({
  at,
  about: 'idle',
  name: `counter.${at}`,
  input: { counterId },
});
const press = (nowMs: number, step = false, at: 'next' | 'start' = 'next'): PressEvent => ({
  type: 'pressed',
  wish: wish(at),
  step,
  nowMs,
});
const answer = (nowMs: number, code: 'counter_busy' | 'unreachable' | null = null): PressEvent => ({
  type: 'answered',
  error: code === null ? null : { code },
  nowMs,
});

function after(events: readonly PressEvent[], source = ids()): PressMachine {
  return events.reduce((machine, event) => pressed(machine, event, source), restingMachine);
}

test('a second press while the first is under way is not taken', () => {
  const machine = after([press(0), press(1, false, 'start')]);
  expect(machine.running).toMatchObject({ commandId: 'id-1', wish: { at: 'next' } });
});

test('a refusal stays at its button until the next press', () => {
  const refused = after([press(0), answer(10, 'counter_busy')]);
  expect(refused.refused).toMatchObject({ at: 'next', error: { code: 'counter_busy' } });
  expect(pressed(refused, press(5_000), ids()).refused).toBeNull();
});

test('a press the hub never answered keeps its id when it is pressed again', () => {
  const machine = after([press(0), answer(10, 'unreachable'), press(5_000)]);
  expect(machine.running?.commandId).toBe('id-1');
  const other = after([press(0), answer(10, 'unreachable'), press(5_000, false, 'start')]);
  expect(other.running?.commandId).toBe('id-2');
});

test('a press that was answered is over: the next one is a new wish', () => {
  expect(after([press(0), answer(10), press(5_000)]).running?.commandId).toBe('id-2');
});

test('the second half of a double click on the large button starts nothing', () => {
  const called = [press(0, true), answer(40)];
  expect(after([...called, press(200, true, 'start')]).running).toBeNull();
  expect(after([...called, press(200, false, 'start')]).running).not.toBeNull();
  expect(after([...called, press(41 + steadyMs, true, 'start')]).running).not.toBeNull();
});

test('however people press, one command at a time is under way, and each id is used for one wish', () => {
  const event = fc.oneof(
    fc.record({
      type: fc.constant('pressed' as const),
      wish: fc.constantFrom(wish('next'), wish('start')),
      step: fc.boolean(),
      nowMs: fc.nat({ max: 5_000 }),
    }),
    fc.constantFrom(answer(0), answer(0, 'unreachable'), answer(0, 'counter_busy')),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const source = ids();
      const wishes = new Map<string, string>();
      let machine = restingMachine;
      for (const one of events) {
        const before = machine;
        machine = pressed(machine, one, source);
        if (one.type === 'pressed' && before.running !== null) expect(machine).toBe(before);
        if (machine.running === null) continue;
        const { commandId, wish: sent } = machine.running;
        expect(wishes.get(commandId) ?? sent.name).toBe(sent.name);
        wishes.set(commandId, sent.name);
      }
    }),
  );
});

test('the runner says whether a press was carried out, and sends no second one meanwhile', async () => {
  const sent: string[] = [];
  let agree: (value: { ok: true; value: null }) => void = () => undefined;
  const runner = new PressRunner({
    send: (_, commandId) => {
      sent.push(commandId);
      return new Promise((resolve) => {
        agree = resolve;
      });
    },
    ids: ids(),
    nowMs: () => 0,
  });
  const first = runner.press(wish());
  expect(await runner.press(wish('start'))).toBe(false);
  agree({ ok: true, value: null });
  expect(await first).toBe(true);
  expect(sent).toEqual(['id-1']);
});
