import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Fair } from '@hall/core/domain/fair/fair';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { dayWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { PageHead, Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { FairDialog } from './fair-dialog.tsx';
import { phaseOf, phaseTone } from './fair-words.ts';

/** Every fair that is to come, and the newest that are over. */
export function FairList() {
  const say = useSay();
  const { fairs } = useStaff();
  const nowMs = useNow(30_000);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead title={say('page.fairs')} note={say('fairs.note')}>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => {
            setAdding(true);
          }}
        >
          {say('fairs.new')}
        </Button>
      </PageHead>
      <Table<Fair>
        label={say('page.fairs')}
        rows={fairs}
        rowKey={({ id }) => id}
        hrefOf={({ id }) => hashTo('fairs', id)}
        columns={[
          { key: 'title', heading: say('fairs.title'), cell: ({ details }) => details.title },
          {
            key: 'when',
            heading: say('fairs.when'),
            cell: ({ details }) =>
              `${dayWords(details.day, nowMs, say)} ${details.from}–${details.to}`,
          },
          { key: 'place', heading: say('fairs.place'), cell: ({ details }) => details.place },
          {
            key: 'count',
            heading: say('fairs.count'),
            figures: true,
            cell: ({ stalls }) => stalls.length,
          },
          {
            key: 'status',
            heading: say('fairs.status'),
            cell: (fair) => <PhasePill fair={fair} nowMs={nowMs} />,
          },
        ]}
        empty={<p>{say('fairs.none')}</p>}
      />
      {adding && (
        <FairDialog
          known={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

/** How it stands with a fair, in a word. */
export function PhasePill({ fair, nowMs }: { readonly fair: Fair; readonly nowMs: number }) {
  const say = useSay();
  const phase = phaseOf(fair, nowMs);
  return <Pill tone={phaseTone[phase]}>{say(`fairs.status.${phase}`)}</Pill>;
}
