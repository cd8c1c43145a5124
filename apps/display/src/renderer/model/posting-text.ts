import { shortNo } from '@hall/core/domain/posting/short-no';
import { dayOf, msPerDay, msPerMinute, startOfDay } from '@hall/core/basics/market-day';
import type { BoardPosting } from '@hall/core/contract/topics/board-topic';
import { yuan } from '@hall/core/documents/pay-text';
import { occupationName } from '@hall/core/rules/occupations';
import { readingUnits } from './reading.ts';
import type { Words } from './words.ts';

/** A posting as the columns of a board show it. */
export interface RowText {
  readonly no: string;
  readonly occupation: string;
  readonly people: string;
  readonly remaining: string | null;
  readonly place: string;
  readonly day: string;
  /** "06:30–" */
  readonly from: string;
  /** Stands before the end where the language says it so; else `dayAfter` stands behind it. */
  readonly nextDay: string | null;
  readonly to: string;
  readonly dayAfter: string | null;
  readonly amount: string;
  readonly per: string;
  readonly settlement: string;
  readonly zone: string | null;
  readonly tags: readonly string[];
  /** 代招, and for whom; null for who hires himself. */
  readonly behalf: string | null;
}

/** Whether work begins today or has begun. */
export function isSameDay(posting: Pick<BoardPosting, 'workStartMs'>, hubNowMs: number): boolean {
  return posting.workStartMs < startOfDay(hubNowMs) + msPerDay;
}

function dayLabel(atMs: number, hubNowMs: number, words: Words): string {
  const ahead = Math.round((startOfDay(atMs) - startOfDay(hubNowMs)) / msPerDay);
  if (ahead <= 0) {
    return words.t('day.today');
  }
  if (ahead === 1) {
    return words.t('day.tomorrow');
  }
  const [, month = '', day = ''] = dayOf(atMs).split('-');
  const sameMonth = dayOf(hubNowMs).slice(0, 7) === dayOf(atMs).slice(0, 7);
  return words.t(sameMonth ? 'board.time.day' : 'board.time.dayOfMonth', {
    month: Number(month),
    day: Number(day),
  });
}

/** Calendar days worked; a night shift that ends next morning is one. */
export function workDays(posting: BoardPosting): number {
  const overnight = posting.shiftEnd <= posting.shiftStart ? 1 : 0;
  const span = startOfDay(posting.workEndMs) - startOfDay(posting.workStartMs);
  return Math.max(1, Math.round(span / msPerDay) + 1 - overnight);
}

/** The last hour before a posting ends is counted down, in steps of five minutes. */
function minutesLeft(posting: BoardPosting, hubNowMs: number): number | null {
  const minutes = Math.floor((posting.validUntilMs - hubNowMs) / msPerMinute);
  return minutes < 60 ? Math.max(1, Math.ceil(minutes / 5) * 5) : null;
}

function tagsOf(posting: BoardPosting, hubNowMs: number, words: Words): string[] {
  const tags: string[] = [];
  const left = isSameDay(posting, hubNowMs) ? minutesLeft(posting, hubNowMs) : null;
  const days = workDays(posting);
  if (left !== null) {
    tags.push(words.t('board.tag.minutesLeft', { minutes: left }));
  }
  if (posting.origin !== null) {
    tags.push(words.t('board.tag.origin', { origin: posting.origin }));
  }
  if (posting.hardshipFriendly.length > 0) {
    const older = posting.hardshipFriendly.includes('older');
    tags.push(words.t(older ? 'board.tag.older' : 'board.tag.hardship'));
  }
  if (days > 1) {
    tags.push(words.t('board.tag.days', { count: days }));
  }
  return tags;
}

/** All texts of a row. */
export function rowText(posting: BoardPosting, hubNowMs: number, words: Words): RowText {
  const range = posting.payMaxFen > posting.payMinFen ? `–${yuan(posting.payMaxFen)}` : '';
  const overnight = posting.shiftEnd <= posting.shiftStart;
  const chinese = words.language === 'zh-CN';
  const unit =
    posting.payUnit === 'piece' && posting.pieceName !== null
      ? posting.pieceName
      : words.t(`pay.unit.${posting.payUnit}`);
  return {
    no: shortNo(posting.postingNo, hubNowMs),
    occupation: occupationName(posting.occupationId, words.language),
    people: words.t('board.people', { count: posting.headcount }),
    remaining:
      posting.remaining < posting.headcount
        ? words.t('board.remaining', { count: posting.remaining })
        : null,
    place: posting.place,
    day: dayLabel(posting.workStartMs, hubNowMs, words),
    from: `${posting.shiftStart}–`,
    nextDay: overnight && chinese ? words.t('board.time.nextDay') : null,
    to: posting.shiftEnd,
    dayAfter: overnight && !chinese ? words.t('board.time.nextDay') : null,
    amount: `${yuan(posting.payMinFen)}${range}`,
    per: words.t('board.pay.yuan', { unit }),
    settlement: words.t(`board.settlement.${posting.settlement}`),
    zone: posting.zone,
    tags: tagsOf(posting, hubNowMs, words),
    behalf: posting.onBehalf ? words.t('board.tag.onBehalf', { employer: posting.employer }) : null,
  };
}

/** From and until, the unit of pay. */
const fixedUnits = 4;

/** What everybody reads of a row before deciding: place, hours and pay. The rest is looked up. */
export function rowUnits(posting: BoardPosting): number {
  const amounts = posting.payMaxFen > posting.payMinFen ? 2 : 1;
  return readingUnits(posting.place) + fixedUnits + amounts;
}
