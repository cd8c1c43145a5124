import { existsSync } from 'node:fs';
import { tryRun } from '../lib/run.ts';

/** A Debian package the tests use, and the groups that cannot run without it. */
interface SystemPackage {
  readonly name: string;
  readonly groups: readonly string[];
}

const PACKAGES: readonly SystemPackage[] = [
  { name: 'socat', groups: ['pty', 'e2e'] },
  // Programs that judge our drivers: a Modbus client and server, and a UPS daemon.
  { name: 'mbpoll', groups: ['pty'] },
  { name: 'python3-pymodbus', groups: ['pty'] },
  { name: 'python3-serial-asyncio', groups: ['pty'] },
  { name: 'nut-server', groups: ['pty'] },
  { name: 'xvfb', groups: ['e2e'] },
  { name: 'chromium', groups: ['e2e'] },
  { name: 'fonts-noto-cjk', groups: ['e2e'] },
  { name: 'libgtk-3-0', groups: ['e2e'] },
  { name: 'libnss3', groups: ['e2e'] },
  { name: 'libasound2', groups: ['e2e'] },
  { name: 'libgbm1', groups: ['e2e'] },
];

const QUERY_TIMEOUT_MS = 20_000;
const INSTALL_TIMEOUT_MS = 420_000;

/** What could not be provided: the packages, and for each group why it cannot run. */
export interface MissingPackages {
  readonly packages: readonly string[];
  readonly groups: ReadonlySet<string>;
}

/** Looks for the packages and, as root on Debian, installs those that are missing. */
export async function provideSystemPackages(say: (line: string) => void): Promise<MissingPackages> {
  if (!existsSync('/usr/bin/dpkg-query')) return missingOf(PACKAGES.filter(isAbsentProgram));
  const absent = await absentPackages();
  if (absent.length === 0) return missingOf([]);
  if (process.getuid?.() !== 0) return missingOf(absent);
  say(`  installing with apt: ${absent.map((wanted) => wanted.name).join(' ')}`);
  await apt(['update', '-qq']);
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...absent.map((p) => p.name)]);
  return missingOf(await absentPackages());
}

async function apt(args: readonly string[]): Promise<void> {
  const outcome = await tryRun({
    command: 'apt-get',
    args,
    cwd: '/',
    timeoutMs: INSTALL_TIMEOUT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (outcome.code !== 0) console.error(outcome.output);
}

async function absentPackages(): Promise<readonly SystemPackage[]> {
  // Newer Debian releases carry some libraries under a name that ends in t64.
  const names = PACKAGES.flatMap(({ name }) => [name, `${name}t64`]);
  const { output } = await tryRun({
    command: 'dpkg-query',
    args: ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...names],
    cwd: '/',
    timeoutMs: QUERY_TIMEOUT_MS,
  });
  return PACKAGES.filter((wanted) => !isInstalled(wanted.name, output));
}

/** Whether dpkg-query's answer names `name`, or its t64 twin, as installed. */
export function isInstalled(name: string, answer: string): boolean {
  const lines = new Set(answer.split('\n'));
  return lines.has(`${name} installed`) || lines.has(`${name}t64 installed`);
}

/** Outside Debian only programs can be looked for; libraries and fonts are taken on trust. */
function isAbsentProgram(wanted: SystemPackage): boolean {
  const program = { socat: 'socat', mbpoll: 'mbpoll', xvfb: 'Xvfb', chromium: 'chromium' }[
    wanted.name
  ];
  if (program === undefined) return false;
  return !(process.env['PATH'] ?? '').split(':').some((dir) => existsSync(`${dir}/${program}`));
}

function missingOf(absent: readonly SystemPackage[]): MissingPackages {
  return {
    packages: absent.map((wanted) => wanted.name),
    groups: new Set(absent.flatMap((wanted) => wanted.groups)),
  };
}
