import { clockTimeOn } from '../../basics/clock-time.ts';
import { msPerMinute, weekdayOf } from '../../basics/market-day.ts';
import type { OpenSpan } from '../hall-day/hall-phase.ts';
import type { QueueSettings } from './queue-settings.ts';
import type { ServiceDetails } from './service.ts';

/**
 * Where a service is in its day (E-11). `early`: numbers are given, the counters begin later.
 * `last`: nobody new, but who is there is served. `over`: what still waits has been sent home.
 */
export type ServicePhase =
  | { readonly phase: 'closed'; readonly startsAtMs: number | null }
  | { readonly phase: 'early'; readonly startsAtMs: number }
  | { readonly phase: 'open'; readonly startsAtMs: null }
  | { readonly phase: 'last'; readonly startsAtMs: null }
  | { readonly phase: 'over'; readonly startsAtMs: null };

interface Hall {
  /** When it is open on the day, in order. */
  readonly open: readonly OpenSpan[];
  readonly settings: Pick<QueueSettings, 'stopMinutesBefore' | 'leftoverMinutes'>;
}

/** The hours of a service on the day of `nowMs`, earliest first; none outlasts the hall's. */
function windowsOf(
  details: Pick<ServiceDetails, 'hours'>,
  { open }: Hall,
  nowMs: number,
): readonly OpenSpan[] {
  if (details.hours.length === 0) return open;
  const closesMs = open.at(-1)?.toMs ?? 0;
  const weekday = weekdayOf(nowMs);
  return details.hours
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }) => ({
      fromMs: clockTimeOn(nowMs, from),
      toMs: Math.min(clockTimeOn(nowMs, to), closesMs),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .sort((a, b) => a.fromMs - b.fromMs);
}

/** Numbers are given from the opening of the hall, which may be before anybody sits at a counter. */
export function phaseOf(
  details: Pick<ServiceDetails, 'hours'>,
  hall: Hall,
  nowMs: number,
): ServicePhase {
  const windows = windowsOf(details, hall, nowMs);
  const first = windows[0];
  if (first === undefined) return { phase: 'closed', startsAtMs: null };
  const lastToMs = Math.max(...windows.map(({ toMs }) => toMs));
  const { stopMinutesBefore, leftoverMinutes } = hall.settings;
  const issuesFromMs = Math.min(hall.open[0]?.fromMs ?? first.fromMs, first.fromMs);
  if (nowMs < issuesFromMs) return { phase: 'closed', startsAtMs: first.fromMs };
  if (nowMs >= lastToMs + leftoverMinutes * msPerMinute) return { phase: 'over', startsAtMs: null };
  if (nowMs >= lastToMs - stopMinutesBefore * msPerMinute) {
    return { phase: 'last', startsAtMs: null };
  }
  const next = windows.find(({ fromMs }) => fromMs > nowMs);
  if (isBreak(hall.open, nowMs)) return { phase: 'closed', startsAtMs: next?.fromMs ?? null };
  const working = windows.some((window) => isIn(window, nowMs));
  return working || next === undefined
    ? { phase: 'open', startsAtMs: null }
    : { phase: 'early', startsAtMs: next.fromMs };
}

function isIn({ fromMs, toMs }: OpenSpan, nowMs: number): boolean {
  return fromMs <= nowMs && nowMs < toMs;
}

/** The hall is shut and opens again today: who waits keeps his number, nobody new gets one. */
function isBreak(open: readonly OpenSpan[], nowMs: number): boolean {
  const began = open.some(({ toMs }) => toMs <= nowMs);
  const goesOn = open.some(({ fromMs }) => nowMs < fromMs);
  return began && goesOn && !open.some((span) => isIn(span, nowMs));
}

/** Whether numbers of the service are given now. */
export function isIssuing({ phase }: ServicePhase): boolean {
  return phase === 'open' || phase === 'early';
}
