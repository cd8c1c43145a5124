import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import { Icon, type IconName } from '../components/icon.tsx';
import { useDesk } from './desk-context.ts';
import type { DeskKey } from './desk-words.ts';
import styles from './ticket-marks.module.css';

interface Mark {
  readonly key: DeskKey;
  readonly icon: IconName;
}

/** What is special about a number, in the order in which it matters at a window. */
function marksOf(ticket: CounterTicket): Mark[] {
  const marks: (Mark | false)[] = [
    ticket.priority !== null && { key: 'counter.mark.priority', icon: 'heart-handshake' },
    ticket.boundTo !== null && { key: 'counter.mark.bound', icon: 'map-pin' },
    ticket.requeued && { key: 'counter.mark.requeued', icon: 'rotate-ccw' },
    ticket.transfers > 0 && { key: 'counter.mark.transferred', icon: 'arrow-right-left' },
    ticket.status === 'unproven' && { key: 'counter.mark.unproven', icon: 'circle-help' },
  ];
  return marks.filter((mark) => mark !== false);
}

/** Marks of a number, each an icon with its word. */
export function TicketMarks({ ticket }: { readonly ticket: CounterTicket }) {
  const { words } = useDesk();
  return marksOf(ticket).map(({ key, icon }) => (
    <span
      key={key}
      className={styles['mark']}
      data-mark={icon}
      title={
        key === 'counter.mark.priority' && ticket.priority !== null
          ? words.say(`queue.priority.${ticket.priority}`)
          : undefined
      }
    >
      <Icon name={icon} size="1em" />
      {words.say(key)}
    </span>
  ));
}
