import { err, ok, type Result } from '@hall/core/basics/result';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import { completeContent } from '@hall/core/domain/posting/completeness';
import type { Posting, PostingDraft } from '@hall/core/domain/posting/posting';
import { realEmployerNamed } from '@hall/core/domain/posting/real-employer';
import { beginPosting, submit } from '@hall/core/domain/posting/writing';
import type { Handler, Tx } from '../handler.ts';
import { staffIdOf } from '../staff-of.ts';
import { visibleNumber } from '../visible-number.ts';
import { scanInHall } from './scan-in-hall.ts';

/** Sends a posting to review, or an edit of a live one. */
export const submitPosting: Handler<'posting.submit'> = (tx, input, actor) => {
  const known = input.postingId === null ? null : tx.stores.postings.get(input.postingId);
  if (input.postingId !== null && known?.employerId !== input.employerId) {
    return err({ code: 'not_found' });
  }
  const { employerId, content } = input;
  return sendToReview(tx, { known, employerId, content, by: staffIdOf(actor) });
};

interface Sending {
  readonly known: Posting | null;
  readonly employerId: string;
  readonly content: PostingDraft;
  readonly by: string;
}

/** Completes, scans and records; the same for a new posting, an edit and a repost. */
export function sendToReview(
  tx: Tx,
  sending: Sending,
): Result<CommandOutput<'posting.submit'>, HallError> {
  const { employerId, by } = sending;
  const { nowMs } = tx;
  const employer = tx.stores.employers.get(employerId);
  if (employer === null) return err({ code: 'not_found' });
  const complete = completeContent(sending.content, employer.details.type);
  if (!complete.ok) return complete;
  const content = complete.value;
  const named = realEmployerNamed(employer.details, content);
  if (!named.ok) return named;
  const posting = sending.known ?? begin(tx, { ...sending, content });
  const scan = scanInHall(tx, { postingId: posting.id, employer, content });
  const sent = submit(posting, { content, scan, by, nowMs });
  if (!sent.ok) return sent;
  const { posting: state, version, revised, pulled } = sent.value;
  const entityId = state.id;
  if (revised) {
    tx.record({ type: 'posting.revised', entityId, state, detail: { version, pulled } });
  } else {
    const detail = { version, hits: scan.hits.length, fastLane: scan.fastLane };
    tx.record({ type: 'posting.submitted', entityId, state, detail });
  }
  return ok({ postingId: entityId, postingNo: state.postingNo, version });
}

function begin(tx: Tx, { employerId, content, by }: Sending): Posting {
  const postingNo = visibleNumber(tx, 'posting');
  return beginPosting({ id: tx.newId(), postingNo, employerId, content, by, nowMs: tx.nowMs });
}
