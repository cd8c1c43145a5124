import { openHits } from '@hall/core/domain/posting/decisions';
import { employerDetails } from '@hall/core/domain/employer/employer';
import { market } from '@hall/core/domain/market/market';
import { checkCreditCode } from '@hall/core/rules/credit-code';
import { occupations } from '@hall/core/rules/occupations';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { hallNowOf } from '@hall/hub/hall-day';
import { servicePhase } from '@hall/hub/commands/ticket/queue-tx';
import { dayOf, minuteOfDay, startOfDay } from '@hall/core/basics/market-day';
import { hourStartOf } from '@hall/core/domain/gate/hall-count';
import type { Hub } from '@hall/hub/hub-options';
import { expect, test } from 'vitest';
import { Dice, stepId } from './dice.ts';
import { seedSizes, type SeedProfile } from './profiles.ts';
import { sampleEmployer } from './sample-employers.ts';
import { jobWordings } from './sample-jobs.ts';
import { sampleHalls } from './sample-halls.fixture.ts';
import { sampleMarket } from './sample-market.ts';
import { EntranceWeek, weekOfHours } from './seed-entrance.ts';
import { pastBeginsMs, seedPast } from './seed-past.ts';
import { seedYesterday, yesterdayMorningMs } from './seed-yesterday.ts';
import { seedHall } from './seed-hall.ts';

const { folder, open, closeAll } = sampleHalls();

const profile: SeedProfile = 'station';

/** How many live postings the showcase of the sample hall has; 0 without a released one. */
function shownInShowcase({ system: { stores } }: Hub): number {
  const item = stores.contents.all(1_000).find(({ details }) => details.kind === 'showcase');
  if (item?.details.kind !== 'showcase' || item.status !== 'published') return 0;
  const open = stores.postings.openOf(item.details.employerId);
  return open.filter(({ status }) => status === 'published').length;
}
const hours = [0, 5, 8, 13, 18, 22, 23.5];

test.each(hours)(
  'a sample hall made at %s o’clock has postings on its boards that pass the scanner',
  async (hour) => {
    const nowMs = fiveAmMs + (hour - 5) * 3_600_000;
    const hub = await open(folder(), nowMs);
    await seedHall(hub.system, { profile, nowMs });
    // Whoever looks at it at night sees a hall at work, for an hour at least.
    for (const atMs of [nowMs, nowMs + 3_600_000])
      expect(hallNowOf(hub.system.stores, atMs).mode).not.toBe('closed');
    const { postings } = hub.system.stores;
    const live = postings.inStatus('published', 1_000);
    expect(live.length).toBeGreaterThan(seedSizes[profile].livePostings * 0.8);
    for (const posting of live) {
      expect(posting.scan === null ? [] : openHits(posting.scan, [])).toEqual([]);
      expect(posting.validUntilMs).toBeGreaterThan(nowMs);
    }
    expect(postings.inStatus('pending_review', 100)).toHaveLength(
      seedSizes[profile].pendingPostings,
    );
    expect(shownInShowcase(hub)).toBeGreaterThan(0);
    const { stores } = hub.system;
    const phases = stores.services.all().map((service) => servicePhase(stores, service, nowMs));
    expect(phases.map(({ phase }) => phase)).toEqual(['open', 'open', 'open', 'open', 'open']);
  },
  20_000,
);

test('a second start on the same data adds nothing, a later day brings new postings', async () => {
  const dataDir = folder();
  const hub = await open(dataDir, fiveAmMs);
  await seedHall(hub.system, { profile, nowMs: fiveAmMs });
  const { stores } = hub.system;
  const count = (): number[] => [
    stores.postings.inStatus('published', 1_000).length,
    stores.postings.inStatus('pending_review', 1_000).length,
    stores.employers.all(10_000).length,
    stores.contents.all(1_000).length,
    stores.staff.all().length,
    stores.services.all().length,
    stores.serviceCounters.all().length,
  ];
  const before = count();
  await seedHall(hub.system, { profile, nowMs: fiveAmMs });
  expect(count()).toEqual(before);
  await closeAll();
  const nextMs = fiveAmMs + 6 * 86_400_000;
  const next = await open(dataDir, nextMs);
  // The clock of the hub has not ticked yet, so the old postings are taken down here.
  for (const { id } of next.system.stores.postings.due(nextMs, 1_000)) {
    const command = { commandId: stepId(`expire ${id}`), name: 'posting.expire' as const };
    await next.system.command({ kind: 'system' }, { ...command, input: { postingId: id } });
  }
  await seedHall(next.system, { profile, nowMs: nextMs });
  const live = next.system.stores.postings.inStatus('published', 1_000);
  expect(live.length).toBeGreaterThan(seedSizes[profile].livePostings * 0.8);
  expect(next.system.stores.employers.all(10_000)).toHaveLength(before[2] ?? 0);
  expect(shownInShowcase(next)).toBeGreaterThan(0);
}, 20_000);

test('a new hall has a day behind it: people taken yesterday, of whom some are still asked after', async () => {
  const dataDir = folder();
  const before = await open(dataDir, yesterdayMorningMs(fiveAmMs));
  await seedYesterday(before.system, { profile, nowMs: yesterdayMorningMs(fiveAmMs) });
  await closeAll();
  const hub = await open(dataDir, fiveAmMs);
  await seedHall(hub.system, { profile, nowMs: fiveAmMs });
  const { matches, employers } = hub.system.stores;
  const today = dayOf(fiveAmMs);
  const yesterday = dayOf(yesterdayMorningMs(fiveAmMs));
  const all = employers.all(500).map(({ id }) => id);
  const asked = all.flatMap((id) =>
    matches.unmarkedOf(id, { fromDay: yesterday, beforeDay: today, limit: 50 }),
  );
  expect(asked).toHaveLength(6);
  expect(asked.map(({ day }) => day)).toEqual(asked.map(() => yesterday));
  const taken = all
    .flatMap((id) => matches.ofEmployer(id, today))
    .filter(({ status }) => status === 'confirmed');
  expect(taken.length).toBeGreaterThanOrEqual(3);
  expect(hub.system.stores.postings.inStatus('published', 1_000).length).toBeGreaterThan(20);
  // Left alone for a day: the hub's clock asks its employer, at whatever hour the hall is opened.
  const questions = () =>
    hub.system.stores.postings
      .inStatus('published', 1_000)
      .filter(({ askedStillAtMs }) => askedStillAtMs !== null);
  await expect.poll(() => questions().length, { timeout: 5_000 }).toBe(1);
}, 40_000);

test('a new hall has a week of people behind it: most before seven, nobody left over night, one hour in doubt', async () => {
  const hours = weekOfHours(fiveAmMs);
  let atMs = 0;
  const hub = await open(folder(), () => atMs);
  const week = new EntranceWeek(hub.system, profile);
  const inside: number[] = [];
  for (const hour of hours) {
    ({ atMs } = hour);
    await week.live(hour);
    inside.push(hub.system.stores.hallCount.get()?.inside ?? -1);
  }
  const { gateHours } = hub.system.stores;
  const known = hours.flatMap((hour) => gateHours.get(hourStartOf(hour.atMs)) ?? []);
  expect(new Set(known.map(({ hourStartMs }) => dayOf(hourStartMs))).size).toBe(7);
  const sum = (of: typeof known): number => of.reduce((total, one) => total + one.in, 0);
  const isEarly = ({ hourStartMs }: (typeof known)[number]): boolean =>
    minuteOfDay(hourStartMs) < 7 * 60;
  expect(sum(known.filter(isEarly)) / sum(known)).toBeGreaterThan(0.4);
  expect(inside.filter((_, at) => hours[at]?.hour === 17)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const doubted = known.filter(({ isApproximate }) => isApproximate);
  expect(new Set(doubted.map(({ hourStartMs }) => dayOf(hourStartMs))).size).toBe(1);
}, 20_000);

test.each([0.5, 5, 14])(
  'a new hall made at %s o’clock has a day of the queue behind it: all who drew were called, some were missed',
  async (hour) => {
    const nowMs = fiveAmMs + (hour - 5) * 3_600_000;
    let atMs = pastBeginsMs(nowMs);
    const wasAt: number[] = [];
    const hub = await open(folder(), () => atMs);
    const setClock = (toMs: number): void => {
      wasAt.push(toMs);
      atMs = toMs;
    };
    await seedPast(hub.system, { profile: 'county', nowMs, setClock });
    // Time never goes back, and stays in the past.
    expect(wasAt).toEqual([...wasAt].sort((a, b) => a - b));
    expect(wasAt.at(-1)).toBeLessThan(nowMs);
    const { tickets } = hub.system.stores;
    const yesterday = dayOf(startOfDay(nowMs) - 1);
    expect(tickets.newestDay(dayOf(nowMs))).toBe(yesterday);
    const statuses = ['A', 'B', 'C', 'D', 'E'].flatMap((letter) => {
      const numbers = Array.from({ length: 90 }, (_, n) => n + 1);
      return numbers.flatMap((n) => tickets.withNumber(yesterday, letter, n)?.status ?? []);
    });
    expect(statuses).toHaveLength(90);
    expect(new Set(statuses)).toEqual(new Set(['completed', 'missed']));
  },
  20_000,
);

test('the same profile at the same time is the same hall', async () => {
  const texts = await Promise.all(
    [1, 2].map(async () => {
      const hub = await open(folder(), fiveAmMs);
      await seedHall(hub.system, { profile, nowMs: fiveAmMs });
      const live = hub.system.stores.postings.inStatus('published', 1_000);
      return live
        .map(({ postingNo, content }) => `${postingNo} ${content.workContent ?? ''}`)
        .sort();
    }),
  );
  expect(texts[0]).toEqual(texts[1]);
}, 20_000);

test('every occupation has its wording', () => {
  for (const { id } of occupations) expect(jobWordings.has(id), id).toBe(true);
});

test('sample employers are well-formed, their codes pass, and no two share one', () => {
  const dice = new Dice(7);
  const employers = Array.from({ length: 5_000 }, (_, index) => sampleEmployer(index, dice));
  const codes = employers.flatMap(({ creditCode }) => (creditCode === null ? [] : [creditCode]));
  expect(new Set(codes).size).toBe(codes.length);
  for (const details of employers) {
    employerDetails.parse(details);
    expect(details.legalName).toMatch(/测试/);
  }
  for (const code of codes) {
    const check = checkCreditCode(code);
    expect(check.ok && check.value.warnings).toEqual([]);
  }
});

test.each(['station', 'county', 'city', 'largest'] as const)(
  'the settings of a %s are well-formed',
  (size) => {
    expect(market.parse(sampleMarket(size)).code).toBe('990001');
  },
);

test('a step has one id, and it is a uuid', () => {
  expect(stepId('a')).toBe(stepId('a'));
  expect(stepId('a')).not.toBe(stepId('b'));
  expect(stepId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
