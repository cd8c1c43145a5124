import type { WorkerMatch } from '@hall/core/contract/commands/match-commands';
import type { ContactQuestion, MatchPaper } from '@hall/core/contract/commands/match-parts';
import type { FittingPosting } from '@hall/core/contract/commands/worker-commands';
import type { PrintOutcome } from '@hall/core/contract/device';

/** What may be taken back about one meeting: the contact data, or the meeting itself. */
export type MeetingEnd = 'withdraw' | 'decline';

/** The pages on which workers and postings find each other (即时快招). */
export type MeetingPage =
  | { readonly name: 'fits' }
  | { readonly name: 'identify'; readonly to: Intent['kind'] }
  | { readonly name: 'ask-contact' }
  | { readonly name: 'where'; readonly postingId: string; readonly zone: string | null }
  | { readonly name: 'found' }
  | { readonly name: 'found-check'; readonly postingId: string }
  | { readonly name: 'match-printing' }
  | { readonly name: 'matched'; readonly status: 'confirmed' | 'unilateral' }
  | { readonly name: 'meetings' }
  | { readonly name: 'meeting-confirm'; readonly matchId: string; readonly what: MeetingEnd }
  | { readonly name: 'meeting-done'; readonly what: MeetingEnd };

/** What the person has set out to do, until it is done. */
export type Intent =
  | { readonly kind: 'meet'; readonly postingId: string }
  /** Null until he has said which job it is. */
  | { readonly kind: 'found'; readonly postingId: string | null };

/** One copy of a match slip, and what the printer said of it; null while it has not. */
export interface MatchCopyInHand extends MatchPaper {
  readonly result: PrintOutcome | null;
}

/** The part of a visit that is about postings and employers. */
export interface Meeting {
  /** What suits him and why, best first (PIPL 24); null when the hall was not asked in this visit. */
  readonly fits: readonly FittingPosting[] | null;
  /** False for somebody who wants to look for himself. */
  readonly recommends: boolean;
  readonly intent: Intent | null;
  readonly question: ContactQuestion | null;
  /** The postings whose employer he has answered about in this visit. */
  readonly answered: readonly string[];
  readonly matches: readonly WorkerMatch[];
  readonly copies: readonly MatchCopyInHand[];
}

/** Nothing asked, nothing wanted. */
export const noMeeting: Meeting = {
  fits: null,
  recommends: true,
  intent: null,
  question: null,
  answered: [],
  matches: [],
  copies: [],
};

/** The commands about jobs that fit and employers to meet. */
export type MeetingCommand =
  | 'worker.setRecommendations'
  | 'meeting.question'
  | 'meeting.ask'
  | 'meeting.found'
  | 'meeting.mine'
  | 'meeting.withdrawContact'
  | 'meeting.decline';
