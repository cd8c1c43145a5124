import { randomUUID } from 'node:crypto';
import { msPerDay, msPerMinute } from '@hall/core/basics/market-day';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import { topics } from '@hall/core/contract/topics/registry';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { baysDue } from '../src/bay-clock.ts';
import { BaysProjection } from '../src/gateway/projections/bays-projection.ts';
import { rebuild } from '../src/ledger/rebuild.ts';
import { databasePath, openStorage } from '../src/store/storage.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;
let company: string;
let household: string;
let one: string;
let two: string;

beforeEach(async () => {
  bench = await openBench();
  company = await bench.employer();
  household = await bench.employer({
    type: 'household',
    legalName: '李某某测试',
    displayName: '李某某测试',
    creditCode: null,
  });
  one = await bay(1);
  two = await bay(2, 15);
});
afterEach(() => bench.hall.close());

async function bay(number: number, limitMinutes = 10): Promise<string> {
  const details = { number, limitMinutes };
  return (await bench.does(bench.people.manager, 'bay.save', { bayId: null, details })).bayId;
}

function arrival(
  employerId: string,
  changes: Partial<CommandInput<'bay.arrive'>> = {},
): CommandInput<'bay.arrive'> {
  const of = { by: 'window', employerId } as const;
  return { bayId: null, of, postingId: null, plateEnd: null, ...changes };
}

const clerk = () => bench.people.staff;
const stayOf = (bayId: string) => bench.stores.bays.get(bayId)?.stay ?? null;

async function atBooth(employerId: string): Promise<{ booth: Actor; boothToken: string }> {
  const { code } = await bench.does(clerk(), 'booth.issueCode', { employerId, agentId: null });
  const booth: Actor = { kind: 'terminal', terminalId: randomUUID(), terminal: 'booth' };
  const { boothToken } = await bench.does(booth, 'booth.open', { code });
  return { booth, boothToken };
}

/** Moves the clock on and lets the hub's own rounds see it. */
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

function shown() {
  const records = new BaysProjection().load(bench.stores);
  return new Map(records.map((record) => [record.id, topics.bays.record.parse(record)]));
}

test('a number is one bay’s, and a bay with a vehicle in it is not taken away', async () => {
  const { manager } = bench.people;
  const details = { number: 1, limitMinutes: 10 };
  expect(await bench.refused(manager, 'bay.save', { bayId: null, details })).toBe('already_exists');
  expect(await bench.refused(clerk(), 'bay.save', { bayId: null, details })).toBe('forbidden');
  await bench.does(clerk(), 'bay.arrive', arrival(company, { bayId: one }));
  expect(await bench.refused(manager, 'bay.remove', { bayId: one })).toBe('in_use');
  await bench.does(clerk(), 'bay.leave', { bayId: one, boothToken: null });
  await bench.does(manager, 'bay.remove', { bayId: one });
  expect(await bench.refused(clerk(), 'bay.arrive', arrival(company, { bayId: one }))).toBe(
    'not_found',
  );
  expect(await bay(1)).not.toBe(one);
});

test('of many who come at the same moment each bay takes one, and no vehicle has two', async () => {
  const wishes = Array.from({ length: 8 }, (_, n) => arrival(n % 2 === 0 ? company : household));
  const codes = await Promise.all(wishes.map((wish) => bench.refused(clerk(), 'bay.arrive', wish)));
  expect(codes.filter((code) => code === null)).toHaveLength(2);
  expect(stayOf(one)?.employerId).not.toBe(stayOf(two)?.employerId);
  await bench.does(clerk(), 'bay.leave', { bayId: two, boothToken: null });
  await bench.does(
    clerk(),
    'bay.arrive',
    arrival(stayOf(one)?.employerId === company ? household : company),
  );
  const third = await bench.employer({
    type: 'household',
    legalName: '王某测试',
    displayName: '王某测试',
    creditCode: null,
  });
  expect(await bench.refused(clerk(), 'bay.arrive', arrival(third))).toBe('no_bay_free');
});

test('an employer says at his booth that he came and went; bays of others are not there for him', async () => {
  const mine = await atBooth(company);
  const other = await atBooth(household);
  const postingId = await bench.live(company);
  const of = { by: 'booth', boothToken: mine.boothToken } as const;
  const came = await bench.does(mine.booth, 'bay.arrive', {
    bayId: null,
    of,
    postingId,
    plateEnd: 'A12',
  });
  expect(came.number).toBe(1);
  expect(
    await bench.refused(other.booth, 'bay.leave', { bayId: one, boothToken: other.boothToken }),
  ).toBe('not_found');
  expect(await bench.refused(other.booth, 'bay.leave', { bayId: one, boothToken: null })).toBe(
    'booth_closed',
  );
  // A booth speaks for nobody but the one who opened it.
  expect(await bench.refused(other.booth, 'bay.arrive', arrival(company, { bayId: two }))).toBe(
    'forbidden',
  );
  expect(await bench.refused(other.booth, 'bay.arrive', { ...arrival(company), of })).toBe(
    'booth_closed',
  );
  await bench.does(mine.booth, 'bay.leave', { bayId: one, boothToken: mine.boothToken });
  expect(stayOf(one)).toBeNull();
});

test('a bay shows the posting that is on the boards, and nobody’s vehicle or name', async () => {
  const postingId = await bench.live(household, { workAddress: '幸福小区3号楼2单元501' });
  const foreign = await bench.live(company);
  expect(
    await bench.refused(clerk(), 'bay.arrive', arrival(household, { postingId: foreign })),
  ).toBe('not_found');
  await bench.does(clerk(), 'bay.arrive', arrival(household, { postingId, plateEnd: 'K7Z' }));
  expect(shown().get(one)).toMatchObject({
    number: 1,
    state: 'busy',
    posting: { postingNo: bench.stores.postings.get(postingId)?.postingNo },
    untilMs: bench.time.now() + 10 * msPerMinute,
  });
  const text = JSON.stringify([...shown().values()]);
  for (const secret of ['李某某', 'K7Z', '501', household]) expect(text).not.toContain(secret);
  expect(shown().get(two)).toMatchObject({ state: 'free', posting: null, sinceMs: null });
  await bench.does(bench.people.reviewer, 'posting.suspend', {
    postingId,
    reason: 'other',
    text: '核实中',
  });
  expect(shown().get(one)).toMatchObject({ state: 'busy', posting: null });
});

test('at the limit the clock says so once, and again only after somebody let it stand longer', async () => {
  await bench.does(clerk(), 'bay.arrive', arrival(company, { bayId: one }));
  await pass(9, () => true);
  expect(stayOf(one)?.overdue).toBe(false);
  await pass(1, () => stayOf(one)?.overdue === true);
  expect(shown().get(one)?.state).toBe('overdue');
  expect(baysDue(bench.stores, bench.time.now() + 5 * msPerMinute)).toEqual([]);
  const longer = { bayId: one, minutes: 5, reason: 'loading' } as const;
  await bench.does(clerk(), 'bay.extend', longer);
  expect(shown().get(one)?.state).toBe('busy');
  await pass(5, () => stayOf(one)?.overdue === true);
  expect(await bench.refused(clerk(), 'bay.extend', { ...longer, bayId: two })).toBe('wrong_state');
  const told = bench.hall.read((db) =>
    db.prepare("SELECT actor FROM event WHERE type = 'bay.overdue'").all(),
  );
  expect(told).toEqual([{ actor: 'system' }, { actor: 'system' }]);
});

test('the end of a plate is in no ledger and no file in the clear, and goes with the vehicle or the day', async () => {
  await bench.does(clerk(), 'bay.arrive', arrival(company, { bayId: one, plateEnd: 'K7Z' }));
  await bench.does(clerk(), 'bay.arrive', arrival(household, { bayId: two, plateEnd: 'X9W' }));
  const plates = () => bench.hall.read((db) => db.prepare('SELECT * FROM bay_plate').all());
  const everything = () =>
    bench.hall.read((db) =>
      ['event', 'bay', 'command_log', 'bay_plate']
        .map((table) => JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()))
        .join(),
    );
  expect(plates()).toHaveLength(2);
  for (const plate of ['K7Z', 'X9W']) expect(everything()).not.toContain(plate);
  expect(bench.stores.bayPlates.get(stayOf(one)?.id ?? '')).toBe('K7Z');
  await bench.does(clerk(), 'bay.leave', { bayId: one, boothToken: null });
  expect(plates()).toHaveLength(1);
  await pass(msPerDay / msPerMinute, () => stayOf(two) === null);
  expect(plates()).toEqual([]);
});

test('a hub that was restarted knows who stands where, until when, and what his plate ends with', async () => {
  await bench.does(clerk(), 'bay.arrive', arrival(company, { bayId: one, plateEnd: 'K7Z' }));
  const before = stayOf(one);
  const { time } = bench;
  await bench.hall.restart({ clock: time, timers: time });
  expect(stayOf(one)).toEqual(before);
  expect(bench.stores.bayPlates.get(before?.id ?? '')).toBe('K7Z');
  await pass(10, () => stayOf(one)?.overdue === true);
});

test('the ledger alone gives the bays back as they are, without a plate', async () => {
  await bench.does(clerk(), 'bay.arrive', arrival(company, { bayId: one, plateEnd: 'K7Z' }));
  await bench.does(clerk(), 'bay.arrive', arrival(household, { bayId: two }));
  await bench.does(clerk(), 'bay.extend', { bayId: two, minutes: 10, reason: 'breakdown' });
  await bench.does(clerk(), 'bay.leave', { bayId: two, boothToken: null });
  const rowsOf = (db: { prepare(sql: string): { all(): unknown[] } }) =>
    db.prepare('SELECT * FROM bay ORDER BY id').all();
  const kept = bench.hall.read(rowsOf);
  const from = new SqliteDatabase(databasePath(bench.hall.dataDir), { readonly: true });
  const keyFile = `${bench.hall.dataDir}/rebuilt.key`;
  const dataDir = `${bench.hall.dataDir}/rebuilt`;
  const into = openStorage({ dataDir, keyFile, nowMs: bench.time.now() });
  if (!into.ok) throw new Error(into.error.code);
  rebuild(from, into.value);
  expect(rowsOf(into.value.db)).toEqual(kept);
  expect(into.value.db.prepare('SELECT * FROM bay_plate').all()).toEqual([]);
  from.close();
  into.value.db.close();
});
