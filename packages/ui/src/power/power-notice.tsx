import { PowerIcon } from './power-icon.tsx';
import styles from './power-notice.module.css';
import { powerWords } from './power-words.ts';
import { usePower } from './use-power.ts';

/**
 * A strip over a public screen while the hall runs on battery (K-11). In both languages at once,
 * because nobody will choose one. The page below gets what is left of the screen: `--notice-h` high.
 */
export function PowerNotice() {
  const power = usePower();
  if (power === null) return null;
  const { record, news } = power;
  const chinese = powerWords(news, record, 'zh-CN');
  const english = powerWords(news, record, 'en');
  return (
    <aside className={styles['notice']} role="status" data-power-notice={news}>
      <div className={styles['icon']}>
        <PowerIcon news={news} />
      </div>
      <div className={styles['words']}>
        <p className={styles['chinese']} lang="zh-CN">
          <strong>{chinese.what}</strong>
          <span>{chinese.todo}</span>
        </p>
        <p className={styles['english']} lang="en">
          <span>{english.what}.</span> <span>{english.todo}</span>
        </p>
      </div>
    </aside>
  );
}
