import { NO_ATTEMPTS, afterWrongCode, lockedForMs } from './exit-attempts.ts';

/** What came of a code that was typed. */
export type ExitVerdict =
  | { readonly verdict: 'right' }
  | { readonly verdict: 'wrong' }
  | { readonly verdict: 'no_code' }
  | { readonly verdict: 'locked'; readonly forMs: number };

/** Judges exit codes and counts the wrong ones. */
export interface ExitDesk {
  judge(code: string): Promise<ExitVerdict>;
}

/** Makes the one desk of a shell; `hash` null means that no code was set, so none fits. */
export function exitDesk(deps: {
  readonly hash: string | null;
  readonly fits: (code: string, hash: string) => Promise<boolean>;
  readonly nowMs: () => number;
}): ExitDesk {
  let attempts = NO_ATTEMPTS;
  return {
    async judge(code) {
      if (deps.hash === null) return { verdict: 'no_code' };
      const forMs = lockedForMs(attempts, deps.nowMs());
      if (forMs > 0) return { verdict: 'locked', forMs };
      // Counted as wrong before it is looked at: codes sent at once cannot slip under the limit.
      attempts = afterWrongCode(attempts, deps.nowMs());
      if (await deps.fits(code, deps.hash)) {
        attempts = NO_ATTEMPTS;
        return { verdict: 'right' };
      }
      const lockMs = lockedForMs(attempts, deps.nowMs());
      return lockMs > 0 ? { verdict: 'locked', forMs: lockMs } : { verdict: 'wrong' };
    },
  };
}
