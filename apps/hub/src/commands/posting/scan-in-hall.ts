import { msPerDay } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import { wageComplaintsSinceMs } from '@hall/core/rules/wage-complaints';
import { statusAt } from '@hall/core/domain/employer/verification';
import { scanPosting, type ScanContext } from '@hall/core/domain/posting/posting-scan';
import type { PostingContent, PostingScan } from '@hall/core/domain/posting/posting';
import { isUsualWording } from '@hall/core/rules/usual-work';
import { postingTextHash } from '../../store/posting-text.ts';
import type { Tx } from '../handler.ts';

interface Scanned {
  readonly postingId: string;
  readonly employer: Employer;
  readonly content: PostingContent;
}

/** How far back pay is compared. */
const payWindowMs = 30 * msPerDay;

/** Scans a posting against what the hall knows at this moment. */
export function scanInHall(tx: Tx, scanned: Scanned): PostingScan {
  const { content, employer } = scanned;
  const { postings, market, lexicon, complaints } = tx.stores;
  const sinceMs = tx.nowMs - payWindowMs;
  const earlier = postings.lastApproved(employer.id, content.occupationId);
  return scanPosting(content, {
    lexicon: lexicon.inForce(),
    nowMs: tx.nowMs,
    market: market.get(),
    employer: {
      status: statusAt(employer, tx.nowMs),
      type: employer.details.type,
      displayName: employer.details.displayName,
      firstPosting: !postings.everApproved(employer.id),
      wageComplaints: complaints.substantiated(
        employer.id,
        'wage',
        wageComplaintsSinceMs(tx.nowMs),
      ),
    },
    payP95Fen: postings.payP95Fen(content.occupationId, content.payUnit, sinceMs),
    duplicates: duplicatesOf(tx, scanned),
    // Only finished texts were ever approved.
    earlier: earlier === null ? null : (earlier.content as PostingContent),
  });
}

function duplicatesOf(
  tx: Tx,
  { postingId, employer, content }: Scanned,
): ScanContext['duplicates'] {
  const { postings } = tx.stores;
  // Who takes the usual wording as it is copies nobody.
  const hash = isUsualWording(content) ? null : postingTextHash(content);
  const own = postings
    .openOf(employer.id)
    .filter(
      (other) =>
        other.id !== postingId &&
        other.content.occupationId === content.occupationId &&
        other.content.workAddress === content.workAddress &&
        other.content.workStartMs === content.workStartMs,
    );
  return {
    samePhoneEmployers: postings.employersWithPhone(content.contactPhone, employer.id),
    sameTextOtherEmployers: hash === null ? 0 : postings.sameText(hash, employer.id),
    sameOwnPostings: own.length,
  };
}
