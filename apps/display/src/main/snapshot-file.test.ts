import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { snapshotFile } from './snapshot-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hall-snapshot-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('nothing is there at first, and then what was saved last', async () => {
  const file = snapshotFile(join(folder, 'a.json'));
  expect(await file.load()).toBeNull();
  await file.save('one');
  await file.save('二');
  expect(await file.load()).toBe('二');
  expect(await snapshotFile(join(folder, 'a.json')).load()).toBe('二');
});

test('saves that overtake each other end with the newest, whole', async () => {
  const file = snapshotFile(join(folder, 'b.json'));
  const saves = Array.from({ length: 50 }, (_, n) => file.save(`${n}`.repeat(1_000)));
  const outcomes = await Promise.all(saves);
  expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
  expect(await file.load()).toBe('49'.repeat(1_000));
});

test('an interrupted write leaves the older data', async () => {
  const path = join(folder, 'c.json');
  await snapshotFile(path).save('whole');
  writeFileSync(`${path}.new`, 'torn');
  expect(await snapshotFile(path).load()).toBe('whole');
});

test('a folder that cannot be written is told, not thrown', async () => {
  const outcome = await snapshotFile(join(folder, 'missing', 'd.json')).save('x');
  expect(outcome).toEqual({ ok: false, error: { code: 'write_failed' } });
  expect(readdirSync(folder)).not.toContain('missing');
});
