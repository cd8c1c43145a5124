import { Check, Clock3 } from 'lucide-react';
import { formatTime } from '@hall/core/basics/market-day';
import { useSay } from '../app/language.tsx';
import { useStaff } from '../app/use-staff.ts';
import { PlanGrid } from './plan-grid.tsx';
import type { StandOnDay } from './stand-day.ts';
import { familyWords, stateWords } from './stand-words.ts';
import styles from './stands.module.css';

/** The plan of a day. A free booth is a button that books it; one that is held says who has it. */
export function DayPlan({
  stands,
  book,
}: {
  readonly stands: readonly StandOnDay[];
  readonly book: (standId: string) => void;
}) {
  const say = useSay();
  return (
    <PlanGrid label={say('stands.plan')} stands={stands}>
      {(one) => (one.held === null ? <Free one={one} book={book} /> : <Held one={one} />)}
    </PlanGrid>
  );
}

function Free({
  one,
  book,
}: {
  readonly one: StandOnDay;
  readonly book: (standId: string) => void;
}) {
  const say = useSay();
  const { stand } = one;
  return (
    <button
      type="button"
      className={styles.stand}
      data-state="free"
      onClick={() => {
        book(stand.id);
      }}
    >
      <span className={styles.name}>{stand.details.name}</span>
      <span className={styles.family}>{familyWords(stand, say)}</span>
      <span className={styles.state}>{say('stands.free')}</span>
    </button>
  );
}

function Held({ one }: { readonly one: StandOnDay }) {
  const say = useSay();
  const { employerById } = useStaff();
  const { stand, held } = one;
  const here = held?.status === 'arrived';
  const Icon = here ? Check : Clock3;
  return (
    <div className={styles.stand} data-state={here ? 'here' : 'booked'}>
      <span className={styles.name}>{stand.details.name}</span>
      <span className={styles.family}>{familyWords(stand, say)}</span>
      <span className={styles.employer}>
        {employerById.get(held?.employerId ?? '')?.details.displayName ?? say('value.unknown')}
      </span>
      <span className={styles.state}>
        <Icon aria-hidden size={16} strokeWidth={2.5} />
        {stateWords(one, say)}
        {held !== null && !here && ` ${say('stands.from', { time: formatTime(held.startMs) })}`}
      </span>
    </div>
  );
}
