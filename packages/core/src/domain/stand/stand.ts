import { z } from 'zod';
import { shortText } from '../../basics/fields.ts';
import { occupationFamily } from '../../rules/occupations.ts';

/** The largest plan of a hall; more booths than this nobody finds on a screen. */
export const planMost = { columns: 16, rows: 12 } as const;

/** A booth or table of the hall, free of charge for who hires (人社部发〔2022〕38号 六). */
export const standDetails = z.strictObject({
  /** What stands on it, as boards and slips say it: A01. */
  name: shortText(6),
  /** 工种 zone: what is mostly negotiated there; null for every kind of work. */
  family: occupationFamily.nullable(),
  /** Its place on the plan of the hall, counted from the top left corner. */
  column: z.number().int().min(1).max(planMost.columns),
  row: z.number().int().min(1).max(planMost.rows),
});
export type StandDetails = z.infer<typeof standDetails>;

export const stand = z.strictObject({
  id: z.uuid(),
  details: standDetails,
  retired: z.boolean(),
});
export type Stand = z.infer<typeof stand>;

/** The rules of booking, one set for the hall. */
export const standRules = z.strictObject({
  /** Booths one employer may hold on one day. */
  mostPerEmployer: z.number().int().min(1).max(20),
  /** After so many minutes a booth whose employer has not come is free again (C-12). */
  graceMinutes: z.number().int().min(5).max(240),
  /** How far ahead a booth may be booked; 0 is today only. */
  daysAhead: z.number().int().min(0).max(60),
});
export type StandRules = z.infer<typeof standRules>;

/** What holds until a manager says otherwise. */
export const defaultStandRules: StandRules = {
  mostPerEmployer: 2,
  graceMinutes: 15,
  daysAhead: 14,
};
