import { assertNever } from '../../basics/assert-never.ts';
import type { Result } from '../../basics/result.ts';
import type { Direction, GateMode, LaneRefusal } from './lane.ts';

/** What may be read at a lane: an identity card, or the code of a slip. */
export const passReaders = ['card', 'slip'] as const;
export type PassReader = (typeof passReaders)[number];

/** The same slip or card within this is the same person, who has been let in already. */
export const onePersonMs = 2_000;

/** So often a slip opens before staff are told of it; it opens all the same (G-07). */
export const usesToTell = 10;

/** How long a reading of a card at a gate is known, as a keyed hash with its time (G-02). */
export const cardReadsKeptMs = 30 * 24 * 60 * 60_000;

/** A word stands on the entrance screen for so long. */
export const wordShownMs = 4_000;

/** What somebody at a lane is told; `press_button` is 请按开门键进入. */
export type LaneWordName =
  'welcome' | 'press_button' | 'please_wait' | 'closed' | 'out_only' | 'try_again';

/** The slip a code stands for, and whether what was shown is the pass that was printed on it. */
export interface ShownSlip {
  readonly slipId: string;
  readonly day: string;
  readonly isGenuine: boolean;
}

/**
 * What a scanned text is good for. `press_button` is no refusal: the button beside the reader opens
 * to everybody, with and without a slip.
 */
export type PassVerdict =
  | { readonly kind: 'opens'; readonly slipId: string }
  | {
      readonly kind: 'press_button';
      readonly why: 'not_a_pass' | 'other_market' | 'not_todays' | 'forged';
    };

/** Judges a slip at a gate: good on its market day and in its market, as often as one likes (G-07). */
export function judgeSlip(
  read: Result<unknown, { readonly code: 'not_a_pass' | 'other_market' }>,
  shown: { readonly slip: ShownSlip | null; readonly today: string },
): PassVerdict {
  if (!read.ok) return { kind: 'press_button', why: read.error.code };
  const { slip, today } = shown;
  if (slip === null || slip.day !== today) return { kind: 'press_button', why: 'not_todays' };
  if (!slip.isGenuine) return { kind: 'press_button', why: 'forged' };
  return { kind: 'opens', slipId: slip.slipId };
}

/** Whether a slip was used so often in one day that staff are told. */
export function isTold(uses: number): boolean {
  return uses > usesToTell;
}

/** What the lane made of an ask. */
export type LaneOutcome = 'opened' | 'not_opened' | LaneRefusal;

/** The word for what a lane made of an ask; nobody who goes out is told anything but to try again. */
export function wordFor(outcome: LaneOutcome, direction: Direction): LaneWordName | null {
  switch (outcome) {
    case 'opened':
      return direction === 'in' ? 'welcome' : null;
    case 'full':
    case 'busy':
      return 'please_wait';
    case 'closed':
      return 'closed';
    case 'emergency':
    case 'not_this_way':
      return 'out_only';
    case 'isolated':
    case 'offline':
    case 'not_opened':
      return 'try_again';
    default:
      return assertNever(outcome);
  }
}

/** The word to somebody whose paper opens nothing: what would help him here and now. */
export function wordWithoutPass(lane: {
  readonly mode: GateMode;
  readonly isEmergency: boolean;
}): LaneWordName {
  if (lane.isEmergency) return 'out_only';
  if (lane.mode === 'closed') return 'closed';
  return lane.mode === 'free_count' ? 'welcome' : 'press_button';
}

/**
 * Who was let through lately, so that a slip that is held before a scanner for long, or shown at two
 * lanes at once, is one person. Holds keys that say nothing of whom they stand for.
 */
export interface LatePasses {
  readonly untilMsByKey: ReadonlyMap<string, number>;
}

/** Nobody yet. */
export const noLatePasses: LatePasses = { untilMsByKey: new Map() };

/** Whether a key stands for somebody who was let through a moment ago. */
export function isSamePerson(late: LatePasses, key: string, nowMs: number): boolean {
  const untilMs = late.untilMsByKey.get(key);
  return untilMs !== undefined && nowMs < untilMs;
}

/** Forgets a key: the gate did not open after all, and its holder may try again at once. */
export function withoutLatePass(late: LatePasses, key: string): LatePasses {
  return { untilMsByKey: new Map([...late.untilMsByKey].filter(([one]) => one !== key)) };
}

/** Remembers a key from now on, and forgets those whose time is over. */
export function withLatePass(late: LatePasses, key: string, nowMs: number): LatePasses {
  const kept = [...late.untilMsByKey].filter(([, untilMs]) => nowMs < untilMs);
  return { untilMsByKey: new Map([...kept, [key, nowMs + onePersonMs]]) };
}
