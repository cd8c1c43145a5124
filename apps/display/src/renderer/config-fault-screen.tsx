import type { ConfigFault } from '@hall/core/contract/shell-page';
import type { Words } from './model/words.ts';
import styles from './board-screen.module.css';

/** For the person who set this screen up: its configuration is missing or wrong. */
export function ConfigFaultScreen(props: { readonly fault: ConfigFault; readonly words: Words }) {
  const { fault, words } = props;
  return (
    <main className={styles.fault} role="alert">
      <p>{words.t(`board.${fault}`)}</p>
      <p className={styles.more}>{words.t('board.config.line')}</p>
    </main>
  );
}
