import { Check } from 'lucide-react';
import { useLanguage } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { Button } from '../widgets/button.tsx';
import { Table } from '../widgets/table.tsx';
import { useMatchColumns } from './match-cells.tsx';
import type { ListedMatch } from './match-list.ts';

/** What one side agreed to alone; the window asks the other and confirms (D-09). */
export function WaitingTable(props: {
  readonly rows: readonly ListedMatch[];
  readonly onSeal: (match: ListedMatch) => void;
}) {
  const { rows, onSeal } = props;
  const { say } = useLanguage();
  const may = useMay();
  const columns = useMatchColumns();
  return (
    <Table<ListedMatch>
      label={say('matches.waiting')}
      rows={rows}
      rowKey={(match) => match.matchId}
      columns={[
        columns.time,
        columns.posting,
        columns.worker,
        {
          key: 'agreed',
          heading: say('matches.agreed'),
          cell: ({ workerAgreed, employerAgreed }) =>
            [
              ...(workerAgreed ? [say('matches.agreed.worker')] : []),
              ...(employerAgreed ? [say('matches.agreed.employer')] : []),
            ].join(say('list.comma')),
        },
        {
          key: 'acts',
          heading: say('matches.acts'),
          cell: (match) =>
            may('match.seal') && (
              <Button
                size="small"
                look="primary"
                icon={Check}
                aria-label={say('matches.sealOf', { no: match.worker.registrationNo })}
                onClick={() => {
                  onSeal(match);
                }}
              >
                {say('matches.seal')}
              </Button>
            ),
        },
      ]}
      empty={<p>{say('matches.noneWaiting')}</p>}
    />
  );
}
