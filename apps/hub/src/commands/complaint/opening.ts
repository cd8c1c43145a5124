import { err, ok, type Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import type { Complaint, ComplaintKind, Reporter } from '@hall/core/domain/complaint/complaint';
import { draftComplaint, enterComplaint } from '@hall/core/domain/complaint/handling';
import type { ToldFacts } from '@hall/core/domain/complaint/told';
import type { Match } from '@hall/core/domain/match/match';
import type { Handler, Tx } from '../handler.ts';
import { visibleNumber } from '../visible-number.ts';
import { giveReceipt, windowLanguage, type CodeSource } from './receipts.ts';

/** What the desk is told of a complaint it enters or takes on. */
export function enteredAnswer({ id, complaintNo, dueDay }: Complaint): {
  complaintId: string;
  complaintNo: string;
  dueDay: string | null;
} {
  return { complaintId: id, complaintNo, dueDay };
}

/** Somebody complains at a window, and leaves it with a receipt as from a kiosk. */
export function enterAtWindow({ randomInt }: CodeSource): Handler<'complaint.enter'> {
  return (tx, input) => {
    const about = aboutWhom(tx, input);
    if (!about.ok) return about;
    const { kind, reporter, account } = input;
    const entering = { ...about.value, kind, reporter, account, told: null } as const;
    const state = enter(tx, { ...entering, source: 'window' });
    return ok(giveReceipt(tx, state, { randomInt, language: windowLanguage }));
  };
}

/** Reports of a posting become a complaint; a second one waits until the first is done. */
export const takeOverReports: Handler<'complaint.takeOverReports'> = (tx, input) => {
  const { postingId, kind, account } = input;
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  if (posting.reportedBy.length === 0) return err({ code: 'wrong_state' });
  if (tx.stores.complaints.waitingReports(postingId) !== null) {
    return err({ code: 'already_exists' });
  }
  const { employerId } = posting;
  const reporter = { by: 'anonymous' as const };
  const source = 'posting_reports';
  const told = null;
  return ok(
    enteredAnswer(enter(tx, { employerId, postingId, kind, source, reporter, account, told })),
  );
};

/**
 * The work was not what was offered (货不对板, D-12): a draft lies on the desk of the rights window, in
 * the transaction that cancels the match. Who it was stands in the sealed part only.
 */
export function draftOfMatch(tx: Tx, match: Match): void {
  const { employerId, postingId, workerId } = match;
  const id = tx.newId();
  const state = draftComplaint({
    id,
    complaintNo: complaintNumber(tx),
    kind: 'terms_differ',
    source: 'match',
    employerId,
    postingId,
    nowMs: tx.nowMs,
  });
  const reporter = { by: 'worker' as const, workerId, matchId: match.id };
  tx.stores.complaintSecrets.put(id, { ...blank, reporter, account: '' });
  tx.record({ type: 'complaint.drafted', entityId: id, state, detail: {} });
}

/** What a complaint begins with, beside who told what. */
const blank = { told: null, notes: [], answer: null } as const;

interface Entering extends About {
  readonly kind: ComplaintKind;
  readonly source: 'window' | 'posting_reports' | 'kiosk';
  readonly reporter: Reporter;
  readonly account: string;
  readonly told: ToldFacts | null;
}

/** A complaint somebody makes, with its number and what is sealed of it. */
export function enter(tx: Tx, entering: Entering): Complaint {
  const { reporter, account, told, ...about } = entering;
  const id = tx.newId();
  const complaintNo = complaintNumber(tx);
  const state = enterComplaint({ id, complaintNo, ...about, nowMs: tx.nowMs });
  tx.stores.complaintSecrets.put(id, { ...blank, reporter, account, told });
  const detail = { about: about.kind, source: about.source };
  tx.record({ type: 'complaint.entered', entityId: id, state, detail });
  return state;
}

function complaintNumber(tx: Tx): string {
  return `T-${visibleNumber(tx, 'complaint')}`;
}

interface About {
  readonly employerId: string | null;
  readonly postingId: string | null;
}

/** A posting names its employer; the two given together have to agree. */
export function aboutWhom(tx: Tx, { employerId, postingId }: About): Result<About, HallError> {
  if (postingId === null) {
    const isKnown = employerId === null || tx.stores.employers.get(employerId) !== null;
    return isKnown ? ok({ employerId, postingId }) : err({ code: 'not_found' });
  }
  const posting = tx.stores.postings.get(postingId);
  if (posting === null) return err({ code: 'not_found' });
  if (employerId !== null && employerId !== posting.employerId) {
    return err({ code: 'invalid_fields', fields: ['employerId'] });
  }
  return ok({ employerId: posting.employerId, postingId });
}
