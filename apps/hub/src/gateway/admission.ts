import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';

/** Work done on arrivals before everybody else gets a turn. */
const sliceMs = 4;
/** More at once than any hall has screens; the rest try again with their own back-off. */
const waitingMax = 4_000;

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * Lets a whole hall that comes back at once in by and by: a handshake costs about a millisecond, and
 * five hundred in one turn of the event loop would hold up every command for half a second.
 */
export function admitInSlices(http: HttpServer): void {
  const upgrades = http.listeners('upgrade') as Upgrade[];
  http.removeAllListeners('upgrade');
  const waiting: Parameters<Upgrade>[] = [];
  let scheduled = false;

  function admit(): void {
    const startedMs = performance.now();
    while (waiting.length > 0 && performance.now() - startedMs < sliceMs) {
      const arrival = waiting.shift();
      if (arrival !== undefined && !arrival[1].destroyed) {
        for (const upgrade of upgrades) upgrade(...arrival);
      }
    }
    scheduled = waiting.length > 0;
    if (scheduled) setImmediate(admit);
  }

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (waiting.length >= waitingMax) {
      socket.destroy();
      return;
    }
    // Somebody who gives up while waiting is no error of the hub.
    socket.once('error', () => socket.destroy());
    waiting.push([request, socket, head]);
    if (!scheduled) {
      scheduled = true;
      setImmediate(admit);
    }
  });
}
