import type { MarketDay } from '@hall/core/basics/market-day';
import type { AssistDeed, AssistPlanLine } from '@hall/core/contract/queries/assist-queries';
import type { QueryOutput } from '@hall/core/contract/queries';
import {
  isOverdue,
  progressOf,
  type AssistanceEvent,
  type AssistancePlan,
} from '@hall/core/domain/assistance/assistance-plan';
import type { HardshipBasis } from '@hall/core/domain/assistance/hardship';
import type { PointToPoint } from '@hall/core/domain/assistance/point-to-point';
import type { Worker } from '@hall/core/domain/worker/worker';
import { maskName } from '@hall/core/rules/masking';
import type { Stores } from '../store/stores.ts';
import { postingLineOf } from './posting-line.ts';

type Person = QueryOutput<'assist.person'>;

/** Whom it is about, masked; nobody once he is deleted. */
export function whoOf(stores: Stores, worker: Worker): Person['who'] {
  return {
    workerId: worker.id,
    registrationNo: worker.registrationNo,
    maskedName: maskName(stores.people.get(worker.id)?.name ?? ''),
    occupationIds: worker.wishes.occupationIds,
  };
}

/** On what somebody stands on the desk; asked only of who lets the market help him. */
export function basisOf(stores: Stores, workerId: string): HardshipBasis {
  const recognition = stores.assistancePrivate.hardshipOf(workerId)?.recognition ?? null;
  return recognition === null ? 'claimed' : 'recognised';
}

/** A case in a line. */
export function planLineOf(plan: AssistancePlan, today: MarketDay): AssistPlanLine {
  return {
    planId: plan.id,
    progress: progressOf(plan),
    openedDay: plan.openedDay,
    dueDay: plan.dueDay,
    overdue: isOverdue(plan, today),
    closed: plan.closed?.reason ?? null,
  };
}

/** A deed with the words that rest apart, and who did it. */
export function deedOf(stores: Stores, event: AssistanceEvent): AssistDeed {
  const { atMs } = event;
  if (event.kind === 'recommendation') {
    const { kind, handedOver, staffId, postingId } = event;
    const staff = staffId === null ? null : staffNameOf(stores, staffId);
    const posting = postingLineOf(stores, { posting: stores.postings.get(postingId), day: null });
    return { kind, atMs, handedOver, staff, posting };
  }
  const staff = staffNameOf(stores, event.staffId);
  const note = stores.assistancePrivate.noteOf(event.noteId);
  if (event.kind === 'training') {
    const said = note?.kind === 'training' ? { course: note.course } : null;
    return { kind: 'training', atMs, staff, note: said };
  }
  const said = note?.kind === 'guidance' ? { topic: note.topic, advice: note.advice } : null;
  return { kind: 'guidance', atMs, staff, note: said };
}

/** A meeting as the desk shows it; none of a posting that never was on the boards. */
export function meetingsOf(stores: Stores, meetings: readonly PointToPoint[]): Person['meetings'] {
  return meetings.flatMap((meeting) => {
    const { postingId, matchId, zone, organisedAtMs, outcome, endedAtMs } = meeting;
    const line = postingLineOf(stores, { posting: stores.postings.get(postingId), day: null });
    const match = stores.matches.get(matchId);
    if (line === null || match === null) return [];
    return [
      {
        meetingId: meeting.id,
        posting: { ...line, postingId },
        ...{ zone, organisedAtMs, outcome, endedAtMs },
        matchStatus: match.status,
      },
    ];
  });
}

/** Colleagues are known by name and job number on screens (L-03); the name is enough here. */
export function staffNameOf(stores: Stores, staffId: string): string {
  return stores.staff.get(staffId)?.displayName ?? '';
}
