import { NumberPad } from '@hall/ui/components/number-pad';
import styles from './digits.module.css';
import { useKiosk } from './kiosk-context.tsx';

export interface DigitsProps {
  readonly digits: string;
  /** How the places are grouped, e.g. [3, 4, 4]. */
  readonly groups: readonly number[];
  /** What a screen reader says instead of the places. */
  readonly status: string;
  /** What is typed cannot become right any more. */
  readonly isWrong?: boolean;
}

/** The places of a number, filled one by one, and the pad to fill them with. */
export function Digits({ digits, groups, status, isWrong = false }: DigitsProps) {
  const { send, t } = useKiosk();
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, n) => sum + n, 0));
  return (
    <div className={styles['digits']}>
      <p className={styles['status']} role="status" data-wrong={isWrong ? '' : undefined}>
        {status}
      </p>
      <div className={styles['places']} aria-hidden>
        {groups.map((length, group) => (
          <span key={group} className={styles['group']}>
            {Array.from({ length }, (_, place) => {
              const digit = digits[(starts[group] ?? 0) + place];
              return (
                <span key={place} className={styles['place']} data-filled={digit !== undefined}>
                  {digit ?? ''}
                </span>
              );
            })}
          </span>
        ))}
      </div>
      <NumberPad
        label={t('phone.pad')}
        deleteLabel={t('phone.delete')}
        clearLabel={t('phone.clear')}
        onDigit={(digit) => {
          send({ type: 'digit', digit });
        }}
        onDelete={() => {
          send({ type: 'delete-last' });
        }}
        onClear={() => {
          send({ type: 'clear-typed' });
        }}
      />
    </div>
  );
}
