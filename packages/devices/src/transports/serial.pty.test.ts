import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bridgePty, type PtyBridge } from '../simulators/pty-bridge.ts';
import { listenLines, type TcpLines } from '../simulators/tcp-lines.ts';
import { fileConnection } from './file.ts';
import type { Line } from './line.ts';
import { serialConnection } from './serial.ts';
import type { Connection } from './transport.ts';

const never = new AbortController().signal;
let folder = '';
let lines: TcpLines;
let bridge: PtyBridge;
let received: Buffer;
let device: Line | null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hall-test-'));
  received = Buffer.alloc(0);
  device = null;
  lines = await listenLines({
    port: 0,
    onLine: (line) => {
      device = line;
      line.onBytes((bytes) => {
        received = Buffer.concat([received, bytes]);
      });
    },
  });
  bridge = await bridgePty({ path: join(folder, 'tty'), tcpPort: lines.port });
});

afterEach(async () => {
  await bridge.unplug();
  await lines.unplug();
  await rm(folder, { recursive: true, force: true });
});

async function until(done: () => boolean): Promise<void> {
  const untilMs = Date.now() + 3000;
  while (!done() && Date.now() < untilMs) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done()).toBe(true);
}

const kinds: [string, () => Connection][] = [
  ['serial port', () => serialConnection({ path: bridge.path, baud: 115200, format: '8N1' })],
  ['device file', () => fileConnection({ path: bridge.path })],
];

const everyByte = Buffer.from(Array.from({ length: 4096 }, (_, at) => at & 255));

test.each(kinds)('every byte passes a %s unchanged, both ways', async (_, connect) => {
  const link = connect();
  let heard = Buffer.alloc(0);
  link.onData((chunk) => {
    heard = Buffer.concat([heard, chunk]);
  });
  expect((await link.open(never)).ok).toBe(true);
  expect((await link.write(everyByte, 3000)).ok).toBe(true);
  await until(() => received.length >= everyByte.length);
  expect(received.equals(everyByte)).toBe(true);
  device?.send(everyByte);
  await until(() => heard.length >= everyByte.length);
  expect(heard.equals(everyByte)).toBe(true);
  await link.close();
});

test.each(kinds)(
  'a pulled %s is a loss; what is written then never arrives later',
  async (_, connect) => {
    const link = connect();
    expect((await link.open(never)).ok).toBe(true);
    await bridge.unplug();
    expect(await link.closed).toBe('lost');
    expect(await link.write(Buffer.from('OPEN'), 500)).toEqual({
      ok: false,
      error: { code: 'closed' },
    });
    await bridge.plug();
    const next = connect();
    expect((await next.open(never)).ok).toBe(true);
    expect((await next.write(Buffer.from('hello'), 500)).ok).toBe(true);
    await until(() => received.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(received.toString()).toBe('hello');
    await next.close();
  },
);

test('a serial port pulled right behind its last bytes is a loss, however the two fall together', async () => {
  for (let round = 0; round < 12; round += 1) {
    const link = serialConnection({ path: bridge.path, baud: 9600, format: '8N1' });
    expect((await link.open(never)).ok).toBe(true);
    await until(() => device !== null);
    device?.send(Buffer.from('HALL:990001:'));
    device?.cut();
    await bridge.unplug();
    expect(await link.closed).toBe('lost');
    await link.close();
    device = null;
    await bridge.plug();
  }
}, 30_000);

test.each(kinds)('a %s that is not there is refused', async (_, connect) => {
  await bridge.unplug();
  expect(await connect().open(never)).toEqual({ ok: false, error: { code: 'not_found' } });
});

test.each(kinds)(
  'a closed %s can be opened anew at once, by a new connection',
  async (_, connect) => {
    for (let round = 0; round < 5; round += 1) {
      const link = connect();
      expect((await link.open(never)).ok).toBe(true);
      expect((await link.write(Buffer.from([round]), 500)).ok).toBe(true);
      await until(() => received.length === round + 1);
      await link.close();
      await link.close();
      expect(await link.closed).toBe('closed');
    }
  },
);

test('a second host at the same serial port is told that it is busy', async () => {
  const first = serialConnection({ path: bridge.path, baud: 9600, format: '8N1' });
  expect((await first.open(never)).ok).toBe(true);
  const second = serialConnection({ path: bridge.path, baud: 9600, format: '8N1' });
  expect(await second.open(never)).toEqual({ ok: false, error: { code: 'busy' } });
  await first.close();
});

test('the signal gives the port back', async () => {
  const abort = new AbortController();
  const link = serialConnection({ path: bridge.path, baud: 115200, format: '8N1' });
  expect((await link.open(abort.signal)).ok).toBe(true);
  abort.abort();
  expect(await link.closed).toBe('closed');
  await link.close();
  const next = serialConnection({ path: bridge.path, baud: 115200, format: '8N1' });
  expect((await next.open(never)).ok).toBe(true);
  await next.close();
});
