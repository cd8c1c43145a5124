/** One push button, as its contact is read again and again. */
export interface ContactState {
  /** Closed or open, without the bouncing. */
  readonly isClosed: boolean;
  /** Another reading than `isClosed`, since when. */
  readonly otherSinceMs: number | null;
  /** Since when it is held down; null when it is not, or was so before we looked. */
  readonly downSinceMs: number | null;
  /** This pressing has been told. */
  readonly isTold: boolean;
}

/** What a button did. */
export type ContactEvent = 'press' | 'hold' | null;

/** A contact bounces for less than this. */
export const debounceMs = 50;
/** A button kept down this long is held. */
export const holdMs = 1000;

/** A contact seen for the first time: one that is closed was not pressed now, or is stuck. */
export function firstReading(isClosed: boolean): ContactState {
  return { isClosed, otherSinceMs: null, downSinceMs: null, isTold: isClosed };
}

/**
 * The next reading. A button that can be held tells its press when it is let go, any other at once.
 * Each pressing is told at most once.
 */
export function stepContact(
  state: ContactState,
  reading: { readonly isClosed: boolean; readonly nowMs: number; readonly canHold: boolean },
): { readonly state: ContactState; readonly event: ContactEvent } {
  const { isClosed, nowMs, canHold } = reading;
  if (isClosed === state.isClosed) return whileSteady({ ...state, otherSinceMs: null }, reading);
  const sinceMs = state.otherSinceMs ?? nowMs;
  if (nowMs - sinceMs < debounceMs) {
    return { state: { ...state, otherSinceMs: sinceMs }, event: null };
  }
  if (isClosed) {
    const down = { isClosed, otherSinceMs: null, downSinceMs: sinceMs, isTold: !canHold };
    return { state: down, event: canHold ? null : 'press' };
  }
  return { state: firstReading(false), event: state.isTold ? null : 'press' };
}

function whileSteady(
  state: ContactState,
  { nowMs, canHold }: { readonly nowMs: number; readonly canHold: boolean },
): { readonly state: ContactState; readonly event: ContactEvent } {
  const { downSinceMs, isTold } = state;
  if (!canHold || isTold || downSinceMs === null || nowMs - downSinceMs < holdMs) {
    return { state, event: null };
  }
  return { state: { ...state, isTold: true }, event: 'hold' };
}
