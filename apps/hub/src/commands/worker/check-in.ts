import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { checkCard, checkIn, consentsTo } from '@hall/core/domain/worker/registration';
import { ageGate } from '@hall/core/rules/age';
import type { Handler, Tx } from '../handler.ts';
import { consentsInForce } from './consents-in-force.ts';
import { knownWorker, type Known } from './information.ts';
import { serve } from './serve.ts';
import { isTestMarket } from './test-market.ts';
import { turnChildAway } from './turn-away.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** A card on the attract screen: a known worker is checked in, anybody else leaves no trace. */
export function checkInWorker(deps: WorkerDeps): Handler<'worker.checkIn'> {
  return (tx, { card, language }, actor) => {
    const testRegions = isTestMarket(tx);
    const checked = checkCard(card, { testRegions, nowMs: tx.nowMs });
    if (!checked.ok) return checked;
    if (ageGate(card.birthDate, tx.nowMs) === 'child') {
      return ok({ outcome: 'under_age', document: turnChildAway(tx, language) });
    }
    const found = holderOfCard(tx, card);
    if (!found.ok) return found;
    if (found.value === null) return ok({ outcome: 'unknown' });
    const inForce = consentsInForce(tx.stores.market.get());
    if (!consentsTo(found.value.worker.consents, 'registration', inForce)) {
      return ok({ outcome: 'consent_outdated' });
    }
    const known = seenToday(tx, { known: found.value, birthDate: card.birthDate });
    return ok({ outcome: 'checked_in', served: serve(tx, { known, actor, deps, language }) });
  };
}

type Card = CommandInput<'worker.checkIn'>['card'];

/**
 * The worker a card belongs to. A number that is known under another name is a matter for a person,
 * never for a silent merge (B-06).
 */
export function holderOfCard(tx: Tx, card: Card): Result<Known | null, HallError> {
  const workerId = tx.stores.people.workerWithIdNumber(card.idNumber);
  const known = workerId === null ? null : knownWorker(tx, workerId);
  if (known === null) return ok(null);
  if (known.person.name !== card.name) return err({ code: 'identity_mismatch' });
  return ok(known);
}

function seenToday(tx: Tx, seen: { readonly known: Known; readonly birthDate: string }): Known {
  const { known, birthDate } = seen;
  const worker = checkIn(known.worker, { birthDate, day: tx.day, nowMs: tx.nowMs });
  tx.record({ type: 'worker.checked_in', entityId: worker.id, state: worker, detail: {} });
  return { ...known, worker };
}
