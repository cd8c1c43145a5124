import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Arrivals } from './arrivals.ts';

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Lets a whole hall that comes back at once in by and by. */
export function admitInTurn(http: HttpServer, arrivals: Arrivals): void {
  const upgrades = http.listeners('upgrade') as Upgrade[];
  http.removeAllListeners('upgrade');
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const isTaken = arrivals.take(() => {
      if (socket.destroyed) return;
      for (const upgrade of upgrades) upgrade(request, socket, head);
    });
    if (!isTaken) {
      socket.destroy();
      return;
    }
    // Somebody who gives up while waiting is no error of the hub.
    socket.once('error', () => socket.destroy());
  });
}
