import { addDays, atMinuteOfDay, dayOf, minuteOfDay } from '@hall/core/basics/market-day';
import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import {
  postingContent,
  type PayUnit,
  type PostingContent,
} from '@hall/core/domain/posting/posting';

export type StartDay = 'today' | 'tomorrow';
export type FormStep = 'headcount' | 'time' | 'pay-min' | 'pay-max';

/** A posting again, with what changes from day to day. */
export interface AgainForm {
  readonly fromPostingId: string;
  readonly content: PostingContent;
  readonly headcount: number;
  readonly day: StartDay;
  /** Minutes since the market's midnight. */
  readonly startMinute: number;
  readonly payMinFen: number;
  readonly payMaxFen: number;
}

/** How much one press changes the pay: what people haggle in. */
export const payStepFen: Readonly<Record<PayUnit, number>> = {
  hour: 100,
  day: 1_000,
  shift: 1_000,
  piece: 10,
  job: 1_000,
  month: 10_000,
};
const timeStepMinutes = 30;
const lastMinute = 24 * 60 - timeStepMinutes;
const mostHeads = 999;
const mostFen = 100_000_000;
/** Nobody reads, comes and begins in less. */
const leastNoticeMs = 15 * 60_000;

/** The content of a posting that has everything; null for one that was never finished. */
export function wholeContent(posting: Pick<BoothPosting, 'content'>): PostingContent | null {
  const parsed = postingContent.safeParse(posting.content);
  return parsed.success ? parsed.data : null;
}

/** The form of a posting as it was; it begins today while that is possible. */
export function againFormOf(
  posting: Pick<BoothPosting, 'id' | 'content'>,
  nowMs: number,
): AgainForm | null {
  const content = wholeContent(posting);
  if (content === null) return null;
  const { headcount, payMinFen, payMaxFen } = content;
  const form: AgainForm = {
    fromPostingId: posting.id,
    content,
    headcount,
    day: 'today',
    startMinute: minuteOfDay(content.workStartMs),
    payMinFen,
    payMaxFen,
  };
  return beginsInTime(form, nowMs) ? form : { ...form, day: 'tomorrow' };
}

/** When work begins and ends: as long as it was the last time. */
export function timesOf(
  form: AgainForm,
  nowMs: number,
): { readonly workStartMs: number; readonly workEndMs: number } {
  const workStartMs = beginOf(form, nowMs);
  const { content } = form;
  return { workStartMs, workEndMs: workStartMs + content.workEndMs - content.workStartMs };
}

/** The hour work begins at, on the day it was chosen for. */
export type Begin = Pick<AgainForm, 'day' | 'startMinute'>;

/** When work begins. */
export function beginOf({ day, startMinute }: Begin, nowMs: number): number {
  return atMinuteOfDay(addDays(dayOf(nowMs), day === 'today' ? 0 : 1), startMinute);
}

/** Whether somebody who reads it can still be there. */
export function beginsInTime(begin: Begin, nowMs: number): boolean {
  return beginOf(begin, nowMs) >= nowMs + leastNoticeMs;
}

/** A day and an hour that one touch chooses; those that come too late are shown and not taken. */
export interface StartChoice {
  readonly day: StartDay;
  readonly minute: number;
  readonly isInTime: boolean;
}

/**
 * The hour of the last time, half an hour before and after it, today and tomorrow. They do not move
 * with what is chosen, so that nothing shifts under a finger.
 */
export function usualStarts(usual: number, nowMs: number): StartChoice[] {
  const first = within(usual - timeStepMinutes, 0, lastMinute - 2 * timeStepMinutes);
  const minutes = [0, 1, 2].map((steps) => first + steps * timeStepMinutes);
  return (['today', 'tomorrow'] as const).flatMap((day) =>
    minutes.map((minute) => ({
      day,
      minute,
      isInTime: beginsInTime({ day, startMinute: minute }, nowMs),
    })),
  );
}

/** One press on a plus or a minus; never beyond what the hub takes. */
export function stepped(form: AgainForm, what: FormStep, by: 1 | -1): AgainForm {
  const { content, payMinFen, payMaxFen } = form;
  const payBy = by * payStepFen[content.payUnit];
  switch (what) {
    case 'headcount':
      return { ...form, headcount: within(form.headcount + by, 1, mostHeads) };
    case 'time':
      return { ...form, startMinute: minuteBeside(form.startMinute, by) };
    case 'pay-min': {
      const min = within(payMinFen + payBy, 1, mostFen);
      return {
        ...form,
        payMinFen: min,
        payMaxFen: isOnePay(form) ? min : Math.max(min, payMaxFen),
      };
    }
    case 'pay-max':
      return { ...form, payMaxFen: within(payMaxFen + payBy, payMinFen, mostFen) };
  }
}

/** Whether the posting names one sum rather than a range. */
export function isOnePay({ content }: AgainForm): boolean {
  return content.payMinFen === content.payMaxFen;
}

/** The minute half an hour before or after one, of the same day. */
export function minuteBeside(minute: number, by: 1 | -1): number {
  return within(minute + by * timeStepMinutes, 0, lastMinute);
}

/** So many people; a press on one of the usual figures. */
export function withHeadcount<F extends { readonly headcount: number }>(
  form: F,
  headcount: number,
): F {
  return { ...form, headcount: within(Math.round(headcount), 1, mostHeads) };
}

/** A figure kept between two others. */
export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
