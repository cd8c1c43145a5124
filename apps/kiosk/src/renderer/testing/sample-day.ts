import type { HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';

const hourMs = 3_600_000;

/** A hall that has been closed for an hour and opens in so many. */
export function closedNight(nowMs: number, hours = 22.8): HallPhaseRecord {
  const opensAtMs = nowMs + hours * hourMs;
  return {
    kind: 'phase',
    id: 'phase',
    mode: 'closed',
    sinceMs: nowMs - hourMs,
    untilMs: opensAtMs,
    next: 'gig',
    opensAtMs,
    name: null,
    isOverride: false,
    coming: [{ fromMs: opensAtMs, mode: 'gig', name: null, isOverride: false }],
  };
}

/** A hall that closes in so many minutes. */
export function closingSoon(nowMs: number, minutes: number): HallPhaseRecord {
  const night = closedNight(nowMs);
  const untilMs = nowMs + minutes * 60_000;
  return {
    ...night,
    mode: 'general',
    untilMs,
    next: 'closed',
    opensAtMs: null,
    coming: [{ fromMs: untilMs, mode: 'closed', name: null, isOverride: false }, ...night.coming],
  };
}
