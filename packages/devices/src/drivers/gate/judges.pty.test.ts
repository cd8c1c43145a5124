import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ModbusRTU from 'modbus-serial';
import { afterEach, expect, test } from 'vitest';
import { startSimulatedGates, type RunningGates } from '../../simulators/simulated-gates.ts';
import { startGateHall } from '../../testing/gate-hall.ts';
import { askJudge, startJudge } from '../../testing/judge-process.ts';
import { until } from '../../testing/window-hall.ts';

/** Modbus programs by other people, on either end of the line. */
const cleanUps: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const server = fileURLToPath(new URL('../../testing/modbus-server.py', import.meta.url));

/** Two ends of a cable, each a serial port. */
async function cable(): Promise<{ readonly ours: string; readonly theirs: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-judge-'));
  const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
  const end = (path: string): string => `pty,raw,echo=0,link=${path}`;
  const socat = startJudge('socat', ['-d', '-d', end(ours), end(theirs)]);
  cleanUps.push(() => rm(folder, { recursive: true, force: true }), socat.stop);
  await until(() => socat.said.includes('starting data transfer loop'));
  return { ours, theirs };
}

async function simulated(): Promise<RunningGates & { readonly path: string }> {
  const running = await startSimulatedGates({ via: 'pty', kind: 'relays', lanes: 3 });
  cleanUps.push(running.close);
  const line = running.config.lines?.[0]?.line;
  return { ...running, path: line && 'serial' in line ? line.serial : '' };
}

test('our driver opens a gate on a pymodbus module, and counts who passes there', async () => {
  const { ours, theirs } = await cable();
  const judge = startJudge('/usr/bin/python3', [server, theirs, '3']);
  cleanUps.push(judge.stop);
  await until(() => judge.said.includes('ready'), 10_000);
  const board = {
    ...{ protocol: 'modbus' as const, name: 'm', unit: 3 },
    // pymodbus knows the standard's coils only, not the pulses of relay boards.
    ...{ pulseEndedBy: 'host' as const, pulseMs: 300 },
  };
  const hall = startGateHall({
    mode: 'pass_optional',
    config: {
      lines: [{ line: { serial: ours, baud: 9600, format: '8N1' }, boards: [board] }],
      lanes: [
        {
          lane: '1',
          opensBy: { board: 'm', in: 0, out: 1 },
          sensesBy: { board: 'm', in: 0, out: 1, fire: 3 },
        },
      ],
    },
  });
  cleanUps.push(() => hall.gates.close());
  await until(() => hall.gates.lanes()[0]?.counting === 'exact', 10_000);
  await until(() => judge.said.includes('coil 1 0'));
  await new Promise((resolve) => setTimeout(resolve, 350));

  hall.gates.ask('1', { grantId: 'g1', direction: 'in', by: 'slip' });
  await until(() => judge.said.includes('coil 0 1'));
  await until(() => judge.said.lastIndexOf('coil 0 0') > judge.said.lastIndexOf('coil 0 1'));
  judge.type('0 1');
  await until(() => hall.told('1', 'passed') === 1);
  expect(hall.news('1')).toContainEqual({
    ...{ type: 'passed', direction: 'in', grantId: 'g1', by: 'slip' },
  });
  judge.type('3 1');
  await until(() => judge.said.lastIndexOf('coil 1 1') > judge.said.lastIndexOf('coil 1 0'));
  expect(hall.gates.lanes()[0]?.emergency).toBe('fire_input');
});

test('mbpoll reads the contacts of our simulated module, and works its relays', async () => {
  const { site, path } = await simulated();
  const poll = (args: readonly string[]): Promise<string> => {
    const common = ['-m', 'rtu', '-a', '2', '-b', '9600', '-P', 'none', '-0', '-1'];
    return askJudge('mbpoll', [...common, ...args]);
  };
  site.lanes[1]!.gate.fire(true);
  site.lanes[1]!.gate.block('out', true);
  const inputs = await poll(['-t', '1', '-r', '0', '-c', '4', path]);
  expect(inputs.replaceAll(/[ \t]/g, '')).toContain('[0]:0\n[1]:1\n[2]:0\n[3]:1');
  expect(await poll(['-t', '0', '-r', '1', path, '1'])).toContain('Written 1 references');
  expect(site.lanes[1]!.module.relays.isOn(1)).toBe(true);
  expect(site.lanes[0]!.module.relays.isOn(1)).toBe(false);
  const coils = await poll(['-t', '0', '-r', '0', '-c', '3', path]);
  expect(coils.replaceAll(/[ \t]/g, '')).toContain('[0]:0\n[1]:1\n[2]:0');
  expect(await poll(['-t', '0', '-r', '40', path, '1'])).toContain('Illegal data address');
});

test('modbus-serial pulses a relay of our simulated module, which lets go by itself', async () => {
  const { site, path } = await simulated();
  const judge = new ModbusRTU();
  await judge.connectRTUBuffered(path, { baudRate: 9600 });
  cleanUps.push(
    () =>
      new Promise((resolve) => {
        judge.close(() => {
          resolve();
        });
      }),
  );
  judge.setID(3);
  judge.setTimeout(1000);
  await judge.customFunction(5, [0x02, 0x00, 0x00, 0x05]);
  expect(site.lanes[2]!.module.relays.isOn(0)).toBe(true);
  expect((await judge.readCoils(0, 8)).data.slice(0, 8)).toEqual([
    ...[true, false, false, false, false, false, false, false],
  ]);
  await until(() => !site.lanes[2]!.module.relays.isOn(0));
});
