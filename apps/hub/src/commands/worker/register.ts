import { ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { letsHelp } from '@hall/core/domain/assistance/hardship';
import { checkCard, checkConsents, register } from '@hall/core/domain/worker/registration';
import { endHelp } from '../assist/end-help.ts';
import type { Handler, Tx } from '../handler.ts';
import { visibleNumber } from '../visible-number.ts';
import { holderOfCard } from './check-in.ts';
import { consentsInForce } from './consents-in-force.ts';
import type { Known } from './information.ts';
import { serve } from './serve.ts';
import { isTestMarket } from './test-market.ts';
import type { WorkerDeps } from './worker-deps.ts';

type Input = CommandInput<'worker.register'>;

/** Registers a worker, or again one whose card is known; the slip is part of the answer. */
export function registerWorker(deps: WorkerDeps): Handler<'worker.register'> {
  return (tx, input, actor) => {
    const consents = input.consents.map((consent) => ({ ...consent, atMs: tx.nowMs }));
    const agreed = checkConsents(consents, consentsInForce(tx.stores.market.get()));
    if (!agreed.ok) return agreed;
    const before = knownBefore(tx, input);
    if (!before.ok) return before;
    const registered = register({
      id: tx.newId(),
      registrationNo: before.value?.worker.registrationNo ?? visibleNumber(tx, 'worker'),
      known: before.value?.worker ?? null,
      identity: input.identity,
      consents,
      wishes: input.wishes,
      elderMode: input.elderMode,
      day: tx.day,
      nowMs: tx.nowMs,
    });
    if (!registered.ok) return registered;
    const known = keep(tx, { input, before: before.value, after: registered.value });
    return ok(serve(tx, { known, actor, deps, language: input.language }));
  };
}

function knownBefore(tx: Tx, { identity }: Input): Result<Known | null, HallError> {
  if (identity.by === 'phone') return ok(null);
  const options = { testRegions: isTestMarket(tx), nowMs: tx.nowMs };
  const checked = checkCard(identity.card, options);
  return checked.ok ? holderOfCard(tx, identity.card) : checked;
}

function keep(
  tx: Tx,
  kept: { readonly input: Input; readonly before: Known | null; readonly after: Known },
): Known {
  const { input, before, after } = kept;
  const { worker } = after;
  // Who leaves the phone out the second time has not asked for it to be forgotten.
  const person = { ...after.person, phone: after.person.phone ?? before?.person.phone ?? null };
  tx.stores.people.put(worker.id, person);
  const detail = { by: input.identity.by, again: before !== null };
  const tookBack = before !== null && letsHelp(before.worker.consents);
  if (tookBack && !letsHelp(worker.consents)) endHelp(tx, worker.id, 'withdrawn');
  tx.record({ type: 'worker.registered', entityId: worker.id, state: worker, detail });
  return { worker, person };
}
