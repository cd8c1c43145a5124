import { minutesLeftMax, type PowerState } from './power.ts';

/** One look at a UPS; null where it does not say. */
export interface HeardPower {
  readonly power: 'mains' | 'battery' | 'low_battery' | 'unknown';
  readonly runtimeS: number | null;
}

/** Numbers of the watch, with their reasons. */
export const powerTiming = {
  /** A battery that helps out for less is a flicker, and nobody is told. */
  flickerMs: 3_000,
  /** Mains has to stay so long before it is believed: it often comes back in several tries. */
  steadyMs: 5_000,
  /** From "the system is stopping" to the stop: the sentence is heard, and a slip of the UPS is taken back. */
  farewellMs: 5_000,
  /** A daemon that starts again is back sooner; after this nobody can say what feeds the hall. */
  blindMs: 60_000,
  /** "Power is back" stays on the screens so long. */
  backMs: 60_000,
  /** The battery counts as low when so much is left: what UPS tools take unless told otherwise. */
  reserveMs: 120_000,
  /** An estimate that comes earlier by this is believed, */
  soonerMs: 45_000,
  /** and one that comes later by this: less would make the minutes jump up and down. */
  laterMs: 180_000,
} as const;

/** What the hall is told; `unknown` is for the manager alone. */
export type ToldPower = 'mains' | 'battery' | 'low' | 'unknown';

/** Something to be written into the ledger. */
export type PowerFact = 'lost' | 'low' | 'back';

/** What is known of the power of the hall. */
export interface PowerWatch {
  /** The last word of the UPS that said something, and since when it has said the same. */
  readonly heard: {
    readonly power: 'mains' | 'battery' | 'low_battery';
    readonly sinceMs: number;
  } | null;
  /** Since when nothing is heard of the UPS. */
  readonly blindSinceMs: number | null;
  /** Null before the first word: neither well nor badly is claimed. */
  readonly told: { readonly state: ToldPower; readonly sinceMs: number } | null;
  /** As the ledger has it. */
  readonly phase: PowerState['phase'];
  readonly stopsAtMs: number | null;
  /** When power came back, while the screens say so. */
  readonly backAtMs: number | null;
  /** It cannot be taken back any more. */
  readonly isStopping: boolean;
}

/** What came of a step. */
export interface PowerStep {
  readonly watch: PowerWatch;
  readonly facts: readonly PowerFact[];
}

/** A hub that starts: what it wrote down before still holds until the UPS says otherwise. */
export function beginPowerWatch(phase: PowerState['phase'], nowMs: number): PowerWatch {
  return {
    heard: null,
    blindSinceMs: nowMs,
    told: null,
    phase,
    stopsAtMs: null,
    backAtMs: null,
    isStopping: false,
  };
}

/**
 * What the hall makes of its UPS. Silence is no power cut and stops nothing; what flickers is not
 * told; a low battery is told at once and stops the hall unless it is taken back.
 */
export function watchPower(before: PowerWatch, heard: HeardPower | null, nowMs: number): PowerStep {
  if (before.isStopping) return { watch: before, facts: [] };
  const asked = rebase(before, nowMs);
  return settle(heard === null ? asked : hear(asked, heard, nowMs), nowMs);
}

/** Whole minutes as people say them: by fives when there are many, never more than there are. */
export function minutesUntil(stopsAtMs: number | null, nowMs: number): number | null {
  if (stopsAtMs === null) return null;
  const minutes = Math.min(minutesLeftMax, Math.max(0, Math.floor((stopsAtMs - nowMs) / 60_000)));
  return minutes < 10 ? minutes : minutes - (minutes % 5);
}

/** A clock that was set back must not keep the hall waiting. */
function rebase(watch: PowerWatch, nowMs: number): PowerWatch {
  const { heard, told, blindSinceMs, backAtMs } = watch;
  const past = <T extends { readonly sinceMs: number } | null>(one: T): T =>
    one !== null && one.sinceMs > nowMs ? { ...one, sinceMs: nowMs } : one;
  return {
    ...watch,
    heard: past(heard),
    told: past(told),
    blindSinceMs: blindSinceMs === null ? null : Math.min(blindSinceMs, nowMs),
    backAtMs: backAtMs === null ? null : Math.min(backAtMs, nowMs),
  };
}

function hear(watch: PowerWatch, { power, runtimeS }: HeardPower, nowMs: number): PowerWatch {
  if (power === 'unknown') return { ...watch, blindSinceMs: watch.blindSinceMs ?? nowMs };
  const goesOn = watch.heard?.power === power && watch.blindSinceMs === null;
  return {
    ...watch,
    heard: goesOn ? watch.heard : { power, sinceMs: nowMs },
    blindSinceMs: null,
    stopsAtMs: power === 'battery' ? expected(watch.stopsAtMs, runtimeS, nowMs) : watch.stopsAtMs,
  };
}

/** When the battery will be low. It keeps what it said unless that was clearly wrong. */
function expected(before: number | null, runtimeS: number | null, nowMs: number): number | null {
  if (runtimeS === null) return before;
  const leftMs = Math.min(runtimeS * 1_000 - powerTiming.reserveMs, minutesLeftMax * 60_000);
  const nextMs = nowMs + Math.max(0, leftMs);
  if (before === null) return nextMs;
  const movesBy = nextMs - before;
  return movesBy <= -powerTiming.soonerMs || movesBy >= powerTiming.laterMs ? nextMs : before;
}

function settle(watch: PowerWatch, nowMs: number): PowerStep {
  const { heard, blindSinceMs, told } = watch;
  if (told?.state === 'low' && heard?.power === 'low_battery') return farewell(watch, nowMs);
  if (blindSinceMs !== null) {
    const isLong = nowMs - blindSinceMs >= powerTiming.blindMs;
    const gone = isLong && told?.state !== 'unknown' ? tell(watch, 'unknown', nowMs) : watch;
    return { watch: faded(gone, nowMs), facts: [] };
  }
  if (heard === null) return { watch, facts: [] };
  const heldMs = nowMs - heard.sinceMs;
  switch (heard.power) {
    case 'low_battery':
      return onLow(watch, nowMs);
    case 'battery':
      return heldMs >= powerTiming.flickerMs ? onBattery(watch, nowMs) : { watch, facts: [] };
    case 'mains':
      return onMains(watch, heldMs, nowMs);
  }
}

/** Who said that the battery is low and then nothing at all is taken at his word. */
function farewell(watch: PowerWatch, nowMs: number): PowerStep {
  const isOver = nowMs - (watch.told?.sinceMs ?? nowMs) >= powerTiming.farewellMs;
  return { watch: isOver ? { ...watch, isStopping: true } : watch, facts: [] };
}

function onLow(watch: PowerWatch, nowMs: number): PowerStep {
  const told = tell(watch, 'low', nowMs);
  const stopsAtMs = nowMs + powerTiming.farewellMs;
  return {
    watch: { ...told, phase: 'low', stopsAtMs, backAtMs: null },
    facts: watch.phase === 'low' ? [] : ['low'],
  };
}

function onBattery(watch: PowerWatch, nowMs: number): PowerStep {
  if (watch.told?.state === 'battery') return { watch, facts: [] };
  const told = { ...tell(watch, 'battery', nowMs), backAtMs: null };
  return watch.phase === 'mains'
    ? { watch: { ...told, phase: 'battery' }, facts: ['lost'] }
    : { watch: told, facts: [] };
}

function onMains(watch: PowerWatch, heldMs: number, nowMs: number): PowerStep {
  const { told, phase } = watch;
  if (told?.state === 'mains') {
    return { watch: { ...faded(watch, nowMs), stopsAtMs: null }, facts: [] };
  }
  // Who has not said anything yet has nothing to take back.
  const isSteady = told === null || told.state === 'unknown' || heldMs >= powerTiming.steadyMs;
  if (!isSteady) return { watch, facts: [] };
  const back = { ...tell(watch, 'mains', nowMs), stopsAtMs: null };
  return phase === 'mains'
    ? { watch: back, facts: [] }
    : { watch: { ...back, phase: 'mains', backAtMs: nowMs }, facts: ['back'] };
}

function tell(watch: PowerWatch, state: ToldPower, nowMs: number): PowerWatch {
  return { ...watch, told: { state, sinceMs: nowMs } };
}

function faded(watch: PowerWatch, nowMs: number): PowerWatch {
  const isOver = watch.backAtMs !== null && nowMs - watch.backAtMs >= powerTiming.backMs;
  return isOver ? { ...watch, backAtMs: null } : watch;
}
