import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { access } from 'node:fs/promises';

/** A pseudo-terminal at a fixed path, joined to a TCP port: a USB cable that can be pulled. */
export interface PtyBridge {
  readonly path: string;
  /** The path disappears, as a pulled USB device does. */
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
}

const appearsWithinMs = 3000;
const lookMs = 20;

/** Whether this machine has socat, which makes the pseudo-terminals. */
export function hasSocat(): boolean {
  return spawnSync('socat', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** Makes a pseudo-terminal at `path` whose other end is `tcpPort` on the loopback interface. */
export async function bridgePty(options: {
  readonly path: string;
  readonly tcpPort: number;
}): Promise<PtyBridge> {
  const { path, tcpPort } = options;
  let child: ChildProcess | null = null;

  const plug = async (): Promise<void> => {
    if (child && child.exitCode === null && child.signalCode === null) return;
    child = spawn('socat', [`pty,raw,echo=0,link=${path}`, `tcp:127.0.0.1:${tcpPort},nodelay`], {
      stdio: 'ignore',
    });
    const failed = new Promise<never>((_, reject) => {
      child?.once('error', reject);
    });
    await Promise.race([appeared(path), failed]);
  };
  await plug();
  return {
    path,
    plug,
    unplug: async () => {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill();
      await gone;
    },
  };
}

async function appeared(path: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < appearsWithinMs; waitedMs += lookMs) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  throw new Error('socat made no pseudo-terminal');
}
