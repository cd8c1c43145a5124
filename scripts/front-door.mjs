// @ts-check
// The door every newcomer walks through: `npm start`, `npm test`, `npm run bench`, and whoever looks after
// the data: `npm run backup`, `npm run restore`. It runs on the machine's own Node (20 or newer) before
// anything is installed, so it uses nothing but Node.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runChild } from './front-door/child.mjs';
import {
  PNPM,
  installEnv,
  isInstalled,
  nodeBinary,
  rememberInstall,
} from './front-door/install.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = 20;
const VERBS = ['start', 'test', 'bench', 'backup', 'restore'];
const REMIND_MS = 10_000;

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`);

/** @returns {Promise<number>} exit code */
async function install() {
  if (isInstalled(ROOT)) return 0;
  const startMs = Date.now();
  say('Installing packages (about a minute the first time, then skipped) ...');
  const reminder = setInterval(() => {
    say(`  still installing, ${Math.round((Date.now() - startMs) / 1000)} s`);
  }, REMIND_MS);
  const { code, output } = await runChild({
    command: 'npx',
    args: [
      '-y',
      PNPM,
      'install',
      '--frozen-lockfile',
      '--prefer-offline',
      '--reporter=append-only',
    ],
    cwd: ROOT,
    env: { ...installEnv(process.env), CI: 'true' },
    quiet: true,
  });
  clearInterval(reminder);
  if (code === 0) {
    rememberInstall(ROOT);
    say(`Packages installed in ${Math.round((Date.now() - startMs) / 1000)} s.`);
    return 0;
  }
  if (code === 130 || code === 143) return code;
  process.stderr.write(
    `${output}\nThe packages could not be installed. What to do:\n` +
      '  - check that this machine reaches its npm registry: npm ping\n' +
      '  - check that the disk has 2 GB free and that this folder is writable\n' +
      '  - then run the same command again; it goes on where it stopped\n',
  );
  return code;
}

/** Where Node keeps what it has stripped of types and compiled: a hall is ready sooner. */
function compileCache() {
  return process.env['NODE_COMPILE_CACHE'] ?? join(ROOT, '.cache', 'compile');
}

/**
 * @param {string | undefined} verb
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
async function main(verb, args) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    process.stderr.write(
      `Node ${OLDEST_NODE} or newer is needed; this is ${process.version}. Install it and run the same command again.\n`,
    );
    return 1;
  }
  if (verb === undefined || !VERBS.includes(verb)) {
    process.stderr.write(
      `Usage: npm start | npm test | npm run bench | npm run backup | npm run restore\n`,
    );
    return 2;
  }
  const installed = await install();
  if (installed !== 0) return installed;
  const node = nodeBinary(ROOT);
  const bin = join(ROOT, 'node_modules', '.bin');
  const { code } = await runChild({
    command: node,
    // Node still announces its own type stripping; that is nothing to whoever opens a hall.
    args: ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', `${verb}.ts`), ...args],
    cwd: ROOT,
    env: {
      ...installEnv(process.env),
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      HALL_LIFELINE: 'stdin',
      ...(verb === 'start' ? { NODE_COMPILE_CACHE: compileCache() } : {}),
    },
    quiet: false,
  });
  return code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv[2], process.argv.slice(3));
