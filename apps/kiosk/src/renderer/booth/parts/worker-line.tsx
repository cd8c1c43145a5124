import type { CandidateView } from '@hall/core/contract/commands/match-parts';
import { Icon } from '@hall/ui/components/icon';
import { availabilityText, shortNumber } from '../words/views.ts';
import { useBooth } from './booth-context.tsx';
import styles from './worker-line.module.css';

/** A worker before his consent: number, age band, availability, and whether the id card was seen (C-11). */
export function WorkerLine({ worker }: { readonly worker: CandidateView }) {
  const { say } = useBooth();
  const { ageBand, verified } = worker;
  return (
    <p className={styles['worker']}>
      <strong className={styles['number']}>{shortNumber(worker)}</strong>
      <span>{say('booth.worker.age', { band: ageBand })}</span>
      <span>{availabilityText(worker, say)}</span>
      <span className={styles['proof']} data-verified={verified}>
        <Icon name={verified ? 'shield-check' : 'id-card'} />
        {say(verified ? 'booth.worker.verified' : 'booth.worker.unverified')}
      </span>
    </p>
  );
}
