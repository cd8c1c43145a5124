import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { complaint, complaintAnswer } from '../../domain/complaint/complaint.ts';
import { toldFacts } from '../../domain/complaint/told.ts';
import { complaintEvents } from '../../domain/complaint/transition.ts';
import { barringProposal } from '../../domain/employer/barring-proposal.ts';
import { numberDigits, receiptKey } from '../commands/complaint-kiosk-commands.ts';
import { define } from '../define.ts';
import { cursor } from './cursor.ts';

const count = z.number().int().min(0);

/** What the holder of a receipt is told at a kiosk. */
export const complaintProgress = complaint
  .pick({
    complaintNo: true,
    day: true,
    kind: true,
    status: true,
    dueDay: true,
    agency: true,
    outcome: true,
    dropReason: true,
    referredAtMs: true,
  })
  .extend({ answer: complaintAnswer.nullable() });
export type ComplaintProgress = z.infer<typeof complaintProgress>;

/** As much of a posting as was on the boards. */
const toldPosting = z.strictObject({
  postingId: z.uuid(),
  postingNo: z.string().max(26),
  occupationId: z.string().max(40),
  employer: z.string().max(60),
});

/** A complaint as far as everybody may know it who sees any: how it stands, not what was told. */
export const complaintRow = complaint.pick({
  id: true,
  complaintNo: true,
  day: true,
  kind: true,
  source: true,
  status: true,
  employerId: true,
  dueDay: true,
  agency: true,
  outcome: true,
  dropReason: true,
  referredAtMs: true,
  endedAtMs: true,
});
export type ComplaintRow = z.infer<typeof complaintRow>;

/** Over how many days the figures of an employer are taken. */
export const recordWindowDays = 90;

/** Complaints against an employer of one kind, by how they ended. */
const complaintCounts = z.strictObject({
  waiting: count,
  referred: count,
  substantiated: count,
  unsubstantiated: count,
  dropped: count,
});

/**
 * What a market knows of an employer (C-08). Figures of postings and matches are of the last
 * `recordWindowDays` days; complaints and reports are of all time.
 */
export const employerRecord = z.strictObject({
  fromDay: marketDay,
  postings: z.strictObject({
    /** Ever on the boards. */
    published: count,
    /** First on the boards within the window. */
    recent: count,
    /** Of these, over: filled, expired, withdrawn or archived. */
    ended: count,
    /** Places those asked for, and places taken of them. The fill rate is `filled / offered`. */
    offered: count,
    filled: count,
  }),
  matches: z.strictObject({
    confirmed: count,
    arrived: count,
    absent: count,
    /** Nobody has said whether they came. */
    untold: count,
    cancelled: count,
  }),
  complaints: z.strictObject({
    wage: complaintCounts,
    noShow: complaintCounts,
    other: complaintCounts,
    /** Wage complaints found right within twelve months. */
    wageWithinYear: count,
  }),
  /** Reports of postings at kiosks. */
  reports: count,
  proposal: barringProposal.nullable(),
});
export type EmployerRecord = z.infer<typeof employerRecord>;

/** Complaints and what they say about employers. */
export const complaintQueries = {
  /** `waiting` begins with what is due first, the others with the newest. */
  'complaint.list': define({
    input: z.strictObject({ heap: z.enum(['waiting', 'referred', 'ended']), cursor }),
    output: z.strictObject({ complaints: z.array(complaintRow).max(50), next: cursor }),
    allowed: ['rights', 'manager', 'auditor'],
  }),
  /** One complaint whole, but for who complained: that is `complaint.reveal`. */
  'complaint.sheet': define({
    input: z.strictObject({ complaintId: z.uuid() }),
    output: z.strictObject({
      complaint,
      /** Null when it has been erased. */
      account: z.string().nullable(),
      /** What was told by touching, at a kiosk. */
      told: toldFacts.nullable(),
      reporter: z.enum(['anonymous', 'person', 'worker', 'phone', 'erased']),
      /** Whether somebody can ask at a kiosk how it stands. */
      hasReceipt: z.boolean(),
      /** What he is answered there. */
      answer: z.strictObject({ text: complaintAnswer, atMs: instantMs }).nullable(),
      notes: z
        .array(
          z.strictObject({
            event: z.enum(complaintEvents),
            by: z.uuid(),
            atMs: instantMs,
            text: z.string(),
          }),
        )
        .max(100),
    }),
    allowed: ['rights', 'auditor'],
  }),
  /**
   * How it stands with a complaint, for whoever holds its receipt: nothing of who complained, about
   * whom, or what was told. One answer for a wrong number and a wrong code; too many lock the kiosk.
   */
  'complaint.progress': define({
    input: receiptKey,
    output: z.strictObject({ progress: complaintProgress.nullable() }),
    allowed: ['kiosk'],
  }),
  /** A posting that was once on the boards, by the number on paper: to complain about it. */
  'complaint.posting': define({
    input: z.strictObject({ digits: numberDigits }),
    output: z.strictObject({ posting: toldPosting.nullable() }),
    allowed: ['kiosk'],
  }),
  /** Employers somebody proposes to bar, oldest first. */
  'proposal.list': define({
    input: z.strictObject({}),
    output: z.strictObject({ proposals: z.array(barringProposal).max(100) }),
    allowed: ['rights', 'manager', 'auditor'],
  }),
  /** An employer in figures (C-08); `today` ends the window. */
  'employer.record': define({
    input: z.strictObject({ employerId: z.uuid(), today: marketDay }),
    output: employerRecord,
    allowed: ['staff', 'reviewer', 'rights', 'manager', 'auditor'],
  }),
} as const;
