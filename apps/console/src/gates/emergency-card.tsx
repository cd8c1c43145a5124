import { RotateCcw, Siren } from 'lucide-react';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import { useEmergency } from '@hall/ui/emergency/use-emergency';
import { useAnnounce } from '../app/announce.tsx';
import { useSay } from '../app/language.tsx';
import { useMay } from '../app/me.ts';
import { useCommand } from '../app/use-command.ts';
import { Button } from '../widgets/button.tsx';
import { Refused } from '../widgets/message.tsx';
import { inEmergency, lanesWords } from './gates-view.ts';
import styles from './gates.module.css';

/** Lanes that stand open until a manager has looked: why, what keeps them open, and what to do. */
export function EmergencyCard({ lanes }: { readonly lanes: readonly LaneRecord[] }) {
  const say = useSay();
  const danger = useEmergency();
  const standing = inEmergency(lanes);
  if (standing === null) return null;
  const { fire } = standing;
  const causes = [...new Set(standing.lanes.flatMap(({ emergency }) => emergency ?? []))];
  return (
    <section className={styles.emergency} role="alert">
      <Siren aria-hidden size={28} strokeWidth={2} />
      <div>
        <h2>{say('gates.emergency.title')}</h2>
        {causes.map((cause) => {
          const of = standing.lanes.filter(({ emergency }) => emergency === cause);
          return (
            <p key={cause}>
              {lanesWords(of, say)}
              {say('gates.colon')}
              {say(`gates.emergency.${cause}`)}
            </p>
          );
        })}
        {fire.length > 0 && (
          <p className={styles.strong}>
            {say('gates.emergency.fire', { lanes: lanesWords(fire, say) })}
          </p>
        )}
        {danger === null ? <ResetLanes /> : <p>{say('gates.emergency.above')}</p>}
      </div>
    </section>
  );
}

/** With no danger in the hall there is nothing above to clear, and still lanes to close again. */
function ResetLanes() {
  const say = useSay();
  const may = useMay();
  const announce = useAnnounce();
  const clear = useCommand('emergency.clear');
  if (!may('emergency.clear')) return <p>{say('gates.emergency.waits')}</p>;
  async function act(): Promise<void> {
    if ((await clear.run({})) !== null) announce(say('gates.emergency.done'));
  }
  return (
    <>
      <p>{say('gates.emergency.manual')}</p>
      <Refused error={clear.error} />
      <Button icon={RotateCcw} busy={clear.busy} onClick={() => void act()}>
        {say('gates.emergency.reset')}
      </Button>
    </>
  );
}
