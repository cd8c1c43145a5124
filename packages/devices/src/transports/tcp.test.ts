import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { tcpConnection } from './tcp.ts';
import type { Connection } from './transport.ts';

const open: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function connection(port: number): Connection {
  return tcpConnection({ host: '127.0.0.1', port });
}

const never = new AbortController().signal;

test('bytes go both ways and the last ones arrive before a close', async () => {
  const received: Buffer[] = [];
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const port = await serve((socket) => {
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('end', finish);
    socket.write('hello');
  });
  const link = connection(port);
  const heard = new Promise<string>((resolve) => {
    link.onData((chunk) => {
      resolve(Buffer.from(chunk).toString());
    });
  });
  expect(await link.open(never)).toEqual({ ok: true, value: undefined });
  expect(await heard).toBe('hello');
  const slip = Buffer.alloc(200_000, 'x');
  expect((await link.write(slip, 2000)).ok).toBe(true);
  await link.close();
  await ended;
  expect(Buffer.concat(received).equals(slip)).toBe(true);
  expect(await link.closed).toBe('closed');
});

test('nobody there is a refusal, not an exception', async () => {
  const port = await serve(() => undefined);
  const [entry] = open.splice(0);
  await new Promise((resolve) => entry?.server.close(resolve));
  const link = connection(port);
  expect(await link.open(never)).toEqual({ ok: false, error: { code: 'not_found' } });
  expect(await link.write(Uint8Array.of(1), 100)).toEqual({ ok: false, error: { code: 'closed' } });
});

test('a peer that hangs up is a loss, told once, and nothing can be written after it', async () => {
  const port = await serve((socket) => {
    socket.end();
  });
  const link = connection(port);
  await link.open(never);
  expect(await link.closed).toBe('lost');
  expect(await link.write(Uint8Array.of(1), 100)).toEqual({ ok: false, error: { code: 'closed' } });
});

test('a peer that does not read ends the write at its deadline and the connection with it', async () => {
  const port = await serve((socket) => {
    socket.pause();
  });
  const link = connection(port);
  await link.open(never);
  const written = await link.write(Buffer.alloc(30_000_000), 300);
  expect(written).toEqual({ ok: false, error: { code: 'stalled' } });
  expect(await link.closed).toBe('stalled');
});

test('the signal ends a connection, and a connection is opened once only', async () => {
  const port = await serve(() => undefined);
  const abort = new AbortController();
  const link = connection(port);
  await link.open(abort.signal);
  await expect(link.open(abort.signal)).rejects.toThrow('once');
  abort.abort();
  expect(await link.closed).toBe('closed');
  const late = connection(port);
  expect(await late.open(abort.signal)).toEqual({ ok: false, error: { code: 'closed' } });
});
