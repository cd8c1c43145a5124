import { msPerMinute } from '@hall/core/basics/market-day';
import type { QueueCounter } from '@hall/core/contract/topics/queue-topic';
import type { QueueSettings } from '@hall/core/domain/service/queue-settings';
import { servedBy, type QueueView } from './queue-view.ts';

/** A window is pointed out when somebody is served for longer than the target by this factor (E-09). */
export const overrunFactor = 1.5;
/** Longer than a break for tea while people wait; said of windows that have worked today. */
export const pausedLongMs = 15 * msPerMinute;
/** A call is pointed out after the time somebody has to come, this often over. */
const unansweredFactor = 2;

/** A window as the manager watches it. */
export interface CounterAtWork {
  readonly counter: QueueCounter;
  /** How long it has been doing what it does. */
  readonly forMs: number;
  /** What the service allows for the person who is served; null when nobody is. */
  readonly targetMs: number | null;
  /** Who was sent to this window and to no other. */
  readonly sentHere: number;
  readonly trouble: 'overrun' | 'unanswered' | 'pausedLong' | null;
}

/** What a window does, for how long, and whether that is too long. */
export function counterAtWork(
  counter: QueueCounter,
  view: QueueView,
  {
    settings,
    nowMs,
    workedToday,
  }: {
    readonly settings: QueueSettings;
    readonly nowMs: number;
    readonly workedToday: ReadonlySet<string>;
  },
): CounterAtWork {
  const ticket = view.tickets.find(
    ({ counterId, status }) =>
      counterId === counter.id && (status === 'called' || status === 'serving'),
  );
  const minutes =
    ticket === undefined
      ? undefined
      : view.serviceById.get(ticket.serviceId)?.details.targetMinutes;
  const sinceMs =
    (counter.shows === 'serving' ? ticket?.servingAtMs : null) ??
    (counter.shows === 'calling' ? ticket?.turnCalledMs : null) ??
    counter.sinceMs;
  const forMs = Math.max(0, nowMs - sinceMs);
  const targetMs =
    counter.shows === 'serving' && minutes !== undefined ? minutes * msPerMinute : null;
  const sentHere = view.tickets.filter(
    ({ status, boundTo }) => status === 'waiting' && boundTo === counter.id,
  ).length;
  const wanted =
    (sentHere > 0 || servedBy(counter, view.services).some(({ waiting }) => waiting > 0)) &&
    workedToday.has(counter.id);
  const line = { counter, forMs, targetMs, sentHere };
  return {
    ...line,
    trouble: troubleOf(line, { wanted, missAfterMs: settings.missAfterSeconds * 1_000 }),
  };
}

function troubleOf(
  { counter, forMs, targetMs }: Omit<CounterAtWork, 'trouble'>,
  at: { readonly wanted: boolean; readonly missAfterMs: number },
): CounterAtWork['trouble'] {
  switch (counter.shows) {
    case 'serving':
      return targetMs !== null && forMs > targetMs * overrunFactor ? 'overrun' : null;
    case 'calling':
      return forMs > at.missAfterMs * unansweredFactor ? 'unanswered' : null;
    case 'paused':
      return at.wanted && forMs > pausedLongMs ? 'pausedLong' : null;
    case 'idle':
      return null;
  }
}
