import type { QueryInput } from '@hall/core/contract/queries';
import type { ComplaintRow } from '@hall/core/contract/queries/complaint-queries';
import { dayOf } from '@hall/core/basics/market-day';
import { isOverdue } from '@hall/core/domain/complaint/complaint';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { hashTo } from '../app/route.ts';
import { useStaff } from '../app/use-staff.ts';
import { employerWords } from '../postings/posting-words.ts';
import { Pill, Row } from '../widgets/page.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { complaintTone, resultWords } from './rights-list.ts';
import styles from './rights.module.css';

/** Complaints in rows; a row opens for whoever may read what was told. */
export function ComplaintTable(props: {
  readonly rows: readonly ComplaintRow[];
  readonly heap: QueryInput<'complaint.list'>['heap'];
  readonly today: string;
}) {
  const { rows, heap, today } = props;
  const say = useSay();
  const may = useMay();
  const staff = useStaff();
  const last: Column<ComplaintRow> =
    heap === 'waiting'
      ? {
          key: 'due',
          heading: say('rights.due'),
          cell: (row) => (
            <Row>
              <span className={styles.day}>{row.dueDay ?? say('value.none')}</span>
              {isOverdue(row, today) && <Pill tone="alarm">{say('rights.overdue')}</Pill>}
            </Row>
          ),
        }
      : {
          key: 'result',
          heading: say(heap === 'referred' ? 'rights.agency' : 'rights.result'),
          cell: (row) => (
            <>
              {resultWords(row, say) ?? say('value.none')}
              {row.endedAtMs !== null && (
                <span className={styles.small}>{dayOf(row.endedAtMs)}</span>
              )}
            </>
          ),
        };
  return (
    <Table<ComplaintRow>
      label={say('rights.list')}
      rows={rows}
      rowKey={({ id }) => id}
      {...(may('complaint.sheet') ? { hrefOf: ({ id }) => hashTo('rights', id) } : {})}
      columns={[
        {
          key: 'no',
          heading: say('rights.no'),
          cell: ({ complaintNo }) => <span className={styles.number}>{complaintNo}</span>,
        },
        {
          key: 'kind',
          heading: say('rights.kind'),
          width: '9rem',
          cell: ({ kind, source }) => (
            <>
              {say(`rights.kind.${kind}`)}
              {source === 'kiosk' && (
                <span className={styles.small}>{say('rights.source.kiosk')}</span>
              )}
            </>
          ),
        },
        {
          key: 'employer',
          heading: say('rights.employer'),
          width: '10rem',
          cell: ({ employerId }) =>
            employerId === null
              ? say('rights.noEmployer')
              : employerWords(staff.employerById.get(employerId), say),
        },
        {
          key: 'status',
          heading: say('rights.status'),
          cell: ({ status }) => (
            <Pill tone={complaintTone(status)}>{say(`rights.status.${status}`)}</Pill>
          ),
        },
        last,
      ]}
      empty={<p>{say(`rights.empty.${heap}`)}</p>}
    />
  );
}
