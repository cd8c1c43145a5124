import { assertNever } from '@hall/core/basics/assert-never';
import type { DeviceFault, DeviceStatus } from '@hall/core/contract/device';
import type { LiveStatus } from './live-device.ts';

/**
 * The life of one configured device, whatever it is: tried for ever, with growing pauses; only here
 * is anything tried again. Pure: `supervise.ts` runs it.
 */
export type SupervisorState =
  | { readonly phase: 'stopped' }
  | { readonly phase: 'opening'; readonly attempt: number; readonly lost: Loss | null }
  | { readonly phase: 'waiting'; readonly attempt: number; readonly lost: Loss }
  | {
      readonly phase: 'up';
      readonly attempt: number;
      readonly status: LiveStatus;
      readonly sinceMs: number;
    };

/** Since when, and why, a device has not answered. */
export interface Loss {
  readonly fault: DeviceFault;
  readonly sinceMs: number;
}

/** What happens to a device. */
export type SupervisorEvent =
  | { readonly type: 'start' }
  | { readonly type: 'opened'; readonly status: LiveStatus }
  | { readonly type: 'refused'; readonly fault: DeviceFault }
  | { readonly type: 'status'; readonly status: LiveStatus }
  | { readonly type: 'lost'; readonly fault: DeviceFault }
  /** The pause is over, or the device's path has come back. */
  | { readonly type: 'retry' }
  | { readonly type: 'stop' };

/** What is then done. */
export type SupervisorEffect =
  | { readonly type: 'open' }
  | { readonly type: 'wait'; readonly delayMs: number }
  | { readonly type: 'close' };

/** One step of the reducer. */
export interface SupervisorStep {
  readonly state: SupervisorState;
  readonly effects: readonly SupervisorEffect[];
}

/** The state before the start and after the stop. */
export const stopped: SupervisorState = { phase: 'stopped' };

/** A connection that held this long was a good one: the next loss begins at the shortest pause. */
const steadyMs = 10_000;

/**
 * What happens next. `pausesMs` are the pauses before the second, third … attempt; the last holds
 * for all that follow.
 */
export function stepSupervisor(
  state: SupervisorState,
  event: SupervisorEvent,
  context: SupervisorContext,
): SupervisorStep {
  if (event.type === 'stop' && state.phase !== 'stopped') {
    return { state: stopped, effects: [{ type: 'close' }] };
  }
  switch (state.phase) {
    case 'stopped':
      return event.type === 'start' ? open({ attempt: 1, lost: null }) : same(state);
    case 'opening':
      return whileOpening(state, event, context);
    case 'waiting':
      return event.type === 'retry'
        ? open({ attempt: state.attempt + 1, lost: state.lost })
        : same(state);
    case 'up':
      return whileUp(state, event, context);
    default:
      return assertNever(state);
  }
}

/** What a step is taken with. */
export interface SupervisorContext {
  readonly nowMs: number;
  readonly pausesMs: readonly number[];
}

function whileOpening(
  state: SupervisorState & { phase: 'opening' },
  event: SupervisorEvent,
  context: SupervisorContext,
): SupervisorStep {
  if (event.type === 'refused') return pause(state, event.fault, context);
  if (event.type !== 'opened') return same(state);
  const { attempt } = state;
  return same({ phase: 'up', attempt, status: event.status, sinceMs: context.nowMs });
}

function whileUp(
  state: SupervisorState & { phase: 'up' },
  event: SupervisorEvent,
  context: SupervisorContext,
): SupervisorStep {
  if (event.type === 'status') return same({ ...state, status: event.status });
  if (event.type !== 'lost') return same(state);
  const wasSteady = context.nowMs - state.sinceMs >= steadyMs;
  return pause({ attempt: wasSteady ? 0 : state.attempt, lost: null }, event.fault, context);
}

function open(next: { readonly attempt: number; readonly lost: Loss | null }): SupervisorStep {
  return { state: { phase: 'opening', ...next }, effects: [{ type: 'open' }] };
}

function pause(
  from: { readonly attempt: number; readonly lost: Loss | null },
  fault: DeviceFault,
  context: SupervisorContext,
): SupervisorStep {
  const { pausesMs, nowMs } = context;
  const index = Math.min(Math.max(0, from.attempt - 1), pausesMs.length - 1);
  const lost = { fault, sinceMs: from.lost?.sinceMs ?? nowMs };
  return {
    state: { phase: 'waiting', attempt: from.attempt, lost },
    effects: [{ type: 'wait', delayMs: pausesMs[index] ?? 0 }],
  };
}

function same(state: SupervisorState): SupervisorStep {
  return { state, effects: [] };
}

/** What people are told. A lost device stays lost until it answers: no flicker at every attempt. */
export function statusOf(state: SupervisorState): DeviceStatus {
  switch (state.phase) {
    case 'stopped':
      return { state: 'absent' };
    case 'opening':
      return state.lost
        ? { state: 'lost', ...state.lost }
        : { state: 'connecting', attempt: state.attempt };
    case 'waiting':
      return { state: 'lost', ...state.lost };
    case 'up':
      return state.status;
    default:
      return assertNever(state);
  }
}

/** A pause varied by a fifth either way, so that many devices do not try in step. `random` is 0 to 1. */
export function withJitter(delayMs: number, random: number): number {
  return Math.round(delayMs * (0.8 + 0.4 * random));
}
