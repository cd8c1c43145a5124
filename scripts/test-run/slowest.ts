import { relative } from 'node:path';
import { z } from 'zod';
import { parseJson } from './counts.ts';

const report = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

/** The files of a Vitest JSON report that took longest, as `12.3 s  path`; none when it cannot be read. */
export function slowestFiles(run: {
  readonly json: string;
  readonly root: string;
  readonly most: number;
}): readonly string[] {
  const { success, data } = report.safeParse(parseJson(run.json));
  if (!success) return [];
  return data.testResults
    .map(({ name, startTime, endTime }) => ({ name, ms: endTime - startTime }))
    .sort((one, two) => two.ms - one.ms)
    .slice(0, run.most)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${relative(run.root, name)}`);
}
