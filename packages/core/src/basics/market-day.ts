import type { Brand } from './brand.ts';

/** A calendar day of the market as `YYYY-MM-DD`; a market day runs from 00:00 to 24:00 in Shanghai. */
export type MarketDay = Brand<string, 'MarketDay'>;

/** Shanghai keeps UTC+8 all year; no daylight saving time is planned for, so no `Intl` is needed. */
export const shanghaiOffsetMs = 8 * 60 * 60 * 1000;
export const msPerMinute = 60_000;
export const msPerDay = 24 * 60 * msPerMinute;

/** How many market days have passed since 1970-01-01 (Shanghai). */
function dayNumberOf(atMs: number): number {
  return Math.floor((atMs + shanghaiOffsetMs) / msPerDay);
}

/** The market day an instant falls on. */
export function dayOf(atMs: number): MarketDay {
  const number = dayNumberOf(atMs);
  if (number !== lastDay.number) {
    const text = new Date(number * msPerDay).toISOString().slice(0, 10) as MarketDay;
    lastDay = { number, text };
  }
  return lastDay.text;
}

/** The day that was asked for last, because all day long it is the same. */
let lastDay = { number: 0, text: '1970-01-01' as MarketDay };

/** The first millisecond of the market day an instant falls on. */
export function startOfDay(atMs: number): number {
  return dayNumberOf(atMs) * msPerDay - shanghaiOffsetMs;
}

/** The first millisecond that no longer belongs to the market day an instant falls on. */
export function endOfDay(atMs: number): number {
  return startOfDay(atMs) + msPerDay;
}

/** Reads `YYYY-MM-DD` of a day that exists in the calendar; anything else is null. */
export function parseDay(text: string): MarketDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return date.toISOString().slice(0, 10) === text ? (text as MarketDay) : null;
}

/** The instant a market day begins. */
export function dayStartMs(day: MarketDay): number {
  return Date.parse(`${day}T00:00:00.000Z`) - shanghaiOffsetMs;
}

/** The market day `days` after (or, negative, before) another. */
export function addDays(day: MarketDay, days: number): MarketDay {
  return dayOf(dayStartMs(day) + days * msPerDay);
}

/** The instant of a wall-clock time on a market day; `minuteOfDay` is 0 to 1440 (24:00). */
export function atMinuteOfDay(day: MarketDay, minuteOfDay: number): number {
  return dayStartMs(day) + minuteOfDay * msPerMinute;
}

/** Minutes since the market's midnight, 0 to 1439. */
export function minuteOfDay(atMs: number): number {
  return Math.floor((atMs - startOfDay(atMs)) / msPerMinute);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(atMs: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  const fromMonday = (((dayNumberOf(atMs) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Wall clock of the market as `HH:mm`. */
export function formatTime(atMs: number): string {
  return new Date(atMs + shanghaiOffsetMs).toISOString().slice(11, 16);
}

/** Day and wall clock of the market as `YYYY-MM-DD HH:mm`. */
export function formatDayTime(atMs: number): string {
  return `${dayOf(atMs)} ${formatTime(atMs)}`;
}
