import { constants } from 'node:fs';
import { open as openFile, type FileHandle } from 'node:fs/promises';
import { err, ok } from '@hall/core/basics/result';
import { ConnectionLife, boundedWrite, openFault, type Connection } from './transport.ts';

/** How often a quiet device file is looked at; a status byte waits at most this long. */
const pollMs = 15;
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

  const close = async (): Promise<void> => {
    life.end('closed');
    const open = handle;
    handle = null;
    if (!open) return;
    await reading;
    await open.close().catch(() => undefined);
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
      signal.addEventListener('abort', () => void close(), { once: true });
      reading = readUntilOver(handle, life);
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
        closed: life.closed,
        deadlineMs,
        onStall: () => {
          life.end('stalled');
          void close();
        },
      });
    },
  };
}

async function readUntilOver(handle: FileHandle, life: ConnectionLife): Promise<void> {
  const buffer = Buffer.alloc(readSize);
  while (life.isOpen) {
    try {
      const { bytesRead } = await handle.read(buffer, 0, readSize, null);
      if (bytesRead > 0) life.deliver(Uint8Array.from(buffer.subarray(0, bytesRead)));
      else await pause();
    } catch (error) {
      if (isNotYet(error)) await pause();
      else life.end('lost');
    }
  }
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
