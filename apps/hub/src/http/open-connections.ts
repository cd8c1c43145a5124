import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections to a server, from the first byte on or without one. Node's own list leaves out
 * those that became a WebSocket, and a server that closes waits for whatever is still open: for a
 * browser's connection in reserve as long as the browser likes, for a screen behind a dead cable
 * half a minute.
 */
export class OpenConnections {
  readonly #open = new Set<Socket>();

  /** From before the server listens. */
  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
  }

  /** Ends all that are left, without a word to the other side. */
  destroy(): void {
    for (const socket of this.#open) socket.destroy();
  }
}
