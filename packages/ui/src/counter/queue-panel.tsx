import { useId, useState } from 'react';
import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import { useDesk } from './desk-context.ts';
import { linesOf, minutesSince } from './queue-now.ts';
import styles from './queue-panel.module.css';
import { TicketRow, type RowAct } from './ticket-row.tsx';

const lists = ['waiting', 'held', 'missed'] as const;
type ListName = (typeof lists)[number];

/** More than a screen shows; the rest is a press away. */
const rowsAtFirst = 60;

/** What waits for this window: by service, and one by one. */
export function QueuePanel({
  onAct,
}: {
  readonly onAct: (act: RowAct, of: CounterTicket) => void;
}) {
  const { now, words } = useDesk();
  const [shown, setShown] = useState<ListName>('waiting');
  const panelId = useId();
  return (
    <section className={styles['panel']} aria-label={words.say('counter.lines')}>
      <Lines />
      <div className={styles['tabs']} role="tablist">
        {lists.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${panelId}-${name}`}
            aria-selected={shown === name}
            aria-controls={panelId}
            className={styles['tab']}
            onClick={() => {
              setShown(name);
            }}
          >
            {words.say(`counter.list.${name}`)}
            <span className={styles['count']}>{now[name].length}</span>
          </button>
        ))}
      </div>
      <div
        id={panelId}
        role="tabpanel"
        aria-labelledby={`${panelId}-${shown}`}
        className={styles['list']}
        tabIndex={0}
      >
        <Rows key={shown} name={shown} onAct={onAct} />
      </div>
    </section>
  );
}

function Rows({
  name,
  onAct,
}: {
  readonly name: ListName;
  readonly onAct: (act: RowAct, of: CounterTicket) => void;
}) {
  const { now, words } = useDesk();
  const [all, setAll] = useState(false);
  const tickets = now[name];
  const rows = all ? tickets : tickets.slice(0, rowsAtFirst);
  if (tickets.length === 0) {
    return <p className={styles['empty']}>{words.say(`counter.list.empty.${name}`)}</p>;
  }
  return (
    <>
      <ol className={styles['rows']}>
        {rows.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} list={name} onAct={onAct} />
        ))}
      </ol>
      {rows.length < tickets.length && (
        <button
          type="button"
          className={styles['more']}
          onClick={() => {
            setAll(true);
          }}
        >
          {words.say('counter.list.more', { count: tickets.length - rows.length })}
        </button>
      )}
    </>
  );
}

/** Each service of this window: how many, and how long the first of them has waited. */
function Lines() {
  const { now, nowMs, words } = useDesk();
  return (
    <ul className={styles['lines']} aria-label={words.say('counter.lines')}>
      {linesOf(now).map(({ service, waiting, oldestMs }) => (
        <li key={service.id} className={styles['line']}>
          <span className={styles['letter']}>{service.details.letter}</span>
          <span className={styles['name']}>{words.name(service.details.name)}</span>
          <span className={styles['waiting']}>
            {words.say(waiting === 0 ? 'counter.line.none' : 'counter.line.waiting', {
              count: waiting,
            })}
          </span>
          <span className={styles['longest']}>
            {oldestMs === null
              ? ''
              : words.say('counter.line.longest', { minutes: minutesSince(oldestMs, nowMs) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
