import { modbusFrame } from '@hall/devices/drivers/modbus/simulator';
import { afterEach, expect, test } from 'vitest';
import { GateBench } from './support/gate-bench.ts';
import { pause, until } from './support/window-bench.ts';

let bench: GateBench | null = null;

const running: (() => void)[] = [];
/** Longer than a contact has to rest before it counts again. */
const restMs = 400;

afterEach(async () => {
  for (const stop of running.splice(0)) stop();
  await bench?.close();
  bench = null;
});

/** Does something again and again until it is told to stop, or the test is over. */
function again(everyMs: number, act: () => void): () => void {
  const timer = setInterval(act, everyMs);
  const stop = (): void => {
    clearInterval(timer);
  };
  running.push(stop);
  return stop;
}

async function open(options: Parameters<typeof GateBench.open>[0] = {}): Promise<GateBench> {
  bench = await GateBench.open(options);
  return bench;
}

async function openByPass(options: Parameters<typeof GateBench.open>[0] = {}): Promise<GateBench> {
  const hall = await open(options);
  await hall.openMode('pass_optional', null);
  return hall;
}

/** How often the relay of the way in has been told to close from now on. */
function pulsesOf(hall: GateBench, lane = 1): () => number {
  let pulses = 0;
  hall.site(lane).module.relays.onChange((coil, isOn) => {
    if (coil === 0 && isOn) pulses += 1;
  });
  return () => pulses;
}

const isHeld = (hall: GateBench, lane = 1): boolean => {
  const { relays } = hall.site(lane).module;
  return relays.isOn(0) && relays.isOn(1);
};

const letIn = (hall: GateBench) => hall.does('gate.open', { lane: '1', direction: 'in' });

test('missing pulse: people pass and no contact closes; after five certain openings the sensor is doubted, on the lane, the screens and in the ledger', async () => {
  const hall = await openByPass({ lane: { passWithinMs: 5_000 } });
  const { gate } = hall.site(1);
  gate.faults.missingPulse = true;
  const isTold = (): boolean => hall.lane(1).lastAlarm?.alarm === 'sensor_silent';
  // Openings of which the answer came late say nothing about the sensor; there may be more than five.
  while (!isTold()) {
    await letIn(hall);
    await pause(700);
    gate.walkIn();
  }
  expect(gate.truth.in).toBeGreaterThanOrEqual(5);
  expect(hall.lane(1)).toMatchObject({ link: 'ready', counting: 'approximate', inToday: 0 });
  expect(hall.lane(2).counting).toBe('exact');
  await until('the count is approximate', () => hall.count?.isApproximate === true);
  expect(hall.entrance).toMatchObject({ inside: 0, isApproximate: true });
  expect(hall.ledger('gate.troubled').map(({ detail }) => detail)).toEqual([
    { lane: '1', trouble: 'sensor_silent', direction: 'in' },
  ]);
  expect(hall.ledger('gate.doubted').map(({ detail }) => detail)).toEqual([
    { reason: 'lane_uncounted', lane: '1' },
  ]);
}, 60_000);

test('relay answering late: it is told once, whoever comes is counted once and is no intruder', async () => {
  const hall = await openByPass();
  const pulses = pulsesOf(hall);
  hall.site(1).module.faults.delayMs = 400;
  expect(await letIn(hall)).toEqual({ outcome: 'asked' });
  await until('the gate is open', () => hall.site(1).gate.isOpen('in'));
  await pause(450);
  hall.site(1).module.heal();
  await hall.ready();
  await hall.walk(1, 'in');
  await until('he is counted', () => hall.entrance.inside === 1);
  expect(pulses()).toBe(1);
  expect(hall.lane(1)).toMatchObject({ link: 'ready', inToday: 1, lastAlarm: null });
  expect(hall.ledger('gate.opened')).toHaveLength(1);
  expect(hall.ledger('gate.troubled')).toEqual([]);
});

test('two masters on the bus: questions and answers of another open nothing and count nobody', async () => {
  const hall = await openByPass();
  const pulses = pulsesOf(hall);
  const foreign = [
    // Somebody asks unit 1 for its contacts and tells its relay to close, and unit 9 answers him.
    ...[modbusFrame([1, 2, 0, 0, 0, 8]), modbusFrame([1, 5, 0, 0, 255, 0])],
    ...[modbusFrame([9, 2, 1, 255]), modbusFrame([9, 5, 0, 0, 255, 0])],
  ];
  const quiet = again(70, () => {
    for (const frame of foreign) hall.running.site.interject(frame);
  });
  await hall.walk(1, 'in');
  await hall.walk(1, 'in');
  await hall.walk(2, 'out');
  quiet();
  await until('they are counted', () => hall.count?.inside === 1);
  expect(pulses()).toBe(0);
  expect(hall.lane(1)).toMatchObject({ inToday: 2, outToday: 0 });
  expect(hall.lane(2)).toMatchObject({ inToday: 0, outToday: 1 });
  await hall.ready();
  expect(hall.lanes().map(({ link }) => link)).toEqual(['ready', 'ready']);
  expect(isHeld(hall)).toBe(false);
});

test('CRC errors: damaged answers are none; people are counted once, and a spoilt echo opens no second time', async () => {
  const hall = await openByPass();
  const pulses = pulsesOf(hall);
  const { module, gate } = hall.site(1);
  let next = 0;
  // One answer in three, however slowly they come; with all of them the lane would be lost.
  const quiet = again(5, () => {
    if (module.questions < next) return;
    next = module.questions + 3;
    module.faults.flipBit = next * 7;
  });
  for (const people of [1, 2]) {
    gate.block('in', true);
    await until('he is counted', () => hall.entrance.inToday === people);
    gate.block('in', false);
    const seen = module.questions;
    await until('the contact is seen open', () => module.questions > seen + 9);
    await pause(restMs);
  }
  quiet();
  module.heal();
  await hall.ready();
  module.faults.flipBit = 20;
  expect(await letIn(hall)).toEqual({ outcome: 'asked' });
  await until('the gate is open', () => hall.site(1).gate.isOpen('in'));
  await hall.walk(1, 'in');
  await until('all are in the ledger', () => hall.count?.inside === 3);
  expect(pulses()).toBe(1);
  expect(hall.lane(1)).toMatchObject({ link: 'ready', inToday: 3 });
  // The first two walked through a shut gate; the third was let in.
  const troubles = hall.ledger('gate.troubled').map(({ detail }) => detail['trouble']);
  expect(new Set(troubles)).toEqual(new Set(['intrusion']));
});

/** Each step at which the cable can be pulled, and what was under way. */
const steps: readonly {
  readonly step: string;
  readonly before: (hall: GateBench) => Promise<unknown>;
  /** How often the relay may have closed: before the cable was out, and never after. */
  readonly mostPulses: number;
}[] = [
  { step: 'while nothing happens', before: () => Promise.resolve(), mostPulses: 0 },
  { step: 'with the command under way', before: letIn, mostPulses: 1 },
  {
    step: 'with the gate open and nobody through',
    before: async (hall) => {
      await letIn(hall);
      await until('the gate is open', () => hall.site(1).gate.isOpen('in'));
    },
    mostPulses: 1,
  },
  {
    step: 'with somebody in the passage',
    before: async (hall) => {
      await letIn(hall);
      await until('the gate is open', () => hall.site(1).gate.isOpen('in'));
      hall.site(1).gate.block('in', true);
      await until('he is counted', () => hall.entrance.inside === 1);
    },
    mostPulses: 1,
  },
];

test.each(steps)(
  'unplugged $step: nothing is told again, nobody is counted twice, and the count is approximate',
  async ({ before, mostPulses }) => {
    const hall = await openByPass();
    const pulses = pulsesOf(hall);
    await before(hall);
    const { inside } = hall.entrance;
    await hall.running.unplug();
    await until('the lanes are lost', () => hall.lanes().every(({ link }) => link === 'lost'));
    const pulsesBefore = pulses();
    expect(pulsesBefore).toBeLessThanOrEqual(mostPulses);
    expect(await letIn(hall)).toEqual({ outcome: 'refused', reason: 'offline' });
    expect(hall.lanes().map(({ counting }) => counting)).toEqual(['none', 'none']);
    await until('the count is approximate', () => hall.count?.isApproximate === true);
    await hall.running.plug();
    await until('the lanes are back', () => hall.lanes().every(({ link }) => link === 'ready'));
    // Longer than any command may wait.
    await pause(700);
    expect(pulses()).toBe(pulsesBefore);
    hall.site(1).gate.block('in', false);
    await hall.ready();
    expect(hall.entrance).toMatchObject({ inside, isApproximate: true });
    await hall.walk(2, 'in');
    await until('counting goes on', () => hall.count?.inside === inside + 1);
    expect(hall.ledger('gate.doubted')).toHaveLength(1);
    expect(hall.lanes().every(({ emergency }) => emergency === null)).toBe(true);
  },
  30_000,
);

test('unplugged in an emergency: the relays are held anew when the cable is back, and stay so until the all-clear', async () => {
  const hall = await openByPass();
  await hall.does('emergency.raise', { danger: 'evacuation' });
  await until('the lanes are held', () => isHeld(hall, 1) && isHeld(hall, 2));
  await hall.running.unplug();
  await until('the lanes are lost', () => hall.lanes().every(({ link }) => link === 'lost'));
  expect(hall.lanes().every(({ emergency }) => emergency === 'manager')).toBe(true);
  // The module lost its power with the cable.
  for (const { module } of hall.running.site.lanes) module.restart(50);
  await hall.running.plug();
  await until('they are held anew', () => isHeld(hall, 1) && isHeld(hall, 2));
  await hall.does('emergency.clear', {});
  await until('they are let go', () => !isHeld(hall, 1) && !isHeld(hall, 2));
  expect(hall.ledger('emergency.raised')).toHaveLength(1);
  expect(hall.ledger('emergency.cleared')).toHaveLength(1);
});

test('a controller away for over thirty seconds: its lane stands open until the manager resets it, the others and the screens know of no danger', async () => {
  const hall = await openByPass();
  hall.site(1).module.faults.silent = true;
  await until('lane 1 is lost', () => hall.lane(1).link === 'lost');
  hall.aheadMs += 31_000;
  hall.site(1).module.heal();
  await until('lane 1 is back', () => hall.lane(1).link === 'ready');
  await until('it stands open', () => isHeld(hall, 1) && hall.lane(1).isHeldOpen);
  expect(hall.lane(1)).toMatchObject({ emergency: 'controller_lost', counting: 'exact' });
  expect(hall.lane(2)).toMatchObject({ emergency: null, isHeldOpen: false });
  expect(isHeld(hall, 2)).toBe(false);
  expect(hall.hall.hub.system.stores.emergency.get()).toBeNull();
  expect(hall.entrance).toMatchObject({ inside: 0, isApproximate: true });
  await until('it is in the ledger', () => hall.ledger('gate.troubled').length === 1);
  expect(hall.ledger('gate.troubled').map(({ actor, detail }) => [actor, detail])).toEqual([
    ['system', { lane: '1', trouble: 'controller_lost', direction: null }],
  ]);
  await hall.ready();
  await hall.walk(1, 'in');
  await until('who walks through is counted', () => hall.count?.inside === 1);
  expect(hall.ledger('emergency.raised')).toEqual([]);
  await hall.does('emergency.clear', {});
  await until('it is closed', () => !isHeld(hall, 1) && hall.lane(1).emergency === null);
  expect(hall.ledger('gate.reset')).toHaveLength(1);
});

test('a controller that restarts with its gate held open holds it anew, unseen', async () => {
  const hall = await open({ lane: { freeBy: 'hold' } });
  await until('it is held', () => isHeld(hall));
  hall.site(1).module.restart(400);
  await until('it has let go', () => !isHeld(hall));
  await until('it is held anew', () => isHeld(hall));
  await hall.ready();
  await hall.walk(1, 'in');
  await until('who walks through is counted', () => hall.count?.inside === 1);
  expect(hall.lane(1)).toMatchObject({ link: 'ready', emergency: null, lastAlarm: null });
});

test('a lane is called by the name of the file, and has no button where none is wired', async () => {
  const hall = await open({ lanes: 1, lane: { name: '东门', ways: { in: '进大厅', out: null } } });
  expect(hall.lane(1)).toMatchObject({ name: '东门', ways: { in: '进大厅', out: null } });
  expect(hall.lane(1).button).toBe('none');
});
