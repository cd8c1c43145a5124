import {
  BellOff,
  CircleCheck,
  Clock,
  DoorClosed,
  Pause,
  Timer,
  type LucideIcon,
} from 'lucide-react';
import { msPerMinute } from '@hall/core/basics/market-day';
import type { Language } from '@hall/core/i18n/translate';
import { useLanguage, type Say } from '../app/language.tsx';
import { spanWords } from '../shared/span-words.ts';
import type { Trouble } from './live-view.ts';
import { counterWords, serviceWords } from './names.ts';
import styles from './live.module.css';

const icons: Readonly<Record<Trouble['what'], LucideIcon>> = {
  deserted: DoorClosed,
  waited: Clock,
  overrun: Timer,
  unanswered: BellOff,
  pausedLong: Pause,
};

/** More lines would push the hall out of sight; the rest stands first in its list below. */
const mostLines = 8;

/** What somebody should look after, in sentences. */
export function LiveTroubles({
  troubles,
  idle,
}: {
  readonly troubles: readonly Trouble[];
  /** There is nothing set up that could go wrong. */
  readonly idle: boolean;
}) {
  const { say, language } = useLanguage();
  if (idle) return <p className={styles.fine}>{say('queueLive.nothingSetUp')}</p>;
  if (troubles.length === 0) {
    return (
      <p className={styles.fine} data-good role="status">
        <CircleCheck aria-hidden size={24} strokeWidth={2} />
        {say('queueLive.fine')}
      </p>
    );
  }
  return (
    <section className={styles.troubles} aria-label={say('queueLive.troubles')}>
      <h2>{say('queueLive.troublesCount', { count: troubles.length })}</h2>
      <ul>
        {troubles.slice(0, mostLines).map((trouble) => {
          const Icon = icons[trouble.what];
          const words = troubleWords(trouble, language, say);
          return (
            <li key={words}>
              <Icon aria-hidden size={22} strokeWidth={2} />
              <span>{words}</span>
            </li>
          );
        })}
      </ul>
      {troubles.length > mostLines && (
        <p>{say('queueLive.more', { count: troubles.length - mostLines })}</p>
      )}
    </section>
  );
}

function troubleWords({ what, of }: Trouble, language: Language, say: Say): string {
  if ('service' in of) {
    const { service, waiting, longest } = of;
    return say(`queueLive.trouble.${what}`, {
      service: serviceWords(service.details, language),
      count: waiting,
      ticket: longest?.ticket ?? '',
      span: spanWords(longest?.waitedMs ?? 0, say),
      minutes: service.details.waitTargetMinutes ?? 0,
    });
  }
  const { counter, forMs, targetMs } = of;
  return say(`queueLive.trouble.${what}`, {
    window: counterWords(counter, language, say),
    ticket: counter.ticket ?? '',
    span: spanWords(forMs, say),
    minutes: (targetMs ?? 0) / msPerMinute,
  });
}
