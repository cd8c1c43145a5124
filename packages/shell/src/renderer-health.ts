/** When the page last gave a sign of life, and how often it failed lately. */
export interface RendererHealth {
  readonly phase: 'loading' | 'alive' | 'restarting';
  readonly sinceMs: number;
  readonly lastSignMs: number;
  readonly failures: number;
}

export type RendererEvent =
  | { readonly type: 'load-started' }
  | { readonly type: 'sign-of-life' }
  | { readonly type: 'gone' }
  | { readonly type: 'unresponsive' }
  | { readonly type: 'tick' };

export type RendererEffect =
  { readonly type: 'kill' } | { readonly type: 'reload'; readonly afterMs: number };

/** Silence after which a page that was alive is taken for hung. */
export const HUNG_AFTER_MS = 5_000;

/** Time a page has from the start of loading to its first sign of life. */
export const LOAD_WITHIN_MS = 20_000;

/** A page that lived this long has recovered: the next failure is its first again. */
export const HEALTHY_AFTER_MS = 60_000;

// Silence plus the longest pause stay under the ten seconds a hung kiosk may take (K-13).
const RELOAD_PAUSES_MS = [0, 500, 1_000, 2_000, 4_000] as const;
const LONGEST_PAUSE_MS = 4_000;

/** A page that is about to be loaded for the first time. */
export function newRenderer(nowMs: number): RendererHealth {
  return { phase: 'loading', sinceMs: nowMs, lastSignMs: nowMs, failures: 0 };
}

/** Decides when a page is killed and when it is loaded again. Pure; `nowMs` never runs backwards. */
export function stepRenderer(
  state: RendererHealth,
  event: RendererEvent,
  nowMs: number,
): { readonly state: RendererHealth; readonly effects: readonly RendererEffect[] } {
  switch (event.type) {
    case 'load-started':
      return quiet({ ...state, phase: 'loading', sinceMs: nowMs, lastSignMs: nowMs });
    case 'sign-of-life':
      return quiet(signOfLife(state, nowMs));
    case 'gone':
      return state.phase === 'restarting' ? quiet(state) : restart(state, nowMs);
    case 'unresponsive':
      return state.phase === 'restarting' ? quiet(state) : { state, effects: [{ type: 'kill' }] };
    case 'tick':
      return isHung(state, nowMs) ? { state, effects: [{ type: 'kill' }] } : quiet(state);
  }
}

function quiet(state: RendererHealth): ReturnType<typeof stepRenderer> {
  return { state, effects: [] };
}

function signOfLife(state: RendererHealth, nowMs: number): RendererHealth {
  // A last message of the page that just ended says nothing about the one to come.
  if (state.phase === 'restarting') return state;
  const sinceMs = state.phase === 'alive' ? state.sinceMs : nowMs;
  const failures = nowMs - sinceMs >= HEALTHY_AFTER_MS ? 0 : state.failures;
  return { phase: 'alive', sinceMs, lastSignMs: nowMs, failures };
}

function restart(state: RendererHealth, nowMs: number): ReturnType<typeof stepRenderer> {
  const afterMs = RELOAD_PAUSES_MS[state.failures] ?? LONGEST_PAUSE_MS;
  const failures = Math.min(state.failures + 1, RELOAD_PAUSES_MS.length);
  return {
    state: { phase: 'restarting', sinceMs: nowMs, lastSignMs: nowMs, failures },
    effects: [{ type: 'reload', afterMs }],
  };
}

function isHung(state: RendererHealth, nowMs: number): boolean {
  switch (state.phase) {
    case 'loading':
      return nowMs - state.sinceMs >= LOAD_WITHIN_MS;
    case 'alive':
      return nowMs - state.lastSignMs >= HUNG_AFTER_MS;
    case 'restarting':
      return false;
  }
}
