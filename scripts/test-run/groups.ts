import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryRun } from '../lib/run.ts';
import { countReport, oneFailure, sumResults, type GroupResult } from './counts.ts';
import { slowestFiles } from './slowest.ts';

const CHECK_TIMEOUT_MS = 900_000;
/** Generous: a slow machine is no failure, and a group that hangs still ends. */
const GROUP_TIMEOUT_MS = 2_400_000;
const slowestNamed = 8;

/**
 * The steps of `pnpm check`, each counted as one test; their commands stand in package.json. The
 * longest begin first, so that none is left alone at the end. The linter runs room by room: with the
 * types of all rooms in one process it takes more memory than Node gives it.
 */
const CHECK_STEPS = [
  'lint:packages',
  'lint:hub',
  'lint:screens',
  'lint:scripts',
  'types',
  'deps',
  'format:check',
  'gen:check',
] as const;
/** The cores of the smallest machine. */
const CHECKS_AT_ONCE = 2;

/** Runs the checks, all of them, also when one says no. */
export async function runChecks(root: string, say: (line: string) => void): Promise<GroupResult> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const results: GroupResult[] = [];
  const waiting: string[] = [...CHECK_STEPS];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runCheck(root, step, scripts[step] ?? 'exit 1');
      say(`  ${step} ${result.failed === 0 ? 'ok' : 'FAILED'}`);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, worker));
  return sumResults(results);
}

async function runCheck(root: string, step: string, script: string): Promise<GroupResult> {
  const outcome = await tryRun({
    command: 'sh',
    args: ['-c', script],
    cwd: root,
    timeoutMs: CHECK_TIMEOUT_MS,
  });
  return outcome.code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : oneFailure(`check ${step}\n${outcome.output}`);
}

/** Runs one project of vitest.config.ts, counts what its report says and names where the time went. */
export async function runProject(
  root: string,
  project: string,
  say: (line: string) => void,
): Promise<GroupResult> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-report-'));
  const file = join(folder, 'report.json');
  try {
    const outcome = await tryRun({
      command: process.execPath,
      args: [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--project',
        project,
        // The counts are in the one, and why a worker ended in the midst of its tests in the other.
        '--reporter=json',
        '--reporter=default',
        `--outputFile=${file}`,
      ],
      cwd: root,
      timeoutMs: GROUP_TIMEOUT_MS,
      // The build before this has set it to production, under which React has nothing for tests.
      env: { ...process.env, NODE_ENV: 'test', NO_COLOR: '1' },
    });
    const json = await readFile(file, 'utf8').catch(() => null);
    if (json !== null)
      for (const line of slowestFiles({ json, root, most: slowestNamed })) say(line);
    if (outcome.timedOut) return oneFailure(`${project} took too long.\n${outcome.output}`);
    return countReport({ json, exitCode: outcome.code, output: outcome.output });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
