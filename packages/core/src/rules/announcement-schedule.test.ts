import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultQueueSettings, type VoiceSettings } from '../domain/service/queue-settings.ts';
import {
  emptySchedule,
  isQuiet,
  scheduleVoice,
  voiceTiming,
  type Saying,
  type Schedule,
  type ScheduleEvent,
  type VoiceCall,
} from './announcement-schedule.ts';

const settings = defaultQueueSettings.voice;
/** 09:00 in Shanghai. */
const nineMs = Date.UTC(2026, 2, 2, 1);
const { leadMs, betweenMs, perCallMs, staleMs } = voiceTiming;

function callOf(
  seq: number,
  given: Partial<Omit<VoiceCall, 'sentence'>> & { durationMs?: number } = {},
): VoiceCall {
  const { durationMs = 3_000, ...rest } = given;
  return {
    callId: `call-${seq}`,
    seq,
    ticketId: `ticket-${seq}`,
    counterId: `counter-${seq}`,
    madeAtMs: nineMs,
    sentence: { clips: [{ clip: 'ten', atMs: 0 }], durationMs, text: `${seq}` },
    ...rest,
  };
}

const fire = {
  type: 'emergency',
  emergency: 'fire',
  sentence: { clips: [{ clip: 'emergency-fire', atMs: 0 }], durationMs: 8_000, text: '火' },
} as const satisfies ScheduleEvent;

function run(
  steps: readonly (readonly [number, ScheduleEvent])[],
  voice: VoiceSettings = settings,
): Schedule {
  return steps.reduce<Schedule>(
    (schedule, [afterMs, event]) =>
      scheduleVoice(schedule, event, { nowMs: nineMs + afterMs, settings: voice }),
    emptySchedule,
  );
}

const shown = (schedule: Schedule): string[] =>
  schedule.sayings.map(({ call, round }) => `${call.seq}/${round}`);

test('a call in a silent hall begins at once and is said twice', () => {
  const { sayings } = run([[0, { type: 'called', call: callOf(1) }]]);
  expect(sayings).toMatchObject([
    { round: 1, startMs: nineMs + leadMs, endMs: nineMs + leadMs + 3_000 },
    { round: 2, startMs: nineMs + leadMs + 3_000 + betweenMs },
  ]);
});

test('calls are said in their order, and nobody waits for another one to be repeated', () => {
  const schedule = run([
    [0, { type: 'called', call: callOf(1) }],
    [1_000, { type: 'called', call: callOf(2) }],
    [1_100, { type: 'called', call: callOf(3) }],
  ]);
  expect(shown(schedule)).toEqual(['1/1', '2/1', '3/1', '1/2', '2/2', '3/2']);
});

test('a repetition that has begun is let out whole before the next call', () => {
  const schedule = run([
    [0, { type: 'called', call: callOf(1) }],
    [4_000, { type: 'called', call: callOf(2) }],
  ]);
  expect(shown(schedule)).toEqual(['1/2', '2/1', '2/2']);
  expect(schedule.sayings[1]?.startMs).toBe((schedule.sayings[0]?.endMs ?? 0) + betweenMs);
});

test('a call taken back before it began is not said; one that has begun is said to its end', () => {
  const waiting = run([
    [0, { type: 'called', call: callOf(1) }],
    [10, { type: 'called', call: callOf(2) }],
    [500, { type: 'cancelled', callId: 'call-2' }],
  ]);
  expect(shown(waiting)).toEqual(['1/1', '1/2']);
  const begun = run([
    [0, { type: 'called', call: callOf(1) }],
    [500, { type: 'cancelled', callId: 'call-1' }],
  ]);
  expect(shown(begun)).toEqual(['1/1']);
});

test('a counter that calls somebody else takes back what is unsaid of its earlier call', () => {
  const schedule = run([
    [0, { type: 'called', call: callOf(1) }],
    [10, { type: 'called', call: callOf(2, { counterId: 'counter-9' }) }],
    [20, { type: 'called', call: callOf(3, { counterId: 'counter-9' }) }],
  ]);
  expect(shown(schedule)).toEqual(['1/1', '3/1', '1/2', '3/2']);
});

test('a ticket that is called at another window is never sent to the first one', () => {
  const schedule = run([
    [0, { type: 'called', call: callOf(1) }],
    [10, { type: 'called', call: callOf(2, { ticketId: 'moved', counterId: 'counter-2' }) }],
    [20, { type: 'called', call: callOf(3, { ticketId: 'moved', counterId: 'counter-3' }) }],
  ]);
  expect(shown(schedule)).toEqual(['1/1', '3/1', '1/2', '3/2']);
});

test('repeating a call that was not said yet does not lose its place', () => {
  const again = { ticketId: 'ticket-2', counterId: 'counter-2' };
  const schedule = run([
    [0, { type: 'called', call: callOf(1) }],
    [10, { type: 'called', call: callOf(2, again) }],
    [20, { type: 'called', call: callOf(3) }],
    [30, { type: 'called', call: callOf(4, again) }],
  ]);
  expect(shown(schedule)).toEqual(['1/1', '4/1', '3/1', '1/2', '4/2', '3/2']);
});

test('the same call told twice is said as one', () => {
  const told = [0, { type: 'called', call: callOf(1) }] as const;
  expect(run([told, told])).toEqual(run([told]));
});

test('an emergency begins at once, cuts and holds the calls, and lets them go on afterwards', () => {
  const during = run([
    [0, { type: 'called', call: callOf(1) }],
    [1_000, fire],
    [2_000, { type: 'called', call: callOf(2) }],
  ]);
  expect(during.sayings).toEqual([]);
  expect(during.emergency).toMatchObject({ emergency: 'fire', startMs: nineMs + 1_000 + leadMs });
  const after = scheduleVoice(during, { type: 'all_clear' }, { nowMs: nineMs + 20_000, settings });
  expect(after.emergency).toBeNull();
  // The first one was cut, so it is said anew.
  expect(shown(after)).toEqual(['1/1', '2/1', '1/2', '2/2']);
});

test('the emergency message that is being said is let out whole after the all-clear', () => {
  const nowMs = nineMs + leadMs + 10_000 + 1_000;
  const raised = run([
    [0, fire],
    [100, { type: 'called', call: callOf(1) }],
  ]);
  const clear = scheduleVoice(raised, { type: 'all_clear' }, { nowMs, settings });
  const expected = nineMs + leadMs + 10_000 + 8_000 + betweenMs;
  expect(clear.sayings[0]?.startMs).toBe(expected);
  const later = scheduleVoice(clear, { type: 'tick' }, { nowMs: nowMs + 500, settings });
  expect(later.sayings[0]?.startMs).toBe(expected);
});

test('calls an emergency held up for too long are not said', () => {
  const after = run([
    [0, fire],
    [10, { type: 'called', call: callOf(1) }],
    [staleMs, { type: 'called', call: callOf(2, { madeAtMs: nineMs + staleMs }) }],
    [staleMs + 1_000, { type: 'all_clear' }],
  ]);
  expect(shown(after)).toEqual(['2/1', '2/2']);
});

test('another danger takes the place of the first; the same one raised again changes nothing', () => {
  const raised = run([[0, fire]]);
  const at = { nowMs: nineMs + 3_000, settings };
  expect(scheduleVoice(raised, fire, at)).toEqual(raised);
  const other = scheduleVoice(raised, { ...fire, emergency: 'power' }, at);
  expect(other.emergency).toMatchObject({ emergency: 'power', startMs: at.nowMs + leadMs });
});

test('there is no call in quiet hours, over midnight too, but an emergency there is', () => {
  const quiet = { ...settings, quiet: [{ from: '22:00', to: '09:01' }] };
  expect(isQuiet(quiet, nineMs)).toBe(true);
  expect(isQuiet(quiet, nineMs + 60_000)).toBe(false);
  expect(run([[0, { type: 'called', call: callOf(1) }]], quiet).sayings).toEqual([]);
  expect(run([[0, fire]], quiet).emergency).not.toBeNull();
  const later = run([[60_000, { type: 'called', call: callOf(1) }]], quiet);
  expect(shown(later)).toEqual(['1/1', '1/2']);
});

test('quiet hours that are set now hold for what was to be said', () => {
  const before = run([
    [0, { type: 'called', call: callOf(1) }],
    [10, { type: 'called', call: callOf(2) }],
  ]);
  const quiet = { ...settings, quiet: [{ from: '08:00', to: '10:00' }] };
  const after = scheduleVoice(before, { type: 'tick' }, { nowMs: nineMs + 300, settings: quiet });
  expect(shown(after)).toEqual(['1/1']);
});

test('a clock that is set back an hour does not silence the hall', () => {
  const before = run([
    [0, { type: 'called', call: callOf(1) }],
    [10, { type: 'called', call: callOf(2) }],
  ]);
  const nowMs = nineMs - 3_600_000;
  const after = scheduleVoice(before, { type: 'called', call: callOf(3) }, { nowMs, settings });
  expect(after.sayings.find(({ call }) => call.seq === 3)?.startMs).toBeLessThan(nowMs + 10_000);
});

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
