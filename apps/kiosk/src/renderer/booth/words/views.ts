import { addDays, dayOf, formatTime, msPerDay } from '@hall/core/basics/market-day';
import type { CandidateView, MatchView } from '@hall/core/contract/commands/match-parts';
import { payText } from '@hall/core/documents/pay-text';
import { isOpenMatch } from '@hall/core/domain/match/match';
import type { BoothPosting } from '@hall/core/contract/commands/booth-parts';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import type { Language } from '@hall/core/i18n/translate';
import { occupationName } from '@hall/core/rules/occupations';
import type { PaperInHand } from '../machine/state.ts';
import type { BoothKey, Say } from './texts.ts';

/** How it looks: good news, something to wait for, something to do, or over. */
export type Tone = 'good' | 'warn' | 'accent' | 'alarm' | 'quiet';

/** A state in a word, and how it looks. */
export interface Mark {
  readonly key: BoothKey;
  readonly tone: Tone;
}

/** How a posting stands, in the employer's words. */
export function postingMark({ status }: Pick<BoothPosting, 'status'>): Mark {
  switch (status) {
    case 'draft':
    case 'pending_review':
      return { key: 'booth.status.review', tone: 'warn' };
    case 'published':
      return { key: 'booth.status.live', tone: 'good' };
    case 'filled':
      return { key: 'booth.status.filled', tone: 'accent' };
    case 'rejected':
      return { key: 'booth.status.rejected', tone: 'alarm' };
    case 'suspended':
      return { key: 'booth.status.suspended', tone: 'alarm' };
    case 'expired':
    case 'withdrawn':
    case 'archived':
      return { key: 'booth.status.over', tone: 'quiet' };
  }
}

/** How a match stands; once somebody is hired it counts whether he came. */
export function matchMark({ status, arrived, employerAgreed }: MatchView): Mark {
  if (status === 'confirmed' && arrived !== null) {
    return arrived
      ? { key: 'booth.matchStatus.arrived', tone: 'good' }
      : { key: 'booth.matchStatus.absent', tone: 'alarm' };
  }
  const key = `booth.matchStatus.${status}` as const;
  if (status === 'confirmed') return { key, tone: 'good' };
  if (status === 'unilateral') {
    return { key: employerAgreed ? 'booth.matchStatus.awaitsWorker' : key, tone: 'warn' };
  }
  return { key, tone: isOpenMatch(status) ? 'accent' : 'quiet' };
}

/** A posting as a row of the desk. */
export interface PostingLine {
  readonly work: string;
  readonly pay: string;
  readonly start: string;
  readonly remaining: number;
  readonly headcount: number;
  readonly taken: number;
  readonly isLive: boolean;
  /** Whom a gang-master recruits for (A-25). */
  readonly realEmployer: string | null;
}

/** What a row says of a posting; one that was never finished says what it has. */
export function postingLine(
  posting: BoothPosting,
  frame: { readonly nowMs: number; readonly say: Say; readonly language: Language },
): PostingLine {
  const { nowMs, say, language } = frame;
  const { occupationId, payMinFen, payMaxFen, payUnit, pieceName, workStartMs, headcount } =
    posting.content;
  const pay =
    payMinFen === null || payMaxFen === null || payUnit === null
      ? ''
      : payText({ payMinFen, payMaxFen, payUnit, pieceName }, say);
  return {
    work: occupationId === null ? posting.postingNo : occupationName(occupationId, language),
    pay,
    start: workStartMs === null ? '' : startText(workStartMs, nowMs, say),
    remaining: remainingPlaces(posting),
    headcount: headcount ?? 0,
    taken: posting.taken,
    isLive: posting.status === 'published',
    realEmployer: posting.content.realEmployerName,
  };
}

/** "今天 06:30", or the date when it begins on another day. */
export function startText(atMs: number, nowMs: number, say: Say): string {
  const day = dayOf(atMs);
  const today = dayOf(nowMs);
  const time = formatTime(atMs);
  if (day === today) return `${say('day.today')} ${time}`;
  return day === addDays(today, 1) ? `${say('day.tomorrow')} ${time}` : `${day.slice(5)} ${time}`;
}

/** What comes with the work, one word each. */
export function welfareWords(
  { mealsPerDay, lodging, transport, gear }: PostingContent['welfare'],
  say: Say,
): string[] {
  return [
    ...(mealsPerDay > 0 ? [say('welfare.meals', { meals: mealsPerDay })] : []),
    ...(lodging ? [say('welfare.lodging')] : []),
    ...(transport ? [say('welfare.transport')] : []),
    ...(gear ? [say('welfare.gear')] : []),
  ];
}

/** The figures of a registration number people say aloud. */
export function shortNumber({ registrationNo }: Pick<CandidateView, 'registrationNo'>): string {
  return registrationNo.slice(-4);
}

/** When somebody is there for work: "今天能干，白天". */
export function availabilityText({ availability }: CandidateView, say: Say): string {
  const { when, part } = availability;
  const day = say(`booth.worker.when.${when}`);
  return part === 'any' ? day : `${day} · ${say(`booth.worker.part.${part}`)}`;
}

/** What became of a paper. */
export function paperMark({ state }: PaperInHand): Mark {
  if (state === 'waiting') return { key: 'booth.paper.waiting', tone: 'quiet' };
  if (state === 'printing') return { key: 'booth.paper.printing', tone: 'accent' };
  const tones = { confirmed: 'good', unknown: 'warn', failed: 'alarm' } as const;
  return { key: `booth.paper.${state.outcome}`, tone: tones[state.outcome] };
}

const remindDays = 14;

/** C-04: fourteen days before the end of a verification it is said, and from then on. */
export function lapseOf(
  verifiedUntilMs: number | null,
  nowMs: number,
): { readonly state: 'soon'; readonly day: string } | { readonly state: 'over' } | null {
  if (verifiedUntilMs === null || verifiedUntilMs <= nowMs) return { state: 'over' };
  return verifiedUntilMs - nowMs > remindDays * msPerDay
    ? null
    : { state: 'soon', day: dayOf(verifiedUntilMs) };
}
