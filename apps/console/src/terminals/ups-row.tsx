import { formatTime } from '@hall/core/basics/market-day';
import { useTopic } from '@hall/ui/hall/use-hall';
import { useSay } from '../app/language.tsx';
import { Pill, Row } from '../widgets/page.tsx';
import styles from './ups-row.module.css';

const tones = { mains: 'good', battery: 'warn', low: 'alarm', unknown: 'alarm' } as const;

/** The UPS among the devices of the hall; nothing where none is set up. */
export function UpsRow() {
  const say = useSay();
  const record = useTopic('power').records.get('power');
  if (record === undefined) return null;
  const { state, sinceMs } = record;
  return (
    <div className={styles.row}>
      <Row>
        <strong>{say('power.name')}</strong>
        <Pill tone={tones[state]}>
          {say('power.state', { state: say(`power.state.${state}`), time: formatTime(sinceMs) })}
        </Pill>
      </Row>
    </div>
  );
}
