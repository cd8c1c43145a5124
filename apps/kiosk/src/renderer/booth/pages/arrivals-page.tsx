import { Button } from '@hall/ui/components/button';
import { Icon } from '@hall/ui/components/icon';
import { occupationName } from '@hall/core/rules/occupations';
import { useBooth, useSession } from '../parts/booth-context.tsx';
import { BoothPage, Empty, Pane } from '../parts/booth-page.tsx';
import type { Desk } from '../machine/state.ts';
import { shortNumber } from '../words/views.ts';
import styles from './arrivals-page.module.css';

type Unmarked = Desk['unmarked'][number];

/**
 * Who was hired on earlier days and nobody has said whether he came: one press for everybody of a job,
 * or one for each (D-11).
 */
export function ArrivalsPage({ came }: { readonly came: readonly string[] }) {
  const { say } = useBooth();
  const { desk } = useSession();
  const groups = groupsOf((desk?.unmarked ?? []).filter(({ matchId }) => !came.includes(matchId)));
  return (
    <BoothPage title={say('booth.arrivals.title')} lead={say('booth.arrivals.lead')}>
      <Pane>
        <Saved count={came.length} />
        {groups.length === 0 ? (
          <Empty title={say('booth.arrivals.none')} />
        ) : (
          groups.map((people) => <Group key={people[0]?.matchId} people={people} />)
        )}
      </Pane>
    </BoothPage>
  );
}

/** Those of one posting and day, in the order the hub tells. */
function groupsOf(unmarked: readonly Unmarked[]): Unmarked[][] {
  const groups = new Map<string, Unmarked[]>();
  for (const match of unmarked) {
    const key = `${match.postingId} ${match.day}`;
    groups.set(key, [...(groups.get(key) ?? []), match]);
  }
  return [...groups.values()];
}

/** What the last press wrote down, and the way back; gone when he leaves the page. */
function Saved({ count }: { readonly count: number }) {
  const { state, send, say } = useBooth();
  return (
    <div role="status">
      {count === 0 ? null : (
        <div className={styles['saved']}>
          <Icon name="circle-check" size="1.6em" />
          <strong>{say('booth.arrivals.saved', { count })}</strong>
          <Button
            icon="undo-2"
            disabled={state.running !== null}
            onClick={() => {
              send({ type: 'undo-came' });
            }}
          >
            {say('booth.arrivals.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Group({ people }: { readonly people: readonly Unmarked[] }) {
  const { state, send, say } = useBooth();
  const [first] = people;
  if (first === undefined) return null;
  const work = occupationName(first.occupationId, state.language);
  return (
    <section className={styles['group']}>
      <div className={styles['head']}>
        <h2>{say('booth.arrivals.when', { day: first.day.slice(5), work })}</h2>
        {people.length < 2 ? null : (
          <Button
            icon="users"
            disabled={state.running !== null}
            onClick={() => {
              send({ type: 'all-came', matchIds: people.map(({ matchId }) => matchId) });
            }}
          >
            {say('booth.arrivals.all', { count: people.length })}
          </Button>
        )}
      </div>
      <ul className={styles['people']}>
        {people.map((match) => (
          <Asked key={match.matchId} match={match} />
        ))}
      </ul>
    </section>
  );
}

function Asked({ match }: { readonly match: Unmarked }) {
  const { state, send, say } = useBooth();
  const { matchId, worker, contact } = match;
  const name = contact?.name ?? null;
  return (
    <li className={styles['person']}>
      <span className={styles['number']}>{shortNumber(worker)}</span>
      <span className={styles['who']}>{name === null ? null : <strong>{name}</strong>}</span>
      <span className={styles['pair']}>
        {([true, false] as const).map((arrived) => (
          <Button
            key={String(arrived)}
            icon={arrived ? 'check' : 'x'}
            disabled={state.running !== null}
            onClick={() => {
              send({ type: 'arrival', matchId, arrived });
            }}
          >
            {say(arrived ? 'booth.match.arrived' : 'booth.match.absent')}
          </Button>
        ))}
      </span>
    </li>
  );
}
