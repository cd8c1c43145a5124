import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { print } from 'receiptio';
import { afterEach, expect, test } from 'vitest';
import { startSimulatedPrinter, type RunningPrinter } from '../../simulators/simulated-devices.ts';

/**
 * Another project's printer client talks to the simulated printer: what it concludes from the
 * answers is not our own opinion.
 */
const running: RunningPrinter[] = [];
const doors: Server[] = [];

afterEach(async () => {
  for (const door of doors.splice(0)) door.close();
  for (const printer of running.splice(0)) await printer.close();
});

async function start(): Promise<RunningPrinter> {
  const printer = await startSimulatedPrinter({ via: 'tcp', tcpPort: 0 });
  running.push(printer);
  return printer;
}

/** The client knows port 9100 only; a loopback address of this process's own keeps tests apart. */
const judgeHost = `127.${1 + (process.pid & 127)}.${(process.pid >> 7) & 255}.9`;

async function judge(printer: RunningPrinter, ticket: string): Promise<string> {
  const door = createServer((client) => {
    const wire = connect(printer.tcpPort, '127.0.0.1');
    client.pipe(wire).pipe(client);
    for (const socket of [client, wire]) socket.on('error', () => undefined);
  });
  doors.push(door);
  door.listen(9100, judgeHost);
  await once(door, 'listening');
  return print(ticket, `-d ${judgeHost} -p escpos -c 42 -t 5`);
}

test('an independent client finds the printer well and its ticket comes out', async () => {
  const printer = await start();
  expect(await judge(printer, 'REGISTRATION | 0137')).toBe('success');
  expect(printer.printer.slips).toHaveLength(1);
  expect(JSON.stringify(printer.printer.slips[0])).toContain('0137');
}, 15_000);

test.each([
  [{ coverOpen: true }, 'coveropen'],
  [{ paperOut: true }, 'paperempty'],
] as const)(
  'an independent client sees %o',
  async (faults, verdict) => {
    const printer = await start();
    printer.printer.set(faults);
    expect(await judge(printer, 'TEST')).toBe(verdict);
  },
  15_000,
);

test('real-time questions are answered even in the middle of an image and out of paper', async () => {
  const printer = await start();
  printer.printer.set({ paperOut: true });
  const socket = connect(printer.tcpPort, '127.0.0.1');
  socket.write(Uint8Array.of(0x1d, 0x76, 0x30, 0, 1, 0, 9, 0, 0xff, 0x10, 0x04, 0x02));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  expect(answer.toString('hex')).toBe('32');
});
