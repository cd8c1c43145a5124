import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { QueryOutput } from '@hall/core/contract/queries';
import { sampleId } from './sample-hall.ts';

type Progress = NonNullable<QueryOutput<'complaint.progress'>['progress']>;

/** The receipt of whoever complains here. */
export const sampleReceipt: CommandOutput<'complaint.tell'> = {
  complaintId: sampleId(11, 1),
  complaintNo: 'T-990001-261122-0007',
  dueDay: '2026-11-23',
  code: '583904',
  document: { kind: 'complaint-receipt', blocks: [{ kind: 'text', text: '投诉举报回执' }] },
};

/** How it stands with it, a day later. */
export const sampleProgress: Progress = {
  complaintNo: sampleReceipt.complaintNo,
  day: '2026-11-22',
  kind: 'wage',
  status: 'accepted',
  dueDay: '2026-11-27',
  agency: null,
  outcome: null,
  dropReason: null,
  referredAtMs: null,
  answer: '用工方答应三天内结清。没有收到的，请再来维权窗口。',
};

/** The part of a hub that takes complaints, with one posting of an earlier day in it. */
export class FakeComplaints {
  /** What the next look-ups find; null for a wrong number or code. */
  progress: Partial<Progress> | null = {};
  /** Whether the next number is one of a posting. */
  isPostingKnown = true;

  /** What a command or look-up answers; undefined for any other. */
  answer(name: string): unknown {
    const { complaintId, document } = sampleReceipt;
    switch (name) {
      case 'complaint.tell':
        return sampleReceipt;
      case 'complaint.receiptPrinted':
        return { complaintId };
      case 'complaint.reprintReceipt':
        return { complaintId, document };
      case 'complaint.progress':
        return {
          progress: this.progress === null ? null : { ...sampleProgress, ...this.progress },
        };
      case 'complaint.posting':
        return { posting: this.isPostingKnown ? earlierPosting : null };
      default:
        return undefined;
    }
  }
}

/** A posting that is not on the boards any more. */
export const earlierPosting = {
  postingId: sampleId(1, 900),
  postingNo: '990001-261119-0036',
  occupationId: 'cleaner',
  employer: '示例建筑工程有限公司',
} as const;
