import { useEffect, useState } from 'react';
import { useSay } from '../app/language.tsx';
import { useQuery } from '../app/use-query.ts';
import { Message, Refused } from '../widgets/message.tsx';
import { Card, Stack } from '../widgets/page.tsx';
import type { OpenMeeting, Proposal, WaitingPerson } from './assist-types.ts';
import { OpenMeetings } from './open-meetings.tsx';
import { OrganisedMessage } from './organised-message.tsx';
import { OutcomeDialog, type Outcome } from './outcome-dialog.tsx';
import { WaitingCard } from './waiting-card.tsx';
import styles from './assist.module.css';

/** People come and go at kiosks and booths; the desk is asked again this often. */
const askAgainMs = 15_000;

/** 点对点对接: open meetings first, because they wait for a word; then who could be brought next. */
export function DeskPart() {
  const say = useSay();
  const desk = useQuery('assist.desk', {});
  const { again } = desk;
  // What was there stays in sight while it is asked for again.
  const [shown, setShown] = useState(desk.value);
  if (desk.value !== null && desk.value !== shown) setShown(desk.value);
  const [settling, setSettling] = useState<Settling | null>(null);
  const [organised, setOrganised] = useState<Organised | null>(null);
  useEffect(() => {
    const timer = setInterval(again, askAgainMs);
    return () => {
      clearInterval(timer);
    };
  }, [again]);
  if (shown === null) {
    return (
      <>
        <Refused error={desk.error} />
        {desk.busy && <p>{say('list.loading')}</p>}
      </>
    );
  }
  return (
    <Stack>
      {organised !== null && <OrganisedMessage {...organised} />}
      <Card title={say('assist.open')}>
        <Stack>
          {shown.open.length > 0 && <p className={styles.soft}>{say('assist.openNote')}</p>}
          <OpenMeetings
            rows={shown.open}
            onSay={(meeting, outcome) => {
              setSettling({ meeting, outcome });
            }}
          />
        </Stack>
      </Card>
      <Waiting
        people={shown.people}
        waiting={shown.waiting}
        onOrganised={(done) => {
          setOrganised(done);
          again();
        }}
      />
      {settling !== null && (
        <OutcomeDialog
          {...settling}
          onChanged={() => {
            setOrganised(null);
            again();
          }}
          onClose={() => {
            setSettling(null);
          }}
        />
      )}
    </Stack>
  );
}

interface Settling {
  readonly meeting: OpenMeeting;
  readonly outcome: Outcome;
}

interface Organised {
  readonly person: WaitingPerson;
  readonly proposal: Proposal;
  readonly zone: string | null;
}

function Waiting(props: {
  readonly people: readonly WaitingPerson[];
  readonly waiting: number;
  readonly onOrganised: (done: Organised) => void;
}) {
  const { people, waiting, onOrganised } = props;
  const say = useSay();
  const more = waiting - people.length;
  return (
    <Card title={say('assist.waiting')} aside={<span>{waiting}</span>}>
      <Stack>
        {people.length === 0 ? (
          <p>{say('assist.nobody')}</p>
        ) : (
          <p className={styles.soft}>{say('assist.waitingNote')}</p>
        )}
        <ul className={styles.people}>
          {people.map((person) => (
            <WaitingCard key={person.workerId} person={person} onOrganised={onOrganised} />
          ))}
        </ul>
        {more > 0 && <Message tone="info">{say('assist.more', { count: more })}</Message>}
      </Stack>
    </Card>
  );
}
