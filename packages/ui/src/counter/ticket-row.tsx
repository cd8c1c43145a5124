import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import { useDesk } from './desk-context.ts';
import type { DeskKey } from './desk-words.ts';
import { refusalAt } from './press-words.ts';
import { resumeState } from './presses.ts';
import { minutesSince } from './queue-now.ts';
import { TicketMarks } from './ticket-marks.tsx';
import styles from './ticket-row.module.css';
import { rowOf } from './wishes.ts';

/** What can be done with a number of the list. */
export type RowAct = 'call' | 'resume' | 'requeue';

const actsOf = {
  waiting: ['call'],
  held: ['resume'],
  missed: ['requeue', 'call'],
} as const satisfies Record<string, readonly RowAct[]>;

/** One number that waits, is put aside or was missed. */
export function TicketRow({
  ticket,
  list,
  onAct,
}: {
  readonly ticket: CounterTicket;
  readonly list: keyof typeof actsOf;
  readonly onAct: (act: RowAct, of: CounterTicket) => void;
}) {
  const frame = useDesk();
  const { now, nowMs, words } = frame;
  const service = now.serviceById.get(ticket.serviceId);
  const isNext = list === 'waiting' && now.next?.ticketId === ticket.id;
  const refused = refusalAt(rowOf(ticket.id), frame);
  return (
    <li className={styles['row']} data-next={isNext ? '' : undefined} data-ticket={ticket.ticket}>
      <span className={styles['number']}>{ticket.ticket}</span>
      <span className={styles['what']}>
        <span className={styles['service']}>
          {service === undefined ? '' : words.name(service.details.name)}
        </span>
        <span className={styles['marks']}>
          {isNext && <span className={styles['next']}>{words.say('counter.list.next')}</span>}
          <TicketMarks ticket={ticket} />
        </span>
      </span>
      <span className={styles['wait']}>
        {words.say('counter.list.wait', { minutes: minutesSince(ticket.reservedAtMs, nowMs) })}
      </span>
      <span className={styles['acts']}>
        {actsOf[list].map((act) => (
          <RowButton key={act} act={act} ticket={ticket} onAct={onAct} />
        ))}
      </span>
      {refused !== null && <span className={styles['refused']}>{refused}</span>}
    </li>
  );
}

function RowButton({
  act,
  ticket,
  onAct,
}: {
  readonly act: RowAct;
  readonly ticket: CounterTicket;
  readonly onAct: (act: RowAct, of: CounterTicket) => void;
}) {
  const { now, live, presses, machine, words } = useDesk();
  const free = live && machine.running === null;
  const usable =
    act === 'resume'
      ? resumeState(now, live).can
      : act === 'requeue'
        ? !ticket.requeued
        : presses.chosen.can;
  const label: DeskKey = `counter.press.${act}`;
  return (
    <button
      type="button"
      className={styles['act']}
      aria-disabled={!(free && usable)}
      aria-label={`${words.say(label)} ${ticket.ticket}`}
      onClick={() => {
        if (free && usable) onAct(act, ticket);
      }}
    >
      {words.say(label)}
    </button>
  );
}
