import type { StartArgs } from './args.ts';
import type { HallWindow } from './windows.ts';

/** What the parts of a hall know of each other while it comes up. */
export interface HallSite {
  readonly root: string;
  readonly dataDir: string;
  readonly args: StartArgs;
  readonly say: (line: string) => void;
  /** Set by the hub, once it listens. */
  base: string | null;
  /** Windows to open once everything runs. */
  readonly windows: HallWindow[];
}

/** One part of a hall (hub, simulated devices, sample market): started in order, stopped in reverse. */
export interface HallPart {
  readonly name: string;
  start(site: HallSite): Promise<{ stop(): Promise<void> }>;
}

/** A hall that is up. */
export interface RunningParts {
  stop(): Promise<void>;
}

/** Starts the parts one after the other; when one fails, those before it are stopped again. */
export async function startParts(
  parts: readonly HallPart[],
  site: HallSite,
): Promise<RunningParts> {
  const running: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  try {
    for (const part of parts) {
      site.say(`Starting ${part.name} ...`);
      running.push(await part.start(site));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}
