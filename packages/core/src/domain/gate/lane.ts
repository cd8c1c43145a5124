import { unknownSensor, type PassSensor, type SensorTiming } from './pass-sensor.ts';

/** Seen from the street. */
export type Direction = 'in' | 'out';

/**
 * How a gate works (G-01). None of them asks for an identity: `free_count` stands open and counts,
 * `pass_optional` opens to a slip, a card or a button, `capacity` is the same and lets nobody in
 * while the hall is full, `closed` lets nobody in. All let everybody out. Emergency is no mode: it
 * lies over any of them until a manager takes it away.
 */
export const gateModes = ['free_count', 'pass_optional', 'capacity', 'closed'] as const;
export type GateMode = (typeof gateModes)[number];

/** What somebody showed or pressed. */
export type PassBy = 'slip' | 'card' | 'button' | 'staff';

/**
 * What a controller can be told. A pulse opens for one person and ends by itself; `hold_open` stands
 * until `release`.
 */
export type LaneCommand =
  | { readonly kind: 'pulse'; readonly direction: Direction }
  | { readonly kind: 'hold_open' }
  | { readonly kind: 'release' };

/**
 * What became of a command. `assumed`: it was sent to a controller that never answers. `uncertain`:
 * the answer did not come in time; the gate may have opened.
 */
export type CommandOutcome = 'confirmed' | 'assumed' | 'uncertain' | 'refused';

/** Contacts as they stand; null where none is wired, or their module does not answer. */
export interface LaneReading {
  readonly in: boolean | null;
  readonly out: boolean | null;
  readonly alarm: boolean | null;
  readonly fire: boolean | null;
}

/** How a lane is built, and its times. */
export interface LaneSetup {
  readonly opens: Readonly<Record<Direction, boolean>>;
  readonly senses: Readonly<Record<Direction, boolean>>;
  /** Can be held open. Where it cannot, the free gate stands open by its own wiring. */
  readonly holdsOpen: boolean;
  readonly timing: LaneTiming;
}

export interface LaneTiming extends SensorTiming {
  /** An answer that comes later than this does not count. */
  readonly answerWithinMs: number;
  /** Somebody let in passes within this, or has not passed (5 to 10 s by the makers' manuals). */
  readonly passWithinMs: number;
  /** A second person this close behind one who was let in is following on. */
  readonly tailgateMs: number;
  /** A lane whose controller was away for longer stays open until a manager has looked (G-06). */
  readonly openAfterLossMs: number;
  /** A held gate is held anew at this pace: its controller may have restarted unseen. */
  readonly holdAgainMs: number;
}

/** Times that suit the gates we know. */
export const laneTiming: LaneTiming = {
  bounceMs: 300,
  stuckAfterMs: 20_000,
  answerWithinMs: 500,
  passWithinMs: 8_000,
  tailgateMs: 3_000,
  openAfterLossMs: 30_000,
  holdAgainMs: 2_000,
};

/** Why a lane stands open until a manager closes it. */
export const emergencyCauses = ['fire_input', 'manager', 'hall', 'controller_lost'] as const;
export type EmergencyCause = (typeof emergencyCauses)[number];

/** Somebody who may pass. */
export interface Grant {
  readonly grantId: string;
  readonly direction: Direction;
  readonly by: PassBy;
  readonly phase: 'opening' | 'opened';
  /** Null where the gate stood open already. */
  readonly commandId: number | null;
  readonly isCertain: boolean;
  /** The end of the phase. */
  readonly untilMs: number;
}

/** Whether the gate is held open, as far as is known. */
export interface Posture {
  readonly known: 'open' | 'controlled' | null;
  readonly asked: {
    readonly commandId: number;
    readonly posture: 'open' | 'controlled';
    readonly untilMs: number;
  } | null;
  /** Before this nothing is told again. */
  readonly againAtMs: number;
  readonly failures: number;
}

/** One lane. */
export interface LaneState {
  readonly mode: GateMode;
  readonly isFull: boolean;
  readonly isIsolated: boolean;
  readonly emergency: { readonly cause: EmergencyCause; readonly sinceMs: number } | null;
  /** `never`: its controller has not answered yet, which is no loss. */
  readonly link:
    { readonly state: 'never' | 'ready' } | { readonly state: 'lost'; readonly sinceMs: number };
  readonly fireInput: boolean | null;
  readonly alarmInput: boolean | null;
  readonly sensors: Readonly<Record<Direction, PassSensor>>;
  readonly grants: readonly Grant[];
  readonly posture: Posture;
  /** Openings one after the other through which nobody came. */
  readonly unpassed: Readonly<Record<Direction, number>>;
  readonly lastGrantedInMs: number | null;
  readonly nextCommandId: number;
}

/** What happens to a lane. */
export type LaneEvent =
  | {
      readonly type: 'ask';
      readonly grantId: string;
      readonly direction: Direction;
      readonly by: PassBy;
    }
  | { readonly type: 'answered'; readonly commandId: number; readonly outcome: CommandOutcome }
  | { readonly type: 'reading'; readonly reading: LaneReading }
  | { readonly type: 'link'; readonly isReady: boolean }
  | { readonly type: 'mode'; readonly mode: GateMode }
  | { readonly type: 'full'; readonly isFull: boolean }
  | { readonly type: 'isolate'; readonly isIsolated: boolean }
  | { readonly type: 'emergency'; readonly cause: 'manager' | 'hall' }
  | { readonly type: 'reset' }
  | { readonly type: 'tick' };

/** Why nobody is let in here now; whoever wants out is told `offline` or `not_this_way` at most. */
export const laneRefusals = [
  'emergency',
  'isolated',
  'closed',
  'full',
  'busy',
  'offline',
  'not_this_way',
] as const;
export type LaneRefusal = (typeof laneRefusals)[number];

/** What gates raise, in the words of their makers' interfaces (尾随, 闯入, 反向闯入). */
export const laneAlarms = [
  'tailgating',
  'intrusion',
  'reverse',
  'gate_alarm',
  'sensor_stuck',
  'sensor_silent',
  'posture_failed',
] as const;
export type LaneAlarm = (typeof laneAlarms)[number];

/** How far the counts of a lane can be trusted. `none` is shown as 不计 (G-03). */
export const laneCountings = ['exact', 'approximate', 'none'] as const;
export type LaneCounting = (typeof laneCountings)[number];

interface Pass {
  readonly grantId: string;
  readonly direction: Direction;
  readonly by: PassBy;
}

/** What is then done or told. */
export type LaneEffect =
  | {
      readonly type: 'command';
      readonly commandId: number;
      readonly command: LaneCommand;
      readonly withinMs: number;
    }
  | ({ readonly type: 'refused'; readonly reason: LaneRefusal } & Pass)
  | ({ readonly type: 'opened'; readonly isCertain: boolean } & Pass)
  /** The end of an opening: the controller would not, nobody came, or the controller was lost. */
  | ({ readonly type: 'not_opened' | 'not_passed' | 'lost_sight' } & Pass)
  /** Somebody is through: what is counted, and nothing else is. */
  | {
      readonly type: 'passed';
      readonly direction: Direction;
      readonly grantId: string | null;
      readonly by: PassBy | null;
    }
  | { readonly type: 'alarm'; readonly alarm: LaneAlarm; readonly direction: Direction | null }
  | { readonly type: 'counting'; readonly counting: LaneCounting }
  | { readonly type: 'emergency'; readonly cause: EmergencyCause }
  | { readonly type: 'emergency_cleared' }
  | { readonly type: 'reset_refused' };

/** One step of the reducer. */
export interface LaneStep {
  readonly state: LaneState;
  readonly effects: readonly LaneEffect[];
}

/** What a step is taken with. The clock runs forwards only. */
export interface LaneContext {
  readonly setup: LaneSetup;
  readonly nowMs: number;
}

/** Nothing has been told yet. */
export const unknownPosture: Posture = { known: null, asked: null, againAtMs: 0, failures: 0 };

/** A lane before its controller has answered for the first time. */
export function newLane(mode: GateMode): LaneState {
  return {
    mode,
    isFull: false,
    isIsolated: false,
    emergency: null,
    link: { state: 'never' },
    fireInput: null,
    alarmInput: null,
    sensors: { in: unknownSensor, out: unknownSensor },
    grants: [],
    posture: unknownPosture,
    unpassed: { in: 0, out: 0 },
    lastGrantedInMs: null,
    nextCommandId: 1,
  };
}
