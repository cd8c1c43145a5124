import type { CounterTicket, QueueCounter } from '@hall/core/contract/topics/queue-topic';
import { undoMs } from '@hall/core/domain/ticket/at-counter';
import { elapsedMs } from '@hall/core/domain/ticket/queue-day';
import { recallGapMs, recallsMost } from '@hall/core/domain/ticket/serving';
import type { QueueNow } from './queue-now.ts';

/** Everything that can be pressed at a window. */
export const pressNames = [
  'next',
  'start',
  'complete',
  'recall',
  'miss',
  'hold',
  'transfer',
  'chosen',
  'pause',
  'undo',
] as const;
export type PressName = (typeof pressNames)[number];

/** The step that is large: call, begin, finish. */
export type StepName = Extract<PressName, 'next' | 'start' | 'complete'>;

/** Why something cannot be pressed now; words are in i18n under `counter.why`. */
export type Why =
  'away' | 'nobody' | 'busy' | 'empty' | 'started' | 'not_serving' | 'used' | 'nothing';

/** Whether something can be pressed, or why not; with `wait`, in how many seconds. */
export type PressState =
  | { readonly can: true }
  | { readonly can: false; readonly why: Why }
  | { readonly can: false; readonly why: 'wait'; readonly seconds: number };

export type PressStates = Readonly<Record<PressName, PressState>>;

const can: PressState = { can: true };
const not = (why: Why): PressState => ({ can: false, why });

/** How the window stands: whom it has, whether it is paused, and for how long. */
export interface Standing {
  readonly state: 'called' | 'serving' | 'idle' | 'paused';
  readonly sinceMs: number;
  readonly elapsedMs: number;
  /** How long one person should take, for who is being served. */
  readonly targetMs: number | null;
  /** Beyond the target; null while within. */
  readonly overMs: number | null;
}

/** The next step of the window: the one that is large. */
export function stepOf({ current }: Pick<QueueNow, 'current'>): StepName {
  if (current === null) return 'next';
  return current.status === 'serving' ? 'complete' : 'start';
}

/** What can be pressed now, by the same rules as the hub's; the hub still decides. */
export function pressesOf(
  now: QueueNow,
  at: { readonly nowMs: number; readonly live: boolean },
): PressStates {
  if (!at.live) return allAway;
  const { current } = now;
  const status = current?.status ?? 'empty';
  const withCurrent = current === null ? not('empty') : can;
  return {
    next: nextState(now),
    start: whileCalled(now, () => can),
    complete: status === 'serving' ? can : not('not_serving'),
    recall: whileCalled(now, (ticket) => recallState(ticket, at.nowMs)),
    miss: whileCalled(now, (ticket) => missState(ticket, now, at.nowMs)),
    hold: withCurrent,
    transfer: withCurrent,
    chosen: status === 'called' ? not('busy') : can,
    // Pausing says that nobody is at the window; with somebody there the next press would end it.
    pause: current === null ? can : not('busy'),
    undo: undoLeftMs(now, at.nowMs) === null ? not('nothing') : can,
  };
}

const allAway: PressStates = {
  next: not('away'),
  start: not('away'),
  complete: not('away'),
  recall: not('away'),
  miss: not('away'),
  hold: not('away'),
  transfer: not('away'),
  chosen: not('away'),
  pause: not('away'),
  undo: not('away'),
};

function nextState({ current, next }: QueueNow): PressState {
  if (current?.status === 'called') return not('busy');
  return next === null || next.ticketId === null ? not('nobody') : can;
}

function whileCalled(
  { current }: QueueNow,
  judge: (ticket: CounterTicket) => PressState,
): PressState {
  if (current === null) return not('empty');
  return current.status === 'called' ? judge(current) : not('started');
}

function recallState({ calls, lastCallMs }: CounterTicket, nowMs: number): PressState {
  if (calls > recallsMost) return not('used');
  return lastCallMs === null ? can : after(lastCallMs, recallGapMs, nowMs);
}

function missState(ticket: CounterTicket, { settings }: QueueNow, nowMs: number): PressState {
  return after(ticket.turnCalledMs ?? nowMs, settings.missAfterSeconds * 1_000, nowMs);
}

/**
 * A screen's idea of the hub's time is late by the way a message takes, and its clock ticks in
 * steps: what the hub has just done lies a moment ahead of it. More than that is a clock set back.
 */
const lateMs = 3_000;

/** Whole seconds are told, the last one until it is over. */
function after(sinceMs: number, waitMs: number, nowMs: number): PressState {
  const justNow = nowMs < sinceMs && sinceMs - nowMs <= lateMs;
  const leftMs = waitMs - (justNow ? 0 : elapsedMs(sinceMs, nowMs));
  return leftMs > 0 ? { can: false, why: 'wait', seconds: Math.ceil(leftMs / 1_000) } : can;
}

/** How long the last press can still be taken back; null when there is none. */
export function undoLeftMs({ next }: Pick<QueueNow, 'next'>, nowMs: number): number | null {
  const undo = next?.undo ?? null;
  if (undo === null) return null;
  const leftMs = undo.untilMs - nowMs;
  return leftMs >= 0 && leftMs <= undoMs + lateMs ? Math.min(leftMs, undoMs) : null;
}

/** Repetitions that are left for who is called. */
export function recallsLeft({ calls }: Pick<CounterTicket, 'calls'>): number {
  return Math.max(0, recallsMost + 1 - calls);
}

/** Whether a number that was put aside or missed can be taken up here now. */
export function resumeState({ current }: QueueNow, live: boolean): PressState {
  if (!live) return not('away');
  return current === null ? can : not('busy');
}

/** Whom the window has and for how long, against the time the service should take. */
export function standingOf(now: QueueNow, nowMs: number): Standing {
  const { current, counter, serviceById } = now;
  if (current === null) return idle(counter, nowMs);
  const serving = current.status === 'serving';
  const sinceMs = (serving ? current.servingAtMs : current.turnCalledMs) ?? counter.sinceMs;
  const passedMs = Math.max(0, nowMs - sinceMs);
  const minutes = serviceById.get(current.serviceId)?.details.targetMinutes;
  const targetMs = serving && minutes !== undefined ? minutes * 60_000 : null;
  const overMs = targetMs !== null && passedMs > targetMs ? passedMs - targetMs : null;
  return { state: serving ? 'serving' : 'called', sinceMs, elapsedMs: passedMs, targetMs, overMs };
}

function idle({ shows, sinceMs }: QueueCounter, nowMs: number): Standing {
  const state = shows === 'paused' ? 'paused' : 'idle';
  const passedMs = Math.max(0, nowMs - sinceMs);
  return { state, sinceMs, elapsedMs: passedMs, targetMs: null, overMs: null };
}
