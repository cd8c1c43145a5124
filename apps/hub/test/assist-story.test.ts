// A worker's 1-3-1 over two days: guidance, three recommendations, training, a match (D-05, D-06).
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { msPerDay } from '@hall/core/basics/market-day';
import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rebuild } from '../src/ledger/rebuild.ts';
import { openStorage } from '../src/store/storage.ts';
import { openAssist, type AssistBench } from './support/assist-bench.ts';

let hall: AssistBench;

beforeEach(async () => {
  hall = await openAssist();
});
afterEach(() => hall.hall.close());

const words = { topic: '找活的路子', advice: '膝盖不好，先从看仓库做起', course: '叉车上岗培训' };

/** The plan of the worker's page is the same for staff, after a power cut and after a restart. */
async function standsFirm(workerId: string) {
  const seen = await (await hall.as('staff')).asks('assist.person', { workerId });
  expect(await hall.afterPowerCut(workerId)).toEqual(seen);
  await hall.restart();
  expect(await (await hall.as('staff')).asks('assist.person', { workerId })).toEqual(seen);
  return seen;
}

function ledgerOf(entity: string): { type: string; detail: unknown; day: string }[] {
  return hall.hall.read((db) =>
    (
      db
        .prepare('SELECT type, detail_json, day FROM event WHERE entity = ? ORDER BY seq')
        .raw()
        .all(entity) as string[][]
    ).map(([type, detail, day]) => ({
      type: type ?? '',
      detail: JSON.parse(detail ?? '') as unknown,
      day: day ?? '',
    })),
  );
}

// Nine hubs are opened over its files on the way.
const storyMs = 90_000;

test(
  'a worker gets guidance, three recommendations and training, and is matched on the second day',
  { timeout: storyMs },
  async () => {
    const first = await hall.posting({ hardshipFriendly: ['older'] });
    let kiosk = await hall.kiosk();
    const served = await hall.register(kiosk);
    const { workerId } = served.greeting;
    let staff = await hall.as('staff');
    await staff.does('assist.recognise', { workerId, categories: ['older'], document: '户口簿' });
    const { planId } = await staff.does('assist.openPlan', { workerId, days: 30 });
    await hall.paperCame(kiosk, served);
    await hall.paperCame(kiosk, served);
    const { topic, advice, course } = words;
    await staff.does('assist.guidance', { planId, topic, advice });
    let page = await standsFirm(workerId);
    expect(page).toMatchObject({
      basis: 'recognised',
      categories: ['older'],
      recognition: { day: '2026-11-23', document: '户口簿' },
    });
    expect(page.plans[0]?.progress).toEqual({
      guidance: 1,
      recommendations: 1,
      training: 0,
      isComplete: false,
    });

    const second = await hall.posting({ workAddress: '第二处工地' });
    staff = await hall.as('staff');
    const { meetingId, zone } = await staff.does('assist.organise', {
      workerId,
      postingId: second,
    });
    expect(zone).toBe('A-1');
    page = await standsFirm(workerId);
    expect(page.plans[0]?.progress.recommendations).toBe(2);
    expect(page.meetings).toMatchObject([{ meetingId, outcome: null, matchStatus: 'invited' }]);
    staff = await hall.as('staff');
    await staff.does('assist.settle', {
      meetingId,
      outcome: { result: 'declined', side: 'employer', reason: 'skills' },
    });
    expect(await staff.refused('assist.organise', { workerId, postingId: second })).toBe(
      'wrong_state',
    );

    hall.time.advance(msPerDay);
    const third = await hall.posting({ workAddress: '第三处工地' });
    kiosk = await hall.kiosk();
    const again = await hall.cameBack(kiosk);
    staff = await hall.as('staff');
    expect(await staff.refused('assist.recommend', { planId, postingId: first })).not.toBeNull();
    await staff.does('assist.recommend', { planId, postingId: third });
    expect(await staff.refused('assist.recommend', { planId, postingId: third })).toBe(
      'already_exists',
    );
    await staff.does('assist.training', { planId, course });
    page = await standsFirm(workerId);
    expect(page.plans[0]?.progress).toMatchObject({ recommendations: 3, isComplete: true });

    staff = await hall.as('staff');
    await staff.does('assist.organise', { workerId, postingId: third });
    const table = await hall.meetings.booth();
    const { booth, boothToken } = table;
    const { brought } = await table.desk();
    expect(brought).toEqual([
      { registrationNo: served.greeting.registrationNo, occupationId: 'general', zone: 'A-1' },
    ]);
    const workers = [{ slipCode: again.slip.code, contact: null }];
    const taken = { boothToken, postingId: third, workers, language: 'zh-CN' } as const;
    await booth.does('booth.take', taken);
    expect((await table.desk()).brought).toEqual([]);
    page = await standsFirm(workerId);
    expect(page.meetings.map(({ outcome }) => outcome)).toEqual([
      { result: 'matched' },
      { result: 'declined', side: 'employer', reason: 'skills' },
    ]);
    expect(page.plans[0]?.progress.recommendations).toBe(3);
    staff = await hall.as('staff');
    await staff.does('assist.closePlan', { planId, reason: 'employed' });
    page = await standsFirm(workerId);
    expect(page.plans[0]?.deeds.map(({ kind, atMs }) => [kind, atMs > 0])).toEqual(
      ['recommendation', 'guidance', 'recommendation', 'recommendation', 'training'].map((kind) => [
        kind,
        true,
      ]),
    );

    expect(ledgerOf('assistance').map(({ type, day }) => `${day} ${type}`)).toEqual([
      '2026-11-23 assistance.recognised',
      '2026-11-23 assistance.opened',
      '2026-11-23 assistance.recommended',
      '2026-11-23 assistance.guided',
      '2026-11-23 assistance.recommended',
      '2026-11-24 assistance.recommended',
      '2026-11-24 assistance.trained',
      '2026-11-24 assistance.closed',
    ]);
    expect(ledgerOf('point_to_point').map(({ type, detail }) => [type, detail])).toEqual([
      ['point_to_point.organised', {}],
      ['point_to_point.settled', { result: 'declined', side: 'employer', reason: 'skills' }],
      ['point_to_point.organised', {}],
      ['point_to_point.settled', { result: 'matched', side: null, reason: null }],
    ]);
  },
);

test('a case is overdue from the day after its last, and not when all was done', async () => {
  await hall.posting();
  const kiosk = await hall.kiosk();
  const { greeting } = await hall.register(kiosk);
  const other = await hall.meetings.worker({ consents: ['hardship'] });
  const staff = await hall.as('staff');
  const open = { days: 1 };
  const late = await staff.does('assist.openPlan', { workerId: greeting.workerId, ...open });
  const done = await staff.does('assist.openPlan', { workerId: other.workerId, ...open });
  const { planId } = done;
  await staff.does('assist.guidance', { planId, topic: words.topic, advice: words.advice });
  await staff.does('assist.training', { planId, course: words.course });
  for (const workAddress of ['第一处', '第二处', '第三处']) {
    const postingId = await hall.posting({ workAddress });
    await staff.does('assist.recommend', { planId, postingId });
  }
  const listed = async (which: 'open' | 'overdue') =>
    (await hall.as('staff')).asks('assist.plans', { which, cursor: null });
  hall.time.advance(msPerDay);
  expect(await listed('overdue')).toMatchObject({ plans: [], overdue: 0, next: null });
  hall.time.advance(msPerDay);
  expect(await listed('overdue')).toMatchObject({
    plans: [{ planId: late.planId, overdue: true, progress: { guidance: 0 } }],
    overdue: 1,
  });
  expect((await listed('open')).plans).toHaveLength(2);
  await hall.restart();
  expect((await listed('overdue')).overdue).toBe(1);
});

test('what was said and which hardship it is lies nowhere in the clear, and the rest is rebuilt from the ledger', async () => {
  await hall.posting();
  const kiosk = await hall.kiosk();
  const { greeting } = await hall.register(kiosk);
  const { workerId } = greeting;
  const staff = await hall.as('staff');
  await staff.does('assist.recognise', {
    workerId,
    categories: ['zero_employment_family', 'low_income'],
    document: '低保证明',
  });
  const { planId } = await staff.does('assist.openPlan', { workerId, days: 30 });
  await staff.does('assist.guidance', { planId, topic: words.topic, advice: words.advice });
  await staff.does('assist.training', { planId, course: words.course });
  const { people } = await staff.asks('assist.desk', {});
  const postingId = people[0]?.proposals[0]?.postingId;
  if (postingId === undefined) throw new Error('nothing was proposed');
  await staff.does('assist.organise', { workerId, postingId });
  const { dataDir } = hall.hall;
  const files = readdirSync(dataDir, { withFileTypes: true }).filter((file) => file.isFile());
  const bytes = Buffer.concat(files.map(({ name }) => readFileSync(join(dataDir, name))));
  expect(bytes.includes(greeting.registrationNo)).toBe(true);
  const categories = ['zero_employment_family', 'low_income'];
  for (const secret of [...Object.values(words), ...categories, '低保证明']) {
    expect(bytes.includes(secret), secret).toBe(false);
  }

  const folder = mkdtempSync(join(tmpdir(), 'hall-assist-'));
  const keyFile = join(folder, 'hall.key');
  const copy = openStorage({ dataDir: folder, keyFile, nowMs: hall.time.now() });
  if (!copy.ok) throw new Error(copy.error.code);
  const { db, stores } = copy.value;
  const rows = (of: Database, table: string) =>
    of.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
  hall.hall.read((from) => {
    rebuild(from, { db, stores });
    for (const table of ['assistance_plan', 'point_to_point', 'match']) {
      expect(rows(from, table).length, table).toBeGreaterThan(0);
      expect(rows(db, table), table).toEqual(rows(from, table));
    }
  });
  db.close();
  rmSync(folder, { recursive: true });
});
