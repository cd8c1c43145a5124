import { expect, test } from 'vitest';
import type { VoiceSettings } from '../domain/service/queue-settings.ts';
import { callOf, fire, nineMs, settings } from '../testing/voice-builders.ts';
import {
  emptySchedule,
  isQuiet,
  scheduleVoice,
  voiceTiming,
  type Schedule,
  type ScheduleEvent,
} from './announcement-schedule.ts';

const { leadMs, betweenMs, staleMs } = voiceTiming;

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
