import { Phone } from 'lucide-react';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { CallOutcome } from '@hall/core/domain/campaign/campaign';
import { useLanguage, useSay, type Say } from '../app/language.tsx';
import { Button } from '../widgets/button.tsx';
import { Pill } from '../widgets/page.tsx';
import { Table, type Column } from '../widgets/table.tsx';
import { tradeWords } from './campaign-words.ts';
import styles from './campaigns.module.css';

type Page = QueryOutput<'campaign.people'>;
/** Somebody on the list: a number and what he wants, nothing else. */
export type ListedPerson = Page['people'][number];

const tones = { willing: 'good', declined: 'plain', unreached: 'warn', refused: 'alarm' } as const;

/** Who can be called, newest visit first. */
export function CallTable({
  page,
  mayCall,
  busy,
  onCall,
}: {
  readonly page: Page;
  readonly mayCall: boolean;
  readonly busy: boolean;
  readonly onCall: (one: ListedPerson) => void;
}) {
  const words = useLanguage();
  const { say } = words;
  const columns: Column<ListedPerson>[] = [
    {
      key: 'no',
      heading: say('worker.no'),
      cell: ({ registrationNo }) => <span className={styles.number}>{registrationNo}</span>,
    },
    {
      key: 'trades',
      heading: say('worker.trades'),
      width: '9rem',
      cell: ({ occupationIds }) => tradeWords(occupationIds, words),
    },
    {
      key: 'when',
      heading: say('worker.when'),
      cell: ({ availability }) => availabilityWords(availability, say),
    },
    {
      key: 'age',
      heading: say('worker.age'),
      cell: ({ ageBand }) => <span className={styles.number}>{ageWords(ageBand, say)}</span>,
    },
    {
      key: 'seen',
      heading: say('worker.lastSeen'),
      figures: true,
      optional: true,
      cell: ({ lastSeenDay }) => lastSeenDay,
    },
    {
      key: 'result',
      heading: say('campaigns.result'),
      width: '9rem',
      cell: (one) => (
        <div className={styles.result}>
          {mayCall && <CallButton one={one} busy={busy} onCall={onCall} />}
          <Result call={one.call} />
        </div>
      ),
    },
  ];
  return (
    <Table<ListedPerson>
      label={say('campaigns.list')}
      rows={page.people}
      rowKey={({ workerId }) => workerId}
      columns={columns}
      empty={<p>{say(page.next === null ? 'campaigns.listNone' : 'campaigns.pageNone')}</p>}
    />
  );
}

function CallButton({
  one,
  busy,
  onCall,
}: {
  readonly one: ListedPerson;
  readonly busy: boolean;
  readonly onCall: (one: ListedPerson) => void;
}) {
  const say = useSay();
  return (
    <Button
      size="small"
      icon={Phone}
      disabled={busy}
      aria-label={say('campaigns.callOf', { no: one.registrationNo })}
      onClick={() => {
        onCall(one);
      }}
    >
      {say('campaigns.call')}
    </Button>
  );
}

function Result({ call }: { readonly call: ListedPerson['call'] }) {
  const say = useSay();
  if (call === null) return say('campaigns.result.none');
  return (
    <>
      <OutcomePill outcome={call.outcome} />
      {call.came && <Pill tone="good">{say('campaigns.came')}</Pill>}
    </>
  );
}

function OutcomePill({ outcome }: { readonly outcome: CallOutcome | null }) {
  const say = useSay();
  if (outcome === null) return <Pill tone="accent">{say('campaigns.result.open')}</Pill>;
  return <Pill tone={tones[outcome]}>{say(`campaigns.outcome.${outcome}`)}</Pill>;
}

function availabilityWords({ when, part }: ListedPerson['availability'], say: Say): string {
  const day = say(`worker.when.${when}`);
  return part === 'any' ? day : `${day} ${say(`campaigns.part.${part}`)}`;
}

function ageWords(band: ListedPerson['ageBand'], say: Say): string {
  if (band === '60+') return say('campaigns.age.last');
  return say('campaigns.age', { band: band.replace('-', '–') });
}
