import { deskWords } from '@hall/ui/counter/words';
import { HallDayStrip } from '@hall/ui/hall-day/hall-day-strip';
import { useLanguage } from '../app/language.tsx';
import styles from './counter-page.module.css';
import { CounterPlace } from './counter-place.tsx';

/** 窗口叫号 inside the console; the same desk stands alone under /counter. */
export function CounterPage() {
  const { language } = useLanguage();
  const words = deskWords(language);
  return (
    <div className={styles.page}>
      <HallDayStrip language={language} />
      <CounterPlace
        actions={
          <a className={styles.alone} href="../counter/">
            {words.say('counter.fullPage')}
          </a>
        }
      />
    </div>
  );
}
