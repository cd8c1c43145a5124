import { Ban, FilePen, Printer } from 'lucide-react';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useMay } from '../app/me.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { ArrivalCell } from './arrival-cell.tsx';
import { useMatchColumns } from './match-cells.tsx';
import { actsOf, matchTone, type ListedMatch } from './match-list.ts';
import styles from './match.module.css';

/** The matches of a day, and what a window may do with each. */
export function MatchTable(props: {
  readonly rows: readonly ListedMatch[];
  readonly onCancel: (match: ListedMatch) => void;
  readonly onReprint: (match: ListedMatch) => void;
  readonly onChanged: () => void;
}) {
  const { rows, onCancel, onReprint, onChanged } = props;
  const { say } = useLanguage();
  const columns = useMatchColumns();
  return (
    <Table<ListedMatch>
      label={say('matches.rest')}
      rows={rows}
      rowKey={(match) => match.matchId}
      columns={[
        columns.time,
        {
          key: 'no',
          heading: say('matches.no'),
          cell: (match) => <Numbers match={match} />,
        },
        columns.posting,
        {
          key: 'status',
          heading: say('matches.status'),
          cell: ({ status, cancel }) => (
            <>
              <Pill tone={matchTone(status)}>{say(`matches.status.${status}`)}</Pill>
              {cancel !== null && (
                <span className={styles.small}>{say(`matches.cancel.${cancel}`)}</span>
              )}
            </>
          ),
        },
        {
          key: 'arrival',
          heading: say('matches.arrival'),
          cell: (match) => <ArrivalCell match={match} onChanged={onChanged} />,
        },
        {
          key: 'acts',
          heading: say('matches.acts'),
          cell: (match) => <Acts match={match} onCancel={onCancel} onReprint={onReprint} />,
        },
      ]}
      empty={<p>{say('matches.empty')}</p>}
    />
  );
}

function Numbers({ match }: { readonly match: ListedMatch }) {
  const { say } = useLanguage();
  const { matchNo, worker } = match;
  return (
    <>
      <span className={styles.number}>{matchNo ?? say('matches.noNumber')}</span>
      <span className={[styles.small, styles.number].join(' ')}>
        {say('matches.registration', { no: worker.registrationNo })}
      </span>
      {!worker.verified && <Pill tone="plain">{say('matches.unverified')}</Pill>}
    </>
  );
}

function Acts(props: {
  readonly match: ListedMatch;
  readonly onCancel: (match: ListedMatch) => void;
  readonly onReprint: (match: ListedMatch) => void;
}) {
  const { match, onCancel, onReprint } = props;
  const { say } = useLanguage();
  const may = useMay();
  const acts = actsOf(match);
  const no = match.matchNo ?? match.worker.registrationNo;
  return (
    <span className={styles.acts}>
      {acts.reprint && may('match.reprint') && (
        <Button
          size="small"
          icon={Printer}
          aria-label={say('matches.reprintOf', { no })}
          onClick={() => {
            onReprint(match);
          }}
        >
          {say('matches.reprint')}
        </Button>
      )}
      {acts.reprint && may('agreement.print') && (
        <LinkButton
          size="small"
          icon={FilePen}
          label={say('agreement.printOf', { no })}
          href={hashTo('matches', match.matchId, 'agreement')}
        >
          {say('agreement.print')}
        </LinkButton>
      )}
      {acts.cancel && may('match.cancel') && (
        <Button
          size="small"
          icon={Ban}
          aria-label={say('matches.cancelOf', { no })}
          onClick={() => {
            onCancel(match);
          }}
        >
          {say('matches.cancel')}
        </Button>
      )}
    </span>
  );
}
