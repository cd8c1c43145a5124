/** Lets each holder do something so many times within a time. Holders are enrolled terminals: few. */
export class RateWindow {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #taken = new Map<string, readonly number[]>();

  constructor({ most, windowMs }: { readonly most: number; readonly windowMs: number }) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Takes one of a holder's turns; false where none is left for now. */
  take(holder: string, nowMs: number): boolean {
    // A clock that was set back must not lock anybody out.
    const recent = (this.#taken.get(holder) ?? []).filter(
      (atMs) => atMs <= nowMs && nowMs - atMs < this.#windowMs,
    );
    const isFree = recent.length < this.#most;
    this.#taken.set(holder, isFree ? [...recent, nowMs] : recent);
    return isFree;
  }
}
