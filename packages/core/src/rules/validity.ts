import { endOfDay, msPerDay, msPerMinute, startOfDay } from '../basics/market-day.ts';

/** How long after the start of work a same-day posting still makes sense. */
export const sameDayGraceMs = 30 * msPerMinute;
/** How long a posting without a start date stays up unless it says otherwise. */
export const openEndedMs = 7 * msPerDay;
/** After this a posting needs a new review. */
export const longestValidityMs = 30 * msPerDay;

/** 今日到岗: the work begins by the end of the present market day. */
export function isSameDay(workStartMs: number, nowMs: number): boolean {
  return workStartMs < endOfDay(nowMs);
}

export interface ValidityInput {
  readonly publishAtMs: number;
  /** Null for work that may begin any time. */
  readonly workStartMs: number | null;
  /** When the hall closes on the day of publication. */
  readonly closingMs: number;
}

/** Until when a posting is shown unless somebody says otherwise, never beyond the cap. */
export function defaultValidUntil({ publishAtMs, workStartMs, closingMs }: ValidityInput): number {
  const capMs = publishAtMs + longestValidityMs;
  if (workStartMs === null) return Math.min(publishAtMs + openEndedMs, capMs);
  if (!isSameDay(workStartMs, publishAtMs)) return Math.min(workStartMs, capMs);
  const graceMs = workStartMs + sameDayGraceMs;
  // Published after closing, for tonight: there is no closing time left to go by.
  return closingMs > publishAtMs ? Math.min(graceMs, closingMs, capMs) : Math.min(graceMs, capMs);
}

/** The latest moment a posting may be valid to; renewal beyond it needs a new review. */
export function latestValidUntil(publishAtMs: number): number {
  return publishAtMs + longestValidityMs;
}

interface Shown {
  readonly status: string;
  readonly publishAtMs: number;
  readonly validUntilMs: number;
}

/**
 * Whether a posting may be on a screen at this moment. Every screen asks this with the hub's time,
 * so that what has expired goes away without the hub.
 */
export function isLive(posting: Shown, nowMs: number): boolean {
  return (
    posting.status === 'published' && posting.publishAtMs <= nowMs && nowMs < posting.validUntilMs
  );
}

/** Whole minutes a posting is still shown, for the tag on same-day rows. */
export function minutesLeft(validUntilMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((validUntilMs - nowMs) / msPerMinute));
}

/** How many market days lie between now and the start of work: 0 is today, 1 tomorrow. */
export function daysUntil(workStartMs: number, nowMs: number): number {
  return Math.round((startOfDay(workStartMs) - startOfDay(nowMs)) / msPerDay);
}
