import type { HubSocket } from '@hall/core/client/hub-socket';
import { io, type Socket } from 'socket.io-client';

/** What may happen to a delta on its way, by its number; for tests of the resync. */
export type DeltaFate = 'pass' | 'drop' | 'repeat' | 'late';

/** Socket.IO as the hall's client wants it, in Node; deltas pass through `fate`. */
export function openHallSocket(
  url: string,
  fate: (n: number) => DeltaFate = () => 'pass',
): {
  readonly hubSocket: HubSocket;
  readonly socket: Socket;
} {
  const socket = io(url, {
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 400,
    forceNew: true,
  });
  let deltas = 0;
  const held: unknown[] = [];
  const hubSocket: HubSocket = {
    request: (event, message, timeoutMs) => socket.timeout(timeoutMs).emitWithAck(event, message),
    onConnection: (listener) => {
      socket.on('connect', () => {
        listener(true);
      });
      socket.on('disconnect', () => {
        listener(false);
      });
    },
    onMessage: (event, listener) => {
      socket.on(event, (message: unknown) => {
        if (event !== 'delta') {
          listener(message);
          return;
        }
        deltas += 1;
        deliver({ message, fate: fate(deltas), held, listener });
      });
    },
    reconnect: () => {
      socket.disconnect().connect();
    },
    close: () => {
      socket.close();
    },
  };
  return { hubSocket, socket };
}

function deliver(delivery: {
  readonly message: unknown;
  readonly fate: DeltaFate;
  readonly held: unknown[];
  readonly listener: (message: unknown) => void;
}): void {
  const { message, fate, held, listener } = delivery;
  if (fate === 'late') {
    held.push(message);
    return;
  }
  const copies = fate === 'repeat' ? 2 : fate === 'drop' ? 0 : 1;
  for (let copy = 0; copy < copies; copy += 1) listener(message);
  for (const late of held.splice(0)) listener(late);
}
