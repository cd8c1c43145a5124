import { Button } from '@hall/ui/components/button';
import { occupationName } from '@hall/core/rules/occupations';
import { Icon } from '@hall/ui/components/icon';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane, TwoPanes } from '../parts/booth-page.tsx';
import { OwnBays } from '../parts/own-bays.tsx';
import { Questions } from '../parts/questions.tsx';
import { MatchRow, PostingRow } from '../parts/rows.tsx';
import { lapseOf, shortNumber } from '../words/views.ts';
import styles from './desk-page.module.css';

/** Where an employer begins: his postings, his people of today, and one large act. */
export function DeskPage() {
  const { send, say } = useBooth();
  const { desk } = useSession();
  return (
    <BoothPage
      title={say('booth.desk.title')}
      leaves={false}
      aside={
        <div className={styles['post']}>
          <ComeByVehicle />
          <Button
            variant="primary"
            icon="megaphone"
            onClick={() => {
              send({ type: 'post-again' });
            }}
          >
            {say('booth.desk.post')}
          </Button>
        </div>
      }
    >
      <div className={styles['desk']}>
        <Lapse />
        <OnBehalf />
        <Brought />
        <OwnBays />
        <Questions />
        {desk === null ? (
          <p className={styles['loading']} role="status">
            {say('booth.desk.loading')}
          </p>
        ) : (
          <TwoPanes>
            <Pane title={say('booth.desk.postings')}>
              {desk.postings.length === 0 ? (
                <Empty title={say('booth.desk.none')} how={say('booth.desk.none.how')} />
              ) : (
                <ul className={styles['list']}>
                  {desk.postings.map((posting) => (
                    <PostingRow key={posting.id} posting={posting} />
                  ))}
                </ul>
              )}
            </Pane>
            <Pane title={say('booth.desk.matches')}>
              {desk.matches.length === 0 ? (
                <p className={styles['none']}>{say('booth.desk.matches.none')}</p>
              ) : (
                <ul className={styles['matches']}>
                  {desk.matches.map((match) => (
                    <MatchRow key={match.matchId} match={match} />
                  ))}
                </ul>
              )}
            </Pane>
          </TwoPanes>
        )}
      </div>
    </BoothPage>
  );
}

/** Where the hall has bays, and his vehicle stands in none of them. */
function ComeByVehicle() {
  const { send, say } = useBooth();
  const { desk } = useSession();
  const { records } = useTopic('bays');
  if (records.size === 0 || (desk?.bayIds.length ?? 0) > 0) return null;
  return (
    <Button
      icon="truck"
      onClick={() => {
        send({ type: 'open-bays' });
      }}
    >
      {say('booth.bays.arrive')}
    </Button>
  );
}

/** Staff are on their way with somebody: his number and the kind of work, and nothing of why. */
function Brought() {
  const { state, say } = useBooth();
  const { desk } = useSession();
  if (desk === null || desk.brought.length === 0) return null;
  return (
    <div role="status">
      <ul className={styles['brought']}>
        {desk.brought.map((worker) => (
          <li key={worker.registrationNo}>
            <Icon name="users" size="1.4em" />
            <span>
              {say(worker.zone === null ? 'booth.desk.brought' : 'booth.desk.broughtTo', {
                number: shortNumber(worker),
                work: occupationName(worker.occupationId, state.language),
                zone: worker.zone ?? '',
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A gang-master reads what holds for him, and whether his name was verified (C-09, A-25). */
function OnBehalf() {
  const { say } = useBooth();
  const { employer } = useSession();
  if (employer.gangmaster === null) return null;
  const { nameVerified } = employer.gangmaster;
  return (
    <p className={styles['behalf']} data-verified={nameVerified} role="status">
      <Icon name={nameVerified ? 'users' : 'triangle-alert'} size="1.4em" />
      <span>
        {say(nameVerified ? 'booth.desk.gangmaster' : 'booth.desk.gangmaster.unverified')}
      </span>
    </p>
  );
}

/** C-04: in good time before a verification ends, and once it has. */
function Lapse() {
  const { say, nowMs } = useBooth();
  const { employer } = useSession();
  const lapse = lapseOf(employer.verifiedUntilMs, nowMs);
  if (lapse === null) return null;
  return (
    <p className={styles['lapse']} data-state={lapse.state} role="status">
      <Icon name="triangle-alert" size="1.4em" />
      <span>
        {lapse.state === 'over'
          ? say('booth.desk.lapsed')
          : say('booth.desk.lapsesSoon', { day: lapse.day })}
      </span>
    </p>
  );
}
