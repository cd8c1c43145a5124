import type { BackupView } from './backup-keeper.ts';

/** The copies for the health page; where they lie is nobody's business there. */
export function backupReport(backups: BackupView): object {
  const { folder, isRunning, isOwnDisk, newest, copies, ...rest } = backups.record();
  const { newestSealed, sealedCopies, trouble } = rest;
  return {
    ...{ isSetUp: folder !== null, isRunning, isOwnDisk, trouble },
    ...{ newest, copies, newestSealed, sealedCopies },
  };
}

/** How old the newest copies are, as Prometheus text; nothing of what there is none of. */
export function backupMetrics(backups: BackupView, nowMs: number): string[] {
  const { newest, newestSealed, trouble } = backups.record();
  const ages = [
    { kind: 'plain', copy: newest },
    { kind: 'sealed', copy: newestSealed },
  ].flatMap(({ kind, copy }) =>
    copy === null ? [] : [`hall_backup_age_seconds{kind="${kind}"} ${(nowMs - copy.atMs) / 1_000}`],
  );
  return [...ages, `hall_backup_trouble ${trouble === null ? 0 : 1}`];
}
