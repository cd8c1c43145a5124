import { Icon } from '@hall/ui/components/icon';
import styles from './card-place.module.css';
import { useKiosk } from './kiosk-context.tsx';

/** Where the card goes, and what was wrong with it the last time. */
export function CardPlace() {
  const { state, t } = useKiosk();
  return (
    <>
      <span className={styles['reader']} aria-hidden>
        <Icon name="id-card" size="7em" />
      </span>
      {state.cardTrouble === null ? null : (
        <p className={styles['trouble']} role="alert">
          {t(`lay.trouble.${state.cardTrouble}`)}
        </p>
      )}
    </>
  );
}
