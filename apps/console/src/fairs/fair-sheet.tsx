import { CalendarX, CircleStop, Pencil, Printer } from 'lucide-react';
import { useState } from 'react';
import { isPublic } from '@hall/core/domain/fair/checklist';
import type { Fair } from '@hall/core/domain/fair/fair';
import { useSay } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useNow } from '../app/use-now.ts';
import { useStaff } from '../app/use-staff.ts';
import { dayWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { LinkButton } from '../widgets/link-button.tsx';
import { Message } from '../widgets/message.tsx';
import { Card, Facts, PageHead, Stack } from '../widgets/page.tsx';
import { AddPostings } from './add-postings.tsx';
import { ChecklistCard } from './checklist-card.tsx';
import { FairDialog } from './fair-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { FairPostings } from './fair-postings.tsx';
import { PhasePill } from './fair-list.tsx';

type Act = 'edit' | 'close' | 'callOff';

/** One fair: when and where, its postings, and ending it. */
export function FairSheet({ fairId }: { readonly fairId: string }) {
  const say = useSay();
  const { fairs } = useStaff();
  const [act, setAct] = useState<Act | null>(null);
  const fair = fairs.find(({ id }) => id === fairId);
  const back = { href: hashTo('fairs'), label: say('fairs.back') };
  if (fair === undefined) return <PageHead title={say('error.not_found')} back={back} />;
  const isOpen = fair.status === 'open';
  const done = (): void => {
    setAct(null);
  };
  return (
    <>
      <PageHead title={fair.details.title} back={back}>
        <LinkButton look="primary" icon={Printer} href={hashTo('fairs', fairId, 'directory')}>
          {say('fairs.directory')}
        </LinkButton>
        {isOpen && <Acts fair={fair} onAct={setAct} />}
      </PageHead>
      <Stack>
        <Standing fair={fair} />
        {isOpen && fair.checklist !== undefined && (
          <ChecklistCard fair={fair} checklist={fair.checklist} />
        )}
        <Card title={say('fairs.postings')}>
          <FairPostings fair={fair} />
        </Card>
        {isOpen && <AddPostings fair={fair} />}
      </Stack>
      {act === 'edit' && <FairDialog known={fair} onClose={done} />}
      {(act === 'close' || act === 'callOff') && <EndDialog fair={fair} how={act} onClose={done} />}
    </>
  );
}

const acts = [
  { act: 'edit', icon: Pencil, look: 'secondary' },
  { act: 'callOff', icon: CalendarX, look: 'secondary' },
  { act: 'close', icon: CircleStop, look: 'danger' },
] as const;

function Acts({ fair, onAct }: { readonly fair: Fair; readonly onAct: (act: Act) => void }) {
  const say = useSay();
  // What nobody was told of can only be called off.
  const offered = acts.filter(({ act }) => act !== 'close' || isPublic(fair));
  return offered.map(({ act, icon, look }) => (
    <Button
      key={act}
      icon={icon}
      look={look}
      onClick={() => {
        onAct(act);
      }}
    >
      {say(`fairs.${act}`)}
    </Button>
  ));
}

function Standing({ fair }: { readonly fair: Fair }) {
  const say = useSay();
  const nowMs = useNow(30_000);
  const { details, status, endedPostings } = fair;
  const { day, from, to, place, expectedPeople } = details;
  return (
    <Card>
      <Stack>
        <Facts
          facts={[
            { name: say('fairs.when'), value: `${dayWords(day, nowMs, say)} ${from}–${to}` },
            { name: say('fairs.place'), value: place },
            ...(expectedPeople === undefined
              ? []
              : [
                  {
                    name: say('fairs.people.short'),
                    value: `${expectedPeople.toLocaleString('en')} ${say('fairs.people')}`,
                  },
                ]),
            { name: say('fairs.status'), value: <PhasePill fair={fair} nowMs={nowMs} /> },
          ]}
        />
        {status === 'open' && isPublic(fair) && (
          <Message tone="info">{say('fairs.endsItself', { at: to })}</Message>
        )}
        {status === 'closed' && (
          <Message tone="good">{say('fairs.endedWith', { count: endedPostings })}</Message>
        )}
      </Stack>
    </Card>
  );
}
