import type { BackupRecord } from '@hall/core/contract/topics/backup-record';
import { expect, test } from 'vitest';
import { backupState, backupTask, sizeWords } from './backup-state.ts';

const hourMs = 3_600_000;
const nowMs = Date.parse('2026-11-23T08:30:00+08:00');
const agoMs = (hours: number) => ({ atMs: nowMs - hours * hourMs, bytes: 1 });

function record(changes: Partial<BackupRecord> = {}): BackupRecord {
  return {
    ...{ kind: 'backup', id: 'backup', folder: '/backup/hall', isRunning: false, isOwnDisk: true },
    ...{ newest: agoMs(0.5), copies: 24, newestSealed: agoMs(6), sealedCopies: 14, trouble: null },
    ...changes,
  };
}

test('copies of this hour and this night are in order, and nobody has to do anything', () => {
  expect(backupState(record(), nowMs)).toBe('good');
  expect(backupTask(record(), nowMs)).toEqual({ isThere: false, isUrgent: false });
});

test('what is older than an hour or a night should be is late, of either kind', () => {
  expect(backupState(record({ newest: agoMs(3.1) }), nowMs)).toBe('late');
  expect(backupState(record({ newestSealed: agoMs(37) }), nowMs)).toBe('late');
  expect(backupState(record({ newestSealed: null }), nowMs)).toBe('late');
});

test('a hall without a folder wants one at once, and urgently', () => {
  const without = record({ folder: null, newest: null, newestSealed: null });
  expect(backupTask(without, nowMs)).toEqual({ isThere: true, isUrgent: true });
});

test('trouble is somebody’s task once it lasts, and urgent when nothing of the last day is left', () => {
  const since = (minutes: number): BackupRecord['trouble'] => ({
    code: 'no_folder',
    sinceMs: nowMs - minutes * 60_000,
  });
  const of = (changes: Partial<BackupRecord>) => backupTask(record(changes), nowMs);
  expect(of({ trouble: since(9) })).toEqual({ isThere: false, isUrgent: false });
  expect(of({ trouble: since(11) })).toEqual({ isThere: true, isUrgent: false });
  expect(of({ trouble: since(11), newest: null })).toEqual({ isThere: true, isUrgent: true });
  expect(backupState(record({ trouble: since(1), isRunning: true }), nowMs)).toBe('trouble');
});

test('whoever is not told of copies has nothing to do with them', () => {
  expect(backupTask(undefined, nowMs)).toEqual({ isThere: false, isUrgent: false });
});

test.each([
  [0, '0\u00a0B'],
  [999, '999\u00a0B'],
  [12_350_000, '12.3\u00a0MB'],
  [123_400_000, '123\u00a0MB'],
  [2_500_000_000, '2.5\u00a0GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
