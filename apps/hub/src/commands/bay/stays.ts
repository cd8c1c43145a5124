import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import {
  arriveAtBay,
  endsWithDay,
  extendStay,
  leaveBay,
  overdueStay,
  type Bay,
  type Vehicle,
} from '@hall/core/domain/bay/bay';
import { statusAt } from '@hall/core/domain/employer/verification';
import { boothSessionOf, type BoothRegistry } from '../booth/booth-registry.ts';
import type { Handler, Tx } from '../handler.ts';

type Whose = CommandInput<'bay.arrive'>['of'];

/** The employer who comes: whoever's booth it is, or whom a clerk names. */
function employerWho(
  tx: Tx,
  of: Whose,
  at: { readonly actor: Actor; readonly booths: BoothRegistry },
): Result<string, HallError> {
  if (of.by === 'booth') {
    const { boothToken } = of;
    const found = boothSessionOf(tx.stores, { ...at, boothToken, nowMs: tx.nowMs });
    if (!found.ok) return found;
    tx.actFor(found.value.agent.id);
    return ok(found.value.employer.id);
  }
  if (at.actor.kind !== 'staff') return err({ code: 'forbidden' });
  const employer = tx.stores.employers.get(of.employerId);
  if (employer === null) return err({ code: 'not_found' });
  if (statusAt(employer, tx.nowMs) !== 'verified') return err({ code: 'employer_not_verified' });
  return ok(employer.id);
}

/** What a bay may show is on the boards and his own. */
function mayShow(tx: Tx, postingId: string | null, employerId: string): boolean {
  if (postingId === null) return true;
  const posting = tx.stores.postings.get(postingId);
  return posting?.employerId === employerId && posting.status === 'published';
}

function standing({ stores }: Tx): Vehicle[] {
  return stores.bays
    .all()
    .flatMap(({ stay }) =>
      stay === null
        ? []
        : [{ employerId: stay.employerId, plateEnd: stores.bayPlates.get(stay.id) }],
    );
}

/** The bay that was asked for, or the first that is free. */
function wantedBay({ stores }: Tx, bayId: string | null): Result<Bay, HallError> {
  if (bayId !== null) {
    const known = stores.bays.get(bayId);
    return known === null ? err({ code: 'not_found' }) : ok(known);
  }
  const free = stores.bays.all().find(({ stay }) => stay === null);
  return free === undefined ? err({ code: 'no_bay_free' }) : ok(free);
}

/** 我到了. The end of the plate goes to its own table and nowhere else. */
export function arrive(booths: BoothRegistry): Handler<'bay.arrive'> {
  return (tx, { bayId, of, postingId, plateEnd }, actor) => {
    const employer = employerWho(tx, of, { actor, booths });
    if (!employer.ok) return employer;
    const employerId = employer.value;
    if (!mayShow(tx, postingId, employerId)) return err({ code: 'not_found' });
    const wanted = wantedBay(tx, bayId);
    if (!wanted.ok) return wanted;
    const id = tx.newId();
    const wish = { id, employerId, postingId, plateEnd };
    const state = arriveAtBay(wanted.value, wish, { standing: standing(tx), nowMs: tx.nowMs });
    if (!state.ok) return state;
    if (plateEnd !== null) tx.stores.bayPlates.put(id, plateEnd);
    const detail = { employerId, atBooth: of.by === 'booth' };
    tx.record({ type: 'bay.arrived', entityId: state.value.id, state: state.value, detail });
    return ok({ bayId: state.value.id, number: state.value.details.number });
  };
}

/** 走了. At a booth the bays of others are not there. */
export function leave(booths: BoothRegistry): Handler<'bay.leave'> {
  return (tx, { bayId, boothToken }, actor) => {
    const known = tx.stores.bays.get(bayId);
    if (known === null) return err({ code: 'not_found' });
    if (actor.kind === 'terminal') {
      if (boothToken === null) return err({ code: 'booth_closed' });
      const found = boothSessionOf(tx.stores, { booths, boothToken, actor, nowMs: tx.nowMs });
      if (!found.ok) return found;
      tx.actFor(found.value.agent.id);
      if (known.stay?.employerId !== found.value.employer.id) return err({ code: 'not_found' });
    }
    const state = leaveBay(known);
    if (!state.ok) return state;
    const { stay } = known;
    if (stay === null) return err({ code: 'wrong_state' });
    tx.stores.bayPlates.erase(stay.id);
    tx.record({
      type: 'bay.left',
      entityId: bayId,
      state: state.value,
      detail: {
        employerId: stay.employerId,
        atBooth: actor.kind === 'terminal',
        stoodMs: Math.max(0, tx.nowMs - stay.sinceMs),
      },
    });
    return ok({ bayId });
  };
}

/** A clerk lets it stand longer, and says why. */
export const extend: Handler<'bay.extend'> = (tx, { bayId, minutes, reason }) => {
  const known = tx.stores.bays.get(bayId);
  if (known === null) return err({ code: 'not_found' });
  const state = extendStay(known, minutes, tx.nowMs);
  if (!state.ok) return state;
  const detail = { minutes, reason };
  tx.record({ type: 'bay.extended', entityId: bayId, state: state.value, detail });
  return ok({ bayId });
};

/** The clock says that its time is over. */
export const overdue: Handler<'bay.overdue'> = (tx, { bayId }) => {
  const known = tx.stores.bays.get(bayId);
  if (known === null) return err({ code: 'not_found' });
  const state = overdueStay(known, tx.nowMs);
  if (!state.ok) return state;
  tx.record({ type: 'bay.overdue', entityId: bayId, state: state.value, detail: {} });
  return ok({ bayId });
};

/** The clock clears what nobody cleared when the day ended, and its plate with it. */
export const lapse: Handler<'bay.lapse'> = (tx, { bayId }) => {
  const known = tx.stores.bays.get(bayId);
  if (known === null) return err({ code: 'not_found' });
  if (known.stay === null) return err({ code: 'wrong_state' });
  if (!endsWithDay(known, tx.nowMs)) return err({ code: 'too_early' });
  tx.stores.bayPlates.erase(known.stay.id);
  tx.record({ type: 'bay.lapsed', entityId: bayId, state: { ...known, stay: null }, detail: {} });
  return ok({ bayId });
};
