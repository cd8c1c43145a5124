import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Campaign } from '@hall/core/domain/campaign/campaign';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { Button } from '../widgets/button.tsx';
import { PageHead, Pill } from '../widgets/page.tsx';
import { Table } from '../widgets/table.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import { phaseOf, phaseTone, tradeWords, whenWords } from './campaign-words.ts';

/** Every campaign that is open, and the newest that are over. */
export function CampaignList() {
  const words = useLanguage();
  const { say } = words;
  const { campaigns } = useStaff();
  const nowMs = useNow(30_000);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHead title={say('page.campaigns')} note={say('campaigns.note')}>
        <Button
          look="primary"
          icon={Plus}
          onClick={() => {
            setAdding(true);
          }}
        >
          {say('campaigns.new')}
        </Button>
      </PageHead>
      <Table<Campaign>
        label={say('page.campaigns')}
        rows={campaigns}
        rowKey={({ id }) => id}
        hrefOf={({ id }) => hashTo('campaigns', id)}
        columns={[
          { key: 'title', heading: say('campaigns.title'), cell: ({ details }) => details.title },
          {
            key: 'trades',
            heading: say('field.occupationId'),
            cell: ({ details }) => tradeWords(details.occupationIds, words),
          },
          {
            key: 'when',
            heading: say('campaigns.when'),
            cell: ({ details }) => whenWords(details, nowMs, say),
          },
          {
            key: 'place',
            heading: say('campaigns.place'),
            optional: true,
            cell: ({ details }) => details.place,
          },
          {
            key: 'status',
            heading: say('campaigns.status'),
            cell: (campaign) => <PhasePill campaign={campaign} nowMs={nowMs} />,
          },
        ]}
        empty={<p>{say('campaigns.none')}</p>}
      />
      {adding && (
        <CampaignDialog
          known={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

/** How it stands with a campaign, in a word. */
export function PhasePill({
  campaign,
  nowMs,
}: {
  readonly campaign: Campaign;
  readonly nowMs: number;
}) {
  const { say } = useLanguage();
  const phase = phaseOf(campaign, nowMs);
  return <Pill tone={phaseTone[phase]}>{say(`campaigns.status.${phase}`)}</Pill>;
}
