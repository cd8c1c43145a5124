import { CircleStop, Pencil } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '@hall/core/basics/market-day';
import { campaignEndMs, campaignStartMs, type Campaign } from '@hall/core/domain/campaign/campaign';
import { useLanguage, useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { dayWords, timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Facts, PageHead, Stack } from '../widgets/page.tsx';
import { CallPart } from './call-part.tsx';
import { CampaignDialog } from './campaign-dialog.tsx';
import { PhasePill } from './campaign-list.tsx';
import { phaseOf, tradeWords, whenWords } from './campaign-words.ts';
import { CloseDialog } from './close-dialog.tsx';

/** One campaign: what it is for, how it goes, and whom to call. */
export function CampaignSheet({ campaignId }: { readonly campaignId: string }) {
  const say = useSay();
  const { campaigns } = useStaff();
  const [act, setAct] = useState<'edit' | 'close' | null>(null);
  const campaign = campaigns.find(({ id }) => id === campaignId);
  const back = { href: hashTo('campaigns'), label: say('campaigns.back') };
  if (campaign === undefined) return <PageHead title={say('error.not_found')} back={back} />;
  const done = (): void => {
    setAct(null);
  };
  return (
    <>
      <PageHead title={campaign.details.title} back={back}>
        {campaign.status === 'open' && <Acts onAct={setAct} />}
      </PageHead>
      <Stack>
        <About campaign={campaign} />
        {/* Another choice of people is another list. */}
        <CallPart key={campaign.updatedAtMs} campaign={campaign} />
      </Stack>
      {act === 'edit' && <CampaignDialog known={campaign} onClose={done} />}
      {act === 'close' && <CloseDialog campaign={campaign} onClose={done} />}
    </>
  );
}

function Acts({ onAct }: { readonly onAct: (act: 'edit' | 'close') => void }) {
  const say = useSay();
  return (
    <>
      <Button
        icon={Pencil}
        onClick={() => {
          onAct('edit');
        }}
      >
        {say('campaigns.edit')}
      </Button>
      <Button
        icon={CircleStop}
        look="danger"
        onClick={() => {
          onAct('close');
        }}
      >
        {say('campaigns.close')}
      </Button>
    </>
  );
}

function About({ campaign }: { readonly campaign: Campaign }) {
  const words = useLanguage();
  const { say } = words;
  const nowMs = useNow(30_000);
  const { details } = campaign;
  const phase = phaseOf(campaign, nowMs);
  const count = details.postingIds.length;
  const endMs = campaignEndMs(details);
  return (
    <Card>
      <Stack>
        <Facts
          facts={[
            {
              name: say('field.occupationId'),
              value: tradeWords(details.occupationIds, words),
            },
            { name: say('campaigns.when'), value: whenWords(details, nowMs, say) },
            { name: say('campaigns.place'), value: details.place },
            ...(details.street === null
              ? []
              : [{ name: say('campaigns.street'), value: details.street }]),
            {
              name: say('campaigns.forWhom'),
              value: say(`campaigns.forWhom.${details.hardshipOnly ? 'hardship' : 'all'}`),
            },
            {
              name: say('campaigns.postings'),
              value:
                count === 0
                  ? say('campaigns.postingsAny')
                  : say('campaigns.postingsCount', { count }),
            },
            {
              name: say('campaigns.status'),
              value: <PhasePill campaign={campaign} nowMs={nowMs} />,
            },
          ]}
        />
        {phase === 'planned' && (
          <Message tone="info">
            {say('campaigns.showsFrom', {
              at: timeWords(campaignStartMs(details), nowMs, say),
            })}
          </Message>
        )}
        {phase === 'held' && (
          <Message tone="info">
            {say('campaigns.endsItself', {
              at: `${dayWords(details.toDay, nowMs, say)} ${formatTime(endMs)}`,
            })}
          </Message>
        )}
      </Stack>
    </Card>
  );
}
