import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupRecord, type BackupRecord } from '@hall/core/contract/topics/backup-record';
import { delta } from '@hall/core/contract/wire';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { afterEach, expect, test } from 'vitest';
import { testConfig } from './support/test-config.ts';
import { openTestHall, type TestHall, type TestSocket } from './support/test-hall.ts';

let hall: TestHall;
const disks: string[] = [];

afterEach(async () => {
  await hall.close();
  for (const disk of disks.splice(0)) rmSync(disk, { recursive: true, force: true });
});

function newDisk(): string {
  const disk = mkdtempSync(join(tmpdir(), 'hall-disk-'));
  disks.push(disk);
  return disk;
}

/** A hall over a fresh folder whose copies go to `backupDir`. */
async function open(backupDir: string | null): Promise<TestHall> {
  const dataDir = newDisk();
  hall = await openTestHall({ config: { ...testConfig(dataDir), backupDir } });
  return hall;
}

/** Somebody of a role, and the newest record of the copies as his screen has it. */
async function person(
  role: StaffRole,
): Promise<{ socket: TestSocket; told: () => BackupRecord | null }> {
  await hall.account([role]);
  let record: BackupRecord | null = null;
  const { socket, answer } = await hall.staff(role, { devices: null });
  socket.socket.on('delta', (message) => {
    const put = delta.parse(message).puts.find(({ id }) => id === 'backup');
    if (put !== undefined) record = backupRecord.parse(put);
  });
  expect(answer.welcome).toBe(true);
  return { socket, told: () => record };
}

test('a manager has copies made, sees them being made and what came of it', async () => {
  const disk = newDisk();
  await open(disk);
  const { socket, told } = await person('manager');
  expect(await socket.command('backup.now', {})).toEqual({ ok: true, value: {} });
  await expect.poll(told, { timeout: 15_000 }).toMatchObject({
    ...{ folder: disk, isRunning: false, isOwnDisk: false, copies: 1, sealedCopies: 1 },
    trouble: null,
  });
  const report = (await (await fetch(`${hall.hub.url}/healthz`)).json()) as { backup: object };
  expect(report.backup).toMatchObject({ copies: 1, trouble: null });
  expect(JSON.stringify(report.backup)).not.toContain(disk);
});

test('a disk that is not there is told to the manager', async () => {
  await open(join(newDisk(), 'not mounted'));
  const { socket, told } = await person('manager');
  expect((await socket.command('backup.now', {})).ok).toBe(true);
  await expect.poll(told, { timeout: 15_000 }).toMatchObject({
    ...{ copies: 0, isOwnDisk: null },
    trouble: { code: 'no_folder' },
  });
});

test('without a folder nobody is promised a copy', async () => {
  await open(null);
  const { socket } = await person('manager');
  expect(await socket.command('backup.now', {})).toEqual({
    ok: false,
    error: { code: 'not_found' },
  });
});

test('a hall that stops in the middle of a copy stops at once and leaves nothing that looks whole', async () => {
  const disk = newDisk();
  await open(disk);
  const { socket } = await person('manager');
  await socket.command('backup.now', {});
  const startMs = performance.now();
  await hall.hub.close();
  expect(performance.now() - startMs).toBeLessThan(8_000);
  await hall.restart({ config: { ...testConfig(hall.dataDir), backupDir: disk } });
  expect((await hall.staff('manager', { devices: null })).answer.welcome).toBe(true);
});
