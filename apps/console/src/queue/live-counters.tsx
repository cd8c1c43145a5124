import {
  BellRing,
  Circle,
  Pause,
  TriangleAlert,
  UserRoundCheck,
  type LucideIcon,
} from 'lucide-react';
import { msPerMinute } from '@hall/core/basics/market-day';
import type { QueueCounter } from '@hall/core/contract/topics/queue-topic';
import { useLanguage } from '../app/language.tsx';
import { spanWords } from '../shared/span-words.ts';
import type { CounterAtWork } from './counter-at-work.ts';
import { nameIn } from './names.ts';
import { servedBy, type QueueView } from './queue-view.ts';
import type { Report } from './report-figures.ts';
import styles from './live.module.css';

const icons: Readonly<Record<QueueCounter['shows'], LucideIcon>> = {
  serving: UserRoundCheck,
  calling: BellRing,
  idle: Circle,
  paused: Pause,
};

/** Each window: what it does and since when; too long is told in a word and with a sign. */
export function LiveCounters({
  counters,
  queue,
  report,
}: {
  readonly counters: readonly CounterAtWork[];
  readonly queue: QueueView;
  readonly report: Report | null;
}) {
  const { say } = useLanguage();
  return (
    <section className={styles.section} aria-label={say('queueLive.windows')}>
      <h2>{say('queueLive.windows')}</h2>
      <ul className={styles.windows}>
        {counters.map((line) => (
          <WindowTile key={line.counter.id} line={line} queue={queue} report={report} />
        ))}
      </ul>
    </section>
  );
}

function WindowTile({
  line,
  queue,
  report,
}: {
  readonly line: CounterAtWork;
  readonly queue: QueueView;
  readonly report: Report | null;
}) {
  const { say, language } = useLanguage();
  const { counter, forMs, targetMs, sentHere, trouble } = line;
  const Icon = trouble === null ? icons[counter.shows] : TriangleAlert;
  const letters = servedBy(counter, queue.services).map(({ details }) => details.letter);
  const served =
    report?.byCounter.find(({ counterId }) => counterId === counter.id)?.completed ?? 0;
  return (
    <li className={styles.window} data-shows={counter.shows} data-trouble={trouble ?? undefined}>
      <p className={styles.windowHead}>
        <b>{say('queue.window', { number: counter.number })}</b>
        {counter.name !== null && <span>{nameIn(counter.name, language)}</span>}
        <span className={styles.letters}>{letters.join(' ')}</span>
      </p>
      <p className={styles.doing}>
        <Icon aria-hidden size={20} strokeWidth={2} />
        <span>
          {say(
            trouble === null ? `queueLive.doing.${counter.shows}` : `queueLive.state.${trouble}`,
          )}
        </span>
        {counter.ticket !== null && <b>{counter.ticket}</b>}
      </p>
      <p className={styles.since}>
        <span>{spanWords(forMs, say)}</span>
        {targetMs !== null && (
          <small>{say('queueLive.target', { minutes: targetMs / msPerMinute })}</small>
        )}
      </p>
      <Today served={served} sentHere={sentHere} />
    </li>
  );
}

/** What the window has done today and who was sent to it; nothing where there is neither. */
function Today({ served, sentHere }: { readonly served: number; readonly sentHere: number }) {
  const { say } = useLanguage();
  if (served === 0 && sentHere === 0) return null;
  return (
    <p className={styles.day}>
      {served > 0 && <span>{say('queueLive.servedToday', { count: served })}</span>}
      {sentHere > 0 && <span>{say('queueLive.sentHere', { count: sentHere })}</span>}
    </p>
  );
}
