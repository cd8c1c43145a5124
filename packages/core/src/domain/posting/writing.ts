import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Posting, PostingContent, PostingDraft, PostingScan } from './posting.ts';
import { touched } from './staleness.ts';
import { nextStatus } from './transition.ts';

/** Everything a posting that nobody has looked at yet is made from. */
export interface NewPosting {
  readonly id: string;
  readonly postingNo: string;
  readonly employerId: string;
  readonly content: PostingDraft;
  readonly by: string;
  readonly nowMs: number;
}

/** A posting that has just been begun. */
export function beginPosting(input: NewPosting): Posting {
  return {
    id: input.id,
    postingNo: input.postingNo,
    employerId: input.employerId,
    status: 'draft',
    version: 1,
    content: input.content,
    revision: null,
    scan: null,
    decisions: [],
    taken: 0,
    firstPublishedAtMs: null,
    publishAtMs: null,
    validUntilMs: null,
    collectedBy: input.by,
    reviewedBy: null,
    publishedBy: null,
    selfReviewed: false,
    reason: null,
    reportedBy: [],
    createdAtMs: input.nowMs,
    updatedAtMs: input.nowMs,
    filledAtMs: null,
    touchedAtMs: null,
    askedStillAtMs: null,
    release: null,
  };
}

interface Written<C> {
  readonly content: C;
  readonly by: string;
  readonly nowMs: number;
}

/** Keeps unfinished work; a rejected posting becomes a draft again. */
export function saveDraft(
  posting: Posting,
  written: Written<PostingDraft>,
): Result<Posting, HallError> {
  const status = nextStatus(posting.status, 'save');
  if (status === null) return err({ code: 'wrong_state' });
  if (changesChannel(posting, written.content))
    return err({ code: 'invalid_fields', fields: ['sourceChannel'] });
  return ok({
    ...posting,
    status,
    content: written.content,
    scan: null,
    collectedBy: written.by,
    updatedAtMs: written.nowMs,
  });
}

/** What sending a text to review did to the posting. */
export interface Submission {
  readonly posting: Posting;
  /** The version that waits for review. */
  readonly version: number;
  /** An edit of a live posting. */
  readonly revised: boolean;
  /** The live version left the boards because the edit makes the job worse. */
  readonly pulled: boolean;
}

/** Sends a finished text to review: a first text, a corrected one, or an edit of a live posting. */
export function submit(
  posting: Posting,
  written: Written<PostingContent> & { readonly scan: PostingScan },
): Result<Submission, HallError> {
  if (changesChannel(posting, written.content))
    return err({ code: 'invalid_fields', fields: ['sourceChannel'] });
  if (written.content.headcount < posting.taken) {
    return err({ code: 'invalid_fields', fields: ['headcount'] });
  }
  if (posting.status === 'published') return ok(revise(posting, written));
  const status = nextStatus(posting.status, 'submit') ?? nextStatus(posting.status, 'edit');
  if (status === null) return err({ code: 'wrong_state' });
  const version = posting.scan === null ? posting.version : posting.version + 1;
  return ok({
    posting: waiting({ ...posting, status, version }, written),
    version,
    revised: false,
    pulled: false,
  });
}

/** A posting whose text waits for review; whatever was approved before no longer is. */
function waiting(
  posting: Posting,
  written: Written<PostingContent> & { readonly scan: PostingScan },
): Posting {
  return {
    ...posting,
    content: written.content,
    revision: null,
    scan: written.scan,
    decisions: [],
    publishAtMs: null,
    validUntilMs: null,
    collectedBy: written.by,
    reviewedBy: null,
    publishedBy: null,
    selfReviewed: false,
    reason: null,
    touchedAtMs: null,
    askedStillAtMs: null,
    release: null,
    updatedAtMs: written.nowMs,
  };
}

function revise(
  posting: Posting,
  written: Written<PostingContent> & { readonly scan: PostingScan },
): Submission {
  const version = (posting.revision?.version ?? posting.version) + 1;
  const pulled = makesWorse(posting.content, written.content);
  if (pulled) {
    const next = waiting({ ...posting, status: 'pending_review', version }, written);
    return { posting: next, version, revised: true, pulled };
  }
  const { content, scan, by: collectedBy, nowMs } = written;
  const revision = { version, content, scan, collectedBy };
  return { posting: touched({ ...posting, revision }, nowMs), version, revised: true, pulled };
}

/** Changes of place or time, told to people who may already be on their way. */
const placeAndTime = [
  'workAddress',
  'workRegion',
  'meetingPoint',
  'workStartMs',
  'workEndMs',
  'shiftStart',
  'shiftEnd',
  'hoursPerDay',
] as const;
/** Ways of paying cannot be ranked, so a change of any counts as a change for the worse. */
const wayOfPaying = ['payUnit', 'pieceName', 'settlement', 'settlementDay'] as const;

/** Whether workers who read the live text would be worse off with the new one. */
export function makesWorse(live: PostingDraft, edited: PostingContent): boolean {
  const lower = (['payMinFen', 'payMaxFen', 'headcount'] as const).some(
    (name) => edited[name] < (live[name] ?? 0),
  );
  return lower || [...placeAndTime, ...wayOfPaying].some((name) => edited[name] !== live[name]);
}

/** How a posting reached the market is asked once and never changed. */
function changesChannel(posting: Posting, content: PostingDraft): boolean {
  const known = posting.content.sourceChannel;
  return known !== null && content.sourceChannel !== known;
}
