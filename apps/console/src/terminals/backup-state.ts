import type { BackupRecord } from '@hall/core/contract/topics/backup-record';
import type { DevicesRecord } from '@hall/core/contract/topics/staff-topic';

/** How the copies of the data are, in a word. */
export type BackupState = 'none_set_up' | 'running' | 'good' | 'none' | 'late' | 'trouble';

const hourMs = 3_600_000;
/** One is made every hour; whoever looks just before it, or while a large one is made, sees no fault. */
const lateMs = 3 * hourMs;
const lateSealedMs = 36 * hourMs;
/** A hall that has just begun has none yet and need not be told so. */
const firstMs = 10 * 60_000;

/** What to say of the copies. One that is being made after trouble is still trouble. */
export function backupState(record: BackupRecord, nowMs: number): BackupState {
  const { folder, isRunning, newest, newestSealed, trouble } = record;
  if (folder === null) return 'none_set_up';
  if (trouble !== null) return 'trouble';
  if (isRunning) return 'running';
  if (newest === null) return 'none';
  const isLate =
    newest.atMs < nowMs - lateMs ||
    newestSealed === null ||
    newestSealed.atMs < nowMs - lateSealedMs;
  return isLate ? 'late' : 'good';
}

/** Whether somebody has to look after the copies. */
export interface BackupTask {
  readonly isThere: boolean;
  /** Nothing of the last day is left to fall back on. */
  readonly isUrgent: boolean;
}

/** What the manager has to do about the copies; nothing for anybody else. */
export function backupTask(record: DevicesRecord | undefined, nowMs: number): BackupTask {
  // Only a manager is told of copies.
  if (record?.kind !== 'backup') return { isThere: false, isUrgent: false };
  const state = backupState(record, nowMs);
  const isThere = ['none_set_up', 'late'].includes(state) || hasLasted(record, nowMs);
  const newestMs = record.newest?.atMs ?? -Infinity;
  return { isThere, isUrgent: isThere && newestMs < nowMs - 24 * hourMs };
}

/** A disk that is carried away for a moment is nobody's task. */
function hasLasted({ trouble }: BackupRecord, nowMs: number): boolean {
  return trouble !== null && trouble.sinceMs <= nowMs - firstMs;
}

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as disks tell it: `12.4 MB`. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1_000 && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)}\u00a0${units[unit] ?? ''}`;
}
