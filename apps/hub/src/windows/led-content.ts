import type { LedContent } from '@hall/core/contract/device-window';
import type { Counter } from '@hall/core/domain/service/counter';
import { ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';

/** The driver's own bound; nobody is called so often. */
const timesAtMost = 99;

/**
 * What a window's LED shows (E-07), told from how the counter stands and from nothing that happened
 * before: a hub that comes back after a power cut shows the same as one that never went away.
 */
export function ledContentOf(counter: Counter | null, ticket: Ticket | null): LedContent {
  if (counter === null) return { kind: 'blank' };
  if (ticket?.status === 'called') {
    return {
      kind: 'call',
      ticket: ticketNumber(ticket),
      window: String(counter.details.number),
      times: Math.min(Math.max(1, ticket.calls), timesAtMost),
    };
  }
  if (ticket?.status === 'serving') return { kind: 'serving', ticket: ticketNumber(ticket) };
  return { kind: counter.paused ? 'paused' : 'idle' };
}
