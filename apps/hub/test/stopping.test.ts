import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemTimers } from '../src/system-ports.ts';
import { openTestHall, type TestHall } from './support/test-hall.ts';

/** Whoever has pulled the plug of a hub waits about as long. */
const patienceMs = 4_000;

let hall: TestHall;
const open: Socket[] = [];

beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await hall.close();
});

/** A connection over which nothing is said but this. */
async function connection(says: string): Promise<Socket> {
  const socket = connect(hall.hub.port, '127.0.0.1');
  // The hub may end it in the middle of anything.
  socket.on('error', () => undefined);
  open.push(socket);
  await once(socket, 'connect');
  socket.write(says);
  return socket;
}

/** Stops the hub; whether it had let go of everything in time. */
function stops(): Promise<boolean> {
  return new Promise((resolve) => {
    const giveUp = systemTimers.after(patienceMs, () => {
      resolve(false);
    });
    void hall.hub.close().then(() => {
      giveUp();
      resolve(true);
    });
  });
}

test.each([
  ['that a browser keeps in reserve and says nothing over', ''],
  ['over which half a request came', 'GET / HTTP/1.1\r\nHost: hall'],
])('a hub that is to stop does not wait for a connection %s', async (_, says) => {
  const silent = await connection(says);
  const ended = once(silent, 'close');
  expect(await stops()).toBe(true);
  await ended;
});

test('a hub that is to stop does not wait for a screen that does not answer any more', async () => {
  const { socket } = await hall.terminal('board', { board: null });
  interface EngineWs {
    readonly ws: { pause(): void };
  }
  (socket.socket.io.engine.transport as unknown as EngineWs).ws.pause();
  expect(await stops()).toBe(true);
});
