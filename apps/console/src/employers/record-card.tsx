import { dayOf } from '@hall/core/basics/market-day';
import type { EmployerRecord } from '@hall/core/contract/queries/complaint-queries';
import { losesFastLane } from '@hall/core/rules/wage-complaints';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useAskedAgain } from '../rights/use-asked-again.ts';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import { recordFigures } from './record-figures.ts';
import styles from './record-card.module.css';

/** An employer in figures: what he posted, whom he found, who complained (C-08). */
export function RecordCard({ employerId }: { readonly employerId: string }) {
  const say = useSay();
  const today = dayOf(useNow(60_000));
  const record = useAskedAgain('employer.record', { employerId, today });
  return (
    <Card
      title={say('record.title')}
      aside={
        record.shown !== null && (
          <span className={styles.note}>{say('record.window', { day: record.shown.fromDay })}</span>
        )
      }
    >
      {record.shown === null ? (
        <>
          {record.error === null && <p>{say('list.loading')}</p>}
          <Refused error={record.error} />
        </>
      ) : (
        <Known record={record.shown} />
      )}
    </Card>
  );
}

function Known({ record }: { readonly record: EmployerRecord }) {
  const say = useSay();
  const { wageWithinYear } = record.complaints;
  return (
    <Stack>
      {record.proposal?.status === 'open' && (
        <Message tone="alarm">
          {say('rights.proposal.open')}{' '}
          <a className={styles.way} href={hashTo('rights')}>
            {say('page.rights')}
          </a>
        </Message>
      )}
      {losesFastLane(wageWithinYear) && (
        <Message tone="warn">{say('record.noFastLane', { count: wageWithinYear })}</Message>
      )}
      <dl className={styles.figures}>
        {recordFigures(record, say).map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.value}>{value}</span>
              <span className={styles.note}>{note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{say('record.definition')}</p>
    </Stack>
  );
}
