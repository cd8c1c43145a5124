import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { insurance, payUnit, posting, settlement, welfare } from '../../domain/posting/posting.ts';

/** A pass of a booth: the six digits, and what only the hub can write beside them. */
export const boothPass = z.string().regex(/^\d{6}-[0-9A-F]{24}$/);

/** Who acts for the employer at a booth (C-14). */
export const boothAgent = z.strictObject({
  agentId: z.uuid(),
  /** Surname and two stars; empty where nobody knows his name any more. */
  called: z.string().max(20),
});
export type BoothAgent = z.infer<typeof boothAgent>;

/** The employer at a booth, as the booth may know him. */
export const boothEmployer = z.strictObject({
  employerId: z.uuid(),
  displayName: z.string(),
  agent: boothAgent,
  /** Publishing and hiring are refused after it (C-04); null for who was never verified. */
  verifiedUntilMs: instantMs.nullable(),
  /** A gang-master (揽头), and how he stands in the register (C-09); null for everybody else. */
  gangmaster: z.strictObject({ nameVerified: z.boolean() }).nullable(),
});
export type BoothEmployer = z.infer<typeof boothEmployer>;

/**
 * One of his own postings, as an employer reads it: what he wrote and how it stands. Who collected,
 * reviewed or reported it, and what the scanner found, is not in it.
 */
export const boothPosting = posting
  .pick({ id: true, postingNo: true, status: true, content: true, taken: true })
  .extend({
    /** All places as an edit that waits for review would have them; null while none waits. */
    headcountInReview: z.number().int().nullable(),
    /** 还招人吗 has been asked: without an answer it leaves the boards then. */
    answerUntilMs: instantMs.nullable(),
  });
export type BoothPosting = z.infer<typeof boothPosting>;

/** Somebody whom staff are bringing to the table, as the booth may know him. */
export const broughtWorker = z.strictObject({
  registrationNo: z.string(),
  occupationId: z.string(),
  zone: z.string().nullable(),
});
export type BroughtWorker = z.infer<typeof broughtWorker>;

/**
 * A posting for a 工种 the employer has picked, as far as anybody can know it. What it pays is
 * a range: from this market's last weeks, or what such markets published.
 */
export const postingTemplate = z.strictObject({
  occupationId: z.string(),
  workContent: z.string(),
  skillRequirements: z.string(),
  licences: z.array(z.string()).max(6),
  payUnit,
  pieceName: z.string().nullable(),
  pay: z.strictObject({
    minFen: z.number().int().positive(),
    maxFen: z.number().int().positive(),
    from: z.enum(['market', 'published']),
  }),
  settlement,
  hoursPerDay: z.number().min(0.5).max(24),
  days: z.number().int().min(1).max(90),
  /** When work usually begins, in minutes of the day. */
  startMinute: z.number().int().min(0).max(1439),
  /** What he said the last time; null asks him. */
  insurance: insurance.nullable(),
  welfare,
  /** Where work may be: his own earlier places and the registered one. */
  addresses: z.array(z.string()).max(4),
  /**
   * Whom a gang-master may name as the real employer: whom the register says he recruits for, and
   * whom he has named before. Null for who posts for himself.
   */
  realEmployers: z.array(z.string()).max(12).nullable(),
});
export type PostingTemplate = z.infer<typeof postingTemplate>;
