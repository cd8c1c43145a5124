import { dayOf } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import type { QueryOutput } from '@hall/core/contract/queries';
import { letsHelp } from '@hall/core/domain/assistance/hardship';
import { ticketNumber } from '@hall/core/domain/ticket/ticket';
import type { Worker } from '@hall/core/domain/worker/worker';
import type { LivePostingsView } from '../commands/worker/worker-deps.ts';
import type { HubQueries, HubQuery } from '../gateway/hub-queries.ts';
import type { TodaysWorkers, Waiting } from '../match/todays-workers.ts';
import type { Stores } from '../store/stores.ts';
import { basisOf, deedOf, meetingsOf, planLineOf, staffNameOf, whoOf } from './case-views.ts';
import { proposalsFor, type ProposalParts } from './proposals.ts';

/** What the desk's queries need beside the stores. */
export interface AssistQueryParts {
  readonly live: LivePostingsView;
  readonly workers: TodaysWorkers;
}

type Desk = QueryOutput<'assist.desk'>;

/** As many as one desk works through before it asks again. */
const mostShown = 40;
const mostOpenMeetings = 100;
const plansAPage = 50;
/** Counted up to here; more is "999 and more" on a screen. */
const mostOverdue = 999;

/** The queries of the desk for people who find work hard to find. */
export function assistQueries(
  parts: AssistQueryParts,
): Pick<HubQueries, 'assist.desk' | 'assist.plans' | 'assist.person'> {
  return { 'assist.desk': desk(parts), 'assist.plans': plans, 'assist.person': person(parts) };
}

function desk({ live, workers }: AssistQueryParts): HubQuery<'assist.desk'> {
  return ({ stores, nowMs }) => {
    const waiting = workers.waitingFirst(stores, nowMs);
    const people = waiting
      .slice(0, mostShown)
      .flatMap((one) => personWaiting(one, { stores, live, nowMs }));
    const open = stores.pointToPoint.open(mostOpenMeetings).flatMap((meeting) => {
      const worker = stores.workers.get(meeting.workerId);
      if (worker === null) return [];
      return meetingsOf(stores, [meeting]).map((shown) => ({
        ...shown,
        who: whoOf(stores, worker),
      }));
    });
    return ok({ people, waiting: waiting.length, open });
  };
}

function personWaiting(one: Waiting, parts: ProposalParts): Desk['people'] {
  const { stores, nowMs } = parts;
  const worker = stores.workers.get(one.workerId);
  if (worker === null) return [];
  const plan = stores.assistance.openOf(worker.id);
  const meeting = stores.pointToPoint.openOf(worker.id);
  return [
    {
      ...whoOf(stores, worker),
      basis: basisOf(stores, worker.id),
      waitingSinceMs: one.sinceMs,
      ticket: ticketOf(stores, worker.id, nowMs),
      plan: plan === null ? null : planLineOf(plan, dayOf(nowMs)),
      meetingId: meeting?.id ?? null,
      proposals: meeting === null ? proposalsFor(worker, parts) : [],
    },
  ];
}

/** His number of today while it waits; what was called or is over helps nobody to find him. */
function ticketOf(stores: Stores, workerId: string, nowMs: number): string | null {
  const ticketId = stores.ticketLinks.latestOf(workerId);
  const ticket = ticketId === null ? null : stores.tickets.get(ticketId);
  if (ticket?.status !== 'waiting' || ticket.day !== dayOf(nowMs)) return null;
  return ticketNumber(ticket);
}

const plans: HubQuery<'assist.plans'> = ({ stores, nowMs }, { which, cursor }) => {
  const today = dayOf(nowMs);
  const after = cursor === null ? null : stores.assistance.get(cursor);
  if (cursor !== null && after === null) return err({ code: 'invalid_fields', fields: ['cursor'] });
  const page = stores.assistance.page(which, { today, after, limit: plansAPage });
  const listed = page.flatMap((plan) => {
    const worker = stores.workers.get(plan.workerId);
    return worker === null ? [] : [{ ...planLineOf(plan, today), who: whoOf(stores, worker) }];
  });
  const last = page.length === plansAPage ? page.at(-1) : undefined;
  const overdue = stores.assistance.countOverdue(today, mostOverdue);
  return ok({ plans: listed, next: last?.id ?? null, overdue });
};

function person({ live }: AssistQueryParts): HubQuery<'assist.person'> {
  return ({ stores, nowMs }, { workerId }) => {
    const worker = stores.workers.get(workerId);
    const cases = stores.assistance.ofWorker(workerId);
    // Of somebody who neither lets the market help him nor ever did there is no page.
    if (worker === null || (cases.length === 0 && !letsHelp(worker.consents))) {
      return err({ code: 'not_found' });
    }
    const today = dayOf(nowMs);
    return ok({
      who: whoOf(stores, worker),
      status: worker.status,
      ...standing(stores, worker),
      plans: cases.map((plan) => ({
        ...planLineOf(plan, today),
        deeds: plan.events.map((event) => deedOf(stores, event)),
      })),
      meetings: meetingsOf(stores, stores.pointToPoint.ofWorker(workerId)),
      proposals: letsHelp(worker.consents) ? proposalsFor(worker, { stores, live, nowMs }) : [],
    });
  };
}

function standing(
  stores: Stores,
  worker: Worker,
): Pick<QueryOutput<'assist.person'>, 'basis' | 'categories' | 'recognition'> {
  const record = stores.assistancePrivate.hardshipOf(worker.id);
  const recognised = record?.recognition ?? null;
  return {
    basis: letsHelp(worker.consents) ? basisOf(stores, worker.id) : null,
    categories: record?.categories ?? [],
    recognition:
      recognised === null
        ? null
        : {
            day: recognised.day,
            staff: staffNameOf(stores, recognised.staffId),
            document: recognised.document,
          },
  };
}
