import { dayOf, type MarketDay } from '@hall/core/basics/market-day';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { asksArrival, firstDayAsked } from '@hall/core/domain/match/asking';
import type { Agent } from '@hall/core/domain/employer/agent';
import type { Match } from '@hall/core/domain/match/match';
import { showsContact } from '@hall/core/domain/match/meeting';
import type { DatedMatch } from '@hall/core/contract/queries/match-queries';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { isOffered } from '@hall/core/rules/fit';
import {
  boothSessionOf,
  boothEmployerView,
  type BoothRegistry,
} from '../commands/booth/booth-registry.ts';
import { templateFor } from '../commands/booth/booth-template.ts';
import { recordShown } from '../commands/match/contact-questions.ts';
import { holderOf } from '../commands/staff-of.ts';
import type { Stores } from '../store/stores.ts';
import type { Asking, HubQueries, HubQuery } from '../gateway/hub-queries.ts';
import { broughtWorkers } from './brought-workers.ts';
import { employersMatchViews } from './match-view.ts';
import { ownPostings } from './own-postings.ts';
import type { TodaysWorkers } from './todays-workers.ts';

/** What the booths' queries need beside the stores. */
export interface BoothQueryParts {
  readonly booths: BoothRegistry;
  readonly workers: TodaysWorkers;
}

const mostCandidates = 20;

/** The queries of the employers' tables. */
export function boothQueries(
  parts: BoothQueryParts,
): Pick<HubQueries, 'booth.desk' | 'booth.match' | 'booth.candidates' | 'booth.template'> {
  return {
    'booth.desk': boothDesk(parts),
    'booth.match': boothMatch(parts),
    'booth.candidates': boothCandidates(parts),
    'booth.template': boothTemplate(parts),
  };
}

function boothDesk({ booths }: BoothQueryParts): HubQuery<'booth.desk'> {
  return async (asking, { boothToken }) => {
    const { stores, nowMs } = asking;
    const found = boothSessionOf(stores, { ...asking, booths, boothToken });
    if (!found.ok) return found;
    const employerId = found.value.employer.id;
    const today = dayOf(nowMs);
    const matches = stores.matches.ofEmployer(employerId, today);
    const unmarked = unmarkedOf(stores, employerId, today);
    const shown = [...matches, ...unmarked];
    const noted = await noteShown(asking, shown, {
      booths,
      token: boothToken,
      agent: found.value.agent,
    });
    if (!noted.ok) return noted;
    return ok({
      employer: boothEmployerView(stores, found.value),
      ...ownPostings(stores, employerId, nowMs),
      matches: datedViews(stores, matches),
      bayIds: baysOf(stores, employerId),
      brought: broughtWorkers(stores, stores.pointToPoint.broughtTo(employerId, dayOf(nowMs))),
      unmarked: datedViews(stores, unmarked),
    });
  };
}

/** The match on the slip that lies on the scanner, of whatever day (D-11). */
function boothMatch({ booths }: BoothQueryParts): HubQuery<'booth.match'> {
  return async (asking, { boothToken, matchId }) => {
    const { stores } = asking;
    const found = boothSessionOf(stores, { ...asking, booths, boothToken });
    if (!found.ok) return found;
    const match = stores.matches.get(matchId);
    if (match?.employerId !== found.value.employer.id) return err({ code: 'not_found' });
    const others = takenWith(stores, match);
    const noted = await noteShown(asking, [match, ...others], {
      booths,
      token: boothToken,
      agent: found.value.agent,
    });
    if (!noted.ok) return noted;
    const [view] = datedViews(stores, [match]);
    if (view === undefined) return err({ code: 'not_found' });
    return ok({ ...view, together: datedViews(stores, others) });
  };
}

const mostOnOnePaper = 20;

/**
 * Whom the employer's copy names below its first: all who were taken with him in one go (D-14). Nobody
 * below the others, whose papers name them alone.
 */
function takenWith(stores: Stores, match: Match): Match[] {
  const { employerId, postingId, day, confirmedAtMs } = match;
  if (confirmedAtMs === null) return [];
  const [first, ...others] = stores.matches
    .ofEmployer(employerId, day)
    .filter((one) => one.postingId === postingId && one.confirmedAtMs === confirmedAtMs)
    .sort((a, b) => numberOf(a) - numberOf(b))
    .slice(0, mostOnOnePaper);
  return first?.id === match.id ? others : [];
}

/** The number of the day at the end of a match number, which grows in the order of taking. */
function numberOf({ matchNo }: Match): number {
  return Number(matchNo?.split('-').at(-1) ?? 0);
}

/**
 * Matches with their day and their kind of work, whatever became of their postings; nothing of one whose
 * worker is gone.
 */
function datedViews(stores: Stores, matches: readonly Match[]): DatedMatch[] {
  return matches.flatMap((match) =>
    employersMatchViews(stores, [match]).map((view) => ({
      ...view,
      day: match.day,
      occupationId: stores.postings.get(match.postingId)?.content.occupationId ?? '',
    })),
  );
}

function baysOf({ bays }: Stores, employerId: string): string[] {
  return bays.all().flatMap(({ id, stay }) => (stay?.employerId === employerId ? [id] : []));
}

/** More than an employer says something about in one go. */
const mostUnmarked = 50;
const unmarkedLookedAt = 200;

/** Who worked for an employer on earlier days, and nobody has said whether he came (D-11). */
function unmarkedOf(stores: Stores, employerId: string, today: MarketDay): Match[] {
  return stores.matches
    .unmarkedOf(employerId, {
      fromDay: firstDayAsked(today),
      beforeDay: today,
      limit: unmarkedLookedAt,
    })
    .filter((match) => {
      const workStartMs = stores.postings.get(match.postingId)?.content.workStartMs ?? null;
      return asksArrival(match, { workStartMs, today });
    })
    .slice(0, mostUnmarked);
}

/**
 * Before an employer is shown a name and a phone, the ledger says so (C-11): once for each time a
 * booth is opened, and again when the worker has answered anew.
 */
async function noteShown(
  { actor, note }: Asking,
  matches: readonly Match[],
  {
    booths,
    token,
    agent,
  }: { readonly booths: BoothRegistry; readonly token: string; readonly agent: Agent },
): Promise<Result<null, HallError>> {
  const session = { token, holder: holderOf(actor) };
  const keyOf = ({ id, contact }: Match): string => `${id} ${String(contact?.atMs ?? 0)}`;
  const open = matches.filter(showsContact);
  const news = new Set(booths.notYetShown(session, open.map(keyOf)));
  if (news.size === 0) return ok(null);
  const noted = await note((tx) => {
    tx.actFor(agent.id);
    recordShown(tx, {
      matches: open.filter((match) => news.has(keyOf(match))),
      on: 'screen',
    });
    return ok(null);
  });
  if (noted.ok) booths.nowShown(session, [...news]);
  return noted;
}

function boothTemplate({ booths }: BoothQueryParts): HubQuery<'booth.template'> {
  return (asking, { boothToken, occupationId }) => {
    const { stores, nowMs } = asking;
    const found = boothSessionOf(stores, { ...asking, booths, boothToken });
    if (!found.ok) return found;
    const template = templateFor(stores, { employer: found.value.employer, occupationId, nowMs });
    return template === null ? err({ code: 'not_found' }) : ok(template);
  };
}

function boothCandidates({ booths, workers }: BoothQueryParts): HubQuery<'booth.candidates'> {
  return (asking, { boothToken, postingId }) => {
    const { stores, nowMs } = asking;
    const found = boothSessionOf(stores, { ...asking, booths, boothToken });
    if (!found.ok) return found;
    const employerId = found.value.employer.id;
    const posting = stores.postings.get(postingId);
    if (posting?.employerId !== employerId) return err({ code: 'not_found' });
    if (!isOffered(posting, nowMs)) return ok({ candidates: [] });
    // Only finished texts are ever offered.
    const content = posting.content as PostingContent;
    const without = metToday(asking, { postingId, employerId });
    const search = { content, employerId, without, nowMs, limit: mostCandidates };
    const people = workers.search(search, stores);
    return ok({ candidates: people.map((one) => ({ ...one, reasons: [...one.reasons] })) });
  };
}

/** Who has a match with the posting today, whatever became of it: nobody is offered twice. */
function metToday(
  { stores, nowMs }: Asking,
  of: { readonly postingId: string; readonly employerId: string },
): ReadonlySet<string> {
  const matches = stores.matches.ofEmployer(of.employerId, dayOf(nowMs));
  return new Set(
    matches.filter(({ postingId }) => postingId === of.postingId).map(({ workerId }) => workerId),
  );
}
