import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApps } from './build.ts';
import { prepareElectron } from './electron-runtime.ts';
import { watchLifeline } from './lib/lifeline.ts';
import { oneFailure, sumResults, summaryLine, type GroupResult } from './test-run/counts.ts';
import { runChecks, runProject } from './test-run/groups.ts';
import { provideSystemPackages } from './test-run/system-packages.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PROJECTS = ['unit', 'integration', 'pty', 'e2e'];
const REMIND_MS = 30_000;

/** Runs one group, saying what goes on; a group that throws counts as one failure. */
async function group(name: string, run: () => Promise<GroupResult>): Promise<GroupResult> {
  const startMs = performance.now();
  const seconds = (): string => ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`${name} ...`);
  const reminder = setInterval(() => {
    console.log(`  ${name}: still running after ${seconds()} s`);
  }, REMIND_MS);
  const result = await run().catch((error: unknown) =>
    oneFailure(`${name} could not run.\n${error instanceof Error ? (error.stack ?? '') : ''}`),
  );
  clearInterval(reminder);
  console.log(`${name}: ${summaryLine(result).slice('tests: '.length)} (${seconds()} s)`);
  for (const failure of result.failures) console.log(`\nFAILED ${failure}\n`);
  return result;
}

// The front door started this process as the head of a group; without it the whole group goes.
watchLifeline(() => process.kill(-process.pid, 'SIGKILL'));

console.log('system packages ...');
const missing = await provideSystemPackages(console.log);
if (missing.packages.length > 0)
  console.log(
    `Missing system packages: ${missing.packages.join(' ')}\n` +
      `Install them: sudo apt-get install ${missing.packages.join(' ')}`,
  );

const results = [await group('check', () => runChecks(ROOT, console.log))];
const build = await group('build', async () => {
  await buildApps(console.log);
  // Once, before several stories want it at the same time.
  await prepareElectron(console.log);
  return { passed: 1, failed: 0, skipped: 0, failures: [] };
});
results.push(build);
for (const project of PROJECTS)
  results.push(
    await group(project, () =>
      missing.groups.has(project)
        ? Promise.resolve(oneFailure(`${project}: system packages are missing (see above).`))
        : runProject(ROOT, project, console.log),
    ),
  );

const sum = sumResults(results);
console.log(summaryLine(sum));
process.exit(sum.failed === 0 ? 0 : 1);
