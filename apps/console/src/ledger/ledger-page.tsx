import { Search, ShieldCheck } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { dayOf, parseDay } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useNow } from '../app/use-now.ts';
import { useQuery } from '../app/use-query.ts';
import { useStaff } from '../app/use-staff.ts';
import { timeWords } from '../shared/day-words.ts';
import { Button } from '../widgets/button.tsx';
import { Actions } from '../widgets/dialog.tsx';
import { TextInput } from '../widgets/inputs.tsx';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, PageHead, Stack } from '../widgets/page.tsx';
import { EventList } from './event-list.tsx';
import { entityIdOf } from './find-entity.ts';

/** 台账: what happened to one thing, and whether a day's chain is whole. */
export function LedgerPage() {
  const say = useSay();
  const may = useMay();
  return (
    <>
      <PageHead title={say('page.ledger')} note={say('ledger.note')} />
      <Stack>
        {may('ledger.verify') && <Verify />}
        <Events />
      </Stack>
    </>
  );
}

function Verify() {
  const say = useSay();
  const nowMs = useNow(600_000);
  const [day, setDay] = useState<string>(() => dayOf(nowMs));
  const [asked, setAsked] = useState<string | null>(null);
  const known = parseDay(day);
  const answer = useQuery('ledger.verify', asked === null ? null : { day: asked });
  const broken = answer.value?.brokenAtSeq ?? null;
  return (
    <Card title={say('ledger.verify')}>
      <Stack>
        <p>{say('ledger.verifyText')}</p>
        <TextInput label={say('ledger.day')} type="date" value={day} onChange={setDay} />
        <Actions>
          <Button
            look="primary"
            icon={ShieldCheck}
            disabled={known === null}
            busy={answer.busy}
            onClick={() => {
              if (asked === day) answer.again();
              setAsked(day);
            }}
          >
            {say('ledger.verifyNow')}
          </Button>
        </Actions>
        <Refused error={answer.error} />
        {answer.value !== null && <Tail tail={answer.value.tail} />}
        {answer.value?.restored.map((one) => (
          <PutBack key={one.restoredAtMs} one={one} />
        ))}
        {answer.value !== null &&
          (broken === null ? (
            <Message tone="good">{say('ledger.whole', { count: answer.value.events })}</Message>
          ) : (
            <Message tone="alarm">{say('ledger.broken', { seq: broken })}</Message>
          ))}
      </Stack>
    </Card>
  );
}

/** Whether the end of the ledger is where it was last seen; silent while it is. */
function Tail({ tail }: { readonly tail: QueryOutput<'ledger.verify'>['tail'] }) {
  const say = useSay();
  const nowMs = useNow(600_000);
  switch (tail.state) {
    case 'whole':
      return null;
    case 'cut':
      return (
        <Message tone="alarm">
          {say('ledger.cut', {
            seq: tail.seq ?? 0,
            time: tail.atMs === null ? '' : timeWords(tail.atMs, nowMs, say),
          })}
        </Message>
      );
    case 'forged':
      return <Message tone="alarm">{say('ledger.headForged')}</Message>;
    case 'none':
      return <Message tone="warn">{say('ledger.headNone')}</Message>;
  }
}

/** What is missing of a day because data were put back from a copy. */
function PutBack({ one }: { readonly one: QueryOutput<'ledger.verify'>['restored'][number] }) {
  const say = useSay();
  const nowMs = useNow(600_000);
  const { copyAtMs, restoredAtMs, copySeq, reachedSeq } = one;
  const times = {
    copied: timeWords(copyAtMs, nowMs, say),
    restored: timeWords(restoredAtMs, nowMs, say),
  };
  return (
    <Message tone="warn">
      {say('ledger.restored', times)}
      {reachedSeq !== null &&
        reachedSeq > copySeq &&
        say('ledger.restored.missing', { from: copySeq + 1, to: reachedSeq })}
    </Message>
  );
}

function Events() {
  const say = useSay();
  const staff = useStaff();
  const [search, setSearch] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const [missed, setMissed] = useState(false);
  const events = useQuery('ledger.of', asked === null ? null : { entityId: asked });

  function find(event: SyntheticEvent): void {
    event.preventDefault();
    const id = entityIdOf(search, staff);
    setMissed(id === null);
    setAsked(id);
    if (id !== null && id === asked) events.again();
  }

  return (
    <Card title={say('ledger.events')}>
      <form onSubmit={find}>
        <Stack>
          <TextInput
            label={say('ledger.what')}
            hint={say('ledger.whatHint')}
            maxLength={60}
            value={search}
            onChange={setSearch}
          />
          <Actions>
            <Button type="submit" look="primary" icon={Search} busy={events.busy}>
              {say('ledger.find')}
            </Button>
          </Actions>
          {missed && <Message tone="warn">{say('list.nothingFound')}</Message>}
          <Refused error={events.error} />
          {events.value !== null && <EventList events={events.value.events} />}
        </Stack>
      </form>
    </Card>
  );
}
