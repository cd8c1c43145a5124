import { msPerMinute } from '@hall/core/basics/market-day';
import type { HallCalendar } from '@hall/core/domain/hall-day/calendar';
import { screenDay } from '@hall/core/domain/hall-day/screen-day';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { afterEach, expect, test } from 'vitest';
import { openQueue } from './support/queue-bench.ts';
import {
  at,
  calendar,
  fri,
  line,
  mon,
  nextMon,
  sat,
  sun,
  thu,
  tue,
  wed,
  Week,
} from './support/fake-week.ts';

let week: Week | null = null;

async function openWeek(): Promise<Week> {
  const queue = await openQueue({ opensAt: '04:30', closesAt: '18:30' });
  week = new Week(queue);
  await week.hangBoard();
  const { manager } = queue.bench.people;
  await queue.bench.does(manager, 'hallDay.saveCalendar', { calendar });
  const settings = { ...defaultQueueSettings, leftoverMinutes: 0 };
  await queue.bench.does(manager, 'queue.saveSettings', { settings });
  return week;
}

afterEach(async () => {
  week?.close();
  await week?.bench.hall.close();
  week = null;
});

/** Two postings are passed after closing; the employer of one is barred before the morning. */
async function passInTheEvening({ bench }: Week): Promise<{ good: string; barred: string }> {
  const employer = await bench.employer();
  const other = await bench.employer({
    type: 'household',
    legalName: '李某某测试',
    displayName: '李某某测试',
    creditCode: null,
  });
  const work = { workStartMs: at(tue, '07:00'), workEndMs: at(tue, '17:00') };
  const pass = async (employerId: string): Promise<string> => {
    const { postingId, version } = await bench.submit(employerId, work);
    const input = { postingId, version, decisions: [], fastLane: false };
    const passed = await bench.does(bench.people.reviewer, 'posting.approveForOpening', input);
    expect(passed.opensAtMs).toBe(at(tue, '04:30'));
    return postingId;
  };
  const passed = { good: await pass(employer), barred: await pass(other) };
  const text = '拖欠工资查实';
  await bench.does(bench.people.manager, 'employer.blacklist', { employerId: other, text });
  return passed;
}

test('a week goes by and nobody opens, changes or shuts the hall but the clock', async () => {
  const story = await openWeek();
  const { bench, queue } = story;
  await story.sees('gig', { untilMs: at(mon, '09:30'), next: 'general', isOverride: false });
  await story.changes(at(mon, '09:30'), ['gig', 'general']);

  // Monday: a quarter of an hour before the end nobody new; who is left is sent home with a paper.
  await story.goTo(at(mon, '18:10'));
  const { ticketId, code } = await queue.issue();
  await story.goTo(at(mon, '18:16'));
  expect(
    await bench.refused(bench.kiosk, 'ticket.reserve', {
      serviceId: queue.a,
      priority: null,
      slipCode: null,
      language: 'zh-CN',
    }),
  ).toBe('not_issuing');
  await story.changes(at(mon, '18:30'), ['general', 'closed']);
  await story.poll(() => queue.ticket(ticketId).status).toBe('expired');
  await bench.does(bench.people.staff, 'ticket.apology', { code, language: 'zh-CN' });
  await story.sees('closed', { opensAtMs: at(tue, '04:30') });

  // The evening's postings wait; the hub is started anew in the night.
  const { good, barred } = await passInTheEvening(story);
  await story.outage(at(mon, '23:00'));
  await story.sees('closed', { opensAtMs: at(tue, '04:30') });
  expect(story.board.topic('board').records.get(good)).toBeUndefined();

  // Tuesday: one second before the opening nothing, one second after it everything.
  await story.changes(at(tue, '04:30'), ['closed', 'gig']);
  await story.poll(() => story.board.topic('board').records.get(good)?.kind).toBe('posting');
  expect(bench.stores.postings.get(barred)).toMatchObject({
    status: 'pending_review',
    release: null,
  });
  const queued = story.board.topic('queue').records.get(queue.a);
  expect(queued).toMatchObject({ kind: 'service', phase: 'open' });
  expect(story.said()).toEqual([
    line('closing_soon', mon, '18:30'),
    line('closing', mon, '18:30'),
    line('opening', tue, '04:30'),
  ]);
});

test('a hub that was away at the opening greets once, however often it starts and clocks are set', async () => {
  const story = await openWeek();
  await story.changes(at(mon, '18:30'), ['general', 'closed']);
  await story.outage(at(tue, '04:29') + 58_000);
  await story.goTo(at(tue, '04:29') + 59_000);
  await story.outage(at(tue, '04:30') + 10_000);
  await story.goTo(at(tue, '04:30') + 13_000);
  await story.poll(() => story.said().at(-1)).toBe(line('opening', tue, '04:30'));
  await story.outage(at(tue, '04:30') + 20_000);
  await story.goTo(at(tue, '04:30') + 24_000);
  story.time.setBack(60_000);
  await story.goTo(at(tue, '04:29') + 50_000);
  await story.sees('closed');
  await story.changes(at(tue, '04:30'), ['closed', 'gig']);
  await story.goTo(at(tue, '04:30') + 10_000);
  expect(story.said()).toEqual([line('closing', mon, '18:30'), line('opening', tue, '04:30')]);
});

test('a crowd is said once, and again only when it had been gone for long', async () => {
  const story = await openWeek();
  const { bench } = story;
  const system = { kind: 'system' } as const;
  const walk = async (direction: 'in' | 'out', people: number): Promise<void> => {
    const passes = Array.from({ length: people }, () => ({ lane: '1', direction }));
    await bench.does(system, 'gate.counted', { passes });
  };
  const crowds = (): number => story.said().filter((one) => one.startsWith('crowded')).length;
  await bench.does(bench.people.manager, 'gate.configure', {
    openMode: 'capacity',
    maxOccupancy: 50,
  });
  await walk('in', 44);
  await story.goTo(at(mon, '08:00'));
  expect(crowds()).toBe(0);
  await walk('in', 1);
  await story.goTo(at(mon, '08:01'));
  expect(crowds()).toBe(1);
  // Five minutes later people went and came again; the hub was started anew meanwhile.
  await walk('out', 20);
  await story.goTo(at(mon, '08:05'));
  await story.outage(at(mon, '08:06'));
  await walk('in', 25);
  await story.goTo(at(mon, '08:07'));
  expect(crowds()).toBe(1);
  await walk('out', 20);
  await story.goTo(at(mon, '08:30'));
  await walk('in', 20);
  await story.goTo(at(mon, '08:31'));
  expect(crowds()).toBe(2);
});

test('the last number and the papers for who is left follow the manager’s word of today (E-11)', async () => {
  const story = await openWeek();
  const { bench, queue } = story;
  const { manager, staff } = bench.people;
  const ask = {
    serviceId: queue.a,
    priority: null,
    slipCode: null,
    language: 'zh-CN',
  } as const;
  // The calendar says 18:30; today it is nine in the evening.
  await story.goTo(at(mon, '18:00'));
  await bench.does(manager, 'hallDay.override', { mode: 'general', untilMs: at(mon, '21:00') });
  await story.goTo(at(mon, '20:44'));
  const { ticketId, code } = await queue.issue();
  await story.goTo(at(mon, '20:46'));
  expect(await bench.refused(bench.kiosk, 'ticket.reserve', ask)).toBe('not_issuing');
  expect(queue.ticket(ticketId).status).toBe('waiting');
  await story.changes(at(mon, '21:00'), ['general', 'closed']);
  await story.poll(() => queue.ticket(ticketId).status).toBe('expired');
  await bench.does(staff, 'ticket.apology', { code, language: 'zh-CN' });
  // Tuesday it snows: shut at four for the rest of the day.
  await story.goTo(at(tue, '15:30'));
  const early = await queue.issue();
  await story.goTo(at(tue, '16:00'));
  await bench.does(manager, 'hallDay.override', { mode: 'closed', untilMs: at(wed, '00:00') });
  expect(await bench.refused(bench.kiosk, 'ticket.reserve', ask)).toBe('not_issuing');
  await story.goTo(at(tue, '16:01'));
  expect(queue.ticket(early.ticketId).status).toBe('expired');
  await bench.does(staff, 'ticket.apology', { code: early.code, language: 'zh-CN' });
  expect(story.said().at(-1)).toBe(line('closing', tue, '16:00'));
});

test('numbers are given from the opening on, and say when the windows begin', async () => {
  const story = await openWeek();
  const { bench, queue } = story;
  const hours = [{ days: [1, 2, 3, 4, 5, 6], from: '08:30', to: '17:00' }];
  const details = {
    letter: 'C',
    name: { zh: '社保', en: 'Insurance' },
    position: 3,
    targetMinutes: 5,
    hours,
  };
  const { manager } = bench.people;
  const { serviceId } = await bench.does(manager, 'queue.saveService', {
    serviceId: null,
    details,
  });
  await story.changes(at(mon, '18:30'), ['general', 'closed']);
  await story.changes(at(tue, '04:30'), ['closed', 'gig']);
  await story
    .poll(() => story.board.topic('queue').records.get(serviceId))
    .toMatchObject({ phase: 'early', startsAtMs: at(tue, '08:30') });
  expect((await queue.reserve(serviceId)).startsAtMs).toBe(at(tue, '08:30'));
  // On the day of the fair the hall opens at eight, and so does the queue.
  await story.goTo(at(wed, '07:59'));
  expect(
    await bench.refused(bench.kiosk, 'ticket.reserve', {
      serviceId,
      priority: null,
      slipCode: null,
      language: 'zh-CN',
    }),
  ).toBe('not_issuing');
  await story.goTo(at(wed, '08:01'));
  expect((await queue.reserve(serviceId)).startsAtMs).toBe(at(wed, '08:30'));
});

test('fair, season, override, power cut and a clock set back: each phase is once in the ledger', async () => {
  const story = await openWeek();
  const { bench } = story;
  const { manager } = bench.people;
  await story.changes(at(mon, '09:30'), ['gig', 'general']);
  await story.changes(at(mon, '18:30'), ['general', 'closed']);
  // What a screen is told on Monday evening, should its hub never be heard again this week.
  const told = story.phase;
  if (told === undefined) throw new Error('no phase');
  const alone = () => {
    const { mode, untilMs, opensAtMs, name } = screenDay(told, story.time.now());
    return { mode, untilMs, opensAtMs, name };
  };
  const sameAlone = () => story.sees(alone().mode, alone());
  await story.changes(at(tue, '04:30'), ['closed', 'gig']);
  await sameAlone();
  await story.changes(at(tue, '09:30'), ['gig', 'general']);
  await sameAlone();

  // A time server sets the clock back: the hall stands where the clock says, the ledger as it was.
  await story.goTo(at(tue, '10:00'));
  story.time.setBack(60 * msPerMinute);
  await story.goTo(at(tue, '09:00') + 2_000);
  await story.sees('gig', { sinceMs: at(tue, '04:30') });
  await story.changes(at(tue, '09:30'), ['gig', 'general']);
  await story.changes(at(tue, '18:30'), ['general', 'closed']);

  // The day of the fair.
  await story.goTo(at(wed, '04:31'));
  await story.sees('closed', { name: '冬季招聘会', opensAtMs: at(wed, '08:00') });
  await story.changes(at(wed, '08:00'), ['closed', 'fair']);
  await sameAlone();
  await story.changes(at(wed, '16:00'), ['fair', 'closed']);
  await sameAlone();

  // Thursday the power is away when the hall should open, and comes six minutes later.
  await story.goTo(at(thu, '04:29'));
  await story.outage(at(thu, '04:36'));
  await story.sees('gig', { sinceMs: at(thu, '04:30'), untilMs: at(thu, '09:30') });
  await story.goTo(at(thu, '04:36') + 3_000);
  await story.outage(at(thu, '04:37'));
  await story.changes(at(thu, '09:30'), ['gig', 'general']);

  // Heavy snow: shut at ten until twelve; the clock opens again.
  await story.goTo(at(thu, '10:00'));
  await bench.does(manager, 'hallDay.override', { mode: 'closed', untilMs: at(thu, '12:00') });
  await story.sees('closed', { isOverride: true, opensAtMs: at(thu, '12:00') });
  await story.goTo(at(thu, '10:00') + 3_000);
  await story.changes(at(thu, '12:00'), ['closed', 'general']);
  await story.changes(at(thu, '18:30'), ['general', 'closed']);

  // Friday the season begins; in the evening the manager stays longer, and then no longer.
  await story.changes(at(fri, '05:30'), ['closed', 'gig']);
  await story.sees('gig', { name: '冬季' });
  await story.changes(at(fri, '10:00'), ['gig', 'general']);
  await story.goTo(at(fri, '18:00'));
  await bench.does(manager, 'hallDay.override', { mode: 'general', untilMs: at(fri, '21:00') });
  await story.goTo(at(fri, '18:31'));
  await story.sees('general', { isOverride: true, untilMs: at(fri, '21:00') });
  await story.goTo(at(fri, '20:00'));
  await bench.does(manager, 'hallDay.endOverride', {});
  await bench.does(manager, 'hallDay.endOverride', {});
  await story.sees('closed', { isOverride: false, opensAtMs: at(sat, '05:30') });
  await story.goTo(at(fri, '20:00') + 3_000);

  await story.changes(at(sat, '05:30'), ['closed', 'gig']);
  await story.changes(at(sat, '10:00'), ['gig', 'general']);
  await story.changes(at(sat, '18:30'), ['general', 'closed']);
  await story.goTo(at(sun, '12:00'));
  await story.sees('closed', { opensAtMs: at(nextMon, '05:30') });
  await story.changes(at(nextMon, '05:30'), ['closed', 'gig']);

  const day = (n: number, ...phases: readonly (readonly [string, string])[]): string[] =>
    phases.map(([mode, time]) => `${mode} ${String(at(n, time))}`);
  expect(story.said()).toEqual([
    line('closing', mon, '18:30'),
    line('opening', tue, '04:30'),
    line('closing', tue, '18:30'),
    line('opening', wed, '08:00'),
    line('closing', wed, '16:00'),
    line('closing', thu, '10:00'),
    line('opening', thu, '12:00'),
    line('closing', thu, '18:30'),
    line('opening', fri, '05:30'),
    line('closing', fri, '20:00'),
    line('opening', sat, '05:30'),
    line('closing', sat, '18:30'),
    line('opening', nextMon, '05:30'),
  ]);
  expect(story.written()).toEqual([
    ...day(mon, ['gig', '04:30'], ['general', '09:30'], ['closed', '18:30']),
    ...day(tue, ['gig', '04:30'], ['general', '09:30'], ['closed', '18:30']),
    ...day(wed, ['fair', '08:00'], ['closed', '16:00']),
    ...day(thu, ['gig', '04:30'], ['general', '09:30'], ['closed', '10:00']),
    ...day(thu, ['general', '12:00'], ['closed', '18:30']),
    ...day(fri, ['gig', '05:30'], ['general', '10:00'], ['closed', '20:00']),
    ...day(sat, ['gig', '05:30'], ['general', '10:00'], ['closed', '18:30']),
    ...day(nextMon, ['gig', '05:30']),
  ]);
});

test('a calendar that contradicts itself is refused with what is wrong, and the one in force stays', async () => {
  const { bench } = await openWeek();
  const { manager } = bench.people;
  const [winter] = calendar.seasons;
  if (winter === undefined) throw new Error('no season');
  const save = (changes: Partial<HallCalendar>): Promise<string | null> =>
    bench.refused(manager, 'hallDay.saveCalendar', { calendar: { ...calendar, ...changes } });
  expect(await save({ seasons: [winter, { ...winter, from: '05-01', to: '06-01' }] })).toBe(
    'season_name_taken',
  );
  expect(
    await save({ seasons: [winter, { ...winter, name: '年关', from: '02-28', to: '03-05' }] }),
  ).toBe('seasons_overlap');
  const twice = [...calendar.specialDays, ...calendar.specialDays];
  expect(await save({ specialDays: twice })).toBe('special_day_taken');
  expect(bench.stores.hallDay.get().calendar).toEqual(calendar);
});

test('a morning that is made longer lets the next part begin later and the evening be as it was', async () => {
  const story = await openWeek();
  const { bench } = story;
  await story.goTo(at(mon, '09:00'));
  const input = { mode: 'gig', untilMs: at(mon, '10:30') } as const;
  await bench.does(bench.people.manager, 'hallDay.override', input);
  await story.sees('gig', { isOverride: true, untilMs: at(mon, '10:30'), next: 'general' });
  await story.changes(at(mon, '10:30'), ['gig', 'general']);
  await story.sees('general', { isOverride: false, untilMs: at(mon, '18:30'), next: 'closed' });
});
