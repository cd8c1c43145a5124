/** Often enough for a limit of fifteen minutes, seldom enough to be nothing beside the topics. */
const tellEveryMs = 30_000;

/** What a person does with his hands while he reads; a mouse that is only nudged is nobody. */
export const activityEvents = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Says at which touches the hub has to be told that somebody is there. */
export class ActivityThrottle {
  #toldAtMs = Number.NEGATIVE_INFINITY;

  /** True when the hub is to be told now. A touch a script made counts for nothing. */
  touch(event: { readonly isTrusted: boolean }, nowMs: number): boolean {
    if (!event.isTrusted) return false;
    // A clock that was set back must not silence the desk for hours.
    if (Math.abs(nowMs - this.#toldAtMs) < tellEveryMs) return false;
    this.#toldAtMs = nowMs;
    return true;
  }
}
