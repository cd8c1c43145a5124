import type { QueryOutput } from '@hall/core/contract/queries';

export type Report = QueryOutput<'queue.report'>;
/** What is known of a service, a window, an hour or all of them. */
export type Figures = Report['total'];

/** A bar of the chart by hour. */
export interface HourBar {
  readonly hour: number;
  readonly tickets: number;
  readonly avgWaitMs: number | null;
  /** Height from 0 to 1 of the tallest. */
  readonly ticketsShare: number;
  readonly waitShare: number;
}

/** Every hour from the first to the last in which somebody came, also those without anybody. */
export function hourBars({ byHour }: Pick<Report, 'byHour'>): HourBar[] {
  if (byHour.length === 0) return [];
  const hours = byHour.map(({ hour }) => hour);
  const first = Math.min(...hours);
  const mostTickets = Math.max(1, ...byHour.map(({ tickets }) => tickets));
  const longestMs = Math.max(1, ...byHour.map(({ avgWaitMs }) => avgWaitMs ?? 0));
  return Array.from({ length: Math.max(...hours) - first + 1 }, (_, at) => {
    const line = byHour.find(({ hour }) => hour === first + at);
    const tickets = line?.tickets ?? 0;
    const avgWaitMs = line?.avgWaitMs ?? null;
    return {
      hour: first + at,
      tickets,
      avgWaitMs,
      ticketsShare: tickets / mostTickets,
      waitShare: (avgWaitMs ?? 0) / longestMs,
    };
  });
}

/** A line of the ratings: points, or 0 for those who gave none. */
export interface RatingBar {
  readonly points: number;
  readonly count: number;
  /** Of all who were served, 0 to 1. */
  readonly share: number;
}

/** Five points first; last who was served and gave none, never counted as content (E-12). */
export function ratingBars({ scores, total }: Pick<Report, 'scores' | 'total'>): RatingBar[] {
  const unrated = Math.max(0, total.completed - total.ratings);
  const all = Math.max(1, total.ratings + unrated);
  const rated = scores.map((count, at) => ({ points: at + 1, count, share: count / all }));
  return [...rated.reverse(), { points: 0, count: unrated, share: unrated / all }];
}

/** Minutes with one decimal, as the table shows times; null stays null. */
export function minutesOf(ms: number | null): string | null {
  return ms === null ? null : (ms / 60_000).toFixed(1);
}

/** A share in whole percent. */
export function percentOf(share: number | null): string | null {
  return share === null ? null : String(Math.round(share * 100));
}
