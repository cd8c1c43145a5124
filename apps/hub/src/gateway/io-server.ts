import type { Server as HttpServer } from 'node:http';
import { maxMessageBytes, type ClientEvents, type HubEvents } from '@hall/core/contract/wire';
import { Server } from 'socket.io';
import type { OpenConnections } from '../http/open-connections.ts';
import { systemTimers } from '../system-ports.ts';
import { admitInTurn } from './admission.ts';
import type { Arrivals } from './arrivals.ts';
import type { HubIo } from './connection/socket.ts';

const connectTimeoutMs = 5_000;

/** A screen that is there agrees to the end within milliseconds; one that is not would cost half a minute. */
const partWithinMs = 1_000;

/**
 * Socket.IO as the hall wants it: websocket only, bounded messages, no per-socket compression
 * (4.6 times the time, ten times the memory) and no recovery of its own (the topics have theirs).
 */
export function createIoServer(http: HttpServer, arrivals: Arrivals): HubIo {
  const io: HubIo = new Server<ClientEvents, HubEvents>(http, {
    transports: ['websocket'],
    allowUpgrades: false,
    serveClient: false,
    maxHttpBufferSize: maxMessageBytes,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: connectTimeoutMs,
  });
  admitInTurn(http, arrivals);
  return io;
}

/** Closes every connection so that its client comes back; what does not part in time is cut off. */
export async function closeIo(io: HubIo, connections: OpenConnections): Promise<void> {
  // Clients take a closed transport as "come back"; a clean disconnect they would not.
  for (const socket of io.sockets.sockets.values()) {
    socket.conn.close();
  }
  // The network's time, whatever clock the hall goes by.
  const parted = systemTimers.after(partWithinMs, () => {
    connections.destroy();
  });
  await io.close();
  parted();
}
