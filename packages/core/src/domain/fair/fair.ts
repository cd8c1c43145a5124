import { z } from 'zod';
import { clockTime, instantMs, marketDay, shortText } from '../../basics/fields.ts';
import { atMinuteOfDay, parseDay } from '../../basics/market-day.ts';

/** More than the largest hall has tables; also what one transaction may end together. */
export const mostStalls = 300;

/** What a manager writes about a 招聘会. It begins and ends on one day of the market. */
export const fairDetails = z.strictObject({
  title: shortText(24),
  day: marketDay,
  from: clockTime,
  to: clockTime,
  place: shortText(40),
  /** How many are expected at its fullest, visitors and exhibitors together; left out before anybody asked. */
  expectedPeople: z.number().int().min(1).max(100_000).optional(),
});
export type FairDetails = z.infer<typeof fairDetails>;

/** A posting at a fair, and the table it is offered at; null where tables are not numbered. */
export const stallName = shortText(8);
export const fairStall = z.strictObject({ postingId: z.uuid(), stall: stallName.nullable() });
export type FairStall = z.infer<typeof fairStall>;

/** What has to lie there before a large gathering may be announced (大型群众性活动安全管理条例, articles 11, 13). */
export const fairPapers = ['police_permit', 'safety_plan', 'emergency_plan'] as const;
export type FairPaper = (typeof fairPapers)[number];

/** What a manager has ticked, and whether the fair was made public on the strength of it. */
const fairChecklist = z.strictObject({
  done: z.array(z.enum(fairPapers)).max(fairPapers.length),
  isPublished: z.boolean(),
});
export type FairChecklist = z.infer<typeof fairChecklist>;

/** Going to be held or being held; over, with all its postings; or never held. */
export const fairStatus = z.enum(['open', 'closed', 'called_off']);
export type FairStatus = z.infer<typeof fairStatus>;

/** The aggregate. It knows postings by id only; what they say stands elsewhere. */
export const fair = z.strictObject({
  id: z.uuid(),
  details: fairDetails,
  stalls: z.array(fairStall).max(mostStalls),
  /** With a large fair only; every other is public as soon as it is saved. */
  checklist: fairChecklist.optional(),
  status: fairStatus,
  /** How many postings ended with it. */
  endedPostings: z.number().int().min(0).max(mostStalls),
  createdAtMs: instantMs,
  updatedAtMs: instantMs,
  closedAtMs: instantMs.nullable(),
});
export type Fair = z.infer<typeof fair>;

/** When a fair opens its doors. */
export function fairStartMs({ day, from }: Pick<FairDetails, 'day' | 'from'>): number {
  return instantOf(day, from);
}

/** When a fair is over; its postings end with it. */
export function fairEndMs({ day, to }: Pick<FairDetails, 'day' | 'to'>): number {
  return instantOf(day, to);
}

function instantOf(day: string, time: string): number {
  const known = parseDay(day);
  if (known === null) throw new Error('A fair on a day that is not in the calendar');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return atMinuteOfDay(known, hours * 60 + minutes);
}
