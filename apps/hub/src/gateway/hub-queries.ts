import { randomUUID } from 'node:crypto';
import type { Clock } from '@hall/core/basics/ports';
import { err, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { QueryInput, QueryName, QueryOutput } from '@hall/core/contract/queries';
import type { Actor } from '@hall/core/contract/roles';
import type { Answer } from '@hall/core/contract/wire';
import type { Stores } from '../store/stores.ts';
import type { Tx } from '../commands/handler.ts';
import type { Dispatcher, ReportBug } from './dispatcher.ts';

/**
 * Queries the hub answers itself: their proof lives in its memory only, and so do the people and
 * postings of today. All others belong to the reader process.
 */
export const hubQueryNames = [
  'booth.desk',
  'booth.match',
  'booth.candidates',
  'booth.template',
  'assist.desk',
  'assist.plans',
  'assist.person',
  'bay.vehicles',
  'gate.passes',
  'complaint.progress',
] as const;
export type HubQueryName = Extract<QueryName, (typeof hubQueryNames)[number]>;

/** Who asks, when, and what may be read. */
export interface Asking {
  readonly actor: Actor;
  readonly nowMs: number;
  readonly stores: Stores;
  /** What the ledger has to know before the answer may be given; nothing else is written by a query. */
  readonly note: (work: (tx: Tx) => Result<null, HallError>) => Promise<Result<null, HallError>>;
}

/**
 * Reads a bounded number of rows and answers at once; it waits only where the ledger has to know of
 * the answer first.
 */
export type HubQuery<N extends HubQueryName> = (
  asking: Asking,
  input: QueryInput<N>,
) => Result<QueryOutput<N>, HallError> | Promise<Result<QueryOutput<N>, HallError>>;

export type HubQueries = { readonly [N in HubQueryName]: HubQuery<N> };

/** Whether the hub itself answers a query. */
export function isHubQuery(name: string): name is HubQueryName {
  return (hubQueryNames as readonly string[]).includes(name);
}

type LooseQuery = (asking: Asking, input: unknown) => Answer | Promise<Answer>;

/** Answers a query here, or has the reader answer it. */
export function queryRouter(parts: {
  readonly queries: HubQueries;
  readonly reader: { query(name: string, input: unknown): Promise<Answer> };
  readonly stores: Stores;
  readonly clock: Clock;
  readonly dispatcher: Pick<Dispatcher, 'transact'>;
  readonly reportBug: ReportBug;
}): (name: QueryName, input: unknown, actor: Actor) => Promise<Answer> | Answer {
  const { queries, reader, stores, clock, dispatcher, reportBug } = parts;
  return (name, input, actor) => {
    if (!isHubQuery(name)) return reader.query(name, input);
    // A query's input type follows from its name, and the connection parsed it with its schema.
    const answer = queries[name] as unknown as LooseQuery;
    try {
      const note: Asking['note'] = (work) => dispatcher.transact(actor, name, work);
      return answer({ actor, stores, nowMs: clock.now(), note }, input);
    } catch (cause) {
      const ref = randomUUID().slice(-12);
      reportBug({ ref, name, cause });
      return err({ code: 'internal', ref });
    }
  };
}
