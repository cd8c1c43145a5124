import { standsOpen, wantedPosture } from './lane-posture.ts';
import type {
  CommandOutcome,
  Direction,
  Grant,
  LaneAlarm,
  LaneContext,
  LaneEffect,
  LaneEvent,
  LaneRefusal,
  LaneState,
  LaneStep,
} from './lane.ts';

type Ask = Extract<LaneEvent, { type: 'ask' }>;

/** So many people are let through one after the other before the first of them has passed. */
const maxGrants = 4;
/** So many openings without anybody passing are the sensor's fault, not people's. */
const unpassedToTell = 5;

/** Somebody shows something or presses the button. Never kept for later: now, or not. */
export function ask(state: LaneState, event: Ask, context: LaneContext): LaneStep {
  const { grantId, direction, by } = event;
  if (state.grants.some((grant) => grant.grantId === grantId)) return { state, effects: [] };
  const reason = refusalOf(state, direction, context);
  if (reason) return { state, effects: [{ type: 'refused', grantId, direction, by, reason }] };
  const room = makeRoom(state, direction);
  const { answerWithinMs, passWithinMs } = context.setup.timing;
  const { nowMs } = context;
  const isOpen = standsOpen(state, context);
  // A pulse into a gate that is held open would end the hold when the pulse ends.
  if (isOpen || wantedPosture(state, context) === 'open') {
    const untilMs = nowMs + passWithinMs;
    const grant: Grant = {
      ...{ grantId, direction, by, untilMs },
      ...{ phase: 'opened', commandId: null, isCertain: isOpen },
    };
    return opened(added(room.state, grant), grant, { context, effects: room.effects });
  }
  const commandId = state.nextCommandId;
  const untilMs = nowMs + answerWithinMs;
  const grant: Grant = {
    ...{ grantId, direction, by, commandId, untilMs },
    ...{ phase: 'opening', isCertain: false },
  };
  const next = { ...added(room.state, grant), nextCommandId: commandId + 1 };
  const command = { kind: 'pulse', direction } as const;
  const pulse: LaneEffect = { type: 'command', commandId, command, withinMs: answerWithinMs };
  return { state: next, effects: [...room.effects, pulse] };
}

/** Out is refused only where nothing can be told to the gate, or it has no such door. */
function refusalOf(
  state: LaneState,
  direction: Direction,
  { setup }: LaneContext,
): LaneRefusal | null {
  const cannot = setup.opens[direction] ? null : 'not_this_way';
  const isOffline = state.link.state === 'ready' ? null : 'offline';
  if (direction === 'out') return cannot ?? isOffline;
  if (state.emergency) return 'emergency';
  if (state.isIsolated) return 'isolated';
  if (state.mode === 'closed') return 'closed';
  if (state.mode === 'capacity' && state.isFull) return 'full';
  return cannot ?? isOffline ?? (grantsOf(state, 'in').length >= maxGrants ? 'busy' : null);
}

/** Who wants out is not kept in by those who asked and did not go. */
function makeRoom(state: LaneState, direction: Direction): LaneStep {
  const oldest = grantsOf(state, direction)[0];
  if (!oldest || grantsOf(state, direction).length < maxGrants) return { state, effects: [] };
  return { state: without(state, oldest), effects: [ended('not_passed', oldest)] };
}

/** The controller's answer to a pulse. */
export function pulseAnswered(
  state: LaneState,
  answer: { readonly commandId: number; readonly outcome: CommandOutcome },
  context: LaneContext,
): LaneStep {
  const grant = state.grants.find((one) => one.commandId === answer.commandId);
  // After its time it counts no more: the person has been told already.
  if (grant?.phase !== 'opening') return { state, effects: [] };
  if (answer.outcome === 'refused') {
    return { state: without(state, grant), effects: [ended('not_opened', grant)] };
  }
  return markOpened(state, grant, { context, isCertain: answer.outcome === 'confirmed' });
}

function markOpened(
  state: LaneState,
  grant: Grant,
  how: { readonly context: LaneContext; readonly isCertain: boolean },
): LaneStep {
  const { context, isCertain } = how;
  const untilMs = context.nowMs + context.setup.timing.passWithinMs;
  const next: Grant = { ...grant, phase: 'opened', isCertain, untilMs };
  const grants = state.grants.map((one) => (one === grant ? next : one));
  return opened({ ...state, grants }, next, { context, effects: [] });
}

/** Without a sensor that the gate opened is all that will ever be known. */
function opened(
  state: LaneState,
  grant: Grant,
  { context, effects }: { context: LaneContext; effects: readonly LaneEffect[] },
): LaneStep {
  const { grantId, direction, by, isCertain } = grant;
  const told: LaneEffect = { type: 'opened', grantId, direction, by, isCertain };
  const isWatched = context.setup.senses[direction] && !state.isIsolated;
  return { state: isWatched ? state : without(state, grant), effects: [...effects, told] };
}

/** What time does to those who were let through. */
export function expireGrants(state: LaneState, context: LaneContext): LaneStep {
  let step: LaneStep = { state, effects: [] };
  for (const grant of state.grants) {
    if (context.nowMs <= grant.untilMs) continue;
    const next =
      grant.phase === 'opening'
        ? markOpened(step.state, grant, { context, isCertain: false })
        : notPassed(step.state, grant);
    step = { state: next.state, effects: [...step.effects, ...next.effects] };
  }
  return step;
}

function notPassed(state: LaneState, grant: Grant): LaneStep {
  const { direction } = grant;
  const effects = [ended('not_passed', grant)];
  const left = without(state, grant);
  // Only an opening that surely happened says anything about the sensor.
  if (!grant.isCertain || grant.commandId === null || state.isIsolated)
    return { state: left, effects };
  const unpassed = { ...state.unpassed, [direction]: state.unpassed[direction] + 1 };
  const alarm: LaneEffect = { type: 'alarm', alarm: 'sensor_silent', direction };
  const isTold = unpassed[direction] === unpassedToTell;
  return { state: { ...left, unpassed }, effects: isTold ? [...effects, alarm] : effects };
}

/** Whether a sensor has kept silent through so many openings that it is not believed. */
export function isSilent(state: LaneState, direction: Direction): boolean {
  return state.unpassed[direction] >= unpassedToTell;
}

/** The sensor saw somebody. Everybody is counted, let through or not; an isolated lane counts nobody. */
export function passed(state: LaneState, direction: Direction, context: LaneContext): LaneStep {
  if (state.isIsolated) return { state, effects: [] };
  const mine = grantsOf(state, direction);
  const grant = mine.find((one) => one.phase === 'opened') ?? mine[0] ?? null;
  const told: LaneEffect = {
    type: 'passed',
    direction,
    grantId: grant?.grantId ?? null,
    by: grant?.by ?? null,
  };
  const alarm = grant ? null : alarmOf(state, direction, context);
  const isGrantedIn = grant !== null && direction === 'in';
  const next: LaneState = {
    ...(grant ? without(state, grant) : state),
    unpassed: { ...state.unpassed, [direction]: 0 },
    lastGrantedInMs: isGrantedIn ? context.nowMs : state.lastGrantedInMs,
  };
  return { state: next, effects: alarm ? [told, { type: 'alarm', alarm, direction }] : [told] };
}

/** Only who comes in without being let in is worth a word, and never a shout. */
function alarmOf(state: LaneState, direction: Direction, context: LaneContext): LaneAlarm | null {
  if (direction === 'out' || state.emergency || standsOpen(state, context)) return null;
  const { lastGrantedInMs } = state;
  const isBehind =
    lastGrantedInMs !== null && context.nowMs - lastGrantedInMs <= context.setup.timing.tailgateMs;
  if (isBehind) return 'tailgating';
  return grantsOf(state, 'out').some((one) => one.phase === 'opened') ? 'reverse' : 'intrusion';
}

/** What becomes of those let through is not known once the controller is gone. */
export function loseGrants(state: LaneState): LaneStep {
  const effects = state.grants.map((grant) => ended('lost_sight', grant));
  return { state: { ...state, grants: [] }, effects };
}

function ended(type: 'not_opened' | 'not_passed' | 'lost_sight', grant: Grant): LaneEffect {
  const { grantId, direction, by } = grant;
  return { type, grantId, direction, by };
}

function grantsOf(state: LaneState, direction: Direction): readonly Grant[] {
  return state.grants.filter((grant) => grant.direction === direction);
}

function added(state: LaneState, grant: Grant): LaneState {
  return { ...state, grants: [...state.grants, grant] };
}

function without(state: LaneState, grant: Grant): LaneState {
  return { ...state, grants: state.grants.filter((one) => one.grantId !== grant.grantId) };
}

/** How many were let in and are not through yet. */
export function awaitedIn(state: LaneState): number {
  return grantsOf(state, 'in').length;
}
