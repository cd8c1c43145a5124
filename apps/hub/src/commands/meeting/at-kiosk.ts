import { err, ok, type Result } from '@hall/core/basics/result';
import type { ContactAnswer } from '@hall/core/contract/commands/match-parts';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { isOpenMatch, type Match } from '@hall/core/domain/match/match';
import { hasAnswered, withdrawContact } from '@hall/core/domain/match/meeting';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { Handler, Handlers, Tx } from '../handler.ts';
import { contactQuestionFor, recordContact } from '../match/contact-questions.ts';
import { mayTake, offerOf, type Offer } from '../match/may-take.ts';
import { meetingPlaceOf } from '../stand/stand-of.ts';
import { visitor } from '../worker/information.ts';
import type { VisitRegistry } from '../worker/visits.ts';
import { askToMeet, bringTogether, declineMatch } from './bring-together.ts';
import { foundWork } from './found-work.ts';
import { matchesOfWorker } from './worker-matches.ts';

/** Commands of a worker about the employers he meets. */
export type MeetingCommand = Extract<CommandName, `meeting.${string}`>;

/** A worker at a kiosk and the employers he meets; the visit says who he is. */
export function kioskMeetingHandlers(visits: VisitRegistry): Pick<Handlers, MeetingCommand> {
  return {
    'meeting.question': atVisit<'meeting.question'>(visits, (tx, input, worker) => {
      const offer = freeOffer(tx, input.postingId, worker);
      if (!offer.ok) return offer;
      const { employer } = offer.value;
      const today = tx.stores.matches.ofPair(input.postingId, worker.id, tx.day);
      if (today !== null && isOpenMatch(today.status) && hasAnswered(today)) {
        return ok({ question: null });
      }
      const market = tx.stores.market.get();
      const { language } = input;
      return ok({ question: contactQuestionFor({ market, employer, language }) });
    }),
    'meeting.ask': atVisit<'meeting.ask'>(visits, (tx, { postingId, contact }, worker) => {
      const offer = offerOf(tx, postingId);
      if (!offer.ok) return offer;
      const asked = askEmployer(tx, { offer: offer.value, worker, contact });
      if (!asked.ok) return asked;
      return ok({ matchId: asked.value.id, zone: meetingPlaceOf(tx, offer.value.posting) });
    }),
    'meeting.found': atVisit<'meeting.found'>(visits, foundWork),
    'meeting.decline': atVisit<'meeting.decline'>(visits, (tx, { matchId }, worker) => {
      const match = ownMatch(tx, matchId, worker);
      return match.ok ? declineMatch(tx, match.value, 'worker') : match;
    }),
    'meeting.withdrawContact': atVisit<'meeting.withdrawContact'>(
      visits,
      (tx, { matchId }, worker) => {
        const match = ownMatch(tx, matchId, worker);
        return match.ok ? takeBack(tx, match.value) : match;
      },
    ),
    'meeting.mine': atVisit<'meeting.mine'>(visits, (tx, _input, worker) =>
      ok({ matches: matchesOfWorker(tx, worker) }),
    ),
  };
}

/** A command of the worker who is being served; refused when the visit is over. */
function atVisit<N extends MeetingCommand>(
  visits: VisitRegistry,
  handle: (tx: Tx, input: CommandInput<N>, worker: Worker) => Result<CommandOutput<N>, HallError>,
): Handler<N> {
  return (tx, input, actor) => {
    const { visitToken }: { readonly visitToken: string } = input;
    const found = visitor(tx, { visits, visitToken, actor });
    return found.ok ? handle(tx, input, found.value.worker) : found;
  };
}

/** A posting this worker could have now, so that nobody is asked for his name in vain. */
function freeOffer(tx: Tx, postingId: string, worker: Worker): Result<Offer, HallError> {
  const offer = offerOf(tx, postingId);
  if (!offer.ok) return offer;
  const free = mayTake(tx, offer.value, worker);
  return free.ok ? offer : free;
}

function askEmployer(
  tx: Tx,
  asking: {
    readonly offer: Offer;
    readonly worker: Worker;
    readonly contact: ContactAnswer | null;
  },
): Result<Match, HallError> {
  const { offer, worker, contact: answer } = asking;
  const begun = bringTogether(tx, { offer, worker, side: 'worker' });
  if (!begun.ok) return begun;
  const asked = askToMeet(tx, begun.value, 'worker');
  if (!asked.ok) return asked;
  return recordContact(tx, asked.value, { answer, employer: offer.employer });
}

function ownMatch(tx: Tx, matchId: string, worker: Worker): Result<Match, HallError> {
  const match = tx.stores.matches.get(matchId);
  return match?.workerId === worker.id ? ok(match) : err({ code: 'not_found' });
}

function takeBack(tx: Tx, match: Match): Result<{ matchId: string }, HallError> {
  const withdrawn = withdrawContact(match, tx.nowMs);
  if (!withdrawn.ok) return withdrawn;
  tx.record({
    type: 'match.contact_withdrawn',
    entityId: match.id,
    state: withdrawn.value,
    detail: {},
  });
  return ok({ matchId: match.id });
}
