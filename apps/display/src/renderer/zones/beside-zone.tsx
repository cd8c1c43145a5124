import { CallsZone } from './calls-zone.tsx';
import { StageZone } from './stage-zone.tsx';
import { TickerZone } from './ticker-zone.tsx';
import styles from './beside-zone.module.css';

/** Postings with the calls of the queue at their side. */
export function BesideZone() {
  return (
    <div className={styles.beside}>
      <div className={styles.postings}>
        <StageZone />
        <TickerZone />
      </div>
      <CallsZone />
    </div>
  );
}
