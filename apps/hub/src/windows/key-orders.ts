import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { CallerAction, KeyOutcome } from '@hall/core/contract/device-window';
import type { Counter } from '@hall/core/domain/service/counter';
import { translate } from '@hall/core/i18n/translate';
import { zhLed } from '@hall/core/i18n/zh-cn/led';
import { laneOf } from '@hall/core/domain/ticket/ticket';
import { lanesOf } from '../commands/counter/dispatch-view.ts';
import { queueDayOf } from '../commands/ticket/queue-tx.ts';
import type { Stores } from '../store/stores.ts';

type PlainName =
  'counter.next' | 'counter.recall' | 'counter.miss' | 'counter.start' | 'counter.complete';

/** The command a key stands for. */
export type KeyOrder =
  | { readonly name: PlainName; readonly input: CommandInput<PlainName> }
  | {
      readonly name: 'counter.callChosen';
      readonly input: CommandInput<'counter.callChosen'>;
    };

/** Stands in the ledger where a person at a screen would write why. */
const reason = translate(zhLed, 'caller.chosen');

const plain: Readonly<Record<Exclude<CallerAction['kind'], 'call_number'>, PlainName>> = {
  next: 'counter.next',
  recall: 'counter.recall',
  skip: 'counter.miss',
  start: 'counter.start',
  complete: 'counter.complete',
};

/** What is asked of the queue by a key at a counter. */
export function keyOrder(
  action: CallerAction,
  counter: Counter,
  at: { readonly stores: Stores; readonly nowMs: number },
): Result<KeyOrder, { readonly code: KeyOutcome }> {
  const counterId = counter.id;
  if (action.kind !== 'call_number') return ok({ name: plain[action.kind], input: { counterId } });
  const found = waitingWith(Number(action.digits), counter, at);
  const [ticketId] = found;
  if (ticketId === undefined) return err({ code: 'no_such_number' });
  // A keypad has no letters: whoever is not the one that was meant must not be called.
  if (found.length > 1) return err({ code: 'number_ambiguous' });
  return ok({
    name: 'counter.callChosen',
    input: { counterId, ticketId, reason },
  });
}

/** Those who wait with this number, whatever their letter, and whom this counter may call. */
function waitingWith(
  number: number,
  counter: Counter,
  { stores, nowMs }: { readonly stores: Stores; readonly nowMs: number },
): string[] {
  const day = queueDayOf(stores, nowMs);
  const lanes = lanesOf(counter);
  return stores.services.all().flatMap(({ details: { letter } }) => {
    const ticket = stores.tickets.withNumber(day, letter, number);
    const callable = ticket?.status === 'waiting' && lanes.includes(laneOf(ticket));
    return callable ? [ticket.id] : [];
  });
}
