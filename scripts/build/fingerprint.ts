import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const SKIP = /(^|\/)(node_modules|dist|out|\.types)(\/|$)|\.test\.tsx?$/;

/** One number for the content of files and folders; built output and tests do not count. */
export async function fingerprint(root: string, inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesOf(root, input)) {
      hash
        .update(file)
        .update('\0')
        .update(await readFile(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesOf(root: string, input: string): Promise<readonly string[]> {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [input];
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${input}/${entry.name}`;
    if (SKIP.test(inner)) continue;
    if (entry.isDirectory()) found.push(...(await filesOf(root, inner)));
    else found.push(inner);
  }
  return found;
}
