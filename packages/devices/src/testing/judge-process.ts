import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of somebody else's, running beside a test. */
export interface JudgeProcess {
  /** What it has said so far, on both outputs. */
  readonly said: string;
  type(line: string): void;
  /** Ends it and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a judge. */
export function startJudge(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): JudgeProcess {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('error', (error) => {
    said += error.message;
  });
  // A judge that has ended takes no more lines; what it said tells why.
  child.stdin.on('error', () => undefined);
  return {
    get said() {
      return said;
    },
    type: (line) => {
      child.stdin.write(`${line}\n`);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

/** Runs a judge to its end. */
export async function askJudge(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 10_000 });
  let said = '';
  const hear = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await once(child, 'close');
  return said;
}
