import { z } from 'zod';
import { endOfDay, msPerDay, startOfDay, weekdayOf } from '../basics/market-day.ts';
import type { Posting, PostingContent } from '../domain/posting/posting.ts';
import { remainingPlaces } from '../domain/posting/reviewing.ts';
import { isNightShift } from '../domain/posting/shift.ts';
import type { WorkerWishes } from '../domain/worker/worker.ts';
import { findOccupation } from './occupations.ts';
import { hourlyPayFen } from './posting-checks.ts';

/**
 * All a match may know of a worker: what he wants, and whether the law protects him. There is no
 * field for gender, ethnicity, origin or health, so none of them can ever count (就业促进法 26).
 */
export interface Seeker {
  readonly wishes: WorkerWishes;
  readonly minorWorker: boolean;
}

export const fitReasons = [
  'occupation',
  'occupation_family',
  'pay',
  'shift',
  'settlement',
  'today',
] as const;
export const fitReason = z.enum(fitReasons);
export type FitReason = z.infer<typeof fitReason>;

/** How well a posting suits a worker, and why (PIPL 24: a recommendation can be explained). */
export interface Fit {
  readonly points: number;
  readonly reasons: readonly FitReason[];
}

/** Points of each reason; the occupation counts more than all comforts together. */
const worth: Readonly<Record<FitReason, number>> = {
  occupation: 40,
  occupation_family: 20,
  pay: 15,
  shift: 10,
  settlement: 5,
  today: 10,
};

/** Whether and how a finished posting suits a worker; null when it is not for him (D-07 included). */
export function fitOf(seeker: Seeker, content: PostingContent, nowMs: number): Fit | null {
  const { wishes } = seeker;
  const trade = tradeReason(wishes, content.occupationId);
  if (trade === null || !beginsInTime(wishes, content, nowMs)) return null;
  if (seeker.minorWorker && !mayMinorsTake(content)) return null;
  const reasons: FitReason[] = [trade];
  if (paysEnough(wishes, content)) reasons.push('pay');
  if (suitsShift(wishes, content)) reasons.push('shift');
  const settlement = wishes.wantedSettlement;
  if (settlement === null || settlement === content.settlement) reasons.push('settlement');
  if (isOn(content.workStartMs, nowMs)) reasons.push('today');
  return { points: reasons.reduce((sum, reason) => sum + worth[reason], 0), reasons };
}

/**
 * What counted most, strongest first, at most `most` (D-03). A wish nobody had is no reason: who named
 * no pay is not told that the pay is right.
 */
export function strongestReasons(
  { reasons }: Pick<Fit, 'reasons'>,
  { wishes, most }: Pick<Seeker, 'wishes'> & { readonly most: number },
): FitReason[] {
  return reasons
    .filter((reason) => isWish(reason, wishes))
    .sort((a, b) => worth[b] - worth[a])
    .slice(0, most);
}

function isWish(reason: FitReason, wishes: WorkerWishes): boolean {
  switch (reason) {
    case 'pay':
      return wishes.wantedPayMinFen !== null && wishes.wantedPayUnit !== null;
    case 'shift':
      return wishes.availability.part !== 'any';
    case 'settlement':
      return wishes.wantedSettlement !== null;
    default:
      return true;
  }
}

/** Whether places of a posting are offered at this moment. */
export function isOffered(posting: Posting, nowMs: number): boolean {
  return (
    posting.status === 'published' &&
    (posting.validUntilMs ?? 0) > nowMs &&
    remainingPlaces(posting) > 0
  );
}

/**
 * Same occupation, or one of the same family. Work that needs a certificate goes to those only who
 * named it themselves: nobody is sent up a scaffold because he lays bricks.
 */
function tradeReason(wishes: WorkerWishes, occupationId: string): FitReason | null {
  if (wishes.occupationIds.includes(occupationId)) return 'occupation';
  const offered = findOccupation(occupationId);
  if (offered === null || offered.licencesRequired.length > 0) return null;
  const related = wishes.occupationIds.some(
    (wanted) => findOccupation(wanted)?.family === offered.family,
  );
  return related ? 'occupation_family' : null;
}

function isOn(atMs: number, dayMs: number): boolean {
  return startOfDay(dayMs) <= atMs && atMs < endOfDay(dayMs);
}

function beginsInTime(wishes: WorkerWishes, content: PostingContent, nowMs: number): boolean {
  const tomorrowMs = endOfDay(nowMs);
  const { workStartMs, workEndMs } = content;
  switch (wishes.availability.when) {
    case 'any':
      return true;
    case 'today':
      return workStartMs < tomorrowMs;
    case 'tomorrow':
      return workStartMs < tomorrowMs + msPerDay && workEndMs > tomorrowMs;
    case 'this_week':
      return workStartMs < tomorrowMs + (7 - weekdayOf(nowMs)) * msPerDay;
  }
}

/**
 * Whether somebody of 16 or 17 may take the work: not hazardous, not heavy, not at night, and none
 * that wants a certificate for dangerous work (未成年人保护法 61, 劳动法 64).
 */
export function mayMinorsTake(
  content: Pick<PostingContent, 'occupationId' | 'shiftStart' | 'shiftEnd'>,
): boolean {
  const occupation = findOccupation(content.occupationId);
  if (occupation === null) return false;
  return !(occupation.hazardous || occupation.heavy || occupation.night || isNightShift(content));
}

function paysEnough(wishes: WorkerWishes, content: PostingContent): boolean {
  const { wantedPayMinFen: wantedFen, wantedPayUnit: unit } = wishes;
  if (wantedFen === null || unit === null) return true;
  if (unit === content.payUnit) return content.payMaxFen >= wantedFen;
  const { hoursPerDay } = content;
  const wanted = hourlyPayFen({ payMinFen: wantedFen, payUnit: unit, hoursPerDay });
  const offered = hourlyPayFen({ ...content, payMinFen: content.payMaxFen });
  // Units that cannot be compared are not held against a posting, nor do they speak for it.
  return wanted !== null && offered !== null && offered >= wanted;
}

function suitsShift({ availability }: WorkerWishes, content: PostingContent): boolean {
  switch (availability.part) {
    case 'any':
      return true;
    case 'night':
      return isNightShift(content);
    case 'day':
      return !isNightShift(content);
    case 'half_day':
      return content.hoursPerDay <= 5;
  }
}
