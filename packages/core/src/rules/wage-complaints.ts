import { msPerDay, startOfDay } from '../basics/market-day.ts';

/** How far back a substantiated wage complaint counts: twelve months (C-08). */
const countedDays = 365;
/** So many within that time are a reason to propose the black list to the manager (C-08). */
export const wageComplaintsToPropose = 2;

/** Wage complaints that were found right since this instant count against an employer. */
export function wageComplaintsSinceMs(nowMs: number): number {
  return startOfDay(nowMs) - countedDays * msPerDay;
}

/** One takes the fast lane away until it is twelve months old (A-06, C-08). */
export function losesFastLane(wageComplaints: number): boolean {
  return wageComplaints > 0;
}

/** Whether the manager is asked; he alone decides. */
export function proposesBarring(wageComplaints: number): boolean {
  return wageComplaints >= wageComplaintsToPropose;
}
