import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('./hub-process.ts', import.meta.url));

/** A hub in its own process over a folder; killed and started again on the same port. */
export class ChildHub {
  readonly #dataDir: string;
  #child: ChildProcess | null = null;
  #port = 0;

  readonly #aheadMs: number;

  /** `aheadMs`: how far its clock runs ahead of the machine's. */
  constructor(dataDir: string, aheadMs = 0) {
    this.#dataDir = dataDir;
    this.#aheadMs = aheadMs;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const args = [script, this.#dataDir, String(this.#port), String(this.#aheadMs)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const told = JSON.parse(line.toString()) as { port: number };
    this.#port = told.port;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child?.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}
