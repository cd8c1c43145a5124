import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Question } from './questions.ts';

/** A program of the bench in a process of its own; it tells one JSON line when it is ready. */
export class BenchChild<Ready> {
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly ready: Ready;

  private constructor(child: ChildProcess, lines: Interface, ready: Ready) {
    this.#child = child;
    this.#lines = lines;
    this.ready = ready;
  }

  /** Starts `script` (beside this file) with one JSON argument. */
  static async start<Ready>(
    script: string,
    argument: object,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<BenchChild<Ready>> {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const child = spawn(process.execPath, ['--expose-gc', path, JSON.stringify(argument)], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const lines = createInterface({ input: child.stdout });
    const failed = once(child, 'exit').then(() => {
      throw new Error(`${script} ended before it was ready`);
    });
    const [line] = (await Promise.race([once(lines, 'line'), failed])) as [string];
    failed.catch(() => undefined);
    return new BenchChild(child, lines, JSON.parse(line) as Ready);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Asks the program something about itself; see questions.ts. */
  async ask<Answer>(question: Question): Promise<Answer> {
    const answered = once(this.#lines, 'line') as Promise<[string]>;
    this.#child.stdin?.write(`${question}\n`);
    return JSON.parse((await answered)[0]) as Answer;
  }

  async kill(signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill(signal);
      await once(this.#child, 'exit');
    }
  }
}
