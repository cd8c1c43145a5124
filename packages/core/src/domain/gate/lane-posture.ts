import type { CommandOutcome, LaneContext, LaneEffect, LaneState, LaneStep } from './lane.ts';

/** Pauses before a gate that did not obey is told again. */
const pausesMs = [500, 1000, 2000, 5000];
/** Where people have to get out, waiting costs more than a busy line. */
const emergencyPausesMs = [200, 300, 500, 1000];
/** So many failures in a row want a person. */
const failuresToTell = 3;
/** A pulse that was running when the emergency came may end the hold: it is told again behind it. */
const firstHoldAgainMs = 700;

/** How the gate has to stand. An emergency wins over everything. */
export function wantedPosture(
  state: LaneState,
  { setup }: Pick<LaneContext, 'setup'>,
): 'open' | 'controlled' {
  if (state.emergency) return 'open';
  const isFree = state.mode === 'free_count' && setup.holdsOpen && !state.isIsolated;
  return isFree ? 'open' : 'controlled';
}

/** Whether people walk through without anything being opened for them. */
export function standsOpen(state: LaneState, context: LaneContext): boolean {
  if (wantedPosture(state, context) === 'open') return state.posture.known === 'open';
  return state.mode === 'free_count' && !context.setup.holdsOpen && !state.isIsolated;
}

/**
 * Tells the gate how to stand when it stands otherwise, or may. Each telling is made from what is
 * wanted now; nothing told earlier is ever sent again.
 */
export function drivePosture(state: LaneState, context: LaneContext): LaneStep {
  if (state.link.state !== 'ready') return { state, effects: [] };
  const { asked } = state.posture;
  if (asked && context.nowMs > asked.untilMs) {
    const failed = afterFailure(state, context);
    const next = tellPosture(failed.state, context);
    return { state: next.state, effects: [...failed.effects, ...next.effects] };
  }
  return tellPosture(state, context);
}

function tellPosture(state: LaneState, context: LaneContext): LaneStep {
  const wanted = wantedPosture(state, context);
  if (!isToBeTold(state, wanted, context)) return { state, effects: [] };
  const commandId = state.nextCommandId;
  const withinMs = context.setup.timing.answerWithinMs;
  const kind = wanted === 'open' ? 'hold_open' : 'release';
  const asked = { commandId, posture: wanted, untilMs: context.nowMs + withinMs };
  const posture = { ...state.posture, asked };
  return {
    state: { ...state, posture, nextCommandId: commandId + 1 },
    effects: [{ type: 'command', commandId, command: { kind }, withinMs }],
  };
}

function isToBeTold(
  { posture }: LaneState,
  wanted: 'open' | 'controlled',
  { nowMs }: LaneContext,
): boolean {
  if (posture.asked) return posture.asked.posture !== wanted;
  const isTime = nowMs >= posture.againAtMs;
  return posture.known === wanted ? wanted === 'open' && isTime : posture.failures === 0 || isTime;
}

/** The answer to what was told last; any other answer is of the past. */
export function postureAnswered(
  state: LaneState,
  answer: { readonly commandId: number; readonly outcome: CommandOutcome },
  context: LaneContext,
): LaneStep {
  const { asked } = state.posture;
  if (asked?.commandId !== answer.commandId) return { state, effects: [] };
  const { outcome } = answer;
  if (outcome === 'uncertain' || outcome === 'refused') return afterFailure(state, context);
  const { holdAgainMs } = context.setup.timing;
  const isFirst = state.emergency !== null && state.posture.known !== 'open';
  const pauseMs = isFirst ? Math.min(holdAgainMs, firstHoldAgainMs) : holdAgainMs;
  const againAtMs = asked.posture === 'open' ? context.nowMs + pauseMs : 0;
  const posture = { known: asked.posture, asked: null, againAtMs, failures: 0 };
  return { state: { ...state, posture }, effects: [] };
}

/** Nothing is known of how a gate stands that did not say that it obeyed. */
function afterFailure(state: LaneState, { nowMs }: LaneContext): LaneStep {
  const failures = state.posture.failures + 1;
  const pauses = state.emergency ? emergencyPausesMs : pausesMs;
  const pauseMs = pauses[Math.min(failures, pauses.length) - 1] ?? 0;
  const posture = { known: null, asked: null, againAtMs: nowMs + pauseMs, failures };
  const alarm: LaneEffect = { type: 'alarm', alarm: 'posture_failed', direction: null };
  return {
    state: { ...state, posture },
    effects: failures === failuresToTell ? [alarm] : [],
  };
}
