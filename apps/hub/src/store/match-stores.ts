import type { Agent } from '@hall/core/domain/employer/agent';
import type { Match } from '@hall/core/domain/match/match';
import type { AggregateStore } from './stores.ts';

/** Where a page of a day's matches begins: after the match `beforeId`, or with the newest. */
export interface MatchPage {
  readonly beforeId: string | null;
  readonly limit: number;
}

/** Days of matches, the first among them and the last not. */
export interface UnmarkedDays {
  readonly fromDay: string;
  readonly beforeDay: string;
  readonly limit: number;
}

/** Matches; the cost of nothing here grows with history. */
export interface MatchStore extends AggregateStore<Match> {
  /** The matches of a day, newest first. */
  byDay(day: string, page: MatchPage): Match[];
  /** What one side agreed to alone on a day, newest first. */
  waitingOn(day: string, page: MatchPage): Match[];
  /** Confirmed since a day, and nobody has said whether the worker came; newest first. */
  unmarkedSince(day: string, page: MatchPage): Match[];
  /** The same of one employer and some days. */
  unmarkedOf(employerId: string, days: UnmarkedDays): Match[];
  /** An employer's matches of a day, newest first. */
  ofEmployer(employerId: string, day: string): Match[];
  /** What a worker is still bound by or may be, newest first. */
  openOrConfirmedOf(workerId: string): Match[];
  /** The newest match of a worker and a posting on a day, whatever became of it. */
  ofPair(postingId: string, workerId: string, day: string): Match | null;
  /** How many matches of a posting and a day are open, counted up to `most`. */
  countOpen(postingId: string, day: string, most: number): number;
  /** Who has a place of a posting, by place. */
  confirmedOf(postingId: string): Match[];
  /** How many have a place of a posting. */
  countConfirmed(postingId: string): number;
  /** Ids of matches of earlier days that nobody brought to an end. */
  openBefore(day: string, limit: number): string[];
}

/** The codes that open booths; kept apart from the ledger. */
export interface BoothCodeStore {
  /** Gives an agent a code; his earlier one ends. */
  put(agent: Pick<Agent, 'id' | 'employerId'>, code: string, untilMs: number): void;
  /** Which agent's code it is, while it is good. */
  agentOf(code: string, nowMs: number): string | null;
  /** Ends the code of an agent. */
  endOf(agentId: string): void;
  /** Ends the codes of all who act for an employer. */
  endAllOf(employerId: string): void;
  /** What the slip with this code carries for a scanner; only this hub can write it. */
  passOf(agentId: string, code: string): string;
  /** Which agent's pass it is, while its code is good. */
  agentOfPass(pass: string, nowMs: number): string | null;
}
