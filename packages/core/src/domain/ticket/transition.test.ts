import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketStatus, type TicketStatus } from './ticket.ts';
import { isOpen, nextTicketStatus, ticketEvents, type TicketEvent } from './transition.ts';

/** The table written down a second time and differently, by event. */
const expected: Record<TicketEvent, Partial<Record<TicketStatus, TicketStatus>>> = {
  confirm: { reserved: 'waiting', unproven: 'waiting' },
  lapse: { reserved: 'unproven' },
  void: { reserved: 'void', unproven: 'void', waiting: 'void', held: 'void', missed: 'void' },
  call: { waiting: 'called', held: 'called', missed: 'called' },
  start: { called: 'serving' },
  complete: { called: 'completed', serving: 'completed' },
  miss: { called: 'missed' },
  hold: { called: 'held', serving: 'held' },
  resume: { held: 'serving' },
  transfer: { called: 'waiting', serving: 'waiting' },
  requeue: { missed: 'waiting' },
  expire: {
    unproven: 'expired',
    waiting: 'expired',
    called: 'expired',
    held: 'expired',
    missed: 'expired',
  },
};

test.each(
  ticketStatus.options.flatMap((from) => ticketEvents.map((event) => [from, event] as const)),
)('a ticket that is %s answers to "%s" as the table says', (from, event) => {
  expect(nextTicketStatus(from, event)).toBe(expected[event][from] ?? null);
});

test('nobody is called whose number was not proved, and what is over stays over', () => {
  const steps = fc.array(fc.constantFrom(...ticketEvents), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (events) => {
      let status: TicketStatus = 'reserved';
      let proved = false;
      for (const event of events) {
        const next = nextTicketStatus(status, event);
        if (!isOpen(status)) expect(next).toBeNull();
        if (next === null) continue;
        if (event === 'confirm') proved = true;
        status = next;
        if (status === 'called' || status === 'serving') expect(proved).toBe(true);
      }
    }),
  );
});
