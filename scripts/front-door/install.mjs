// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The package manager; it comes through npx, so that nothing has to be installed beforehand. */
export const PNPM = 'pnpm@12.21.0';

const MARKER = join('node_modules', '.hall-installed');
const ROOMS = ['packages', 'apps'];

/**
 * A fingerprint of everything that decides what is installed. When it has not changed since the
 * last install, the install is skipped and the second start is quick.
 * @param {string} root
 * @returns {string}
 */
export function installFingerprint(root) {
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'scripts/package.json'];
  for (const room of ROOMS) {
    if (!existsSync(join(root, room))) continue;
    for (const name of readdirSync(join(root, room)).sort())
      files.push(`${room}/${name}/package.json`);
  }
  const hash = createHash('sha256').update(PNPM);
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {boolean} whether node_modules was made from exactly this lock file
 */
export function isInstalled(root) {
  const marker = join(root, MARKER);
  return (
    existsSync(marker) &&
    existsSync(nodeBinary(root)) &&
    readFileSync(marker, 'utf8') === installFingerprint(root)
  );
}

/** @param {string} root */
export function rememberInstall(root) {
  writeFileSync(join(root, MARKER), installFingerprint(root));
}

/**
 * @param {string} root
 * @returns {string} the Node 24 that the lock file brings; the machine's own may be older
 */
export function nodeBinary(root) {
  return join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
}

/**
 * The environment of a child. npm's own settings are taken out (they would turn into warnings of
 * pnpm), and NODE_ENV as well: `production` would leave out the tools the hall is built with.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnv(env) {
  const own =
    /^(npm_(config_(?!registry$|cache$|userconfig$|globalconfig$|.*proxy$|cafile$)|package_|lifecycle_|node_execpath|command|execpath)|NODE_ENV$|INIT_CWD$)/i;
  const kept = Object.entries(env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), npm_config_loglevel: 'error', npm_config_yes: 'true' };
}
