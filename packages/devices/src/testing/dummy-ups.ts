import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJudge, type JudgeProcess } from './judge-process.ts';
import { ownPort } from './own-port.ts';

/** The daemon of Network UPS Tools itself, with the driver it has for tests. */
export interface DummyUps {
  readonly port: number;
  /** The words of `ups.status` from now on. */
  readonly says: (status: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts it on a free port, with a UPS `hall` whose words stand in a file. */
export async function startDummyUps(): Promise<DummyUps> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-ups-'));
  const says = (status: string): Promise<void> => {
    const text = `ups.status: ${status}\nbattery.charge: 87\nbattery.runtime: 640\n`;
    return writeFile(join(folder, 'hall.dev'), text);
  };
  const port = await ownPort();
  await says('OL');
  await writeFile(
    join(folder, 'ups.conf'),
    'pollinterval = 1\n[hall]\ndriver = dummy-ups\nport = hall.dev\n',
  );
  await writeFile(join(folder, 'upsd.conf'), `LISTEN 127.0.0.1 ${port}\n`);
  await writeFile(join(folder, 'upsd.users'), '');
  for (const file of ['ups.conf', 'upsd.conf', 'upsd.users']) {
    await chmod(join(folder, file), 0o640);
  }
  const programs = startPrograms(folder);
  return {
    port,
    says,
    close: async () => {
      for (const program of programs.reverse()) await program.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function startPrograms(folder: string): JudgeProcess[] {
  const env = { NUT_CONFPATH: folder, NUT_STATEPATH: folder };
  // Both drop root's rights to a user who could not read the folder.
  const user = process.getuid?.() === 0 ? ['-u', 'root'] : [];
  return [
    startJudge('/lib/nut/dummy-ups', ['-a', 'hall', '-D', ...user], env),
    startJudge('/lib/nut/upsd', ['-D', ...user], env),
  ];
}
