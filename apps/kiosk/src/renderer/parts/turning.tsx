import styles from './turning.module.css';

/** Something is going on; the words beside it say what. */
export function Turning() {
  return <span className={styles['turning']} aria-hidden />;
}
