import { constants, setPriority } from 'node:os';
import type { Timers } from '@hall/core/basics/ports';
import { forkPart } from '../fork-part.ts';
import { copyReply, type CopyReply } from './copy-protocol.ts';
import type { CopyJob } from './make-copies.ts';

/** A slow stick and the largest hall together take some minutes. */
const deadlineMs = 30 * 60_000;

/** Copies that are being made. */
export interface RunningCopy {
  /** `lost`: it ended without a word, was killed, or took too long. Never rejects. */
  readonly ended: Promise<CopyReply | 'lost'>;
  /** Ends it at once; what is half made is not a copy. */
  stop(): void;
}

/** Makes copies in a process that ends with them, so that neither memory nor disk holds up the hub. */
export function copyInProcess(job: CopyJob, timers: Timers): RunningCopy {
  const child = forkPart(new URL('./copy-main.ts', import.meta.url));
  if (child instanceof Error) return { ended: Promise.resolve('lost'), stop: () => undefined };
  giveWay(child.pid);
  const stop = (): void => {
    child.kill('SIGKILL');
  };
  const ended = new Promise<CopyReply | 'lost'>((resolve) => {
    let reply: CopyReply | 'lost' = 'lost';
    const cancel = timers.after(deadlineMs, stop);
    const end = (): void => {
      cancel();
      resolve(reply);
    };
    child.once('message', (message: unknown) => {
      reply = copyReply.parse(message);
    });
    // Never started, or gone before it could be told; then there may be no exit.
    child.once('error', end);
    child.once('exit', end);
  });
  child.send(job, () => undefined);
  return { ended, stop };
}

/**
 * Whoever waits for a command goes before a copy that nobody waits for. Said from outside and at once: on
 * Linux a priority is a thread's own, and threads that begin later take it over.
 */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It is gone already; its end says so.
  }
}
