import type { Line } from '../../transports/line.ts';

/** Simulated rating keys, worked by hand or by a test. */
export interface SimulatedEvaluator {
  readonly attach: (line: Line) => void;
  /** Presses the key of so many stars: its digit in ASCII. */
  tap(stars: number): void;
  garble(bytes: Uint8Array): void;
}

/** Makes rating keys. */
export function simulatedEvaluator(): SimulatedEvaluator {
  const lines = new Set<Line>();
  const evaluator: SimulatedEvaluator = {
    attach: (line) => {
      lines.add(line);
      line.onGone(() => lines.delete(line));
    },
    tap: (stars) => {
      evaluator.garble(Buffer.from(String(stars), 'ascii'));
    },
    garble: (bytes) => {
      for (const line of lines) line.send(bytes);
    },
  };
  return evaluator;
}
