import { dayOf } from '@hall/core/basics/market-day';
import { err, ok } from '@hall/core/basics/result';
import { withdraw } from '@hall/core/domain/posting/living';
import type { PostingDraft } from '@hall/core/domain/posting/posting';
import { shiftBeginningAt } from '@hall/core/domain/posting/shift';
import type { Handler } from '../handler.ts';
import { recordKept } from '../posting/stale.ts';
import { sendToReview } from '../posting/submit.ts';
import { holderOf } from '../staff-of.ts';
import { atBooth, ownPosting } from './at-booth.ts';
import type { BoothRegistry } from './booth-registry.ts';

/**
 * One of his own postings again with what changes from day to day; it goes the same way through scan
 * and review as any (C-06, A-20). The booth stands where else the clerk who collected it stands.
 */
export function repostAtBooth(booths: BoothRegistry): Handler<'booth.repost'> {
  return atBooth(booths, (tx, input, at) => {
    const { fromPostingId, headcount, payMinFen, payMaxFen, workStartMs, workEndMs } = input;
    const from = ownPosting(tx, fromPostingId, at);
    if (!from.ok) return from;
    const { content } = from.value;
    const changes = { headcount, payMinFen, payMaxFen, workStartMs, workEndMs };
    return sendToReview(tx, {
      known: null,
      employerId: at.employer.id,
      content: {
        ...content,
        ...changes,
        ...movedShift(content, workStartMs),
        sourceChannel: 'booth_terminal',
        settlementDay: content.settlement === 'on_completion' ? dayOf(workEndMs) : null,
      },
      by: holderOf(at.actor),
    });
  });
}

/** What people read of the hours goes along with the hour work begins at. */
function movedShift({ shiftStart, shiftEnd }: PostingDraft, workStartMs: number) {
  return shiftStart === null || shiftEnd === null
    ? {}
    : shiftBeginningAt({ shiftStart, shiftEnd }, workStartMs);
}

/** 还招人吗: yes. */
export function keepAtBooth(booths: BoothRegistry): Handler<'booth.keep'> {
  return atBooth(booths, (tx, { postingId }, at) => {
    const posting = ownPosting(tx, postingId, at);
    return posting.ok ? recordKept(tx, posting.value) : posting;
  });
}

/**
 * 再招: more places of a posting on the boards. An edit that takes nothing from anybody, so what was
 * approved stays while somebody else looks at it. An edit that waits already is carried on.
 */
export function moreAtBooth(booths: BoothRegistry): Handler<'booth.more'> {
  return atBooth(booths, (tx, { postingId, headcount }, at) => {
    const own = ownPosting(tx, postingId, at);
    if (!own.ok) return own;
    const posting = own.value;
    if (posting.status !== 'published') return err({ code: 'wrong_state' });
    if (headcount <= (posting.content.headcount ?? 0)) {
      return err({ code: 'invalid_fields', fields: ['headcount'] });
    }
    const text = posting.revision?.content ?? posting.content;
    const sent = sendToReview(tx, {
      known: posting,
      employerId: at.employer.id,
      content: { ...text, headcount },
      by: holderOf(at.actor),
    });
    return sent.ok ? ok({ postingId, version: sent.value.version }) : sent;
  });
}

/** The employer needs nobody more; who was taken stays taken. */
export function withdrawAtBooth(booths: BoothRegistry): Handler<'booth.withdraw'> {
  return atBooth(booths, (tx, { postingId, text }, at) => {
    const posting = ownPosting(tx, postingId, at);
    if (!posting.ok) return posting;
    const reason = 'employer_request' as const;
    const withdrawn = withdraw(posting.value, { reason: { code: reason, text }, nowMs: tx.nowMs });
    if (!withdrawn.ok) return withdrawn;
    const detail = { reason, text };
    tx.record({ type: 'posting.withdrawn', entityId: postingId, state: withdrawn.value, detail });
    return ok({ postingId });
  });
}
