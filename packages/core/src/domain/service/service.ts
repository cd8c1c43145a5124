import { z } from 'zod';
import { clockTime, instantMs, shortText } from '../../basics/fields.ts';

/** What a thing is called on screens and paper, in both languages of the hall. */
export const bothNames = z.strictObject({ zh: shortText(12), en: shortText(30) });
export type BothNames = z.infer<typeof bothNames>;

/** Weekdays (Monday is 1) and the hours in which counters work on a service. */
export const officeHours = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  from: clockTime,
  to: clockTime,
});
export type OfficeHours = z.infer<typeof officeHours>;

/** What people queue for. */
export const serviceDetails = z.strictObject({
  /** First sign of every number; one letter, one service. */
  letter: z.string().regex(/^[A-Z]$/),
  name: bothNames,
  /** Order of the tiles at the kiosk. */
  position: z.number().int().min(0).max(99),
  /** 限时办结: how long one person should take at the counter. */
  targetMinutes: z.number().int().min(1).max(240),
  /** Longest anybody should wait to be called; without it no wait is pointed out to the manager. */
  waitTargetMinutes: z.number().int().min(1).max(240).optional(),
  /** Empty: as long as the hall is open. */
  hours: z.array(officeHours).max(14),
});
export type ServiceDetails = z.infer<typeof serviceDetails>;

export const service = z.strictObject({
  id: z.uuid(),
  details: serviceDetails,
  retired: z.boolean(),
  updatedAtMs: instantMs,
});
export type Service = z.infer<typeof service>;
