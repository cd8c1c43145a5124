import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { systemClock, systemTimers } from '../../host/system-time.ts';
import { startUps, upsConfig, type Ups } from '../../host/ups.ts';
import { startSimulatedUps } from '../../simulators/simulated-ups.ts';
import { manualTime } from '../../testing/manual-time.ts';
import {
  framesSurviveCutting,
  framesSurviveEveryBoundary,
  cutOffFramesStayLost,
} from '../../testing/framer-laws.ts';
import { until } from '../../testing/window-hall.ts';
import { memoryLink } from '../../transports/memory.ts';
import { amountOf, getVariable, powerOf, upsdLines, type PowerReading } from './protocol.ts';
import { simulatedUps } from './simulator.ts';
import { openUps } from './ups.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

test('the words of a UPS, as the hall understands them', () => {
  const heard = [
    'OL',
    'OL CHRG LB',
    'OB DISCHRG',
    'OB LB',
    'LB OB',
    'OL FSD',
    'BYPASS',
    '',
    'OBLB',
  ];
  expect(heard.map(powerOf)).toEqual([
    ...['mains', 'mains', 'battery', 'low_battery', 'low_battery', 'low_battery'],
    ...['unknown', 'unknown', 'unknown'],
  ]);
});

test('only amounts that can be are believed', () => {
  expect(
    ['100', '7.5', '101', '-1', '1e3', '', 'full'].map((one) => amountOf(one, { max: 100 })),
  ).toEqual([100, 7.5, null, null, null, null, null]);
});

test('a value is read as it was quoted, and that of another UPS is none', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,40}$/), (text) => {
      const question = getVariable({ ups: 'hall', variable: 'ups.status', answerMs: 1 });
      const line = (ups: string): Uint8Array =>
        Buffer.from(`VAR ${ups} ups.status "${text.replaceAll(/["\\]/g, '\\$&')}"\n`);
      expect(question.decode(line('hall'))).toEqual({ kind: 'value', text });
      expect(question.decode(line('hall2'))).toBeNull();
    }),
  );
});

const lines = {
  rule: upsdLines,
  frame: fc
    .stringMatching(/^[ -~]{0,60}$/)
    .map((text) => Uint8Array.from(Buffer.from(`${text}\n`))),
  noise: fc.constant(new Uint8Array(0)),
};

test('lines come out whole, however they are cut or merged', () => {
  framesSurviveCutting(lines);
  framesSurviveEveryBoundary(lines);
  cutOffFramesStayLost(lines);
});

test('a line without an end is given up', () => {
  expect(upsdLines.find(new Uint8Array(600).fill(65))).toMatchObject({
    kind: 'none',
    damaged: true,
  });
});

function opened() {
  const time = manualTime();
  const link = memoryLink();
  const ups = simulatedUps('hall');
  link.onLine(ups.attach);
  const readings: PowerReading[] = [];
  const open = async (name: string) => {
    const opening = openUps(
      {
        ...{ connect: link.connect, clock: time, timers: time, ups: name },
        onReading: (reading) => readings.push(reading),
      },
      new AbortController().signal,
    );
    await time.advance(2100);
    return opening;
  };
  return { time, link, ups, readings, open };
}

test('mains, battery, low battery, and back, each letter by itself', async () => {
  const { time, ups, readings, open } = opened();
  ups.faults.splitEverywhere = true;
  const device = await open('hall');
  expect(device.ok).toBe(true);
  for (const status of ['OB DISCHRG', 'OB LB', 'OL CHRG']) {
    ups.status = status;
    await time.advance(2100);
  }
  const powers = readings.map(({ power }) => power);
  expect([...new Set(powers)]).toEqual(['mains', 'battery', 'low_battery']);
  expect(powers.at(-1)).toBe('mains');
  expect(readings.at(-1)).toEqual({ power: 'mains', chargePercent: 100, runtimeS: 1200 });
});

test('a daemon that has lost its UPS is there, and knows nothing', async () => {
  const { time, ups, readings, open } = opened();
  const device = await open('hall');
  if (!device.ok) throw new Error(device.error);
  const states: string[] = [];
  device.value.onStatus(({ state }) => states.push(state));
  ups.faults.stale = true;
  await time.advance(2100);
  expect(readings.at(-1)?.power).toBe('unknown');
  ups.faults.stale = false;
  await time.advance(2100);
  expect(readings.at(-1)?.power).toBe('mains');
  expect(states).toEqual(['needs_help', 'ready']);
});

test('a daemon that does not know the UPS, or says nothing, does not open', async () => {
  const { ups, open } = opened();
  expect(await open('nobody')).toEqual({ ok: false, error: 'wrong_answer' });
  ups.faults.silent = true;
  expect(await open('hall')).toEqual({ ok: false, error: 'no_answer' });
});

test('a daemon that falls silent ends the connection', async () => {
  const { time, ups, open } = opened();
  const device = await open('hall');
  if (!device.ok) throw new Error(device.error);
  let ended: string | null = null;
  void device.value.ended.then((fault) => {
    ended = fault;
  });
  ups.faults.silent = true;
  await time.advance(5000);
  expect(ended).toBe('no_answer');
});

test('over the network: lost is unknown, never a power cut, and comes back by itself', async () => {
  const running = await startSimulatedUps();
  const powers: string[] = [];
  const ups: Ups = startUps({
    config: upsConfig.parse(running.config),
    onEvent: (event) => {
      if (event.type === 'power') powers.push(event.reading.power);
    },
    clock: systemClock,
    timers: systemTimers,
    random: () => 0.5,
  });
  cleanUps.push(running.close, () => ups.close());
  await until(() => ups.power().power === 'mains');
  await running.unplug();
  await until(() => ups.status().state === 'lost');
  expect(ups.power().power).toBe('unknown');
  running.ups.status = 'OB';
  await running.plug();
  await until(() => ups.power().power === 'battery');
  expect(powers).toEqual(['mains', 'unknown', 'battery']);
});
