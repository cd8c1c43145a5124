import type { TicketStatus } from './ticket.ts';

/** What can happen to a ticket. Undoing is not among it: it puts back what was (undo.ts). */
export const ticketEvents = [
  'confirm',
  'lapse',
  'void',
  'call',
  'start',
  'complete',
  'miss',
  'hold',
  'resume',
  'transfer',
  'requeue',
  'expire',
] as const;
export type TicketEvent = (typeof ticketEvents)[number];

const table: Readonly<Record<TicketStatus, Partial<Record<TicketEvent, TicketStatus>>>> = {
  reserved: { confirm: 'waiting', lapse: 'unproven', void: 'void' },
  unproven: { confirm: 'waiting', void: 'void', expire: 'expired' },
  waiting: { call: 'called', void: 'void', expire: 'expired' },
  called: {
    start: 'serving',
    complete: 'completed',
    miss: 'missed',
    hold: 'held',
    transfer: 'waiting',
    expire: 'expired',
  },
  serving: { complete: 'completed', hold: 'held', transfer: 'waiting' },
  held: { call: 'called', resume: 'serving', void: 'void', expire: 'expired' },
  missed: { call: 'called', requeue: 'waiting', void: 'void', expire: 'expired' },
  completed: {},
  void: {},
  expired: {},
};

/** The status an event leads to, or null where the table knows no such step. */
export function nextTicketStatus(from: TicketStatus, event: TicketEvent): TicketStatus | null {
  return table[from][event] ?? null;
}

/** Whether the day is not over for a ticket. */
export function isOpen(status: TicketStatus): boolean {
  return status !== 'completed' && status !== 'void' && status !== 'expired';
}
