import { spawn } from 'node:child_process';

const OUTPUT_CEILING = 200_000;

/** One program to run to its end. */
export interface RunRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly timeoutMs: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** What a program left behind: exit code (null when ended by a signal) and its last output. */
export interface RunOutcome {
  readonly code: number | null;
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs a program and gives back how it ended; a program that cannot be started counts as 127. */
export function tryRun(request: RunRequest): Promise<RunOutcome> {
  return new Promise((resolve) => {
    const child = spawn(request.command, request.args, {
      cwd: request.cwd,
      env: request.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-OUTPUT_CEILING);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const deadline = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, request.timeoutMs);
    const end = (code: number | null, more: string): void => {
      clearTimeout(deadline);
      resolve({ code, output: output + more, timedOut });
    };
    child.once('error', (error) => {
      end(127, error.message);
    });
    child.once('close', (code) => {
      end(code, '');
    });
  });
}

/** Runs a program that has to succeed; its output when it does, an error naming it when not. */
export async function run(request: RunRequest): Promise<string> {
  const outcome = await tryRun(request);
  if (outcome.code === 0) return outcome.output;
  const why = outcome.timedOut ? `took more than ${request.timeoutMs} ms` : 'failed';
  throw new Error(`${request.command} ${request.args[0] ?? ''} ${why}:\n${outcome.output}`);
}
