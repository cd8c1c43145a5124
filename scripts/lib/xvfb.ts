import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

const READY_WITHIN_MS = 10_000;
const GONE_WITHIN_MS = 3_000;

/** A virtual screen; Electron needs one even when nobody looks. */
export interface VirtualScreen {
  /** For the DISPLAY variable. */
  readonly display: string;
  stop(): Promise<void>;
}

/** Starts an Xvfb of its own on a free display number, which Xvfb itself picks. */
export async function startXvfb(size: { width: number; height: number }): Promise<VirtualScreen> {
  const child = spawn(
    'Xvfb',
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${size.width}x${size.height}x24`,
      '-nolisten',
      'tcp',
      '-noreset',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  try {
    const number = await displayNumber(child);
    return { display: `:${number}`, stop: () => stopProcess(child) };
  } catch (error) {
    await stopProcess(child);
    throw error;
  }
}

function displayNumber(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      reject(new Error('Xvfb did not get ready in time.'));
    }, READY_WITHIN_MS);
    const fail = (why: string): void => {
      clearTimeout(deadline);
      reject(new Error(`Xvfb could not be started: ${why}`));
    };
    child.once('error', (error) => {
      fail(error.message);
    });
    child.once('exit', (code) => {
      fail(`exit ${code ?? 'by signal'}`);
    });
    let text = '';
    (child.stdio[3] as Readable).on('data', (chunk: Buffer) => {
      text += chunk.toString('ascii');
      const number = /^(\d+)\n/.exec(text)?.[1];
      if (number === undefined) return;
      clearTimeout(deadline);
      resolve(number);
    });
  });
}

/** Ends a process this script started: politely, then for good. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGTERM');
  const hard = setTimeout(() => child.kill('SIGKILL'), GONE_WITHIN_MS);
  await gone;
  clearTimeout(hard);
}
