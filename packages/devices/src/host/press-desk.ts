import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import type { CallerAction, PressFault } from '@hall/core/contract/device-window';
import { nothingTyped, stepTyping, type PadKey, type Typing } from '../drivers/caller/keys.ts';

/** What became of a press that somebody wanted to count. */
export type PressVerdict = 'counted' | PressFault;

/** A press of a physical caller. It counts only for whom `acknowledge` answers `counted`. */
export interface CallerPress {
  readonly window: string;
  readonly action: CallerAction;
  /**
   * Shows at the window that the press was taken, and says whether it counts. At most one answer to
   * a press is `counted`, and none after its time. Act on `counted` only.
   */
  acknowledge(): Promise<PressVerdict>;
  /** Lets go of a press that would come to nothing: it does not count, and the next may come. */
  decline(): void;
}

/** What the desk tells. */
export type PressEvent =
  | { readonly type: 'press'; readonly press: CallerPress }
  | {
      readonly type: 'press-lost';
      readonly window: string;
      readonly action: CallerAction;
      readonly fault: PressFault;
    };

/** Makes presses of keys, one at a time at each window. */
export interface PressDesk {
  press(window: string, key: PadKey): void;
  /** Lets go of all waiting presses; none counts any more. */
  close(): void;
}

/**
 * A press that nobody took by then does not count: a person who saw nothing happen has pressed again
 * or gone to the screen, and a late call would be one too many. An LED that does not answer is known
 * to be gone after 2 s, which tells the better reason.
 */
export const pressDeadlineMs = 2500;
/** The same key again so soon after a press that counted is a nervous finger: nobody calls two people a second. */
export const sameKeyMs = 1000;

/** What the desk needs. */
export interface PressDeskParts {
  /** Runs forwards only. */
  readonly clock: Clock;
  readonly timers: Timers;
  /** Shows at the window that a press was taken; false when that cannot be confirmed. */
  readonly show: (window: string) => Promise<boolean>;
  readonly onEvent: (event: PressEvent) => void;
}

/** Starts a desk. */
export function pressDesk(parts: PressDeskParts): PressDesk {
  const typings = new Map<string, Typing>();
  const open = new Map<string, OpenPress>();
  const counted = new Map<string, { readonly kind: CallerAction['kind']; readonly atMs: number }>();
  const isTooSoon = (window: string, action: CallerAction): boolean => {
    // Whether the one before counts is not known yet; two would call two people.
    if (open.has(window)) return true;
    const last = counted.get(window);
    return last?.kind === action.kind && parts.clock.now() - last.atMs < sameKeyMs;
  };
  let isClosed = false;
  return {
    press: (window, key) => {
      if (isClosed) return;
      const nowMs = parts.clock.now();
      const { typing, action } = stepTyping(typings.get(window) ?? nothingTyped, key, nowMs);
      typings.set(window, typing);
      if (!action) return;
      if (isTooSoon(window, action)) {
        parts.onEvent({ type: 'press-lost', window, action, fault: 'too_soon' });
        return;
      }
      const onSettled = (isCounted: boolean): void => {
        open.delete(window);
        if (isCounted) counted.set(window, { kind: action.kind, atMs: parts.clock.now() });
      };
      const press = new OpenPress({ parts, window, action, onSettled });
      open.set(window, press);
      parts.onEvent({ type: 'press', press });
    },
    close: () => {
      isClosed = true;
      for (const press of [...open.values()]) press.forget();
    },
  };
}

class OpenPress implements CallerPress {
  readonly window: string;
  readonly action: CallerAction;
  #phase: 'open' | 'showing' | 'over' = 'open';
  readonly #cancelDeadline: CancelTimer;
  readonly #parts: PressDeskParts;
  readonly #onSettled: (isCounted: boolean) => void;
  /** Ends the waiting for the sign. */
  #giveUp: (verdict: PressVerdict) => void = () => undefined;

  constructor(start: {
    parts: PressDeskParts;
    window: string;
    action: CallerAction;
    onSettled: (isCounted: boolean) => void;
  }) {
    this.window = start.window;
    this.action = start.action;
    this.#parts = start.parts;
    this.#onSettled = start.onSettled;
    this.#cancelDeadline = start.parts.timers.after(pressDeadlineMs, () => {
      this.#lose('too_late');
    });
  }

  async acknowledge(): Promise<PressVerdict> {
    if (this.#phase !== 'open') return 'too_late';
    this.#phase = 'showing';
    const inTime = new Promise<PressVerdict>((resolve) => {
      this.#giveUp = resolve;
    });
    const shown = this.#parts
      .show(this.window)
      .then((isShown): PressVerdict => (isShown ? 'counted' : 'not_shown'));
    const verdict = await Promise.race([inTime, shown]);
    if (this.#isOver()) return 'too_late';
    if (verdict === 'counted') this.#settle(true);
    else this.#lose(verdict);
    return verdict;
  }

  decline(): void {
    if (!this.#isOver()) this.forget();
  }

  forget(): void {
    this.#settle(false);
    this.#giveUp('too_late');
  }

  #isOver(): boolean {
    return this.#phase === 'over';
  }

  #lose(fault: PressFault): void {
    this.#settle(false);
    const { window, action } = this;
    this.#parts.onEvent({ type: 'press-lost', window, action, fault });
    this.#giveUp(fault);
  }

  #settle(isCounted: boolean): void {
    this.#phase = 'over';
    this.#cancelDeadline();
    this.#onSettled(isCounted);
  }
}
