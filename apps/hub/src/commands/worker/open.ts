import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { checkCard } from '@hall/core/domain/worker/registration';
import type { Handler, Tx } from '../handler.ts';
import { holderOf } from '../staff-of.ts';
import { holderOfCard } from './check-in.ts';
import { informationOf, knownWorker, type Known } from './information.ts';
import { pickFor, picksOf } from './pick-for.ts';
import { isTestMarket } from './test-market.ts';
import type { VisitRegistry } from './visits.ts';
import type { WorkerDeps } from './worker-deps.ts';

type By = CommandInput<'worker.open'>['by'];

/** Opens 我的信息 for the worker who shows his card, or knows his slip's code and his phone (B-09). */
export function openWorker({
  visits,
  live,
}: Pick<WorkerDeps, 'visits' | 'live'>): Handler<'worker.open'> {
  return (tx, { by }, actor) => {
    const holder = holderOf(actor);
    const found = by.with === 'card' ? byCard(tx, by.card) : byCode(tx, { by, holder, visits });
    if (!found.ok) return found;
    const { worker } = found.value;
    tx.record({
      type: 'worker.opened',
      entityId: worker.id,
      state: null,
      detail: { with: by.with },
    });
    const visitToken = visits.open({ holder, workerId: worker.id, nowMs: tx.nowMs });
    const picked = pickFor(worker, { live, nowMs: tx.nowMs });
    return ok({ visitToken, information: informationOf(found.value), ...picksOf(picked) });
  };
}

function byCard(tx: Tx, card: Extract<By, { with: 'card' }>['card']): Result<Known, HallError> {
  const checked = checkCard(card, { testRegions: isTestMarket(tx), nowMs: tx.nowMs });
  if (!checked.ok) return checked;
  const found = holderOfCard(tx, card);
  if (!found.ok) return found;
  return found.value === null ? err({ code: 'not_found' }) : ok(found.value);
}

/** One answer for a wrong code and a wrong phone: nobody learns which of the two was right. */
function byCode(
  tx: Tx,
  typed: {
    readonly by: Extract<By, { with: 'code' }>;
    readonly holder: string;
    readonly visits: VisitRegistry;
  },
): Result<Known, HallError> {
  const { by, holder, visits } = typed;
  if (visits.isGuessing(holder, tx.nowMs)) return err({ code: 'locked_out' });
  const slip = tx.stores.slips.byCode(tx.day, by.code);
  const known = slip === null ? null : knownWorker(tx, slip.workerId);
  if (known?.person.phone?.endsWith(by.phoneLast4) === true) return ok(known);
  visits.guessedWrong(holder, tx.nowMs);
  return err({ code: 'wrong_slip_code' });
}
