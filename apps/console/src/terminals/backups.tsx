import { DatabaseBackup } from 'lucide-react';
import type { BackupRecord } from '@hall/core/contract/topics/backup-record';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useCommand } from '../app/use-command.ts';
import { useNow } from '../app/use-now.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { backupState, sizeWords } from './backup-state.ts';
import styles from './backups.module.css';

const tones = {
  running: 'accent',
  good: 'good',
  none: 'warn',
  late: 'warn',
  trouble: 'alarm',
} as const;

/** 数据备份: how the copies of the hall's data are, and making one now (K-16). */
export function Backups() {
  const say = useSay();
  const nowMs = useNow(15_000);
  const record = useTopic('devices').records.get('backup');
  if (record?.kind !== 'backup') return null;
  const state = backupState(record, nowMs);
  const time = timeWords(record.trouble?.sinceMs ?? nowMs, nowMs, say);
  return (
    <section className={styles.section} aria-labelledby="backups">
      <div className={styles.head}>
        <div>
          <div className={styles.title}>
            <h2 id="backups">{say('backup.page')}</h2>
            {state !== 'none_set_up' && (
              <Pill tone={tones[state]}>{say(`backup.state.${state}`, { time })}</Pill>
            )}
          </div>
          <p>{say('backup.note')}</p>
        </div>
        {state !== 'none_set_up' && <BackUpNow isRunning={record.isRunning} />}
      </div>
      {state === 'none_set_up' && <Message tone="alarm">{say('backup.notSetUp')}</Message>}
      {record.trouble !== null && (
        <Message tone="alarm">
          {say(`backup.trouble.${record.trouble.code}`, { folder: record.folder ?? '' })}
        </Message>
      )}
      {record.isOwnDisk === false && <Message tone="warn">{say('backup.sameDisk')}</Message>}
      {record.folder !== null && record.isOwnDisk !== null && (
        <Facts record={record} folder={record.folder} nowMs={nowMs} />
      )}
    </section>
  );
}

function BackUpNow({ isRunning }: { readonly isRunning: boolean }) {
  const say = useSay();
  const announce = useAnnounce();
  const backUp = useCommand('backup.now');
  return (
    <div>
      <Button
        icon={DatabaseBackup}
        busy={backUp.busy || isRunning}
        onClick={() => {
          void backUp.run({}).then((begun) => {
            if (begun !== null) announce(say('backup.begun'));
          });
        }}
      >
        {say('backup.now')}
      </Button>
      <Refused error={backUp.error} />
    </div>
  );
}

function Facts({
  record,
  folder,
  nowMs,
}: {
  readonly record: BackupRecord;
  readonly folder: string;
  readonly nowMs: number;
}) {
  const say = useSay();
  const { newest, copies, newestSealed, sealedCopies } = record;
  return (
    <dl className={styles.facts}>
      <Newest name={say('backup.newest')} copy={newest} count={copies} nowMs={nowMs} />
      <Newest
        name={say('backup.newestSealed')}
        copy={newestSealed}
        count={sealedCopies}
        nowMs={nowMs}
      />
      <div>
        <dt>{say('backup.folder')}</dt>
        <dd>
          <code>{folder}</code>
        </dd>
      </div>
    </dl>
  );
}

function Newest(of: {
  readonly name: string;
  readonly copy: BackupRecord['newest'];
  readonly count: number;
  readonly nowMs: number;
}) {
  const say = useSay();
  const { name, copy, count, nowMs } = of;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {copy === null ? say('value.none') : timeWords(copy.atMs, nowMs, say)}
        {copy !== null && (
          <span>{say('backup.count', { size: sizeWords(copy.bytes), count })}</span>
        )}
      </dd>
    </div>
  );
}
