import { constants } from 'node:fs';
import { access, open as openFile, type FileHandle } from 'node:fs/promises';
import { err, ok } from '@hall/core/basics/result';
import { ConnectionLife, boundedWrite, openFault, type Connection } from './transport.ts';

/** How often a quiet device file is looked at; a status byte waits at most this long. */
const pollMs = 15;
/** A quiet device is looked for at its path once per this many polls, about twice a second. */
const lookEveryPolls = 30;
const readSize = 4096;

/**
 * A connection over a character device such as `/dev/usb/lp0`, opened for both directions.
 * Non-blocking: a blocking read of a printer that says nothing would hold a thread of the process
 * for ever and could not be ended.
 */
export function fileConnection(settings: { readonly path: string }): Connection {
  const life = new ConnectionLife();
  let handle: FileHandle | null = null;
  let reading: Promise<void> = Promise.resolve();

  const release = async (): Promise<void> => {
    const open = handle;
    handle = null;
    await reading;
    await open?.close().catch(() => undefined);
  };
  let released: Promise<void> = Promise.resolve();
  life.onEnd(() => {
    released = release();
  });
  const close = async (): Promise<void> => {
    life.end('closed');
    await released;
  };
  return {
    closed: life.closed,
    close,
    onData: (listener) => {
      life.onData(listener);
    },
    open: async (signal) => {
      life.begin();
      try {
        handle = await openFile(settings.path, constants.O_RDWR | constants.O_NONBLOCK);
      } catch (error) {
        life.end('lost');
        return err(openFault(error));
      }
      if (signal.aborted || !life.opened()) {
        await close();
        return err({ code: 'closed' });
      }
      life.endWith(signal, () => void close());
      reading = readUntilOver({ handle, life, path: settings.path });
      return ok(undefined);
    },
    write: (bytes, deadlineMs) => {
      const open = handle;
      if (!open || !life.isOpen) return Promise.resolve(err({ code: 'closed' }));
      return boundedWrite({
        start: (done) => {
          writeAll({ handle: open, bytes, life }).then(done, () => {
            life.end('lost');
            done(true);
          });
        },
        life,
        deadlineMs,
        onStall: () => {
          life.end('stalled');
        },
      });
    },
  };
}

async function readUntilOver(source: {
  readonly handle: FileHandle;
  readonly life: ConnectionLife;
  readonly path: string;
}): Promise<void> {
  const { handle, life, path } = source;
  const buffer = Buffer.alloc(readSize);
  let quietPolls = 0;
  while (life.isOpen) {
    const bytesRead = await readSome(handle, buffer);
    if (bytesRead === null) {
      life.end('lost');
    } else if (bytesRead > 0) {
      quietPolls = 0;
      life.deliver(Uint8Array.from(buffer.subarray(0, bytesRead)));
    } else {
      quietPolls += 1;
      // Nothing to read may also be what is left of a device that is gone; its path tells.
      if (quietPolls % lookEveryPolls === 0 && !(await exists(path))) life.end('lost');
      else await pause();
    }
  }
}

/** Bytes read, 0 for none yet, null when the device is gone. */
async function readSome(handle: FileHandle, buffer: Buffer): Promise<number | null> {
  try {
    return (await handle.read(buffer, 0, readSize, null)).bytesRead;
  } catch (error) {
    return isNotYet(error) ? 0 : null;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Resolves to true when the connection ended before all was taken. */
async function writeAll(job: {
  handle: FileHandle;
  bytes: Uint8Array;
  life: ConnectionLife;
}): Promise<boolean> {
  let sent = 0;
  while (sent < job.bytes.length) {
    if (!job.life.isOpen) return true;
    try {
      const rest = job.bytes.length - sent;
      sent += (await job.handle.write(job.bytes, sent, rest, null)).bytesWritten;
    } catch (error) {
      if (!isNotYet(error)) throw error;
      await pause();
    }
  }
  return false;
}

function isNotYet(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pollMs));
}
