import { useState } from 'react';
import { formatDayTime } from '@hall/core/basics/market-day';
import type { QueryOutput } from '@hall/core/contract/queries';
import { occupationName } from '@hall/core/rules/occupations';
import { useLanguage } from '../app/language.tsx';
import { hashTo } from '../app/route.ts';
import { useQuery } from '../app/use-query.ts';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Columns, PageHead, Pill, Row, Stack } from '../widgets/page.tsx';
import { CaseCard } from './case-card.tsx';
import { NewCase } from './new-case.tsx';
import { PostingLine } from './posting-line.tsx';
import { Standing } from './standing.tsx';
import styles from './assist.module.css';

type Person = QueryOutput<'assist.person'>;

/** One person's page: his cases with everything that was done, his meetings, and what the hall knows. */
export function PersonPage({ workerId }: { readonly workerId: string }) {
  const { say, language } = useLanguage();
  const query = useQuery('assist.person', { workerId });
  const [shown, setShown] = useState(query.value);
  if (query.value !== null && query.value !== shown) setShown(query.value);
  const back = { href: hashTo('assist'), label: say('assist.back') };
  if (shown === null) {
    return (
      <>
        <PageHead title={say('page.assist')} back={back} />
        <Refused error={query.error} />
        {query.busy && <p>{say('list.loading')}</p>}
      </>
    );
  }
  const { who } = shown;
  const trades = who.occupationIds.map((id) => occupationName(id, language));
  return (
    <>
      <PageHead
        title={`${who.registrationNo} ${who.maskedName}`}
        back={back}
        note={trades.join(say('list.comma'))}
      />
      <Stack>
        {shown.basis === null && <Message tone="warn">{say('assist.personGone')}</Message>}
        <Columns
          main={<Cases person={shown} onChanged={query.again} />}
          side={
            <>
              <Standing person={shown} onChanged={query.again} />
              <Meetings meetings={shown.meetings} />
            </>
          }
        />
      </Stack>
    </>
  );
}

function Cases({ person, onChanged }: { readonly person: Person; readonly onChanged: () => void }) {
  const mayOpen = person.basis !== null && person.plans.every(({ closed }) => closed !== null);
  return (
    <>
      {mayOpen && <NewCase workerId={person.who.workerId} onChanged={onChanged} />}
      {person.plans.map((plan) => (
        <CaseCard
          key={plan.planId}
          plan={plan}
          proposals={person.proposals}
          mayRecord={person.basis !== null}
          onChanged={onChanged}
        />
      ))}
    </>
  );
}

function Meetings({ meetings }: { readonly meetings: Person['meetings'] }) {
  const { say } = useLanguage();
  return (
    <Card title={say('assist.meetings')}>
      {meetings.length === 0 ? (
        <p className={styles.soft}>{say('assist.noMeetings')}</p>
      ) : (
        <ol className={styles.deeds}>
          {meetings.map((meeting) => (
            <li key={meeting.meetingId}>
              <span className={styles.when}>{formatDayTime(meeting.organisedAtMs)}</span>
              <PostingLine posting={meeting.posting} />
              <Row>
                <OutcomeWords outcome={meeting.outcome} />
              </Row>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function OutcomeWords({ outcome }: { readonly outcome: Person['meetings'][number]['outcome'] }) {
  const { say } = useLanguage();
  if (outcome === null) return <Pill tone="warn">{say('assist.waitingOutcome')}</Pill>;
  if (outcome.result !== 'declined') {
    const tone = outcome.result === 'matched' ? 'good' : 'plain';
    return <Pill tone={tone}>{say(`assist.outcome.${outcome.result}`)}</Pill>;
  }
  return (
    <>
      <Pill tone="plain">{say('assist.outcome.declined')}</Pill>
      <span className={styles.soft}>
        {say(`assist.side.${outcome.side}`)}
        {say('list.semicolon')}
        {say(`assist.decline.${outcome.reason}`)}
      </span>
    </>
  );
}
