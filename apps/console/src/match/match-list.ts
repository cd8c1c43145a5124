import type { QueryOutput } from '@hall/core/contract/queries';
import type { MatchStatus } from '@hall/core/domain/match/match';

/** A match as a window sees it: numbers only. */
export type ListedMatch = QueryOutput<'match.list'>['matches'][number];

/** What a window may do with a match now. */
export interface MatchActs {
  readonly seal: boolean;
  readonly cancel: boolean;
  readonly reprint: boolean;
  /** Whether somebody has still to say if the worker arrived. */
  readonly arrival: boolean;
}

/** The acts that make sense in a status; the hub decides again. */
export function actsOf({ status, arrived }: Pick<ListedMatch, 'status' | 'arrived'>): MatchActs {
  const isConfirmed = status === 'confirmed';
  return {
    seal: status === 'unilateral',
    cancel: isConfirmed,
    reprint: isConfirmed,
    arrival: isConfirmed && arrived === null,
  };
}

/** What waits for the window, longest first. */
export function longestFirst(waiting: readonly ListedMatch[]): readonly ListedMatch[] {
  return [...waiting].sort((a, b) => a.changedAtMs - b.changedAtMs);
}

/** Colour of a status; the word beside it says what it is. */
export function matchTone(status: MatchStatus): 'plain' | 'accent' | 'good' | 'warn' | 'alarm' {
  switch (status) {
    case 'confirmed':
      return 'good';
    case 'unilateral':
      return 'warn';
    case 'recommended':
    case 'invited':
    case 'negotiating':
      return 'accent';
    case 'cancelled':
    case 'no_show':
      return 'alarm';
    case 'declined':
    case 'lapsed':
      return 'plain';
  }
}
