import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fairPapers, type FairDetails } from '@hall/core/domain/fair/fair';
import { rebuild } from '../src/ledger/rebuild.ts';
import { eventsAbout } from './support/events-about.ts';
import { openStorage } from '../src/store/storage.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

const hourMs = 60 * 60_000;
/** The hall opens at five; the fair is held from six to eight. */
const details: FairDetails = {
  title: '冬季物流专场',
  day: '2026-11-23',
  from: '06:00',
  to: '08:00',
  place: '一楼大厅',
};

let bench: HallBench;
let employerId: string;

beforeEach(async () => {
  bench = await openBench();
  employerId = await bench.employer();
});
afterEach(() => bench.hall.close());

async function announced(changes: Partial<FairDetails> = {}): Promise<string> {
  const { fairId } = await bench.does(bench.people.manager, 'fair.save', {
    fairId: null,
    details: { ...details, ...changes },
  });
  return fairId;
}

/** Postings that would be valid long after the fair. */
async function postings(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const shift = { shiftStart: '14:00', shiftEnd: '18:00', hoursPerDay: 4 };
    const workStartMs = Date.parse('2026-11-23T14:00:00+08:00');
    const times = { workStartMs, workEndMs: workStartMs + 4 * hourMs };
    const workAddress = `测试路${String(n)}号`;
    ids.push(await bench.live(employerId, { workAddress, ...shift, ...times }));
  }
  return ids;
}

function place(fairId: string, postingIds: string[], stall: string | null = null) {
  return { fairId, postingIds, stall };
}

/** Seconds of the hall until a fair has ended by the clock. */
async function ended(fairId: string): Promise<void> {
  await vi.waitFor(() => {
    bench.time.advance(1_000);
    expect(bench.stores.fairs.get(fairId)).toMatchObject({ status: 'closed' });
  });
}

function statusOf(postingId: string | undefined): string | undefined {
  return bench.stores.postings.get(postingId ?? '')?.status;
}

function eventsOf(entityId: string): readonly (readonly [string, string, unknown])[] {
  return bench.hall.read((db) =>
    eventsAbout(db, entityId).map(
      ({ type, actor, detailJson }) => [type, actor, JSON.parse(detailJson)] as const,
    ),
  );
}

test('a fair ends by the clock, with all its postings and nothing else', async () => {
  const { staff, reviewer } = bench.people;
  const fairId = await announced();
  const [first, second, late, other] = await postings(4);
  await bench.does(staff, 'fair.place', place(fairId, [first!, second!, late!], 'A01'));
  const { postingId: waiting } = await bench.submit(employerId, { workAddress: '待审核处' });
  await bench.does(staff, 'fair.place', place(fairId, [waiting]));
  await bench.does(reviewer, 'posting.suspend', {
    postingId: late!,
    reason: 'complaint',
    text: '有人投诉',
  });
  expect(bench.watched.board().get(fairId)).toMatchObject({
    kind: 'fair',
    title: details.title,
    postingIds: [first, second, late, waiting],
  });

  bench.time.advance(3 * hourMs - 1);
  expect(statusOf(first)).toBe('published');
  await ended(fairId);
  expect(bench.stores.fairs.get(fairId)).toMatchObject({ endedPostings: 4 });
  expect([first, second, late, waiting].map(statusOf)).toEqual(Array(4).fill('expired'));
  expect(statusOf(other)).toBe('published');
  for (const id of [fairId, first!, second!]) {
    expect(bench.watched.board().get(id)).toBeUndefined();
    expect(bench.watched.kiosk().get(id)).toBeUndefined();
  }
  expect(bench.watched.board().get(other!)).toMatchObject({ kind: 'posting' });
  expect(bench.watched.staff().get(fairId)).toMatchObject({ fair: { status: 'closed' } });
  expect(eventsOf(fairId)).toContainEqual(['fair.closed', 'system', { ended: 4, byClock: true }]);
  expect(eventsOf(first!)).toContainEqual(['posting.ended_with_fair', 'system', { fairId }]);
});

test('a hub that was off at the end of a fair ends it when it comes back', async () => {
  const fairId = await announced();
  const [first, second] = await postings(2);
  await bench.does(bench.people.staff, 'fair.place', place(fairId, [first!, second!]));
  await bench.hall.restart({ clock: bench.time, timers: bench.time, extraRoutes: null });
  // In the middle of the fair everything is as it was.
  bench.time.advance(2 * hourMs);
  expect(bench.stores.fairs.get(fairId)).toMatchObject({ status: 'open' });
  expect(statusOf(first)).toBe('published');
  await bench.hall.hub.close();
  bench.time.advance(2 * hourMs);
  await bench.hall.restart({ clock: bench.time, timers: bench.time, extraRoutes: null });
  await ended(fairId);
  expect(bench.stores.fairs.get(fairId)).toMatchObject({ endedPostings: 2 });
  expect([first, second].map(statusOf)).toEqual(['expired', 'expired']);
});

test('staff ends a fair early, once; a filled posting is put away with it and its match stands', async () => {
  const { staff } = bench.people;
  const fairId = await announced();
  const [first, full] = await postings(2);
  await bench.does(staff, 'fair.place', place(fairId, [first!, full!]));
  await bench.does(staff, 'posting.setTaken', { postingId: full!, taken: 6 });
  expect(await bench.does(staff, 'fair.close', { fairId })).toEqual({ fairId, ended: 2 });
  expect([first, full].map(statusOf)).toEqual(['expired', 'archived']);
  expect(bench.stores.postings.get(full!)?.taken).toBe(6);
  expect(await bench.refused(staff, 'fair.close', { fairId })).toBe('wrong_state');
  expect(await bench.refused(staff, 'fair.save', { fairId, details })).toBe('wrong_state');
  expect(await bench.refused(staff, 'fair.remove', { fairId, postingIds: [first!] })).toBe(
    'wrong_state',
  );
});

test('a fair that is called off leaves its postings alone', async () => {
  const { staff } = bench.people;
  const fairId = await announced();
  const [first] = await postings(1);
  await bench.does(staff, 'fair.place', place(fairId, [first!]));
  await bench.does(staff, 'fair.callOff', { fairId });
  // The clock has been past the end when another fair of that hour has ended.
  const witness = await announced({ title: '同时的一场' });
  bench.time.advance(3 * hourMs);
  await ended(witness);
  expect(statusOf(first)).toBe('published');
  expect(bench.watched.board().get(fairId)).toBeUndefined();
  // And it may go to another one.
  const other = await announced({ from: '10:00', to: '11:00' });
  await bench.does(staff, 'fair.place', place(other, [first!], 'B2'));
});

test('a posting is at one fair at a time, may change its stall, and may leave', async () => {
  const { staff } = bench.people;
  const [fairId, other] = [await announced(), await announced({ title: '另一场' })];
  const [first, second] = await postings(2);
  await bench.does(staff, 'fair.place', place(fairId, [first!, second!]));
  expect(await bench.refused(staff, 'fair.place', place(other, [second!]))).toBe('at_another_fair');
  await bench.does(staff, 'fair.place', place(fairId, [second!], 'C3'));
  expect(bench.stores.fairs.get(fairId)?.stalls).toEqual([
    { postingId: first, stall: null },
    { postingId: second, stall: 'C3' },
  ]);
  await bench.does(staff, 'fair.remove', { fairId, postingIds: [second!] });
  await bench.does(staff, 'fair.place', place(other, [second!]));
  await bench.does(staff, 'posting.withdraw', {
    postingId: first!,
    reason: 'employer_request',
    text: '来电要求',
  });
  expect(await bench.refused(staff, 'fair.place', place(other, [first!]))).toBe('wrong_state');
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  expect(await bench.refused(staff, 'fair.place', place(other, [nobody]))).toBe('not_found');
  expect(await bench.refused(staff, 'fair.place', place(nobody, [second!]))).toBe('not_found');
});

test('a fair that would be over, or ends before it begins, is not announced', async () => {
  const { staff } = bench.people;
  const save = (changes: Partial<FairDetails>) =>
    bench.refused(staff, 'fair.save', { fairId: null, details: { ...details, ...changes } });
  expect(await save({ day: '2026-11-22' })).toBe('expired');
  expect(await save({ from: '08:00', to: '08:00' })).toBe('invalid_fields');
  expect(await save({ day: '2026-02-29' })).toBe('invalid_fields');
});

test('a fair that is moved to later ends later', async () => {
  const { staff } = bench.people;
  const fairId = await announced();
  await bench.does(staff, 'fair.save', { fairId, details: { ...details, to: '09:00' } });
  const witness = await announced({ title: '准时的一场' });
  bench.time.advance(3 * hourMs);
  await ended(witness);
  expect(bench.stores.fairs.get(fairId)).toMatchObject({ status: 'open' });
  bench.time.advance(hourMs);
  await ended(fairId);
});

test('a fair of a thousand people is told to nobody until a manager has ticked its papers', async () => {
  const { staff, manager } = bench.people;
  const fairId = await announced({ expectedPeople: 1000 });
  const [first] = await postings(1);
  await bench.does(staff, 'fair.place', place(fairId, [first!]));
  const isShown = () =>
    [bench.watched.board(), bench.watched.kiosk()].map((shown) => shown.get(fairId) !== undefined);
  expect(isShown()).toEqual([false, false]);
  expect(await bench.refused(manager, 'fair.publish', { fairId })).toBe('checklist_open');
  expect(await bench.refused(staff, 'fair.publish', { fairId })).toBe('forbidden');
  for (const paper of fairPapers) {
    await bench.does(manager, 'fair.tick', { fairId, paper, isDone: true });
  }
  await bench.does(manager, 'fair.publish', { fairId });
  expect(isShown()).toEqual([true, true]);
  await bench.does(manager, 'fair.tick', { fairId, paper: 'police_permit', isDone: false });
  expect(isShown()).toEqual([false, false]);
  const ticked = { paper: 'police_permit', isDone: false };
  expect(eventsOf(fairId)).toContainEqual(['fair.paper_ticked', expect.any(String), ticked]);
  expect(eventsOf(fairId).map(([type]) => type)).toContain('fair.published');
});

test('a large fair that was never public is called off by the clock, and its postings go on', async () => {
  const fairId = await announced({ expectedPeople: 2000 });
  const [first] = await postings(1);
  await bench.does(bench.people.staff, 'fair.place', place(fairId, [first!]));
  const witness = await announced({ title: '同时的一场' });
  bench.time.advance(3 * hourMs);
  await ended(witness);
  await vi.waitFor(() => {
    bench.time.advance(1_000);
    expect(bench.stores.fairs.get(fairId)).toMatchObject({ status: 'called_off' });
  });
  expect(statusOf(first)).toBe('published');
});

test('fairs and their postings rebuilt from the ledger are the same, row by row', async () => {
  const { staff } = bench.people;
  await announced({ title: '大型专场', expectedPeople: 3000 });
  const [fairId, open] = [await announced(), await announced({ title: '另一场' })];
  const [first, second] = await postings(2);
  await bench.does(staff, 'fair.place', place(fairId, [first!], 'A1'));
  await bench.does(staff, 'fair.place', place(open, [second!]));
  await bench.does(staff, 'fair.close', { fairId });
  const folder = mkdtempSync(join(tmpdir(), 'hall-fairs-'));
  const copy = openStorage({ dataDir: folder, keyFile: join(folder, 'key'), nowMs: 1 });
  if (!copy.ok) throw new Error(copy.error.code);
  const { db, stores } = copy.value;
  const rows = (of: Database, table: string) =>
    of.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  bench.hall.read((from) => {
    rebuild(from, { db, stores });
    for (const table of ['fair', 'posting']) {
      expect(rows(from, table).length, table).toBeGreaterThan(0);
      expect(rows(db, table), table).toEqual(rows(from, table));
    }
  });
  db.close();
  rmSync(folder, { recursive: true });
});
