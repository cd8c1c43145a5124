import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { Pill } from '../widgets/page.tsx';
import { actsOf, type ListedMatch } from './match-list.ts';
import styles from './match.module.css';

/** Whether the worker arrived; asked in the row, because it is asked of everybody (D-11). */
export function ArrivalCell({
  match,
  onChanged,
}: {
  readonly match: ListedMatch;
  readonly onChanged: () => void;
}) {
  const say = useSay();
  const may = useMay();
  const announce = useAnnounce();
  const arrival = useCommand('match.arrival');
  const { matchId, arrived } = match;
  const no = match.matchNo ?? match.worker.registrationNo;

  async function tell(came: boolean): Promise<void> {
    const done = await arrival.run({ matchId, arrived: came });
    if (done === null) return;
    announce(say(came ? 'matches.arrivedOf' : 'matches.absentOf', { no }));
    onChanged();
  }

  if (arrived !== null) {
    return (
      <Pill tone={arrived ? 'good' : 'alarm'}>
        {say(arrived ? 'matches.arrived' : 'matches.absent')}
      </Pill>
    );
  }
  if (!actsOf(match).arrival || !may('match.arrival')) return null;
  return (
    <>
      <span className={styles.pair}>
        {[true, false].map((came) => (
          <Button
            key={String(came)}
            size="small"
            busy={arrival.busy}
            aria-label={say(came ? 'matches.arrivedOf' : 'matches.absentOf', { no })}
            onClick={() => void tell(came)}
          >
            {say(came ? 'matches.markArrived' : 'matches.markAbsent')}
          </Button>
        ))}
      </span>
      <Refused error={arrival.error} />
    </>
  );
}
