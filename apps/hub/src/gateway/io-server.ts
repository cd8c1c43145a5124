import type { Server as HttpServer } from 'node:http';
import { maxMessageBytes, type ClientEvents, type HubEvents } from '@hall/core/contract/wire';
import { Server } from 'socket.io';
import type { HubIo } from './connection/socket.ts';

const connectTimeoutMs = 5_000;

/**
 * Socket.IO as the hall wants it: websocket only, bounded messages, no per-socket compression
 * (4.6 times the time, ten times the memory) and no recovery of its own (the topics have theirs).
 */
export function createIoServer(http: HttpServer): HubIo {
  return new Server<ClientEvents, HubEvents>(http, {
    transports: ['websocket'],
    allowUpgrades: false,
    serveClient: false,
    maxHttpBufferSize: maxMessageBytes,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: connectTimeoutMs,
  });
}
