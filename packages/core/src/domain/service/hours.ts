import { clockTimeOn } from '../../basics/clock-time.ts';
import { msPerMinute, weekdayOf } from '../../basics/market-day.ts';
import type { Market } from '../market/market.ts';
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

interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

interface Hall {
  readonly market: Pick<Market, 'opensAt' | 'closesAt'>;
  readonly settings: Pick<QueueSettings, 'stopMinutesBefore' | 'leftoverMinutes'>;
}

/** The hours of a service on the day of `nowMs`, earliest first. */
function windowsOf(details: Pick<ServiceDetails, 'hours'>, hall: Hall, nowMs: number): Window[] {
  const span = ({ from, to }: { readonly from: string; readonly to: string }): Window => ({
    fromMs: clockTimeOn(nowMs, from),
    toMs: clockTimeOn(nowMs, to),
  });
  if (details.hours.length === 0) {
    return [span({ from: hall.market.opensAt, to: hall.market.closesAt })];
  }
  const weekday = weekdayOf(nowMs);
  return details.hours
    .filter(({ days }) => days.includes(weekday))
    .map(span)
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
  const issuesFromMs = Math.min(clockTimeOn(nowMs, hall.market.opensAt), first.fromMs);
  if (nowMs < issuesFromMs) return { phase: 'closed', startsAtMs: first.fromMs };
  if (nowMs >= lastToMs + leftoverMinutes * msPerMinute) return { phase: 'over', startsAtMs: null };
  if (nowMs >= lastToMs - stopMinutesBefore * msPerMinute) {
    return { phase: 'last', startsAtMs: null };
  }
  const working = windows.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs);
  const next = windows.find(({ fromMs }) => fromMs > nowMs);
  return working || next === undefined
    ? { phase: 'open', startsAtMs: null }
    : { phase: 'early', startsAtMs: next.fromMs };
}

/** Whether numbers of the service are given now. */
export function isIssuing({ phase }: ServicePhase): boolean {
  return phase === 'open' || phase === 'early';
}
