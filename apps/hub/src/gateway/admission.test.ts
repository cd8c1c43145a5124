import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { expect, test } from 'vitest';
import { admitInTurn } from './admission.ts';
import { Arrivals } from './arrivals.ts';

/** A connection as the admission sees it: it may go, and it may fail. */
class Arrival extends EventEmitter {
  destroyed = false;

  destroy(): void {
    this.destroyed = true;
  }
}

/** An HTTP server whose own handshake takes `costMs` each. */
function door(costMs: number): { http: EventEmitter; admitted: unknown[] } {
  const http = new EventEmitter();
  const admitted: unknown[] = [];
  http.on('upgrade', (_request, socket) => {
    const untilMs = performance.now() + costMs;
    while (performance.now() < untilMs);
    admitted.push(socket);
  });
  admitInTurn(http as unknown as Server, new Arrivals(() => undefined));
  return { http, admitted };
}

function come(http: EventEmitter, count: number): Arrival[] {
  return Array.from({ length: count }, () => {
    const socket = new Arrival();
    http.emit('upgrade', {}, socket, Buffer.alloc(0));
    return socket;
  });
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('whoever comes is let in, in the order in which he came', async () => {
  const { http, admitted } = door(0);
  const sockets = come(http, 20);
  expect(admitted).toEqual([]);
  await expect.poll(() => admitted.length).toBe(20);
  expect(admitted).toEqual(sockets);
});

test('a whole hall that comes at once is let in over many turns, with room between for others', async () => {
  const { http, admitted } = door(1);
  come(http, 60);
  let turns = 0;
  while (admitted.length < 60) {
    const before = admitted.length;
    await turn();
    turns += 1;
    // Two milliseconds a turn and the arrival under way; a slow machine gets fewer in, never more.
    expect(admitted.length - before).toBeLessThanOrEqual(4);
  }
  expect(turns).toBeGreaterThanOrEqual(10);
});

test('who gives up while he waits is not let in, and breaks nothing', async () => {
  const { http, admitted } = door(0);
  const [first, second] = come(http, 2);
  first?.emit('error', new Error('gone'));
  await expect.poll(() => admitted.length).toBe(1);
  expect(admitted).toEqual([second]);
  expect(first?.destroyed).toBe(true);
});

test('more than any hall has are sent away at once, and the door opens again afterwards', async () => {
  const { http, admitted } = door(0);
  const sockets = come(http, 4_001);
  expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([sockets.at(-1)]);
  await expect.poll(() => admitted.length).toBe(4_000);
  come(http, 1);
  await expect.poll(() => admitted.length).toBe(4_001);
});
