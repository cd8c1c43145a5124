import type { QueryOutput } from '@hall/core/contract/queries';

/** Somebody who waits on the desk. */
export type WaitingPerson = QueryOutput<'assist.desk'>['people'][number];

/** A meeting that waits for its outcome. */
export type OpenMeeting = QueryOutput<'assist.desk'>['open'][number];

/** What staff could propose to somebody. */
export type Proposal = WaitingPerson['proposals'][number];

/** A case in the list. */
export type ListedCase = QueryOutput<'assist.plans'>['plans'][number];

/** A case with everything that was done. */
export type WholeCase = QueryOutput<'assist.person'>['plans'][number];
