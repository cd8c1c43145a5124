import { z } from 'zod';
import { clockTime, instantMs, marketDay, regionCode, shortText } from '../../basics/fields.ts';

/** How the market came to know of a posting (人社部发〔2022〕38号 一); asked once, never changed. */
export const sourceChannel = z.enum([
  'booth_terminal',
  'staff_window',
  'employer_visit',
  'labour_agent',
  'phone',
  'mobile_station',
  'upper_platform',
  'peer_market',
  'import',
]);

export const employmentForm = z.enum(['hourly_part_time', 'temporary', 'short_term', 'project']);
export const payUnit = z.enum(['hour', 'day', 'shift', 'piece', 'job', 'month']);
export type PayUnit = z.infer<typeof payUnit>;
export const settlement = z.enum(['daily', 'weekly', 'half_month', 'monthly', 'on_completion']);
export type Settlement = z.infer<typeof settlement>;
export const insurance = z.enum(['employer_buys', 'worker_buys', 'platform', 'none']);
export const hardshipTag = z.enum(['older', 'disabled', 'long_wait', 'low_income']);

/** Integer fen; at most 1,000,000 yuan, so that a slip of the keyboard is caught here. */
const fen = z.number().int().min(1).max(100_000_000);
export const phoneNumber = z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/);

export const welfare = z.strictObject({
  mealsPerDay: z.number().int().min(0).max(3),
  lodging: z.boolean(),
  transport: z.boolean(),
  gear: z.boolean(),
});

/**
 * Everything people are told about a job: the union of what the Chongqing rules (7), the
 * 人力资源市场暂行条例 (24) and the notice of 2025-12-25 make mandatory, plus what helps to decide.
 */
export const postingContent = z.strictObject({
  sourceChannel,
  /** Where a reposted job came from; null for the market's own. */
  originName: shortText(30).nullable(),
  occupationId: z.string().regex(/^[a-z0-9-]{2,40}$/),
  headcount: z.number().int().min(1).max(999),
  skillRequirements: shortText(100),
  licences: z.array(shortText(20)).max(6),
  workContent: z.string().trim().min(4).max(200),
  workAddress: shortText(60).min(2),
  workRegion: regionCode,
  meetingPoint: shortText(40).nullable(),
  workStartMs: instantMs,
  workEndMs: instantMs,
  shiftStart: clockTime,
  shiftEnd: clockTime,
  hoursPerDay: z.number().min(0.5).max(24),
  employmentForm,
  payMinFen: fen,
  payMaxFen: fen,
  payUnit,
  /** 件, 车, 平米, 斤 …; given if and only if paid by the piece. */
  pieceName: shortText(6).nullable(),
  settlement,
  /** The day a job paid on completion is paid (保障农民工工资支付条例 13). */
  settlementDay: marketDay.nullable(),
  welfare,
  insurance,
  hardshipFriendly: z.array(hardshipTag).max(4),
  contactName: shortText(20),
  contactPhone: phoneNumber,
  phonePublic: z.boolean(),
  /** The employer a gang-master recruits for; required from gang-masters only. */
  realEmployerName: shortText(30).nullable(),
});
export type PostingContent = z.infer<typeof postingContent>;

/** A posting being written: every field may still be missing, none may be wrong. */
export const postingDraft = z.strictObject(
  Object.fromEntries(
    Object.entries(postingContent.shape).map(([name, schema]) => [name, schema.nullable()]),
  ) as {
    [K in keyof typeof postingContent.shape]: z.ZodNullable<(typeof postingContent.shape)[K]>;
  },
);
export type PostingDraft = z.infer<typeof postingDraft>;

export const postingStatus = z.enum([
  'draft',
  'pending_review',
  'rejected',
  'published',
  'filled',
  'suspended',
  'expired',
  'withdrawn',
  'archived',
]);
export type PostingStatus = z.infer<typeof postingStatus>;

export const rejectReason = z.enum([
  'incomplete',
  'discrimination',
  'fee_or_deposit',
  'suspected_fraud',
  'wage_rule',
  'duplicate',
  'not_verified',
  'other',
]);
export const withdrawReason = z.enum([
  'employer_request',
  'hired_elsewhere',
  'wrong_content',
  'other',
]);
export const suspendReason = z.enum([
  'reported',
  'complaint',
  'employer_blacklisted',
  'lexicon_update',
  'wrong_content',
  'other',
]);

/** Lawful exceptions a reviewer may name for a hit (domain notes A.3). */
export const exceptionCode = z.enum([
  'FEMALE_PROHIBITED_WORK',
  'LEGAL_REVIEW',
  'ETHNIC_CARE',
  'WORK_PERMIT',
  'PUBLIC_WELFARE_POST',
  'MIN_AGE_16',
  'MIN_AGE_18_HAZARD',
  'CONSTRUCTION_SITE_LOCAL_RULE',
  'OTHER_WITH_DOCUMENT',
  'SAFETY_CRITICAL',
  'FOOD_HEALTH_CERT',
  'JOB_RELATED',
  'HEIGHT_WORK_FITNESS',
  'DRIVER_FITNESS',
  'LAW_REQUIRES_RECORD_CHECK',
]);

/** A reviewer's answer to one hit: a tick (REVIEW) or a lawful exception with its reason. */
export const hitDecision = z.strictObject({
  /** `${ruleId}@${field}`, as the scan names it. */
  hit: z.string().min(3).max(80),
  exception: exceptionCode.nullable(),
  reason: z.string().trim().max(200),
});
export type HitDecision = z.infer<typeof hitDecision>;

export const scanSeverity = z.enum(['BLOCK', 'REASON', 'REVIEW', 'WARN', 'INFO']);
export type ScanSeverity = z.infer<typeof scanSeverity>;

/** A hit as it is stored with the posting and shown to the reviewer. */
export const postingHit = z.strictObject({
  /** `${ruleId}@${field}` */
  key: z.string().max(80),
  ruleId: z.string().max(40),
  severity: scanSeverity,
  /** The content field, or "posting" for a check over several fields. */
  field: z.string().max(40),
  matched: z.string().max(200),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** The law or notice the rule comes from, for the reviewer and the employer's notice. */
  basis: z.string().max(120),
  exceptions: z.array(exceptionCode),
  /** Neutral wording to put in place of the match; "" removes it; null when there is none. */
  suggestion: z.string().max(60).nullable(),
});
export type PostingHit = z.infer<typeof postingHit>;

export const postingScan = z.strictObject({
  lexiconVersion: z.string().max(40),
  scannedAtMs: instantMs,
  hits: z.array(postingHit).max(200),
  /** Hints of `rules/posting-checks` that do not stop anybody: duplicates, outliers, first posting. */
  flags: z.array(z.string().max(60)).max(20),
  fastLane: z.boolean(),
});
export type PostingScan = z.infer<typeof postingScan>;

const revision = z.strictObject({
  version: z.number().int().min(1),
  content: postingContent,
  scan: postingScan,
  /** Who wrote the edit; somebody else has to review it. */
  collectedBy: z.uuid(),
});

/** A review made while the hall was shut; the text goes on the boards when it opens (K-09). */
export const postingRelease = z.strictObject({
  /** An edit since then needs a new review. */
  version: z.number().int().min(1),
  decisions: z.array(hitDecision).max(50),
  by: z.uuid(),
  fastLane: z.boolean(),
  atMs: instantMs,
});
export type PostingRelease = z.infer<typeof postingRelease>;

/**
 * The aggregate. `content` is what was last approved (or is being written, while there is nothing
 * approved yet); `revision` is an edit of a live posting that waits for review.
 */
export const posting = z.strictObject({
  id: z.uuid(),
  /** {market code}-{yyMMdd}-{seq4}; read aloud, so it never changes. */
  postingNo: z.string().max(24),
  employerId: z.uuid(),
  status: postingStatus,
  version: z.number().int().min(1),
  content: postingDraft,
  revision: revision.nullable(),
  scan: postingScan.nullable(),
  decisions: z.array(hitDecision).max(50),
  /** Places taken so far; `headcount - taken` is what remains. */
  taken: z.number().int().min(0).max(999),
  /**
   * When it first came on the boards; stays when an edit pulls it (H.0 counts first publications).
   * Postings written before this was kept have none.
   */
  firstPublishedAtMs: instantMs.nullable().default(null),
  publishAtMs: instantMs.nullable(),
  validUntilMs: instantMs.nullable(),
  collectedBy: z.uuid(),
  reviewedBy: z.uuid().nullable(),
  publishedBy: z.uuid().nullable(),
  selfReviewed: z.boolean(),
  /** Code and text of the last reject, withdraw or suspend, as told to the employer. */
  reason: z.strictObject({ code: z.string().max(40), text: z.string().max(200) }).nullable(),
  /** Sessions that reported it; three of them suspend it. */
  reportedBy: z.array(z.uuid()).max(20),
  createdAtMs: instantMs,
  updatedAtMs: instantMs,
  filledAtMs: instantMs.nullable(),
  /** When somebody last said or showed that the job is still to be had; null: when it was published. */
  touchedAtMs: instantMs.nullable().default(null),
  /** When the hub asked 还招人吗; null while nobody needs to be asked. */
  askedStillAtMs: instantMs.nullable().default(null),
  /** Reviewed already, and waits for the opening. */
  release: postingRelease.nullable().default(null),
});
export type Posting = z.infer<typeof posting>;
