import { assertNever } from '../../basics/assert-never.ts';
import { ask, expireGrants, isSilent, loseGrants, passed, pulseAnswered } from './lane-grants.ts';
import { drivePosture, postureAnswered, wantedPosture } from './lane-posture.ts';
import {
  unknownPosture,
  type Direction,
  type EmergencyCause,
  type LaneContext,
  type LaneCounting,
  type LaneEffect,
  type LaneEvent,
  type LaneReading,
  type LaneState,
  type LaneStep,
} from './lane.ts';
import { sensorAt, sensorDueMs, stepSensor, unknownSensor } from './pass-sensor.ts';

const directions: readonly Direction[] = ['in', 'out'];

/** What happens next at a lane. Pure; `laneDueMs` says when a `tick` is wanted. */
export function stepLane(state: LaneState, event: LaneEvent, context: LaneContext): LaneStep {
  let step = afterTime(state, context);
  step = then(step, (next) => react(next, event, context));
  step = then(step, (next) => drivePosture(next, context));
  const counting = countingOf(step.state, context.setup);
  if (counting === countingOf(state, context.setup)) return step;
  return { ...step, effects: [...step.effects, { type: 'counting', counting }] };
}

/** How far the counts of a lane can be trusted (G-03, G-12). */
export function countingOf(state: LaneState, setup: LaneContext['setup']): LaneCounting {
  const sensed = directions.filter((direction) => setup.senses[direction]);
  if (state.link.state !== 'ready' || state.isIsolated || sensed.length === 0) return 'none';
  if (sensed.some((direction) => state.sensors[direction].isClosed === null)) return 'none';
  const isDoubtful = sensed.some(
    (direction) => state.sensors[direction].isStuck || isSilent(state, direction),
  );
  return isDoubtful || sensed.length < directions.length ? 'approximate' : 'exact';
}

/** When time alone next changes something; null when it never does. */
export function laneDueMs(state: LaneState, context: Pick<LaneContext, 'setup'>): number | null {
  const { timing } = context.setup;
  const { asked, againAtMs, known } = state.posture;
  const isReady = state.link.state === 'ready';
  const wanted = wantedPosture(state, context);
  const times = [
    ...state.grants.map((grant) => grant.untilMs + 1),
    ...directions.flatMap((direction) => sensorDueMs(state.sensors[direction], timing) ?? []),
    ...(isReady && asked ? [asked.untilMs + 1] : []),
    ...(isReady && !asked && (known !== wanted || wanted === 'open') ? [againAtMs] : []),
  ];
  return times.length === 0 ? null : Math.min(...times);
}

/** Whether a manager's reset would be taken: not while the fire input is on, or out of sight. */
export function canReset(state: LaneState): boolean {
  if (state.fireInput === true) return false;
  return state.emergency?.cause !== 'fire_input' || state.fireInput === false;
}

function react(state: LaneState, event: LaneEvent, context: LaneContext): LaneStep {
  switch (event.type) {
    case 'ask':
      return ask(state, event, context);
    case 'answered':
      return then(pulseAnswered(state, event, context), (next) =>
        postureAnswered(next, event, context),
      );
    case 'reading':
      return read(state, event.reading, context);
    case 'link':
      return event.isReady ? found(state, context) : lost(state, context);
    case 'mode':
      return same({ ...state, mode: event.mode });
    case 'full':
      return same({ ...state, isFull: event.isFull });
    case 'isolate':
      return same({ ...state, isIsolated: event.isIsolated });
    case 'emergency':
      return raise(state, event.cause, context);
    case 'reset':
      return reset(state);
    case 'tick':
      return same(state);
    default:
      return assertNever(event);
  }
}

function afterTime(state: LaneState, context: LaneContext): LaneStep {
  const step = expireGrants(state, context);
  return directions.reduce<LaneStep>((soFar, direction) => {
    const before = soFar.state.sensors[direction];
    const sensor = sensorAt(before, context.nowMs, context.setup.timing);
    return sensor === before ? soFar : withSensor(soFar, direction, sensor);
  }, step);
}

function withSensor(
  step: LaneStep,
  direction: Direction,
  sensor: LaneState['sensors'][Direction],
): LaneStep {
  const sensors = { ...step.state.sensors, [direction]: sensor };
  const isNews = sensor.isStuck && !step.state.sensors[direction].isStuck;
  const alarm: LaneEffect = { type: 'alarm', alarm: 'sensor_stuck', direction };
  return {
    state: { ...step.state, sensors },
    effects: isNews ? [...step.effects, alarm] : step.effects,
  };
}

/** Fire first: what else the contacts say waits until the gate has been told to open. */
function read(state: LaneState, reading: LaneReading, context: LaneContext): LaneStep {
  let step: LaneStep = same({ ...state, fireInput: reading.fire });
  if (reading.fire) {
    step = then(step, (next) => raise(next, 'fire_input', context));
    step = then(step, (next) => drivePosture(next, context));
  }
  // The gate is out of reach: its contacts may still cry fire, but nobody is counted.
  if (state.link.state !== 'ready') return step;
  for (const direction of directions.filter((one) => context.setup.senses[one])) {
    const isClosed = reading[direction];
    step = then(step, (next) => sense(next, { direction, isClosed }, context));
  }
  const isAlarm = reading.alarm === true && state.alarmInput === false;
  const alarm: LaneEffect = { type: 'alarm', alarm: 'gate_alarm', direction: null };
  return {
    state: { ...step.state, alarmInput: reading.alarm },
    effects: isAlarm ? [...step.effects, alarm] : step.effects,
  };
}

function sense(
  state: LaneState,
  reading: { readonly direction: Direction; readonly isClosed: boolean | null },
  context: LaneContext,
): LaneStep {
  const { direction, isClosed } = reading;
  const { nowMs, setup } = context;
  if (isClosed === null) return withSensor(same(state), direction, unknownSensor);
  const seen = stepSensor(state.sensors[direction], { isClosed, nowMs }, setup.timing);
  const next = withSensor(same(state), direction, seen.sensor);
  return seen.hasPassed ? then(next, (after) => passed(after, direction, context)) : next;
}

function found(state: LaneState, context: LaneContext): LaneStep {
  if (state.link.state === 'ready') return same(state);
  const next: LaneState = { ...state, link: { state: 'ready' } };
  const wasLong =
    state.link.state === 'lost' &&
    context.nowMs - state.link.sinceMs >= context.setup.timing.openAfterLossMs;
  return wasLong ? raise(next, 'controller_lost', context) : same(next);
}

/** Whatever was known of the lane belongs to the connection that is over. */
function lost(state: LaneState, { nowMs }: LaneContext): LaneStep {
  if (state.link.state !== 'ready') return same(state);
  return loseGrants({
    ...state,
    link: { state: 'lost', sinceMs: nowMs },
    fireInput: null,
    alarmInput: null,
    sensors: { in: unknownSensor, out: unknownSensor },
    posture: unknownPosture,
    lastGrantedInMs: null,
  });
}

/** A cause that says more takes the place of one that says less. */
const weight: Readonly<Record<EmergencyCause, number>> = {
  controller_lost: 1,
  hall: 2,
  manager: 3,
  fire_input: 4,
};

function raise(state: LaneState, cause: EmergencyCause, { nowMs }: LaneContext): LaneStep {
  const { emergency } = state;
  if (emergency && weight[emergency.cause] >= weight[cause]) return same(state);
  const sinceMs = emergency?.sinceMs ?? nowMs;
  const next = { ...state, emergency: { cause, sinceMs } };
  // A gate that is open already, or was slow to open, is told again at once.
  const posture = emergency ? state.posture : { ...state.posture, againAtMs: nowMs, failures: 0 };
  return { state: { ...next, posture }, effects: [{ type: 'emergency', cause }] };
}

function reset(state: LaneState): LaneStep {
  if (!state.emergency) return same(state);
  if (!canReset(state)) return { state, effects: [{ type: 'reset_refused' }] };
  return { state: { ...state, emergency: null }, effects: [{ type: 'emergency_cleared' }] };
}

function same(state: LaneState): LaneStep {
  return { state, effects: [] };
}

function then(step: LaneStep, next: (state: LaneState) => LaneStep): LaneStep {
  const after = next(step.state);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
}
