import { clockTimeOn } from '../basics/clock-time.ts';
import type { VoiceSettings } from '../domain/service/queue-settings.ts';
import type { EmergencyKind } from './announcement.ts';
import type { TimedClip } from '../contract/topics/voice-topic.ts';
import { clipMaxMs } from '../contract/voice-pack.ts';

/** Numbers of the voice, with their reasons. */
export const voiceTiming = {
  /** A saying begins no sooner after it was decided, so that every screen of the LAN has heard of it. */
  leadMs: 250,
  /** Silence between two sayings: long enough to hear that another number follows. */
  betweenMs: 400,
  /** E-06: nobody waits longer than this for each call that is ahead. A pack that is slower is refused. */
  perCallMs: 5_000,
  /** Silence before an emergency message begins again. */
  emergencyPauseMs: 2_000,
  /** What an emergency held up is said afterwards, unless it is older than this. */
  staleMs: 60_000,
} as const;

/** A sentence with the times of its clips. */
export interface TimedSentence {
  readonly clips: readonly TimedClip[];
  readonly durationMs: number;
  readonly text: string;
}

/** A call as the voice sees it. */
export interface VoiceCall {
  readonly callId: string;
  readonly seq: number;
  readonly ticketId: string;
  readonly counterId: string;
  readonly madeAtMs: number;
  readonly sentence: TimedSentence;
  /** Concerns everybody and is not repeated, unlike a call. */
  readonly isSaidOnce?: true;
  /** Is about the hall's opening or closing, so that screens of a closed hall say it too. */
  readonly isSaidClosed?: true;
}

export type Round = 1 | 2;

/** A call that is to be said; `order` is its place, which a repetition before the first word inherits. */
export interface Unsaid {
  readonly call: VoiceCall;
  readonly round: Round;
  readonly order: number;
}

/** With a time: what players follow. */
export interface Saying extends Unsaid {
  readonly startMs: number;
  readonly endMs: number;
}

export interface RunningEmergency {
  readonly emergency: EmergencyKind;
  readonly sentence: TimedSentence;
  readonly startMs: number;
  readonly everyMs: number;
}

export interface Schedule {
  /** In the order of time; none overlaps another. Empty during an emergency. */
  readonly sayings: readonly Saying[];
  /** What an emergency holds up. */
  readonly held: readonly Unsaid[];
  readonly emergency: RunningEmergency | null;
  /** The end of what was said last; ahead only while an emergency message is let out. */
  readonly quietFromMs: number;
}

export type ScheduleEvent =
  | { readonly type: 'called'; readonly call: VoiceCall }
  | { readonly type: 'cancelled'; readonly callId: string }
  | {
      readonly type: 'emergency';
      readonly emergency: EmergencyKind;
      readonly sentence: TimedSentence;
    }
  | { readonly type: 'all_clear' }
  /** Time has passed, or the settings were changed. */
  | { readonly type: 'tick' };

export const emptySchedule: Schedule = {
  sayings: [],
  held: [],
  emergency: null,
  quietFromMs: 0,
};

/**
 * When the hall speaks. Every call is said twice; what has begun is never cut by another call. First
 * sayings go before second ones, so that with many calls nobody waits for somebody else's repetition
 * (E-06), and all go in the order of the calls. A counter that calls again, and a ticket that
 * is called elsewhere, take back what is unsaid of before: nobody hears two windows for one number, and
 * what waits is bounded by the number of counters.
 */
export function scheduleVoice(
  before: Schedule,
  event: ScheduleEvent,
  at: { readonly nowMs: number; readonly settings: VoiceSettings },
): Schedule {
  const schedule = finish(before, at.nowMs);
  switch (event.type) {
    case 'called':
      return plan(addCall(schedule, event.call, at.nowMs), at);
    case 'cancelled':
      return plan(
        without(schedule, ({ call }) => call.callId === event.callId, at.nowMs),
        at,
      );
    case 'emergency':
      return beginEmergency(schedule, event, at.nowMs);
    case 'all_clear':
      return plan(endEmergency(schedule, at.nowMs), at);
    case 'tick':
      return plan(schedule, at);
  }
}

/** Whether the voice is silent at this instant: from inclusive, to exclusive, over midnight too. */
export function isQuiet(settings: VoiceSettings, atMs: number): boolean {
  return settings.quiet.some(({ from, to }) => {
    const fromMs = clockTimeOn(atMs, from);
    const toMs = clockTimeOn(atMs, to);
    return fromMs <= toMs ? atMs >= fromMs && atMs < toMs : atMs >= fromMs || atMs < toMs;
  });
}

/** Takes away what has been heard. */
function finish(schedule: Schedule, nowMs: number): Schedule {
  const over = schedule.sayings.filter(({ endMs }) => endMs <= nowMs);
  const quietFromMs = Math.max(schedule.quietFromMs, ...over.map(({ endMs }) => endMs));
  return {
    ...schedule,
    sayings: schedule.sayings.filter(({ endMs }) => endMs > nowMs),
    // A clock that was set back must not keep the hall silent until it has caught up.
    quietFromMs: Math.min(quietFromMs, nowMs + clipMaxMs),
  };
}

function addCall(schedule: Schedule, call: VoiceCall, nowMs: number): Schedule {
  const unsaid = [...schedule.held, ...schedule.sayings.filter(({ startMs }) => startMs > nowMs)];
  if ([...unsaid, ...schedule.sayings].some((one) => one.call.callId === call.callId)) {
    return schedule;
  }
  const inherited = unsaid
    .filter(({ call: other, round }) => round === 1 && other.ticketId === call.ticketId)
    .filter(({ call: other }) => other.counterId === call.counterId)
    .map(({ order }) => order);
  const order = Math.min(call.seq, ...inherited);
  const { sayings, ...rest } = without(
    schedule,
    ({ call: other }) => other.counterId === call.counterId || other.ticketId === call.ticketId,
    nowMs,
  );
  const rounds = (call.isSaidOnce === true ? [1 as const] : [1 as const, 2 as const]).map(
    (round) => ({ call, round, order }),
  );
  return { ...rest, sayings, held: [...rest.held, ...rounds] };
}

/** Without what has not begun and is not wanted any more. */
function without(schedule: Schedule, unwanted: (one: Unsaid) => boolean, nowMs: number): Schedule {
  return {
    ...schedule,
    sayings: schedule.sayings.filter((one) => one.startMs <= nowMs || !unwanted(one)),
    held: schedule.held.filter((one) => !unwanted(one)),
  };
}

/** Gives a time to everything that is not so near that screens may already be about to say it. */
function plan(
  schedule: Schedule,
  at: { readonly nowMs: number; readonly settings: VoiceSettings },
): Schedule {
  if (schedule.emergency !== null) return schedule;
  const soonMs = at.nowMs + voiceTiming.leadMs;
  const fixed = schedule.sayings.filter(({ startMs }) => startMs <= soonMs);
  const free = [...schedule.sayings.filter(({ startMs }) => startMs > soonMs), ...schedule.held];
  const lastEndMs = Math.max(schedule.quietFromMs, ...fixed.map(({ endMs }) => endMs));
  let startMs = Math.max(soonMs, lastEndMs + voiceTiming.betweenMs);
  const timed: Saying[] = [];
  for (const { call, round, order } of free.sort(byTurn)) {
    const endMs = startMs + call.sentence.durationMs;
    // Quiet hours swallow what would fall into them; boards and window displays go on.
    if (isQuiet(at.settings, startMs)) continue;
    timed.push({ call, round, order, startMs, endMs });
    startMs = endMs + voiceTiming.betweenMs;
  }
  return { ...schedule, sayings: [...fixed, ...timed], held: [] };
}

function byTurn(a: Unsaid, b: Unsaid): number {
  return a.round - b.round || a.order - b.order || a.call.seq - b.call.seq;
}

/** Cuts what is being said, and holds it and the rest until the all-clear. */
function beginEmergency(
  schedule: Schedule,
  event: Extract<ScheduleEvent, { type: 'emergency' }>,
  nowMs: number,
): Schedule {
  const { emergency, sentence } = event;
  if (schedule.emergency?.emergency === emergency) return schedule;
  const held = [
    ...schedule.held,
    ...schedule.sayings.map(({ call, round, order }) => ({ call, round, order })),
  ];
  const everyMs = sentence.durationMs + voiceTiming.emergencyPauseMs;
  const startMs = nowMs + voiceTiming.leadMs;
  return { ...schedule, sayings: [], held, emergency: { emergency, sentence, startMs, everyMs } };
}

/** The message that is being said is let out whole; then the hall goes on. */
function endEmergency(schedule: Schedule, nowMs: number): Schedule {
  const { emergency } = schedule;
  if (emergency === null) return schedule;
  const sinceMs = nowMs - emergency.startMs;
  const beganMs = nowMs - (sinceMs % emergency.everyMs);
  const endMs = sinceMs < 0 ? nowMs : beganMs + emergency.sentence.durationMs;
  const held = schedule.held.filter(({ call }) => nowMs - call.madeAtMs <= voiceTiming.staleMs);
  return { ...schedule, emergency: null, held, quietFromMs: Math.max(nowMs, endMs) };
}
