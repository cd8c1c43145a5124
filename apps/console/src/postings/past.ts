import { dayOf, parseDay } from '@hall/core/basics/market-day';
import type { QueryInput } from '@hall/core/contract/queries';
import type { PostingStatus } from '@hall/core/domain/posting/posting';

/**
 * The whole number of a posting from what somebody typed: all of it, without the market's code, or
 * only the last digits of one of today's. Null when it is no number.
 */
export function wholePostingNo(
  typed: string,
  at: { readonly marketCode: string; readonly nowMs: number },
): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const [, code, day, seq] = /^(?:(?:(\d{6})-)?(\d{6})-)?(\d{1,6})$/.exec(text) ?? [];
  if (seq === undefined) return null;
  const today = dayOf(at.nowMs).slice(2).replaceAll('-', '');
  return `${code ?? at.marketCode}-${day ?? today}-${seq.padStart(4, '0')}`;
}

/** Whether there is enough to look for: two letters or characters, whatever stands between them. */
export function isSearchable(typed: string): boolean {
  return [...typed.matchAll(/[\p{L}\p{N}]/gu)].length >= 2;
}

/** What is looked for among the past postings. */
export interface PastFilter {
  readonly employerId: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly status: PostingStatus | '';
}

export const noPastFilter: PastFilter = { employerId: '', fromDay: '', toDay: '', status: '' };

/** The question for one page of the history; null while a day is not one, or they are in the wrong order. */
export function pastQuestion(
  filter: PastFilter,
  cursor: string | null,
): QueryInput<'posting.history'> | null {
  const { employerId, fromDay, toDay, status } = filter;
  const days = [fromDay, toDay].filter((day) => day !== '');
  if (days.some((day) => parseDay(day) === null)) return null;
  if (days.length === 2 && fromDay > toDay) return null;
  return {
    employerId: employerId === '' ? null : employerId,
    status: status === '' ? null : status,
    fromDay: fromDay === '' ? null : fromDay,
    toDay: toDay === '' ? null : toDay,
    cursor,
  };
}
