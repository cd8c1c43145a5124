import { Icon } from '../components/icon.tsx';
import { clockText } from './desk-words.ts';
import { useDesk } from './desk-context.ts';
import { standingOf, type Standing } from './presses.ts';
import styles from './current-card.module.css';
import { TicketMarks } from './ticket-marks.tsx';

/** Whom the window has, large enough to be read standing behind the chair. */
export function CurrentCard() {
  const { now, nowMs, words } = useDesk();
  const standing = standingOf(now, nowMs);
  const { current } = now;
  return (
    <section className={styles['card']} data-state={standing.state}>
      <div className={styles['who']}>
        <p className={styles['state']}>{words.say(`counter.state.${standing.state}`)}</p>
        {current === null ? (
          <Nobody paused={standing.state === 'paused'} />
        ) : (
          <>
            <p className={styles['number']} data-current={current.ticket}>
              {current.ticket}
            </p>
            <p className={styles['service']}>
              <ServiceName serviceId={current.serviceId} />
              <TicketMarks ticket={current} />
            </p>
          </>
        )}
      </div>
      {current !== null && <Elapsed standing={standing} calls={current.calls} />}
    </section>
  );
}

function ServiceName({ serviceId }: { readonly serviceId: string }) {
  const { now, words } = useDesk();
  const service = now.serviceById.get(serviceId);
  return <span>{service === undefined ? '' : words.name(service.details.name)}</span>;
}

function Nobody({ paused }: { readonly paused: boolean }) {
  const { now, words } = useDesk();
  const next = now.waiting.find(({ id }) => id === now.next?.ticketId);
  return (
    <>
      <p className={styles['idle']}>
        {next === undefined
          ? words.say('counter.idle.nobody')
          : words.say('counter.idle.next', { number: next.ticket })}
      </p>
      {paused && <p className={styles['service']}>{words.say('counter.paused.text')}</p>}
    </>
  );
}

/** Since when, against the time the service should take: said, not shouted. */
function Elapsed({ standing, calls }: { readonly standing: Standing; readonly calls: number }) {
  const { say } = useDesk().words;
  const { state, elapsedMs, targetMs, overMs } = standing;
  const serving = state === 'serving';
  return (
    <dl className={styles['time']} data-over={overMs === null ? undefined : ''}>
      <dt>{say(serving ? 'counter.servedFor' : 'counter.calledFor')}</dt>
      <dd className={styles['clock']}>{clockText(elapsedMs)}</dd>
      <dd className={styles['against']}>
        {overMs !== null && <Icon name="timer" />}
        {overMs !== null
          ? say('counter.over', { minutes: Math.ceil(overMs / 60_000) })
          : targetMs !== null
            ? say('counter.target', { minutes: Math.round(targetMs / 60_000) })
            : say('counter.calls', { count: calls })}
      </dd>
    </dl>
  );
}
