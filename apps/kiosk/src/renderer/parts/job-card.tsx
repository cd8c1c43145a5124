import { occupationName } from '@hall/core/rules/occupations';
import { Icon } from '@hall/ui/components/icon';
import type { ReactNode } from 'react';
import { occupationIcon } from '../hall/occupations.ts';
import { useKiosk } from './kiosk-context.tsx';
import styles from './job-card.module.css';

export interface JobCardProps {
  readonly occupationId: string;
  /** What stands at the end of the first line: the pay, or how it stands. */
  readonly aside: ReactNode;
  readonly facts: readonly string[];
  /** What speaks for it, each with a tick. */
  readonly reasons?: readonly string[] | undefined;
  readonly onOpen: () => void;
}

/** A job as a row to touch. */
export function JobCard({ occupationId, aside, facts, reasons = [], onOpen }: JobCardProps) {
  const { state } = useKiosk();
  return (
    <button type="button" className={styles['card']} onClick={onOpen}>
      <Icon name={occupationIcon(occupationId)} size="2em" />
      <span className={styles['head']}>
        <span>{occupationName(occupationId, state.language)}</span>
        <span className={styles['pay']}>{aside}</span>
      </span>
      <span className={styles['facts']}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
      {reasons.length === 0 ? null : (
        <span className={styles['reasons']}>
          {reasons.map((reason) => (
            <span key={reason}>
              <Icon name="check" size="1.1em" />
              {reason}
            </span>
          ))}
        </span>
      )}
    </button>
  );
}
