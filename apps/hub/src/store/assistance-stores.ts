import type { AssistanceNote, AssistancePlan } from '@hall/core/domain/assistance/assistance-plan';
import type { HardshipRecord } from '@hall/core/domain/assistance/hardship';
import type { PointToPoint } from '@hall/core/domain/assistance/point-to-point';
import type { AggregateStore } from './stores.ts';

/** Which cases are looked at; `overdue` are open ones past their day with something missing. */
export type WhichPlans = 'open' | 'overdue' | 'closed';

/** Where a page of cases begins: after this case, or at the first. */
export interface PlanPage {
  readonly today: string;
  readonly after: AssistancePlan | null;
  readonly limit: number;
}

/** 1-3-1 cases. */
export interface AssistanceStore extends AggregateStore<AssistancePlan> {
  openOf(workerId: string): AssistancePlan | null;
  /** All cases of a worker, newest first. */
  ofWorker(workerId: string): AssistancePlan[];
  /** Open ones due first, closed ones newest first. */
  page(which: WhichPlans, page: PlanPage): AssistancePlan[];
  /** How many are overdue, counted up to `most`. */
  countOverdue(today: string, most: number): number;
}

/** Meetings that staff have organised. */
export interface PointToPointStore extends AggregateStore<PointToPoint> {
  openOf(workerId: string): PointToPoint | null;
  openOfMatch(matchId: string): PointToPoint | null;
  /** Everything that waits for its outcome, oldest first. */
  open(limit: number): PointToPoint[];
  /** Who is being brought to an employer today. */
  broughtTo(employerId: string, day: string): PointToPoint[];
  /** All meetings of a worker, newest first. */
  ofWorker(workerId: string): PointToPoint[];
}

/** What rests encrypted and apart from the ledger, and is erased with the consent it rests on. */
export interface AssistancePrivateStore {
  hardshipOf(workerId: string): HardshipRecord | null;
  putHardship(workerId: string, record: HardshipRecord): void;
  noteOf(noteId: string): AssistanceNote | null;
  putNote(workerId: string, noteId: string, note: AssistanceNote): void;
  erase(workerId: string): void;
}
