import { afterEach, expect, test } from 'vitest';
import type { SiteKind } from '../drivers/gate/simulator-site.ts';
import { startSimulatedGates, type RunningGates } from '../simulators/simulated-gates.ts';
import { startGateHall, type GateHall } from '../testing/gate-hall.ts';
import { until } from '../testing/window-hall.ts';

const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function entrance(kind: SiteKind): Promise<{ running: RunningGates; hall: GateHall }> {
  const running = await startSimulatedGates({ via: 'pty', kind, lanes: 2 });
  const hall = startGateHall({ config: running.config, mode: 'pass_optional' });
  cleanUps.push(running.close, () => hall.gates.close());
  await until(() => hall.gates.lanes().every((one) => one.counting === 'exact'));
  await new Promise((resolve) => setTimeout(resolve, 350));
  return { running, hall };
}

for (const kind of ['relays', 'turnstiles'] as const) {
  test(`${kind} on a real serial port: in, out, and somebody at the heels of another`, async () => {
    const { running, hall } = await entrance(kind);
    const { gate } = running.site.lanes[1]!;
    hall.gates.ask('2', { grantId: 'g1', direction: 'in', by: 'slip' });
    await until(() => gate.isOpen('in'));
    await until(() => hall.told('2', 'opened') === 1);
    gate.tailgate('in');
    await until(() => hall.told('2', 'passed') === 2);
    expect(hall.news('2')).toContainEqual({ type: 'alarm', alarm: 'tailgating', direction: 'in' });
    hall.gates.ask('2', { grantId: 'g2', direction: 'out', by: 'button' });
    await until(() => gate.isOpen('out'));
    gate.walkOut();
    await until(() => hall.told('2', 'passed') === 3);
    expect(gate.truth).toEqual({ in: 2, out: 1 });
    expect(hall.told('1', 'passed')).toBe(0);
  });
}

test('unplugged with a command under way and plugged in again, the gate hears nothing of it', async () => {
  const { running, hall } = await entrance('relays');
  const { module, gate } = running.site.lanes[0]!;
  let pulls = 0;
  module.relays.onChange((_, isOn) => {
    if (isOn) pulls += 1;
  });
  module.faults.silent = true;
  hall.gates.ask('1', { grantId: 'g1', direction: 'in', by: 'button' });
  await running.unplug();
  await until(() => hall.state('1') === 'lost');
  const pulled = pulls;
  hall.gates.ask('1', { grantId: 'g2', direction: 'in', by: 'button' });
  expect(hall.news('1').at(-1)).toMatchObject({ type: 'refused', reason: 'offline' });
  module.heal();
  await running.plug();
  await until(() => hall.gates.lanes().every((one) => one.counting === 'exact'));
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(pulls).toBe(pulled);
  expect(gate.truth).toEqual({ in: 0, out: 0 });
});

test('fire while the cable is out: the gates are told to open as soon as they can be told', async () => {
  const { running, hall } = await entrance('relays');
  await running.unplug();
  await until(() => hall.state('1') === 'lost');
  hall.gates.raise('manager');
  await running.plug();
  await until(() => running.site.lanes.every((one) => one.gate.isOpen('out')));
  expect(hall.gates.reset()).toBe('cleared');
  await until(() => running.site.lanes.every((one) => !one.module.relays.isOn(0)));
});
