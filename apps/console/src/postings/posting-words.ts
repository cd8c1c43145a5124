import type { Language } from '@hall/core/i18n/translate';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Posting, PostingDraft, PostingStatus } from '@hall/core/domain/posting/posting';
import { dayOf } from '@hall/core/basics/market-day';
import type { Say } from '../app/language.tsx';
import { dayWords } from '../shared/day-words.ts';
import { formatRange } from '../shared/money.ts';
import { occupationName } from '@hall/core/rules/occupations';

/** Everything words depend on. */
export interface Speaking {
  readonly say: Say;
  readonly language: Language;
  readonly nowMs: number;
}

/** `160 元/天`, with a no-break space so that figure and unit stay together. */
export function payWords(draft: PostingDraft, say: Say): string {
  const range = formatRange(draft.payMinFen, draft.payMaxFen);
  if (range === '') return say('value.missing');
  const unit =
    draft.payUnit === null
      ? ''
      : draft.payUnit === 'piece' && draft.pieceName !== null
        ? draft.pieceName
        : say(`pay.unit.${draft.payUnit}`);
  return say('posting.pay', { range, unit });
}

/** `今天 06:30–17:30`, or the first and the last day of a longer job. */
export function whenWords(draft: PostingDraft, { say, nowMs }: Speaking): string {
  const { workStartMs, workEndMs, shiftStart, shiftEnd } = draft;
  if (workStartMs === null || workEndMs === null) return say('value.missing');
  const overnight = shiftStart !== null && shiftEnd !== null && shiftEnd <= shiftStart;
  const first = dayOf(workStartMs);
  const last = dayOf(overnight ? workEndMs - 86_400_000 : workEndMs);
  const days =
    first === last
      ? dayWords(first, nowMs, say)
      : say('posting.days', {
          from: dayWords(first, nowMs, say),
          to: dayWords(last, nowMs, say),
        });
  const end = overnight ? say('posting.nextDay', { time: shiftEnd }) : (shiftEnd ?? '');
  // A word joiner keeps both ends of the shift on one line.
  return `${days} ${shiftStart ?? ''}\u2060–\u2060${end}`;
}

/** The trade and how many: what a posting is called at the desk. */
export function titleWords(draft: PostingDraft, { say, language }: Speaking): string {
  const trade = occupationName(draft.occupationId ?? '', language);
  return trade === '' ? say('posting.untitled') : trade;
}

/** The employer as everybody sees him. */
export function employerWords(employer: Employer | undefined, say: Say): string {
  return employer?.details.displayName ?? say('value.unknown');
}

/** Colour of a status; the word beside it says what it is. */
export function statusTone(status: PostingStatus): 'plain' | 'accent' | 'good' | 'warn' | 'alarm' {
  switch (status) {
    case 'published':
      return 'good';
    case 'pending_review':
      return 'accent';
    case 'rejected':
    case 'suspended':
      return 'alarm';
    case 'draft':
      return 'warn';
    case 'filled':
    case 'expired':
    case 'withdrawn':
    case 'archived':
      return 'plain';
  }
}

/** Whether a posting begins today; such postings are told apart everywhere. */
export function isSameDay(posting: Posting, nowMs: number): boolean {
  const { workStartMs } = posting.content;
  return workStartMs !== null && dayOf(workStartMs) === dayOf(nowMs);
}
