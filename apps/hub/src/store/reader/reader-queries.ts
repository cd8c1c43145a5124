import type { Database } from 'better-sqlite3';
import { ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import type { HubQueryName } from '../../gateway/hub-queries.ts';
import { checkTail } from '../../ledger/head-file.ts';
import { verifyDay } from '../../ledger/verify.ts';
import { EventReader } from '../event-store.ts';
import type { ThingHistory } from '../ledger-index/thing-history.ts';
import type { PostingFollower } from '../search/posting-follower.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Vault } from '../vault.ts';
import { agentDeeds, agentList } from './agent-readers.ts';
import { assistIndicators } from './assist-indicators.ts';
import { campaignPeople, campaignStanding } from './campaign-list.ts';
import { complaintList, complaintSheet, proposalList } from './complaint-list.ts';
import { employerRecord } from './employer-record.ts';
import { gateHours, gateJournal } from './gate-readers.ts';
import { eventForReaders } from './ledger-events.ts';
import { matchList, unmarkedMatches } from './match-list.ts';
import { agreementTexts, candidatesList } from './paper-readers.ts';
import { postingFind, postingHistory, postingOnPaper } from './posting-history.ts';
import { postingSearch } from './posting-search.ts';
import { queueReport } from './queue-report.ts';
import { restorations } from './restorations.ts';
import { findTicket, ticketWorker } from './ticket-find.ts';
import { workerList } from './worker-list.ts';

/** A query on the reader's own connection. */
export type QueryRunner<N extends QueryName> = (
  input: QueryInput<N>,
) => Result<QueryOutput<N>, HallError>;

/** One runner for every query the hub does not answer itself; a missing one does not compile. */
export type QueryRunners = {
  readonly [N in Exclude<QueryName, HubQueryName>]: QueryRunner<N>;
};

const eventsMax = 200;

/** What queries need beside the connection. */
export interface QueryParts {
  readonly vault: Vault;
  readonly headFile: string;
  readonly history: ThingHistory;
  readonly index: SearchIndex;
  readonly follower: PostingFollower;
}

/** All queries over one read-only connection. */
export function queryRunners(
  db: Database,
  { vault, headFile, history, ...search }: QueryParts,
): QueryRunners {
  const events = new EventReader(db);
  return {
    'posting.history': postingHistory(db),
    'posting.find': postingFind(db),
    'posting.search': postingSearch(db, search),
    'worker.list': workerList(db, vault),
    'ticket.find': findTicket(db),
    'ticket.worker': ticketWorker(db, vault),
    'queue.report': queueReport(db),
    'match.list': matchList(db),
    'assist.indicators': assistIndicators(db, history),
    'campaign.people': campaignPeople(db),
    'campaign.standing': campaignStanding(db),
    'complaint.list': complaintList(db),
    'complaint.sheet': complaintSheet(db, vault),
    'complaint.posting': postingOnPaper(db),
    'proposal.list': proposalList(db),
    'employer.record': employerRecord(db),
    'agent.list': agentList(db, vault),
    'agent.deeds': agentDeeds(db),
    'match.unmarked': unmarkedMatches(db),
    'candidates.list': candidatesList(db),
    'agreement.texts': agreementTexts(db),
    'gate.hours': gateHours(db),
    'gate.journal': gateJournal(db),
    'ledger.of': ({ entityId }) => {
      const ready = history.upToDate();
      if (!ready.ok) return ready;
      return ok({ events: history.newest(entityId, eventsMax).map(eventForReaders) });
    },
    'ledger.verify': ({ day }) => {
      const restored = restorations(history, day);
      if (!restored.ok) return restored;
      const tail = tailForReaders(events, { path: headFile, vault });
      return ok({ ...verifyDay(events, day), tail, restored: restored.value });
    },
  };
}

function tailForReaders(
  events: EventReader,
  file: { readonly path: string; readonly vault: Vault },
): QueryOutput<'ledger.verify'>['tail'] {
  const { state, head } = checkTail(events, file);
  return { state, seq: head?.seq ?? null, atMs: head?.atMs ?? null };
}
