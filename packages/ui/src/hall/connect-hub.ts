import { io } from 'socket.io-client';
import { HallClient } from '@hall/core/client/hall-client';
import type { HubSocket } from '@hall/core/client/hub-socket';
import type { TopicName } from '@hall/core/contract/topics/registry';
import type { Hello } from '@hall/core/contract/wire';
import { browserClock, browserIds, browserTimers, gunzip } from './browser-ports.ts';
import { hubParser } from './hub-parser.ts';

/** The one place that knows socket.io-client. Websocket only; requests, never plain emits. */
export function openHubSocket(hubUrl: string): HubSocket {
  const socket = io(hubUrl, {
    transports: ['websocket'],
    parser: hubParser,
    // A hall of screens comes back together; the spread keeps the hub's thread free.
    reconnectionDelay: 250,
    reconnectionDelayMax: 3_000,
    randomizationFactor: 0.5,
    timeout: 5_000,
  });
  return {
    request: (event, message, timeoutMs) =>
      socket.connected
        ? socket.timeout(timeoutMs).emitWithAck(event, message)
        : Promise.reject(new Error('not connected')),
    onConnection(listener) {
      socket.on('connect', () => {
        listener(true);
      });
      socket.on('disconnect', (reason) => {
        listener(false);
        // socket.io does not come back by itself when the hub closed the connection.
        if (reason === 'io server disconnect') {
          window.setTimeout(() => socket.connect(), 1_000);
        }
      });
    },
    onMessage(event, listener) {
      socket.on(event, listener);
    },
    reconnect() {
      socket.disconnect();
      window.setTimeout(() => socket.connect(), 500);
    },
    close() {
      socket.close();
    },
  };
}

/** A client for a page in a browser or an Electron renderer. */
export function connectHub(options: {
  readonly hubUrl: string;
  readonly credential: () => Hello['credential'];
  readonly topics: readonly TopicName[];
}): HallClient {
  return new HallClient({
    socket: openHubSocket(options.hubUrl),
    credential: options.credential,
    topics: options.topics,
    clock: browserClock,
    timers: browserTimers,
    ids: browserIds,
    random: Math.random,
    gunzip,
  });
}
