import { connect as connectSocket, type Socket } from 'node:net';
import { err, ok, type Result } from '@hall/core/basics/result';
import {
  ConnectionLife,
  boundedWrite,
  openFault,
  type Connection,
  type TransportError,
} from './transport.ts';

/** A network device: a receipt printer on port 9100, a serial-to-Ethernet server. */
export interface TcpSettings {
  readonly host: string;
  readonly port: number;
}

const connectDeadlineMs = 3000;
/** After the last byte a printer gets this long to take it before the socket is torn down. */
const lingerMs = 500;
/** A cable pulled at the switch sends no goodbye: the system asks the peer after this silence. */
const keepAliveMs = 5000;

/** A connection over TCP. */
export function tcpConnection(settings: TcpSettings): Connection {
  const life = new ConnectionLife();
  let socket: Socket | null = null;

  const close = async (): Promise<void> => {
    life.end('closed');
    if (socket) await release(socket);
  };
  return {
    closed: life.closed,
    close,
    onData: (listener) => {
      life.onData(listener);
    },
    open: async (signal) => {
      life.begin();
      if (signal.aborted || life.isOver) return err({ code: 'closed' });
      socket = listen(connectSocket({ ...settings, noDelay: true }), life);
      life.endWith(signal, () => void close());
      const result = await connected(socket, life);
      if (!result.ok) {
        life.end('lost');
        socket.destroy();
      }
      return result;
    },
    write: (bytes, deadlineMs) => {
      const open = socket;
      if (!open || !life.isOpen) return Promise.resolve(err({ code: 'closed' }));
      if (!open.writable) {
        // It may be gone before its event has come: whoever is told so must find the life over.
        life.end('lost');
        return Promise.resolve(err({ code: 'closed' }));
      }
      return boundedWrite({
        start: (done) => {
          open.write(bytes, (error) => {
            done(Boolean(error));
          });
        },
        life,
        deadlineMs,
        onStall: () => {
          life.end('stalled');
          open.destroy();
        },
      });
    },
  };
}

function listen(socket: Socket, life: ConnectionLife): Socket {
  socket.setKeepAlive(true, keepAliveMs);
  socket.on('data', (chunk: Buffer) => {
    life.deliver(chunk);
  });
  const onGone = (): void => {
    life.end('lost');
    socket.destroy();
  };
  socket.on('end', onGone);
  socket.on('close', onGone);
  return socket;
}

function connected(socket: Socket, life: ConnectionLife): Promise<Result<void, TransportError>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(err({ code: 'no_answer' }));
    }, connectDeadlineMs);
    const finish = (result: Result<void, TransportError>): void => {
      clearTimeout(timer);
      resolve(result);
    };
    socket.once('connect', () => {
      finish(life.opened() ? ok(undefined) : err({ code: 'closed' }));
    });
    socket.on('error', (error) => {
      finish(err(openFault(error)));
    });
    // A refused connect tells its reason by `error` first; this answers a close from our side.
    life.onEnd(() => {
      finish(err({ code: 'closed' }));
    });
  });
}

function release(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) {
      resolve();
      return;
    }
    const timer = setTimeout(() => {
      socket.destroy();
    }, lingerMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    if (socket.connecting) socket.destroy();
    else socket.end();
  });
}
