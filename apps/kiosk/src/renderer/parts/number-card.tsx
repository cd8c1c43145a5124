import type { ReactNode } from 'react';
import { serviceName } from '../hall/queue-view.ts';
import styles from './number-card.module.css';
import { useKiosk } from './kiosk-context.tsx';

export interface NumberCardProps {
  readonly number: string;
  readonly serviceId: string;
  /** Shown where there is no paper that says it. */
  readonly code: string | null;
  readonly children?: ReactNode;
}

/** A number with what belongs to it: below each other, on a wide screen side by side. */
export function BesideNumber({ children }: { readonly children: ReactNode }) {
  return <div className={styles['beside']}>{children}</div>;
}

/** A number of the queue as large as it is on paper, and what is to be known of it. */
export function NumberCard({ number, serviceId, code, children }: NumberCardProps) {
  const { queue, state, t } = useKiosk();
  const service = queue.services.find(({ id }) => id === serviceId);
  return (
    <div className={styles['card']}>
      <p>{t('number.label')}</p>
      <p className={styles['number']} data-testid="ticket-number">
        {number}
      </p>
      {service === undefined ? null : (
        <p className={styles['service']}>{serviceName(service, state.language)}</p>
      )}
      {code === null ? null : (
        <p className={styles['code']} data-testid="ticket-code">
          {t('number.code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })}
        </p>
      )}
      {children}
    </div>
  );
}
