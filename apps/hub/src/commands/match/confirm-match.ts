import { err, ok, type Result } from '@hall/core/basics/result';
import type { ContactAnswer } from '@hall/core/contract/commands/match-parts';
import type { HallError } from '@hall/core/contract/errors';
import { isOpenMatch, type Match, type MatchSide } from '@hall/core/domain/match/match';
import { recommend, seal } from '@hall/core/domain/match/meeting';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { Worker } from '@hall/core/domain/worker/worker';
import { settleMatched } from '../assist/settle-meeting.ts';
import type { Tx } from '../handler.ts';
import { recordPlaces } from '../posting/places.ts';
import { visibleNumber } from '../visible-number.ts';
import { isCurrentAnswer, recordContact } from './contact-questions.ts';
import { mayTake, offerOf } from './may-take.ts';

/** Who takes which place, and on whose word. */
export interface Confirming {
  readonly postingId: string;
  readonly worker: Worker;
  /** Null: he was not asked now; what he answered before stands. */
  readonly contact: ContactAnswer | null;
  readonly source: Match['source'];
  /** The sides that say so at this moment; what was agreed before stands beside it. */
  readonly agreed: readonly MatchSide[];
}

/**
 * Confirms one worker for one place: the place, the number, the worker's standing and the figure of
 * the day, all in the caller's transaction or not at all (D-10). A refusal has written nothing.
 */
export function confirmMatch(tx: Tx, taking: Confirming): Result<Match, HallError> {
  const { worker, contact, postingId } = taking;
  const offer = offerOf(tx, postingId);
  if (!offer.ok) return offer;
  const { posting, employer } = offer.value;
  const taken = mayTake(tx, offer.value, worker);
  if (!taken.ok) return taken;
  const market = tx.stores.market.get();
  if (contact !== null && !isCurrentAnswer(contact, { market, employer })) {
    return err({ code: 'consent_outdated' });
  }
  const answered = recordContact(tx, matchOf(tx, posting, taking), { answer: contact, employer });
  if (!answered.ok) return answered;
  return sealed(tx, answered.value, { taking, before: posting, after: taken.value });
}

/** What the two have begun today, or a beginning now. */
function matchOf(tx: Tx, posting: Posting, { worker, source }: Confirming): Match {
  const today = tx.stores.matches.ofPair(posting.id, worker.id, tx.day);
  if (today !== null && isOpenMatch(today.status)) return today;
  const { id: postingId, employerId } = posting;
  const { nowMs } = tx;
  return recommend({ id: tx.newId(), postingId, employerId, workerId: worker.id, source, nowMs });
}

function sealed(
  tx: Tx,
  match: Match,
  how: { readonly taking: Confirming; readonly before: Posting; readonly after: Posting },
): Result<Match, HallError> {
  const { taking, before, after } = how;
  const { nowMs } = tx;
  const placeNo = freePlace(tx, after);
  const said = Object.fromEntries(taking.agreed.map((side) => [side, nowMs]));
  const agreed = { ...match.agreed, ...said };
  const matchNo = `M-${visibleNumber(tx, 'match')}`;
  const done = seal(match, { matchNo, placeNo, agreed, nowMs });
  if (!done.ok) throw new Error(`An open match could not be sealed from ${match.status}`);
  // Before the events: whoever hears of them finds the figure as it is afterwards.
  tx.stores.figures.add(tx.day, 'matched', 1);
  recordPlaces(tx, before, after);
  const detail = { source: match.source, place: placeNo };
  tx.record({ type: 'match.confirmed', entityId: match.id, state: done.value, detail });
  settleMatched(tx, match.id);
  standAs(tx, taking.worker, 'matched_today');
  return ok(done.value);
}

/** The next place; one that came back while later ones stay goes out again. */
function freePlace(tx: Tx, posting: Posting): number {
  const used = new Set(tx.stores.matches.confirmedOf(posting.id).map(({ placeNo }) => placeNo));
  if (!used.has(posting.taken)) return posting.taken;
  let place = 1;
  while (used.has(place)) place += 1;
  return place;
}

/** Writes down that a worker found work for today, or looks again. */
export function standAs(tx: Tx, worker: Worker, status: 'matched_today' | 'seeking'): void {
  if (worker.status === status) return;
  const state: Worker = { ...worker, status, updatedAtMs: tx.nowMs };
  const detail = { matched: status === 'matched_today' };
  tx.record({ type: 'worker.matched', entityId: worker.id, state, detail });
}
