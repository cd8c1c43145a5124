import { addDays, dayStartMs, parseDay, type MarketDay } from '@hall/core/basics/market-day';
import type { QueryInput } from '@hall/core/contract/queries';

/** Spans that are asked for most; the number is the days that come before the last one. */
export const spans = ['today', 'yesterday', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

/** The first and the last day of a report, as they are typed. */
export interface DayRange {
  readonly fromDay: string;
  readonly toDay: string;
}

/** A report has at most this many days. */
export const mostDays = 31;

/** The days of a span that ends today; `yesterday` is that one day. */
export function rangeOf(span: Span, today: MarketDay): DayRange {
  switch (span) {
    case 'today':
      return { fromDay: today, toDay: today };
    case 'yesterday':
      return { fromDay: addDays(today, -1), toDay: addDays(today, -1) };
    case 'week':
      return { fromDay: addDays(today, -6), toDay: today };
    case 'month':
      return { fromDay: addDays(today, 1 - mostDays), toDay: today };
  }
}

/** The span somebody's days are; null when they are none of them. */
export function spanOf(range: DayRange, today: MarketDay): Span | null {
  const same = (span: Span): boolean => {
    const { fromDay, toDay } = rangeOf(span, today);
    return fromDay === range.fromDay && toDay === range.toDay;
  };
  return spans.find(same) ?? null;
}

/** The question, or why these days are none: no day, in the wrong order, or too many. */
export function reportQuestion(
  range: DayRange,
): QueryInput<'queue.report'> | 'no_day' | 'order' | 'too_many' {
  const from = parseDay(range.fromDay);
  const to = parseDay(range.toDay);
  if (from === null || to === null) return 'no_day';
  if (to < from) return 'order';
  return dayStartMs(to) >= dayStartMs(addDays(from, mostDays))
    ? 'too_many'
    : { fromDay: from, toDay: to };
}
