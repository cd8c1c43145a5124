import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { Match } from '@hall/core/domain/match/match';
import { completesAgreement } from '@hall/core/domain/match/meeting';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Handler, Tx } from '../handler.ts';
import { confirmMatch } from '../match/confirm-match.ts';
import { matchPapers } from '../match/match-papers.ts';
import { offerOf } from '../match/may-take.ts';
import { agreeAlone, bringTogether } from '../meeting/bring-together.ts';
import { holderOf } from '../staff-of.ts';
import type { VisitRegistry } from '../worker/visits.ts';
import { atBooth, ownMatch, ownPosting, type AtBooth } from './at-booth.ts';
import type { BoothRegistry } from './booth-registry.ts';

/** Who came in today and looks for work, by the end of his registration number. */
export interface PeopleByNumber {
  numbered(
    ending: string,
    at: { readonly nowMs: number; readonly stores: Tx['stores'] },
  ): readonly string[];
}

interface AgreeDeps {
  readonly booths: BoothRegistry;
  readonly visits: VisitRegistry;
  readonly people: PeopleByNumber;
}

type Input = CommandInput<'booth.agree'>;
type Agreed = Result<CommandOutput<'booth.agree'>, HallError>;
interface Pair {
  readonly postingId: string;
  readonly worker: Worker;
}

/**
 * An employer agrees and no slip lies on the table (D-09). His word alone takes no place: it waits
 * for the worker or a window until the day ends, unless the worker has given his before.
 */
export function agreeAtBooth(deps: AgreeDeps): Handler<'booth.agree'> {
  return atBooth<'booth.agree'>(deps.booths, (tx, input, at) => {
    const pair =
      input.with.by === 'match' ? pairOf(tx, input.with, at) : named(tx, input.with, at, deps);
    if (!pair.ok) return pair;
    const offer = offerOf(tx, pair.value.postingId);
    if (!offer.ok) return offer;
    const { worker } = pair.value;
    const begun = bringTogether(tx, { offer: offer.value, worker, side: 'employer' });
    if (!begun.ok) return begun;
    if (completesAgreement(begun.value, 'employer')) return confirmed(tx, pair.value, input);
    const said = agreeAlone(tx, begun.value, 'employer');
    return said.ok ? ok({ ...standing(said.value), papers: [] }) : said;
  });
}

/** The two of a match of today. */
function pairOf(
  tx: Tx,
  { matchId }: { readonly matchId: string },
  at: AtBooth,
): Result<Pair, HallError> {
  const match = ownMatch(tx, matchId, at);
  if (!match.ok) return match;
  const worker = tx.stores.workers.get(match.value.workerId);
  if (worker === null) return err({ code: 'not_found' });
  if (match.value.day !== tx.day) return err({ code: 'wrong_state' });
  return ok({ postingId: match.value.postingId, worker });
}

/** One of today's by his number. Numbers that are nobody's are counted, as with slips. */
function named(
  tx: Tx,
  { postingId, number }: Extract<Input['with'], { by: 'number' }>,
  at: AtBooth,
  { people, visits }: AgreeDeps,
): Result<Pair, HallError> {
  const posting = ownPosting(tx, postingId, at);
  if (!posting.ok) return posting;
  const holder = holderOf(at.actor);
  const { nowMs, stores } = tx;
  if (visits.isGuessing(holder, nowMs)) return err({ code: 'locked_out' });
  const [workerId, other] = people.numbered(number, { nowMs, stores });
  if (other !== undefined) return err({ code: 'ambiguous_number' });
  const worker = workerId === undefined ? null : stores.workers.get(workerId);
  if (worker !== null) return ok({ postingId, worker });
  visits.guessedWrong(holder, nowMs);
  return err({ code: 'not_found' });
}

function confirmed(tx: Tx, { postingId, worker }: Pair, { language }: Input): Agreed {
  const done = confirmMatch(tx, {
    postingId,
    worker,
    contact: null,
    source: 'employer',
    agreed: ['employer'],
  });
  if (!done.ok) return done;
  const papers = matchPapers(tx, [done.value], { language, reprint: false });
  return ok({ ...standing(done.value), papers });
}

function standing({ id: matchId, status }: Match): Pick<Match, 'status'> & { matchId: string } {
  return { matchId, status };
}
