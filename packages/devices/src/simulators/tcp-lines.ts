import { createServer, type Server, type Socket } from 'node:net';
import type { Line } from '../transports/line.ts';

/** A device on the network: a port on the loopback interface that can go away and come back. */
export interface TcpLines {
  readonly port: number;
  /** Hangs up on everyone and refuses new connections. */
  readonly unplug: () => Promise<void>;
  /** Listens again, on the same port. */
  readonly plug: () => Promise<void>;
}

const loopback = '127.0.0.1';
const boardsOnALine = 100;

/** Listens on `port` (0 for any free one) and hands every connection over as a line. */
export async function listenLines(options: {
  readonly port: number;
  readonly onLine: (line: Line) => void;
}): Promise<TcpLines> {
  const sockets = new Set<Socket>();
  const serve = async (port: number): Promise<Server> => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      options.onLine(socketLine(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, loopback, resolve);
    });
    return server;
  };
  let server: Server | null = await serve(options.port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No TCP address');
  const { port } = address;
  return {
    port,
    unplug: async () => {
      const open = server;
      server = null;
      if (!open) return;
      const closed = new Promise((resolve) => open.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    plug: async () => {
      server ??= await serve(port);
    },
  };
}

function socketLine(socket: Socket): Line {
  socket.setNoDelay(true);
  // Every board of a line listens to it.
  socket.setMaxListeners(boardsOnALine);
  // A reset by the peer ends the line like any other end; `close` follows.
  socket.on('error', () => undefined);
  return {
    send: (bytes) => {
      if (socket.writable) socket.write(bytes);
    },
    onBytes: (listener) => {
      socket.on('data', listener);
    },
    onGone: (listener) => {
      socket.once('close', listener);
    },
    cut: () => {
      socket.destroy();
    },
  };
}
