import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildTasks } from './tasks.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hall-build-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

test('a page is built as it is shipped, also by a test', async () => {
  const before = process.env['NODE_ENV'];
  const app = join(root, 'apps', 'display');
  await mkdir(join(app, 'src', 'renderer'), { recursive: true });
  await writeFile(
    join(app, 'vite.config.ts'),
    `export default { build: { outDir: '../../dist/renderer' } };`,
  );
  await writeFile(
    join(app, 'src', 'renderer', 'index.html'),
    '<!doctype html><script type="module" src="./page.js"></script>',
  );
  await writeFile(
    join(app, 'src', 'renderer', 'page.js'),
    `document.title = process.env.NODE_ENV === 'production' ? 'shipped' : 'for developers';`,
  );
  await buildTasks.find(({ name }) => name === 'display page')?.build(root);
  const built = join(app, 'dist', 'renderer', 'assets');
  const texts = await Promise.all(
    (await readdir(built)).map((name) => readFile(join(built, name), 'utf8')),
  );
  expect(texts.join('\n')).toContain('shipped');
  expect(texts.join('\n')).not.toContain('for developers');
  expect(process.env['NODE_ENV']).toBe(before);
});
