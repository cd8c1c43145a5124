import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryRun } from '../lib/run.ts';
import { countReport, oneFailure, sumResults, type GroupResult } from './counts.ts';

const CHECK_TIMEOUT_MS = 600_000;
/** Generous: a slow machine is no failure, and a group that hangs still ends. */
const GROUP_TIMEOUT_MS = 1_800_000;

/** The steps of `pnpm check`, each counted as one test; their commands stand in package.json. */
export const CHECK_STEPS = ['format:check', 'types', 'lint', 'deps', 'gen:check'] as const;

/** Runs the checks one after the other, all of them, also when one says no. */
export async function runChecks(root: string, say: (line: string) => void): Promise<GroupResult> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const results: GroupResult[] = [];
  for (const step of CHECK_STEPS) {
    const outcome = await tryRun({
      command: 'sh',
      args: ['-c', scripts[step] ?? 'exit 1'],
      cwd: root,
      timeoutMs: CHECK_TIMEOUT_MS,
    });
    const passed = outcome.code === 0;
    say(`  ${step} ${passed ? 'ok' : 'FAILED'}`);
    results.push(
      passed
        ? { passed: 1, failed: 0, skipped: 0, failures: [] }
        : oneFailure(`check ${step}\n${outcome.output}`),
    );
  }
  return sumResults(results);
}

/** Runs one project of vitest.config.ts and counts what its report says. */
export async function runProject(root: string, project: string): Promise<GroupResult> {
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
        '--reporter=json',
        `--outputFile=${file}`,
      ],
      cwd: root,
      timeoutMs: GROUP_TIMEOUT_MS,
      // The build before this has set it to production, under which React has nothing for tests.
      env: { ...process.env, NODE_ENV: 'test' },
    });
    const json = await readFile(file, 'utf8').catch(() => null);
    if (outcome.timedOut) return oneFailure(`${project} took too long.\n${outcome.output}`);
    return countReport({ json, exitCode: outcome.code, output: outcome.output });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
