import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

/** What the bench asks a program it has started. */
export type Question = 'usage' | 'watch' | 'stall';

/** Memory after a collection and processor time so far. */
export interface Usage {
  readonly rssBytes: number;
  readonly cpuUs: number;
}

/** The longest the event loop was held up since `watch`. */
export interface Stall {
  readonly longestMs: number;
}

const resolutionMs = 1;

/** Tells the bench one thing. */
export function tell(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Answers the bench's questions for as long as it lives. */
export function answerQuestions(): void {
  let delays: ReturnType<typeof monitorEventLoopDelay> | null = null;
  const answers: Record<Question, () => object> = {
    usage: () => {
      globalThis.gc?.();
      const { user, system } = process.cpuUsage();
      return { rssBytes: process.memoryUsage.rss(), cpuUs: user + system } satisfies Usage;
    },
    watch: () => {
      delays?.disable();
      delays = monitorEventLoopDelay({ resolution: resolutionMs });
      delays.enable();
      return {};
    },
    stall: () => {
      const longestMs = (delays?.max ?? 0) / 1e6 - resolutionMs;
      delays?.disable();
      return { longestMs } satisfies Stall;
    },
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (question) => {
    tell(answers[question as Question]());
  });
  lines.on('close', () => {
    process.exit(0);
  });
}
