import type { LedContent } from '@hall/core/contract/device-window';
import type { SignLanguage, SignPicture, Sign } from './sign.ts';

/** What a window's sign is to show, and since when. Outlives connections; see `wanted.ts`. */
export interface WantedContent {
  readonly content: LedContent;
  readonly sinceMs: number;
}

/** What the line knows of one sign. */
export interface SignState {
  /** What it shows, as far as that can be known, and since when; null when it cannot. */
  readonly shown: { readonly picture: SignPicture; readonly atMs: number } | null;
  /** When it last answered, or was last written to where nothing answers. */
  readonly heardMs: number;
  /** Rounds in a row without an answer, or with a refusal. */
  readonly failures: number;
  /** Not tried before this. */
  readonly nextTryMs: number;
  /** A press of the caller is being acknowledged until then. */
  readonly receiptUntilMs: number;
}

/** What the line does next. */
export type SignJob =
  | { readonly type: 'show'; readonly at: number; readonly picture: SignPicture }
  | { readonly type: 'ping'; readonly at: number }
  | { readonly type: 'rest'; readonly untilMs: number };

/** A new call flashes for so long, then stands still (E-07). */
export const flashMs = 10_000;
/** Half of a flash made by the host: long enough to read, and two frames a second at most. */
const flashHalfMs = 600;
/** Every sign is written to at least this often, so that one that lost its power recovers (E-07). */
export const resendMs = 30_000;
/** A sign that can answer is asked this often, so that a cut line is noticed before the next call. */
const pingMs = 5000;
/** The receipt of a press stands for so long, unless something new comes. */
export const receiptMs = 1500;
/** A sign that is gone is tried less and less often: each try costs the others on the line. */
const retryMs = [1000, 2000, 5000, 10_000] as const;

/** Nothing known: before the first word to a sign, and after it fell silent. */
export function unknownSign(nowMs: number): SignState {
  return { shown: null, heardMs: nowMs, failures: 0, nextTryMs: nowMs, receiptUntilMs: nowMs };
}

/** What a sign shows at a moment. */
export function pictureAt(view: SignView, nowMs: number): SignPicture {
  const { sign, language, wanted, state } = view;
  if (nowMs < state.receiptUntilMs && language.saysReceived) {
    return { face: sign.face({ kind: 'received' }), isFlashing: false, isLit: true };
  }
  const face = sign.face(wanted.content);
  const ageMs = nowMs - wanted.sinceMs;
  const isNew = face.flashes && ageMs >= 0 && ageMs < flashMs;
  const isDark =
    isNew && language.flashedBy === 'host' && Math.floor(ageMs / flashHalfMs) % 2 === 1;
  return { face, isFlashing: isNew && language.flashedBy === 'sign', isLit: !isDark };
}

/** One sign with all that decides what it shows. */
export interface SignView {
  readonly sign: Sign;
  readonly language: SignLanguage;
  readonly wanted: WantedContent;
  readonly state: SignState;
}

/**
 * What is most wanted on the line: first a sign that says something else than it should, then the
 * next half of a flash, then what is due to be written again, then what is due to be asked. Of equals, the one that has
 * waited longest, so that none is kept waiting by the flashing of others.
 */
export function nextJob(views: readonly SignView[], nowMs: number): SignJob {
  let best: { readonly at: number; readonly need: number; readonly sinceMs: number } | null = null;
  let untilMs = nowMs + resendMs;
  for (const [at, view] of views.entries()) {
    const need = needOf(view, nowMs);
    if (need === 0) {
      untilMs = Math.min(untilMs, nextChangeMs(view, nowMs));
      continue;
    }
    const sinceMs = view.state.shown?.atMs ?? 0;
    if (!best || need > best.need || (need === best.need && sinceMs < best.sinceMs)) {
      best = { at, need, sinceMs };
    }
  }
  const view = best ? views[best.at] : undefined;
  if (!best || !view) return { type: 'rest', untilMs };
  if (best.need === 1) return { type: 'ping', at: best.at };
  return { type: 'show', at: best.at, picture: pictureAt(view, nowMs) };
}

/** 4: says the wrong thing, 3: the next half of a flash, 2: to be written again, 1: to be asked. */
function needOf(view: SignView, nowMs: number): 0 | 1 | 2 | 3 | 4 {
  const { state, language } = view;
  if (nowMs < state.nextTryMs) return 0;
  // A sign that is gone waits behind those that are there.
  if (state.failures > 0) return 2;
  const picture = pictureAt(view, nowMs);
  if (!state.shown || !isSame(state.shown.picture.face, picture.face)) return 4;
  if (!isSame(state.shown.picture, picture)) return 3;
  if (nowMs - state.shown.atMs >= resendMs) return 2;
  return language.answers !== null && nowMs - state.heardMs >= pingMs ? 1 : 0;
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function nextChangeMs(view: SignView, nowMs: number): number {
  const { state, wanted, language } = view;
  if (nowMs < state.nextTryMs) return state.nextTryMs;
  const due = [(state.shown?.atMs ?? nowMs) + resendMs];
  if (language.answers !== null) due.push(state.heardMs + pingMs);
  if (nowMs < state.receiptUntilMs) due.push(state.receiptUntilMs);
  const ageMs = nowMs - wanted.sinceMs;
  if (view.sign.face(wanted.content).flashes && ageMs >= 0 && ageMs < flashMs) {
    const halves = language.flashedBy === 'host' ? Math.floor(ageMs / flashHalfMs) + 1 : Infinity;
    due.push(wanted.sinceMs + Math.min(flashMs, halves * flashHalfMs));
  }
  return Math.max(nowMs + 1, Math.min(...due));
}

/** A sign after it took a picture, or answered a question (`picture` null). */
export function afterSuccess(
  state: SignState,
  picture: SignPicture | null,
  nowMs: number,
): SignState {
  const shown = picture === null ? state.shown : { picture, atMs: nowMs };
  return { ...state, shown, heardMs: nowMs, failures: 0, nextTryMs: nowMs };
}

/** A sign after it did not answer, or refused: what it shows now cannot be known. */
export function afterFailure(state: SignState, nowMs: number): SignState {
  const index = Math.min(state.failures, retryMs.length - 1);
  const delayMs = retryMs[index] ?? retryMs[0];
  return { ...state, shown: null, failures: state.failures + 1, nextTryMs: nowMs + delayMs };
}
