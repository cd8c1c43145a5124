import { expect, test } from 'vitest';
import { manualTime, type ManualTime } from '../../testing/manual-time.ts';
import { memoryLink, type MemoryLink } from '../../transports/memory.ts';
import { openGateBus, type LiveGateBus } from './bus.ts';
import { modbusBoard, modbusDrive } from './modbus-board.ts';
import type { BoardHealth } from './poll-turns.ts';
import { simulatedSite, type SimulatedSite } from './simulator-site.ts';
import type { GateDrive } from './board.ts';

interface Bench {
  readonly time: ManualTime;
  readonly link: MemoryLink;
  readonly site: SimulatedSite;
  readonly bus: LiveGateBus;
  readonly drives: readonly GateDrive[];
  readonly health: Map<string, BoardHealth>;
  readonly inputs: { readonly board: string; readonly inputs: readonly boolean[] }[];
}

async function bench(lanes: number): Promise<Bench> {
  const time = manualTime();
  const link = memoryLink();
  const site = simulatedSite({ kind: 'relays', lanes, clock: time, timers: time });
  link.onLine(site.attach);
  const drives = site.lanes.map((_, at) => {
    const settings = {
      ...{ name: `m${at + 1}`, unit: at + 1, inputs: 4 },
      ...{ endsPulses: true, pulseMs: 500, answerMs: 300 },
    };
    const contacts = { in: 0, out: 1, hold: null };
    return modbusDrive({ board: modbusBoard(settings), settings, contacts });
  });
  const health = new Map<string, BoardHealth>();
  const inputs: Bench['inputs'] = [];
  const opening = openGateBus(
    {
      connect: link.connect,
      clock: time,
      timers: time,
      boards: drives.map((drive) => drive.board),
      onInputs: (board, states) => inputs.push({ board, inputs: states }),
      onHealth: (board, how) => health.set(board, how),
    },
    new AbortController().signal,
  );
  await time.advance(50);
  const bus = await opening;
  if (!bus.ok) throw new Error(bus.error);
  await time.advance(200);
  return { time, link, site, bus: bus.value, drives, health, inputs };
}

function pulse(of: Bench, lane: number, withinMs = 500) {
  const drive = of.drives[lane - 1]!;
  return of.bus.tell({
    ...{ board: drive.board.name, questions: drive.pulse('in') },
    ...{ slot: null, isUrgent: false, withinMs },
  });
}

test('every board has its turn, at its pace', async () => {
  const of = await bench(4);
  of.inputs.length = 0;
  await of.time.advance(1000);
  const turns = ['m1', 'm2', 'm3', 'm4'].map(
    (name) => of.inputs.filter(({ board }) => board === name).length,
  );
  expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(1);
  expect(turns[0]).toBeGreaterThan(10);
});

test('a pulse is confirmed by the echo of the board, which ends it by itself', async () => {
  const of = await bench(2);
  const told = pulse(of, 2);
  await of.time.advance(100);
  expect(await told).toBe('confirmed');
  expect(of.site.lanes[1]!.module.relays.isOn(0)).toBe(true);
  expect(of.site.lanes[0]!.module.relays.isOn(0)).toBe(false);
  await of.time.advance(500);
  expect(of.site.lanes[1]!.module.relays.isOn(0)).toBe(false);
});

test('a relay that answers too late leaves the pulse uncertain, and is not told twice', async () => {
  const of = await bench(1);
  const { module } = of.site.lanes[0]!;
  let pulls = 0;
  module.relays.onChange((_, isOn) => {
    if (isOn) pulls += 1;
  });
  module.faults.delayMs = 400;
  const told = pulse(of, 1);
  await of.time.advance(900);
  expect(await told).toBe('uncertain');
  module.heal();
  await of.time.advance(2000);
  expect(pulls).toBe(1);
});

test('a spoilt echo is noise and leaves the pulse uncertain', async () => {
  const of = await bench(1);
  const { module } = of.site.lanes[0]!;
  const { damagedFrames } = of.bus.noise();
  module.relays.onChange((coil, isOn) => {
    // The next answer is the echo.
    if (coil === 0 && isOn) module.faults.flipBit = 50;
  });
  const told = pulse(of, 1);
  await of.time.advance(900);
  expect(await told).toBe('uncertain');
  expect(of.bus.noise().damagedFrames + of.bus.noise().droppedBytes).toBeGreaterThan(damagedFrames);
  await of.time.advance(1000);
  expect(of.health.get('m1')).toBe('well');
});

test('a board that refuses is told apart from one that is silent', async () => {
  const of = await bench(2);
  of.site.lanes[0]!.module.faults.refuses = 2;
  of.site.lanes[1]!.module.faults.silent = true;
  await of.time.advance(3000);
  expect([of.health.get('m1'), of.health.get('m2')]).toEqual(['refusing', 'silent']);
  const told = pulse(of, 1);
  await of.time.advance(700);
  expect(await told).toBe('refused');
  for (const { module } of of.site.lanes) module.heal();
  await of.time.advance(5000);
  expect([of.health.get('m1'), of.health.get('m2')]).toEqual(['well', 'well']);
});

test('a dead board takes little of the time of the others', async () => {
  const of = await bench(4);
  of.site.lanes[3]!.module.faults.silent = true;
  await of.time.advance(5000);
  of.inputs.length = 0;
  await of.time.advance(4000);
  expect(of.inputs.filter(({ board }) => board === 'm1').length).toBeGreaterThan(40);
});

test('what could not be told in its time is not told at all', async () => {
  const of = await bench(2);
  of.site.lanes[0]!.module.faults.silent = true;
  await of.time.advance(60);
  // The line waits for the dead board; by the time it is free the second order is too old.
  const first = pulse(of, 1, 300);
  const second = pulse(of, 2, 200);
  await of.time.advance(2000);
  expect([await first, await second]).toEqual(['uncertain', 'refused']);
  expect(of.site.lanes[1]!.gate.isOpen('in')).toBe(false);
});

test('an emergency goes before everything that waits, and one posture replaces another', async () => {
  const of = await bench(3);
  const order: string[] = [];
  const note = (name: string) => (outcome: string) => order.push(`${name} ${outcome}`);
  const hold = (drive: GateDrive, isUrgent: boolean) => ({
    ...{ board: drive.board.name, slot: `${drive.board.name}/posture`, isUrgent, withinMs: 500 },
    questions: isUrgent ? drive.holdOpen() : drive.release(),
  });
  const [, two, three] = of.drives as [GateDrive, GateDrive, GateDrive];
  void pulse(of, 1).then(note('pulse'));
  void of.bus.tell(hold(two, false)).then(note('release'));
  void of.bus.tell(hold(two, true)).then(note('hold'));
  void of.bus.tell(hold(three, true)).then(note('hold'));
  await of.time.advance(300);
  expect(order).toEqual(['release refused', 'hold confirmed', 'hold confirmed', 'pulse confirmed']);
});

test('so many orders can wait and no more', async () => {
  const of = await bench(1);
  const told = Array.from({ length: 40 }, () => pulse(of, 1, 50));
  await of.time.advance(3000);
  const outcomes = await Promise.all(told);
  expect(outcomes.filter((one) => one === 'refused').length).toBeGreaterThanOrEqual(8);
});

test('a second master on the line is noise, and none of its frames is an answer', async () => {
  const of = await bench(2);
  const foreign = Uint8Array.from(Buffer.from('01020000000879cc' + '0105020000050c71', 'hex'));
  for (let turn = 0; turn < 20; turn += 1) {
    of.site.interject(foreign);
    await of.time.advance(37);
  }
  const before = of.bus.noise();
  expect(before.droppedBytes).toBeGreaterThan(100);
  expect([of.health.get('m1'), of.health.get('m2')]).toEqual(['well', 'well']);
  expect(of.inputs.every(({ inputs }) => !inputs.includes(true))).toBe(true);
  const told = pulse(of, 2);
  of.site.interject(foreign);
  await of.time.advance(400);
  expect(await told).toBe('confirmed');
});

for (const step of ['before the question', 'while the answer is awaited', 'after the answer']) {
  test(`unplugged ${step}, the line ends and what waits is told so`, async () => {
    const of = await bench(1);
    const { module } = of.site.lanes[0]!;
    let ended: string | null = null;
    void of.bus.ended.then((fault) => {
      ended = fault;
    });
    if (step === 'while the answer is awaited') module.faults.silent = true;
    const told = step === 'before the question' ? null : pulse(of, 1);
    await of.time.advance(step === 'after the answer' ? 200 : 20);
    of.link.unplug();
    await of.time.advance(20);
    if (step === 'while the answer is awaited')
      expect(['uncertain', 'refused']).toContain(await told);
    if (step === 'after the answer') expect(await told).toBe('confirmed');
    expect(ended).toBe('no_answer');
    expect(await pulse(of, 1)).toBe('refused');
  });
}

test('a line on which nobody answers any more is given up, to be opened anew', async () => {
  const of = await bench(2);
  let ended: string | null = null;
  void of.bus.ended.then((fault) => {
    ended = fault;
  });
  for (const { module } of of.site.lanes) module.faults.silent = true;
  await of.time.advance(30_000);
  expect(ended).toBe('no_answer');
});

test('a line without anybody on it does not open', async () => {
  const time = manualTime();
  const link = memoryLink();
  const settings = {
    ...{ name: 'm', unit: 1, inputs: 4, endsPulses: true, pulseMs: 500, answerMs: 300 },
  };
  const opening = openGateBus(
    {
      ...{ connect: link.connect, clock: time, timers: time, boards: [modbusBoard(settings)] },
      onInputs: () => undefined,
      onHealth: () => undefined,
    },
    new AbortController().signal,
  );
  await time.advance(1000);
  expect(await opening).toEqual({ ok: false, error: 'no_answer' });
});
