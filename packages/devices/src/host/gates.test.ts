import { afterEach, expect, test } from 'vitest';
import type { GateMode } from '@hall/core/domain/gate/lane';
import type { SimulatedSiteLane, SiteKind } from '../drivers/gate/simulator-site.ts';
import { startSimulatedGates, type RunningGates } from '../simulators/simulated-gates.ts';
import { startGateHall, type GateHall } from '../testing/gate-hall.ts';
import { until } from '../testing/window-hall.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Entrance {
  readonly running: RunningGates;
  readonly hall: GateHall;
  readonly lane: (number: number) => SimulatedSiteLane;
}

async function entrance(kind: SiteKind, lanes: number, mode: GateMode): Promise<Entrance> {
  const running = await startSimulatedGates({ via: 'tcp', kind, lanes });
  const hall = startGateHall({ config: running.config, mode });
  cleanUps.push(running.close, () => hall.gates.close());
  await until(() => hall.gates.lanes().every((one) => one.counting === 'exact'));
  // A passage is believed only of a contact that was seen to rest.
  await new Promise((resolve) => setTimeout(resolve, 350));
  return { running, hall, lane: (number) => running.site.lanes[number - 1]! };
}

const ask = (grantId: string, direction: 'in' | 'out' = 'in') =>
  ({ grantId, direction, by: 'button' }) as const;

test('a button lets somebody in, who is counted once although the contacts chatter', async () => {
  const { hall, lane } = await entrance('relays', 1, 'pass_optional');
  lane(1).gate.faults.bounce = true;
  expect(lane(1).gate.walkIn()).toBe(false);
  hall.gates.ask('1', ask('g1'));
  await until(() => lane(1).gate.isOpen('in'));
  await until(() => hall.told('1', 'opened') === 1);
  expect(lane(1).gate.walkIn()).toBe(true);
  await until(() => hall.told('1', 'passed') === 1);
  expect(hall.news('1')).toContainEqual({
    type: 'passed',
    direction: 'in',
    grantId: 'g1',
    by: 'button',
  });
  // The board lets go by itself.
  await until(() => !lane(1).module.relays.isOn(0));
});

test('the door button opens for whoever presses it: once a press, and never because it was found pressed', async () => {
  const running = await startSimulatedGates({ via: 'tcp', kind: 'relays', lanes: 1 });
  const module = running.site.lanes[0]!.module;
  const [wired] = running.config.lanes ?? [];
  const lanes = [{ ...wired!, sensesBy: { ...wired!.sensesBy!, button: 4 } }];
  module.press(4);
  const hall = startGateHall({ config: { ...running.config, lanes }, mode: 'pass_optional' });
  cleanUps.push(running.close, () => hall.gates.close());
  await until(() => hall.gates.lanes().every((one) => one.counting === 'exact'));
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(hall.told('1', 'opened')).toBe(0);
  module.release(4);
  await new Promise((resolve) => setTimeout(resolve, 450));
  module.press(4);
  await until(() => hall.told('1', 'opened') === 1);
  expect(hall.news('1')).toContainEqual(
    expect.objectContaining({ type: 'opened', direction: 'in', by: 'button' }),
  );
  await until(() => running.site.lanes[0]!.gate.isOpen('in'));
  expect(running.site.lanes[0]!.gate.walkIn()).toBe(true);
  await until(() => hall.told('1', 'passed') === 1);
  expect(hall.told('1', 'opened')).toBe(1);
  expect(hall.news('1').filter((one) => one.type === 'alarm')).toEqual([]);
});

test('turnstile boards and a module of contacts share a line', async () => {
  const { hall, lane } = await entrance('turnstiles', 2, 'pass_optional');
  hall.gates.ask('2', ask('out', 'out'));
  await until(() => hall.told('2', 'opened') === 1);
  expect(lane(2).turnstile?.heard.filter((one) => one === '41')).toEqual(['41']);
  expect(lane(1).turnstile?.heard).not.toContain('41');
  lane(2).gate.walkOut();
  await until(() => hall.told('2', 'passed') === 1);
});

test('fire at one lane opens all eight, held until a manager resets and the panel rests', async () => {
  const { hall, running, lane } = await entrance('relays', 8, 'closed');
  const startMs = Date.now();
  lane(5).gate.fire(true);
  await until(() => running.site.lanes.every((one) => one.gate.isOpen('out')));
  expect(Date.now() - startMs).toBeLessThan(1000);
  await until(() => hall.gates.lanes().every((one) => one.isHeldOpen));
  expect(hall.gates.lanes().map((one) => one.emergency)).toEqual([
    ...['hall', 'hall', 'hall', 'hall', 'fire_input', 'hall', 'hall', 'hall'],
  ]);
  expect(hall.gates.reset()).toBe('refused');
  lane(5).gate.fire(false);
  await until(() => hall.gates.lanes()[4]?.isFireOn === false);
  expect(hall.gates.lanes().every((one) => one.isHeldOpen)).toBe(true);
  expect(hall.gates.reset()).toBe('cleared');
  await until(() => running.site.lanes.every((one) => !one.module.relays.isOn(0)));
});

test('a controller that restarts in an emergency is held open anew', async () => {
  const { hall, lane } = await entrance('relays', 1, 'pass_optional');
  hall.gates.raise('manager');
  await until(() => lane(1).gate.isOpen('out'));
  lane(1).module.restart(400);
  expect(lane(1).module.relays.isOn(0)).toBe(false);
  await until(() => lane(1).module.relays.isOn(0) && lane(1).module.relays.isOn(1));
});

test('a dead board is lost within five seconds, alone, and comes back by itself', async () => {
  const { hall, lane } = await entrance('relays', 3, 'pass_optional');
  lane(2).module.faults.silent = true;
  expect(await until(() => hall.state('2') === 'lost')).toBeLessThan(5000);
  expect([hall.state('1'), hall.state('3')]).toEqual(['ready', 'ready']);
  hall.gates.ask('2', ask('no'));
  expect(hall.news('2').at(-1)).toMatchObject({ type: 'refused', reason: 'offline' });
  hall.gates.ask('3', ask('yes'));
  await until(() => hall.told('3', 'opened') === 1);
  lane(2).module.heal();
  await until(() => hall.state('2') === 'ready');
  // What was asked while it was away stays unheard.
  expect(lane(2).gate.isOpen('in')).toBe(false);
});

test('a cable pulled and put back: nobody is counted meanwhile, nothing is replayed', async () => {
  const { hall, running, lane } = await entrance('relays', 1, 'pass_optional');
  await running.unplug();
  await until(() => hall.state('1') === 'lost');
  expect(hall.gates.lanes()[0]?.counting).toBe('none');
  hall.gates.ask('1', ask('g1'));
  lane(1).gate.force('in');
  await new Promise((resolve) => setTimeout(resolve, 400));
  await running.plug();
  await until(() => hall.gates.lanes()[0]?.counting === 'exact');
  expect([hall.told('1', 'passed'), hall.told('1', 'opened')]).toEqual([0, 0]);
  expect(lane(1).gate.isOpen('in')).toBe(false);
});

test('an emergency from before the restart holds from the first answer on', async () => {
  const running = await startSimulatedGates({ via: 'tcp', kind: 'relays', lanes: 2 });
  const hall = startGateHall({ config: running.config, mode: 'closed', isEmergency: true });
  cleanUps.push(running.close, () => hall.gates.close());
  await until(() => running.site.lanes.every((one) => one.gate.isOpen('out')));
  expect(hall.gates.lanes().every((one) => one.emergency === 'hall')).toBe(true);
});

test('a lane without a gate only counts', async () => {
  const running = await startSimulatedGates({ via: 'tcp', kind: 'relays', lanes: 1 });
  const [line] = running.config.lines ?? [];
  const lanes = [{ lane: '1', sensesBy: { board: 'm1', in: 0, out: 1 } }];
  const hall = startGateHall({ config: { lines: [line!], lanes }, mode: 'free_count' });
  cleanUps.push(running.close, () => hall.gates.close());
  await until(() => hall.gates.lanes()[0]?.counting === 'exact');
  await new Promise((resolve) => setTimeout(resolve, 350));
  running.site.lanes[0]!.gate.force('out');
  await until(() => hall.told('1', 'passed') === 1);
});
