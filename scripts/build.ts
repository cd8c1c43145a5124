import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './build/fingerprint.ts';
import { buildTasks, type BuildTask } from './build/tasks.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STAMPS = join(ROOT, '.cache', 'build');

/** Builds every page and shell whose sources changed since it was built; the names of those built. */
export function buildApps(say: (line: string) => void): Promise<readonly string[]> {
  return buildTasksIn(buildTasks, say);
}

/** Like `buildApps`, for one app alone. */
export function buildApp(app: string, say: (line: string) => void): Promise<readonly string[]> {
  return buildTasksIn(
    buildTasks.filter((task) => task.app === app),
    say,
  );
}

async function buildTasksIn(
  tasks: readonly BuildTask[],
  say: (line: string) => void,
): Promise<readonly string[]> {
  const built: string[] = [];
  await mkdir(STAMPS, { recursive: true });
  for (const task of tasks) {
    const wanted = await fingerprint(ROOT, task.inputs);
    if (await isBuilt(task, wanted)) continue;
    say(`Building ${task.name} ...`);
    await task.build(ROOT);
    await writeFile(stampOf(task), wanted);
    built.push(task.name);
  }
  return built;
}

async function isBuilt(task: BuildTask, wanted: string): Promise<boolean> {
  if (!existsSync(join(ROOT, task.output))) return false;
  const stamp = await readFile(stampOf(task), 'utf8').catch(() => null);
  return stamp === wanted;
}

function stampOf(task: BuildTask): string {
  return join(STAMPS, `${task.name.replaceAll(' ', '-')}.sha256`);
}

if (import.meta.main) {
  const built = await buildApps(console.log);
  console.log(built.length === 0 ? 'Everything is built already.' : `Built: ${built.join(', ')}.`);
}
