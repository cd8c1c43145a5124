import { access } from 'node:fs/promises';
import { SerialPort } from 'serialport';
import { err, ok, type Result } from '@hall/core/basics/result';
import {
  ConnectionLife,
  boundedWrite,
  openFault,
  type Connection,
  type TransportError,
} from './transport.ts';

/** A serial line: a stable path (`/dev/serial/by-id/…` or `by-path/…`), its speed and its format. */
export interface SerialSettings {
  readonly path: string;
  readonly baud: number;
  /** Data bits, parity, stop bits; 8N1 unless the device is one of the few that want another. */
  readonly format: SerialFormat;
}

/** How a byte stands on the line. */
export type SerialFormat = '8N1' | '7E2';

const formats = {
  '8N1': { dataBits: 8, parity: 'none', stopBits: 1 },
  '7E2': { dataBits: 7, parity: 'even', stopBits: 2 },
} as const;

/** The close of a port is waited for at most this long; a wedged driver must not hold the host. */
const closeWaitMs = 1000;
/** How often an open port's path is looked for, and how often it must be missing to be gone. */
const pathLookMs = 500;
const missesUntilGone = 2;

/**
 * A connection over serialport. The library parks a write made on a closed port and sends it on the
 * next open of the same object; hence one object per connection and a look at `isOpen` before each
 * write. It may also tell of one unplugging twice, which `ConnectionLife` makes once; or never: where
 * the cable goes right behind the last bytes, it reads "nothing" in a circle. Hence the look at the path.
 */
export function serialConnection(settings: SerialSettings): Connection {
  const life = new ConnectionLife();
  // hupcl false: closing must not drop DTR, which resets or powers down some readers and printers.
  const port = new SerialPort({
    path: settings.path,
    baudRate: settings.baud,
    ...formats[settings.format],
    hupcl: false,
    autoOpen: false,
  });
  port.on('data', (chunk: Buffer) => {
    life.deliver(chunk);
  });
  port.on('close', () => {
    life.end('lost');
  });
  // Without this listener the library's error would be an uncaught exception; open and write
  // report their own failures, and a loss is always followed by `close`.
  port.on('error', () => undefined);

  const close = async (): Promise<void> => {
    life.end('closed');
    await release(port);
  };
  return {
    closed: life.closed,
    close,
    onData: (listener) => {
      life.onData(listener);
    },
    open: async (signal) => {
      life.begin();
      const result = await openPort(port);
      if (!result.ok) {
        life.end('lost');
        return result;
      }
      if (signal.aborted || !life.opened()) {
        await close();
        return err({ code: 'closed' });
      }
      life.endWith(signal, () => void close());
      watchPath(settings.path, { life, onGone: () => void release(port) });
      return ok(undefined);
    },
    write: (bytes, deadlineMs) => {
      // The port may be gone before its event has come: whoever is told so must find the life over.
      if (life.isOpen && !port.isOpen) life.end('lost');
      if (!life.isOpen) return Promise.resolve(err({ code: 'closed' }));
      return boundedWrite({
        start: (done) => {
          port.write(Buffer.from(bytes), (error) => {
            done(Boolean(error));
          });
        },
        life,
        deadlineMs,
        onStall: () => {
          life.end('stalled');
          void release(port);
        },
      });
    },
  };
}

function openPort(port: SerialPort): Promise<Result<void, TransportError>> {
  return new Promise((resolve) => {
    port.open((error) => {
      resolve(error ? err(openFault(error)) : ok(undefined));
    });
  });
}

/** Ends a connection whose path has disappeared; one miss alone may be a link that is being renewed. */
function watchPath(
  path: string,
  { life, onGone }: { readonly life: ConnectionLife; readonly onGone: () => void },
): void {
  let misses = 0;
  const look = async (): Promise<void> => {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    misses = isThere ? 0 : misses + 1;
    if (misses >= missesUntilGone && life.end('lost')) onGone();
  };
  const timer = setInterval(() => void look(), pathLookMs);
  life.onEnd(() => {
    clearInterval(timer);
  });
}

/** Gives the device back to the system; a port that is being opened is given back once it is. */
function release(port: SerialPort): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, closeWaitMs);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (port.isOpen) {
      port.close(done);
    } else if (port.closing) {
      port.once('close', done);
    } else if (port.opening) {
      port.once('open', () => {
        port.close(done);
      });
    } else {
      done();
    }
  });
}
