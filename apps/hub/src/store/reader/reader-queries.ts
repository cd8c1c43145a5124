import type { Database } from 'better-sqlite3';
import { ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import { checkTail } from '../../ledger/head-file.ts';
import { verifyDay } from '../../ledger/verify.ts';
import { EventReader, type StoredEvent } from '../event-store.ts';
import type { Vault } from '../vault.ts';
import { postingFind, postingHistory } from './posting-history.ts';
import { queueReport } from './queue-report.ts';
import { findTicket, ticketWorker } from './ticket-find.ts';
import { workerList } from './worker-list.ts';

/** A query on the reader's own connection. */
export type QueryRunner<N extends QueryName> = (
  input: QueryInput<N>,
) => Result<QueryOutput<N>, HallError>;

/** One runner for every query; a missing one does not compile. */
export type QueryRunners = { readonly [N in QueryName]: QueryRunner<N> };

const eventsMax = 200;
type DetailValue = string | number | boolean | null;

/** All queries over one read-only connection. */
export function queryRunners(
  db: Database,
  { vault, headFile }: { readonly vault: Vault; readonly headFile: string },
): QueryRunners {
  const events = new EventReader(db);
  return {
    'posting.history': postingHistory(db),
    'posting.find': postingFind(db),
    'worker.list': workerList(db, vault),
    'ticket.find': findTicket(db),
    'ticket.worker': ticketWorker(db, vault),
    'queue.report': queueReport(db),
    'ledger.of': ({ entityId }) =>
      ok({ events: events.ofEntity(entityId, eventsMax).map(eventForReaders) }),
    'ledger.verify': ({ day }) =>
      ok({ ...verifyDay(events, day), tail: tailForReaders(events, { path: headFile, vault }) }),
  };
}

function tailForReaders(
  events: EventReader,
  file: { readonly path: string; readonly vault: Vault },
): QueryOutput<'ledger.verify'>['tail'] {
  const { state, head } = checkTail(events, file);
  return { state, seq: head?.seq ?? null, atMs: head?.atMs ?? null };
}

function eventForReaders(event: StoredEvent): QueryOutput<'ledger.of'>['events'][number] {
  const detail: Record<string, DetailValue> = {};
  flatten('', JSON.parse(event.detailJson), detail);
  return { seq: event.seq, atMs: event.atMs, type: event.type, actor: event.actor, detail };
}

/** Nested parts become `a.b`; a list becomes its length, since a line of a table cannot show it. */
function flatten(path: string, value: unknown, into: Record<string, DetailValue>): void {
  if (Array.isArray(value)) {
    into[path] = value.length;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      flatten(path === '' ? name : `${path}.${name}`, part, into);
    }
  } else if (isPlain(value)) {
    into[path] = value;
  }
}

function isPlain(value: unknown): value is DetailValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
