import type { CounterTicket } from '@hall/core/contract/topics/queue-topic';
import type { QueueNow } from './queue-now.ts';

/** What a list under a number pad has room for. */
const mostFound = 12;

const callable = ['waiting', 'held', 'missed', 'unproven'] as const;

/** Numbers that can be called at a window out of turn; who is bound to another one is not his. */
export function callableAt({ counter, open, waiting }: QueueNow): CounterTicket[] {
  const known = open.filter(
    ({ status, boundTo }) =>
      (callable as readonly string[]).includes(status) &&
      (boundTo === null || boundTo === counter.id),
  );
  const own = new Set(waiting.map(({ id }) => id));
  return [...waiting, ...known.filter(({ id }) => !own.has(id))];
}

/**
 * Numbers somebody means by what he typed: `A005`, `a5` and full-width `Ａ５` mean A005; `5` means
 * the fifth of every letter. Nothing typed means the first few.
 */
export function findNumbers(tickets: readonly CounterTicket[], typed: string): CounterTicket[] {
  const text = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '');
  if (text === '') return tickets.slice(0, mostFound);
  const match = /^([A-Z]?)(\d*)$/.exec(text);
  if (match === null) return [];
  const [, letter = '', digits = ''] = match;
  return tickets
    .filter(({ ticket }) => ticket.startsWith(letter))
    .filter(({ ticket }) => digits === '' || Number(ticket.slice(1)) === Number(digits))
    .slice(0, mostFound);
}
