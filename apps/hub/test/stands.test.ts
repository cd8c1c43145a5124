import { randomUUID } from 'node:crypto';
import { addDays, dayOf, msPerDay, msPerMinute } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import type { StandRules } from '@hall/core/domain/stand/stand';
import { afterEach, beforeEach, expect, test } from 'vitest';
import SqliteDatabase from 'better-sqlite3';
import { rebuild } from '../src/ledger/rebuild.ts';
import { databasePath, openStorage } from '../src/store/storage.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;
let company: string;
let household: string;
let a01: string;
let a02: string;

beforeEach(async () => {
  bench = await openBench();
  company = await bench.employer();
  household = await bench.employer({
    type: 'household',
    legalName: '李某某测试',
    displayName: '李某某测试',
    creditCode: null,
  });
  a01 = await stand('A01', 1);
  a02 = await stand('A02', 2);
});
afterEach(() => bench.hall.close());

async function stand(name: string, column: number): Promise<string> {
  const details = { name, family: 'construction' as const, column, row: 1 };
  const { manager } = bench.people;
  return (await bench.does(manager, 'stand.save', { standId: null, details })).standId;
}

interface Wish {
  readonly standId?: string;
  readonly employerId?: string;
  readonly daysAhead?: number;
  readonly startsAt?: string | null;
}

function wishOf({ standId = a01, employerId = company, daysAhead = 0, startsAt = null }: Wish) {
  return { standId, employerId, day: addDays(dayOf(bench.time.now()), daysAhead), startsAt };
}

async function book(wish: Wish = {}): Promise<string> {
  return (await bench.does(bench.people.staff, 'stand.book', wishOf(wish))).bookingId;
}

function refusedBooking(wish: Wish): Promise<string | null> {
  return bench.refused(bench.people.staff, 'stand.book', wishOf(wish));
}

function statusOf(bookingId: string): string | undefined {
  return bench.stores.bookings.get(bookingId)?.status;
}

/** Moves the clock on by minutes and lets the hub's own round see it. */
async function pass(minutes: number, until: () => boolean): Promise<void> {
  bench.time.advance(minutes * msPerMinute);
  await expect
    .poll(
      () => {
        bench.time.advance(1_000);
        return until();
      },
      { timeout: 5_000 },
    )
    .toBe(true);
}

/** A round of the hub's clock, and a command behind whatever the clock wanted. */
async function round(): Promise<void> {
  bench.time.advance(1_000);
  await bench.does(bench.kiosk, 'help.call', { page: 'attract' });
}

async function opensBooth(employerId: string): Promise<void> {
  const { code } = await bench.does(bench.people.staff, 'booth.issueCode', {
    employerId,
    agentId: null,
  });
  const booth: Actor = { kind: 'terminal', terminalId: randomUUID(), terminal: 'booth' };
  await bench.does(booth, 'booth.open', { code });
}

function rulesOf(changes: Partial<StandRules>) {
  return { rules: { mostPerEmployer: 2, graceMinutes: 15, daysAhead: 14, ...changes } };
}

test('a name and a place on the plan are one booth’s, and a booked one is not taken away', async () => {
  const { manager } = bench.people;
  const save = (details: object) =>
    bench.refused(manager, 'stand.save', {
      standId: null,
      details: { name: 'B01', family: null, column: 9, row: 9, ...details },
    });
  expect(await save({ name: 'A01' })).toBe('already_exists');
  expect(await save({ column: 1, row: 1 })).toBe('already_exists');
  const bookingId = await book({ daysAhead: 3 });
  expect(await bench.refused(manager, 'stand.retire', { standId: a01 })).toBe('in_use');
  await bench.does(bench.people.staff, 'stand.giveUp', { bookingId });
  await bench.does(manager, 'stand.retire', { standId: a01 });
  expect(await refusedBooking({})).toBe('not_found');
  // Its name and its place are free again.
  expect(await save({ name: 'A01', column: 1, row: 1 })).toBeNull();
});

test('of many who want a booth at the same moment one has it, and nobody has more than he may', async () => {
  await bench.does(bench.people.manager, 'stand.saveRules', rulesOf({ mostPerEmployer: 1 }));
  const wishes = [
    ...Array.from({ length: 10 }, (_, n) => ({ employerId: n % 2 === 0 ? company : household })),
    { standId: a02 },
    { standId: a02, employerId: household },
  ];
  const codes = await Promise.all(wishes.map(refusedBooking));
  expect(codes.filter((code) => code === null)).toHaveLength(2);
  const held = bench.stores.bookings.heldOn(dayOf(bench.time.now()));
  expect(new Set(held.map(({ standId }) => standId)).size).toBe(2);
  expect(new Set(held.map(({ employerId }) => employerId)).size).toBe(2);
  // Another day is another matter.
  expect(await refusedBooking({ daysAhead: 1 })).toBeNull();
});

test('who is not verified, a day that is over and one too far ahead are refused', async () => {
  const { staff, manager } = bench.people;
  expect(await refusedBooking({ daysAhead: -1 })).toBe('invalid_fields');
  expect(await refusedBooking({ daysAhead: 15 })).toBe('invalid_fields');
  const day = '2026-02-30';
  expect(await bench.refused(staff, 'stand.book', { ...wishOf({}), day })).toBe('invalid_fields');
  const bookingId = await book({ daysAhead: 2 });
  const here = await book({ standId: a02 });
  await bench.does(manager, 'employer.blacklist', { employerId: company, text: '收取押金属实' });
  expect([statusOf(bookingId), statusOf(here)]).toEqual(['cancelled', 'cancelled']);
  expect(await refusedBooking({})).toBe('employer_not_verified');
});

test('fifteen minutes after its start the clock gives a booth back, and says so', async () => {
  const bookingId = await book({ startsAt: '05:30' });
  bench.time.advance(44 * msPerMinute);
  await round();
  expect(statusOf(bookingId)).toBe('booked');
  expect(await refusedBooking({ employerId: household })).toBe('stand_taken');
  await pass(1, () => statusOf(bookingId) === 'released');
  const told = bench.hall.read((db) =>
    db.prepare("SELECT type, actor FROM event WHERE entity = 'booking' ORDER BY seq").all(),
  );
  expect(told).toMatchObject([
    { type: 'booking.made' },
    { type: 'booking.released', actor: 'system' },
  ]);
  expect(await refusedBooking({ employerId: household })).toBeNull();
  // Who comes late finds it taken.
  expect(await bench.refused(bench.people.staff, 'stand.arrive', { bookingId })).toBe(
    'stand_taken',
  );
});

test('a hub that was restarted meanwhile keeps the promise: not before the time, and after it', async () => {
  const waits = await book({ startsAt: '05:30' });
  const comes = await book({ standId: a02, employerId: household, startsAt: '05:30' });
  bench.time.advance(20 * msPerMinute);
  const { time } = bench;
  await bench.hall.restart({ clock: time, timers: time });
  await round();
  expect(statusOf(waits)).toBe('booked');
  await bench.does(bench.people.staff, 'stand.arrive', { bookingId: comes });
  // A rule that is changed meanwhile does not shorten what was promised.
  await bench.does(bench.people.manager, 'stand.saveRules', rulesOf({ graceMinutes: 5 }));
  bench.time.advance(20 * msPerMinute);
  await round();
  expect(statusOf(waits)).toBe('booked');
  await bench.hall.restart({ clock: time, timers: time });
  await pass(10, () => statusOf(waits) === 'released');
  expect(statusOf(comes)).toBe('arrived');
});

test('who opens a booth with the code of the day has come, for what he booked for about now', async () => {
  const now = await book({ startsAt: '05:30' });
  const afternoon = await book({ standId: a02, startsAt: '13:00' });
  const tomorrow = await book({ daysAhead: 1 });
  await opensBooth(company);
  expect([now, afternoon, tomorrow].map(statusOf)).toEqual(['arrived', 'booked', 'booked']);
  bench.time.advance(30 * msPerMinute);
  await round();
  expect(statusOf(now)).toBe('arrived');
  await bench.does(bench.people.staff, 'stand.giveUp', { bookingId: now });
  expect(statusOf(now)).toBe('left');
  expect(await refusedBooking({ employerId: household })).toBeNull();
});

test('the map says who is where and no household’s name; the rows say at which booth', async () => {
  const postingId = await bench.live(company);
  const map = (standId: string) => bench.watched.board().get(standId);
  expect(map(a01)).toMatchObject({ kind: 'stand', details: { name: 'A01' }, today: null });
  const bookingId = await book({ startsAt: '05:30' });
  await book({ standId: a02, employerId: household });
  expect(map(a01)).toMatchObject({
    today: { employer: '示例建筑(测试)', here: false, from: '05:30' },
  });
  expect(map(a02)).toMatchObject({ today: { employer: '个人雇主' } });
  expect(JSON.stringify([...bench.watched.board().records.values()])).not.toContain('李某某');
  expect(bench.watched.board().get(postingId)).toMatchObject({ zone: 'A01' });
  expect(bench.watched.kiosk().get(postingId)).toMatchObject({ zone: 'A01' });
  await bench.does(bench.people.staff, 'stand.arrive', { bookingId });
  expect(map(a01)).toMatchObject({ today: { here: true, from: '05:00' } });
  await bench.does(bench.people.staff, 'stand.giveUp', { bookingId });
  expect(map(a01)).toMatchObject({ today: null });
  // Without a booth it is where this work is usually negotiated.
  expect(bench.watched.board().get(postingId)).toMatchObject({ zone: 'A-1' });
});

test('a kiosk has the same map as the boards, and a posting says which booth to go to', async () => {
  const postingId = await bench.live(company);
  const { kiosk, board } = bench.watched;
  expect(kiosk().get(postingId)).toMatchObject({ standName: null, zone: 'A-1' });
  const bookingId = await book({ startsAt: '05:30' });
  await book({ standId: a02, employerId: household });
  for (const standId of [a01, a02]) expect(kiosk().get(standId)).toEqual(board().get(standId));
  expect(kiosk().get(a02)).toMatchObject({ today: { employer: '个人雇主' } });
  expect(JSON.stringify([...kiosk().records.values()])).not.toContain('李某某');
  expect(kiosk().get(postingId)).toMatchObject({ standName: 'A01', zone: 'A01' });
  await bench.does(bench.people.staff, 'stand.giveUp', { bookingId });
  expect(kiosk().get(postingId)).toMatchObject({ standName: null, zone: 'A-1' });
  await bench.does(bench.people.manager, 'stand.retire', { standId: a01 });
  expect(kiosk().get(a01)).toBeUndefined();
  const nowMs = bench.time.now() + 19 * 60 * msPerMinute + 1_000;
  kiosk().projection.tick(nowMs, bench.stores);
  expect(kiosk().get(a02)).toMatchObject({ today: null });
});

test('when the day turns the map shows the new day, and the desk forgets the old one', async () => {
  const tonight = await book({ startsAt: '23:50' });
  const tomorrow = await book({ standId: a02, daysAhead: 1, startsAt: '05:00' });
  const postingId = await bench.live(company, {
    workStartMs: bench.time.now() + 2 * msPerDay,
    workEndMs: bench.time.now() + 2 * msPerDay + 36_000_000,
  });
  const board = bench.watched.board();
  expect(board.get(postingId)).toMatchObject({ zone: 'A01' });
  expect(bench.watched.staff().get(tonight)).toBeDefined();
  const nowMs = bench.time.now() + 19 * 60 * msPerMinute + 1_000;
  board.projection.tick(nowMs, bench.stores);
  bench.watched.staff().projection.tick(nowMs, bench.stores);
  expect(board.get(a01)).toMatchObject({ today: null });
  expect(board.get(a02)).toMatchObject({ today: { from: '05:00' } });
  expect(board.get(postingId)).toMatchObject({ zone: 'A02' });
  expect(bench.watched.staff().get(tonight)).toBeUndefined();
  expect(bench.watched.staff().get(tomorrow)).toBeDefined();
});

test('the register takes gang-masters only, and says who saw the card and when', async () => {
  const { manager, staff } = bench.people;
  const gangmaster = await bench.employer({
    type: 'gangmaster',
    legalName: '王某(测试揽头)',
    displayName: '测试揽头',
    creditCode: null,
  });
  const represents = ['示例建设项目部(测试)', '示例建设项目部(测试)'];
  const details = { nameVerified: true, represents, leadsFrom: 8, leadsTo: 15, note: null };
  expect(await bench.refused(manager, 'gangmaster.save', { employerId: company, details })).toBe(
    'wrong_state',
  );
  expect(await bench.refused(staff, 'gangmaster.save', { employerId: gangmaster, details })).toBe(
    'forbidden',
  );
  await bench.does(manager, 'gangmaster.save', { employerId: gangmaster, details });
  const line = bench.stores.gangmasters.get(gangmaster);
  expect(line?.details.represents).toEqual(['示例建设项目部(测试)']);
  expect(line?.verified).toMatchObject({ atMs: bench.time.now() });
  bench.time.advance(msPerDay);
  const more = { ...details, leadsTo: 20 };
  await bench.does(manager, 'gangmaster.save', { employerId: gangmaster, details: more });
  // Verified once stays verified then, not again today.
  expect(bench.stores.gangmasters.get(gangmaster)?.verified).toEqual(line?.verified);
  expect(bench.watched.staff().get(`gangmaster:${gangmaster}`)).toBeDefined();
  await bench.does(manager, 'gangmaster.remove', { employerId: gangmaster });
  expect(bench.watched.staff().get(`gangmaster:${gangmaster}`)).toBeUndefined();
  expect(bench.watched.staff().get(gangmaster)).toBeDefined();
});

test('a gang-master’s posting names whom he recruits for, also when he became one afterwards', async () => {
  const { staff, reviewer } = bench.people;
  const types = { legalName: '王某(测试揽头)', displayName: '测试揽头', creditCode: null };
  const gangmaster = await bench.employer({ type: 'gangmaster', ...types });
  const submit = (realEmployerName: string | null) =>
    bench.submit(gangmaster, { realEmployerName }).then(
      () => null,
      (cause: unknown) => String(cause),
    );
  expect(await submit(null)).toContain('real_employer_missing');
  expect(await submit('测试揽头')).toContain('real_employer_missing');
  const postingId = await bench.live(gangmaster, { realEmployerName: '示例建设项目部(测试)' });
  expect(bench.watched.board().get(postingId)).toMatchObject({
    onBehalf: true,
    employer: '示例建设项目部(测试)',
  });
  const firm = await bench.employer({ type: 'household', ...types });
  const waiting = await bench.submit(firm, { workAddress: '另一处工地' });
  const details = { ...bench.stores.employers.get(firm)!.details, type: 'gangmaster' as const };
  await bench.does(staff, 'employer.edit', { employerId: firm, details });
  await bench.does(staff, 'employer.verify', {
    employerId: firm,
    materials: ['recruitment_notice', 'agent_id', 'letter_of_authority'],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
  });
  const { postingId: id, version } = waiting;
  const approval = { postingId: id, version, decisions: [], fastLane: false };
  expect(await bench.refused(reviewer, 'posting.approve', approval)).toBe('real_employer_missing');
});

test('the ledger alone gives booths, bookings, rules and the register back as they are', async () => {
  const bookingId = await book();
  await book({ standId: a02, employerId: household, daysAhead: 1 });
  await bench.does(bench.people.staff, 'stand.arrive', { bookingId });
  await bench.does(bench.people.manager, 'stand.saveRules', rulesOf({ graceMinutes: 20 }));
  const tables = ['stand', 'stand_rules', 'booking', 'gangmaster'];
  const rowsOf = (db: { prepare(sql: string): { all(): unknown[] } }) =>
    tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all());
  const kept = bench.hall.read(rowsOf);
  const from = new SqliteDatabase(databasePath(bench.hall.dataDir), { readonly: true });
  const keyFile = `${bench.hall.dataDir}/rebuilt.key`;
  const dataDir = `${bench.hall.dataDir}/rebuilt`;
  const into = openStorage({ dataDir, keyFile, nowMs: bench.time.now() });
  if (!into.ok) throw new Error(into.error.code);
  rebuild(from, into.value);
  expect(rowsOf(into.value.db)).toEqual(kept);
  from.close();
  into.value.db.close();
});
