import { endOfDay, msPerDay, startOfDay, weekdayOf } from '../basics/market-day.ts';
import type { Posting, PostingContent } from '../domain/posting/posting.ts';
import { remainingPlaces } from '../domain/posting/reviewing.ts';
import { isNightShift } from '../domain/posting/shift.ts';
import type { WorkerWishes } from '../domain/worker/worker.ts';
import { findOccupation } from './occupations.ts';
import { hourlyPayFen } from './posting-checks.ts';

/**
 * All a pick may know of a worker: what he wants, and whether the law protects him. There is no
 * field for gender, ethnicity, origin or health, so none of them can ever count (就业促进法 26).
 */
export interface PickFor {
  readonly wishes: WorkerWishes;
  readonly minorWorker: boolean;
  readonly nowMs: number;
}

export const pickReasons = [
  'occupation',
  'occupation_family',
  'pay',
  'shift',
  'settlement',
  'today',
] as const;
export type PickReason = (typeof pickReasons)[number];

/** A posting with its points and what they are for (PIPL 24: a recommendation can be explained). */
export interface Picked {
  readonly posting: Posting;
  readonly points: number;
  readonly reasons: readonly PickReason[];
}

const mostPicked = 5;

/** Points of each reason; the occupation counts more than all comforts together. */
const worth: Readonly<Record<PickReason, number>> = {
  occupation: 40,
  occupation_family: 20,
  pay: 15,
  shift: 10,
  settlement: 5,
  today: 10,
};

/** The postings of today that fit a worker, best first. */
export function pickPostings(worker: PickFor, postings: Iterable<Posting>): Posting[] {
  return explainPick(worker, postings).map(({ posting }) => posting);
}

/** The same with points and reasons. */
export function explainPick(worker: PickFor, postings: Iterable<Posting>): Picked[] {
  const picked: Picked[] = [];
  for (const posting of postings) {
    const found = pick(worker, posting);
    if (found !== null) picked.push(found);
  }
  return picked.sort(better).slice(0, mostPicked);
}

function better(a: Picked, b: Picked): number {
  return (
    b.points - a.points ||
    (a.posting.publishAtMs ?? 0) - (b.posting.publishAtMs ?? 0) ||
    (a.posting.id < b.posting.id ? -1 : 1)
  );
}

function pick(worker: PickFor, posting: Posting): Picked | null {
  if (!isOpen(posting, worker.nowMs)) return null;
  // Only finished texts are ever published.
  const content = posting.content as PostingContent;
  const { wishes } = worker;
  const trade = tradeReason(wishes, content.occupationId);
  if (trade === null || !beginsInTime(worker, content)) return null;
  if (worker.minorWorker && !mayMinorsTake(content)) return null;
  const reasons: PickReason[] = [trade];
  if (paysEnough(wishes, content)) reasons.push('pay');
  if (suitsShift(wishes, content)) reasons.push('shift');
  const settlement = wishes.wantedSettlement;
  if (settlement === null || settlement === content.settlement) reasons.push('settlement');
  if (isOn(content.workStartMs, worker.nowMs)) reasons.push('today');
  const points = reasons.reduce((sum, reason) => sum + worth[reason], 0);
  return { posting, points, reasons };
}

function isOpen(posting: Posting, nowMs: number): boolean {
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
function tradeReason(wishes: WorkerWishes, occupationId: string): PickReason | null {
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

function beginsInTime({ wishes, nowMs }: PickFor, content: PostingContent): boolean {
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
