import { dayOf } from '../../basics/market-day.ts';

/**
 * The part of a posting's number that people call out in the hall: the day's own number, with the day
 * of the month in front when it is not today's. Boards and papers say the same.
 */
export function shortNo(postingNo: string, nowMs: number): string {
  const [, day = '', seq = postingNo] = postingNo.split('-');
  const today = dayOf(nowMs).replaceAll('-', '').slice(2);
  return day === today || day === '' ? seq : `${day.slice(4)}-${seq}`;
}
