import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callOf, fire, nineMs, settings } from '../testing/voice-builders.ts';
import {
  emptySchedule,
  scheduleVoice,
  voiceTiming,
  type Saying,
  type Schedule,
  type ScheduleEvent,
  type VoiceCall,
} from './announcement-schedule.ts';

const { leadMs, betweenMs, perCallMs, staleMs } = voiceTiming;

// A day of the voice, with everything that can happen to it.

interface Step {
  readonly afterMs: number;
  readonly what: 'call' | 'recall' | 'cancel' | 'emergency' | 'clear' | 'tick';
  readonly counter: number;
  readonly durationMs: number;
}

const steps = fc.array(
  fc.record<Step>({
    afterMs: fc.integer({ min: 0, max: 6_000 }),
    what: fc.oneof(
      { weight: 6, arbitrary: fc.constant('call' as const) },
      { weight: 2, arbitrary: fc.constant('recall' as const) },
      { weight: 1, arbitrary: fc.constant('cancel' as const) },
      { weight: 1, arbitrary: fc.constant('emergency' as const) },
      { weight: 2, arbitrary: fc.constant('clear' as const) },
      { weight: 3, arbitrary: fc.constant('tick' as const) },
    ),
    counter: fc.integer({ min: 1, max: 10 }),
    durationMs: fc.integer({ min: 500, max: perCallMs - betweenMs }),
  }),
  { minLength: 1, maxLength: 60 },
);

interface Told {
  readonly nowMs: number;
  readonly event: ScheduleEvent;
  readonly after: Schedule;
}

/** Plays a day and ends it with silence long enough for everything to be said. */
function play(day: readonly Step[]): Told[] {
  const told: Told[] = [];
  let schedule = emptySchedule;
  let nowMs = nineMs;
  let seq = 0;
  const calls: VoiceCall[] = [];
  const go = (event: ScheduleEvent): void => {
    schedule = scheduleVoice(schedule, event, { nowMs, settings });
    told.push({ nowMs, event, after: schedule });
  };
  for (const { afterMs, what, counter, durationMs } of day) {
    nowMs += afterMs;
    const counterId = `counter-${counter}`;
    const last = [...calls].reverse().find((call) => call.counterId === counterId);
    if (what === 'call' || (what === 'recall' && last !== undefined)) {
      seq += 1;
      const ticketId = what === 'recall' && last !== undefined ? last.ticketId : `ticket-${seq}`;
      const call = callOf(seq, { ticketId, counterId, durationMs, madeAtMs: nowMs });
      calls.push(call);
      go({ type: 'called', call });
    } else if (what === 'cancel' && last !== undefined) {
      go({ type: 'cancelled', callId: last.callId });
    } else if (what === 'emergency') go(fire);
    else if (what === 'clear') go({ type: 'all_clear' });
    else go({ type: 'tick' });
  }
  go({ type: 'all_clear' });
  for (let tick = 0; tick < 300; tick += 1) {
    nowMs += 1_000;
    go({ type: 'tick' });
  }
  return told;
}

/** What a player hears that learns of every change at once: whole sayings, and those that were cut. */
function hear(told: readonly Told[]): { whole: Saying[]; cut: Saying[] } {
  const begun: Saying[] = [];
  const cut: Saying[] = [];
  let previous = emptySchedule;
  for (const { nowMs, event, after } of told) {
    for (const saying of previous.sayings) {
      const known = begun.some((one) => one.call === saying.call && one.startMs === saying.startMs);
      if (saying.startMs <= nowMs && !known) begun.push(saying);
    }
    const raised = event.type === 'emergency' && previous.emergency === null;
    if (raised) {
      for (const saying of begun.filter(({ endMs }) => endMs > nowMs)) cut.push(saying);
    }
    previous = after;
  }
  return { whole: begun.filter((saying) => !cut.includes(saying)), cut };
}

test('whatever happens, no two sayings overlap and screens have time to hear of each', () => {
  fc.assert(
    fc.property(steps, (day) => {
      const told = play(day);
      const { whole, cut } = hear(told);
      const all = [...whole, ...cut].sort((a, b) => a.startMs - b.startMs);
      for (const [index, saying] of all.entries()) {
        const next = all[index + 1];
        expect(saying.endMs - saying.startMs).toBe(saying.call.sentence.durationMs);
        if (next !== undefined && !cut.includes(saying)) {
          expect(next.startMs).toBeGreaterThanOrEqual(saying.endMs + betweenMs);
        }
      }
    }),
  );
});

test('whatever happens, a time that screens may be about to follow is not moved', () => {
  fc.assert(
    fc.property(steps, (day) => {
      let previous = emptySchedule;
      for (const { nowMs, after } of play(day)) {
        for (const saying of previous.sayings) {
          const now = after.sayings.find(
            ({ call, round }) => call === saying.call && round === saying.round,
          );
          if (saying.startMs <= nowMs + leadMs && now !== undefined) {
            expect(now.startMs).toBe(saying.startMs);
          }
        }
        for (const { call, round, startMs } of after.sayings) {
          const known = previous.sayings.some((one) => one.call === call && one.round === round);
          if (!known) expect(startMs).toBeGreaterThanOrEqual(nowMs + leadMs);
        }
        previous = after;
      }
    }),
  );
});

test('without an emergency every call that stands is said twice, in the order of the calls', () => {
  const calm = steps.map((day) => day.filter(({ what }) => what !== 'emergency'));
  fc.assert(
    fc.property(calm, (day) => {
      const told = play(day);
      const { whole } = hear(told);
      const events = told.map(({ event }) => event);
      const taken = (call: VoiceCall): boolean =>
        events.some(
          (event) =>
            (event.type === 'cancelled' && event.callId === call.callId) ||
            (event.type === 'called' &&
              event.call.seq > call.seq &&
              event.call.counterId === call.counterId),
        );
      for (const event of events) {
        if (event.type !== 'called') continue;
        const rounds = whole.filter(({ call }) => call === event.call).map(({ round }) => round);
        if (!taken(event.call)) expect(rounds).toEqual([1, 2]);
        expect(rounds.length).toBeLessThanOrEqual(2);
      }
      const firsts = whole.filter(({ round }) => round === 1).map(({ order }) => order);
      const standing = whole.filter(({ round, call }) => round === 1 && !taken(call));
      expect(standing.map(({ order }) => order)).toEqual(
        standing.map(({ order }) => order).sort((a, b) => a - b),
      );
      expect(new Set(firsts).size).toBe(firsts.length);
    }),
  );
});

test('nobody waits longer than five seconds for each call ahead (E-06)', () => {
  const calm = steps.map((day) => day.filter(({ what }) => what !== 'emergency'));
  fc.assert(
    fc.property(calm, (day) => {
      for (const { nowMs, event, after } of play(day)) {
        if (event.type !== 'called') continue;
        const own = after.sayings.findIndex(
          ({ call, round }) => call === event.call && round === 1,
        );
        const ahead = after.sayings.slice(0, own);
        expect(own).toBeGreaterThanOrEqual(0);
        const startMs = after.sayings[own]?.startMs ?? Infinity;
        expect(startMs - nowMs).toBeLessThanOrEqual(betweenMs + perCallMs * ahead.length);
        // Only what is in the air already may be a repetition.
        const repeats = ahead.filter(({ round }) => round === 2);
        expect(repeats.every((one) => one.startMs <= nowMs + leadMs)).toBe(true);
      }
    }),
  );
});

test('what waits is bounded by the number of counters', () => {
  fc.assert(
    fc.property(steps, (day) => {
      for (const { after } of play(day)) {
        expect(after.sayings.length + after.held.length).toBeLessThanOrEqual(2 * 10 + 1);
      }
    }),
  );
});

test('with an emergency, whatever was cut is said anew or was taken back or too old', () => {
  fc.assert(
    fc.property(steps, (day) => {
      const told = play(day);
      const { whole, cut } = hear(told);
      for (const { call, round } of cut) {
        const anew = whole.some((one) => one.call === call && one.round === round);
        const gone = told.some(
          ({ event, nowMs }) =>
            (event.type === 'cancelled' && event.callId === call.callId) ||
            (event.type === 'called' &&
              event.call.seq > call.seq &&
              event.call.counterId === call.counterId) ||
            (event.type === 'all_clear' && nowMs - call.madeAtMs > staleMs),
        );
        expect(anew || gone).toBe(true);
      }
    }),
  );
});
