import type { BoardRecord, KioskPosting } from '@hall/core/contract/topics/board-topic';
import { boardRecord } from '@hall/core/contract/topics/board-topic';
import { pageOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { BoardProjection } from '../src/gateway/projections/board-projection.ts';
import { HallFigures } from '../src/gateway/projections/hall-figures.ts';
import { KioskProjection } from '../src/gateway/projections/kiosk-projection.ts';
import { LivePostings } from '../src/gateway/projections/live-postings.ts';
import { StaffProjection } from '../src/gateway/projections/staff-projection.ts';
import { openBench, type HallBench, type Watched } from './support/hall-bench.ts';
import { MatchBench } from './support/match-bench.ts';
import { sampleInputs } from './support/sample-inputs.ts';

let bench: HallBench;
let household: string;

beforeAll(async () => {
  bench = await openBench();
  const { staff, reviewer, manager } = bench.people;
  const company = await bench.employer();
  household = await bench.employer({
    type: 'household',
    legalName: '李某某测试',
    displayName: '李某某测试',
    creditCode: null,
  });
  await bench.live(company, { phonePublic: true });
  const filled = await bench.live(company, { workAddress: '另一处工地' });
  await bench.does(staff, 'posting.setTaken', { postingId: filled, taken: 6 });
  const hall = new MatchBench(bench, company);
  const booth = await hall.booth();
  const taking = await bench.live(company, { workAddress: '第五处工地', headcount: 2 });
  const { workers } = await hall.take(booth, taking, await hall.workers(2));
  for (const one of workers) {
    if (one.outcome !== 'confirmed') throw new Error(one.code);
    const { matchId } = one;
    const reason = 'employer_cancelled';
    if (one.placeNo === 2) await bench.does(staff, 'match.cancel', { matchId, reason });
  }
  await bench.does(staff, 'posting.withdraw', {
    postingId: taking,
    reason: 'other',
    text: '不招了',
  });
  const gone = await bench.live(company, { workAddress: '第三处工地' });
  await bench.does(staff, 'posting.withdraw', { postingId: gone, reason: 'other', text: '不招了' });
  await bench.submit(company, { workAddress: '第四处工地' });
  const { contentId } = await bench.does(staff, 'content.save', {
    contentId: null,
    details: pageOf(),
  });
  await bench.does(reviewer, 'content.approve', { contentId });
  const later = pageOf({ validFromMs: fiveAmMs + 3_600_000, title: '稍后才有' });
  const next = await bench.does(staff, 'content.save', { contentId: null, details: later });
  await bench.does(reviewer, 'content.approve', { contentId: next.contentId });
  const notice = {
    text: '今日大风,注意安全',
    level: 'important' as const,
    untilMs: fiveAmMs + 600_000,
  };
  await bench.does(manager, 'notice.show', { notice });
  for (const title of ['开着的专场', '结束的专场']) {
    const details = { ...sampleInputs['campaign.save'].details, title };
    const { campaignId } = await bench.does(staff, 'campaign.save', { campaignId: null, details });
    if (title === '结束的专场') await bench.does(staff, 'campaign.close', { campaignId });
  }
  const kiosk = await bench.hall.hub.system.enrol({ kind: 'kiosk', name: '一号机', board: null });
  if (!kiosk.ok) throw new Error(kiosk.error.code);
  const { terminalId } = kiosk.value;
  const actor = { kind: 'terminal', terminalId, terminal: 'kiosk' } as const;
  await bench.does(actor, 'help.call', { page: 'attract' });
});
afterAll(() => bench.hall.close());

function sorted(records: Iterable<{ id: string }>): unknown[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shown(watched: { records: Map<string, { id: string }> }): unknown[] {
  return sorted(watched.records.values());
}

test('what screens were told step by step is what they would be told at once', () => {
  const { stores } = bench;
  const nowMs = bench.time.now();
  const live = new LivePostings();
  const figures = new HallFigures(live);
  const { board, kiosk, staff } = bench.watched;
  expect(shown(board())).toEqual(sorted(new BoardProjection(live, figures).load(stores, nowMs)));
  expect(shown(kiosk())).toEqual(sorted(new KioskProjection(live, figures).load(stores, nowMs)));
  expect(shown(staff())).toEqual(sorted(new StaffProjection(live, figures).load(stores, nowMs)));
});

test('boards, kiosks and the desk show the same figures', () => {
  const { board, kiosk, staff } = bench.watched;
  expect(board().get('stats')).toEqual(kiosk().get('stats'));
  expect(board().get('stats')).toEqual(staff().get('stats'));
  expect(board().get('stats')).toMatchObject({ livePostings: 1, liveVacancies: 6 });
  expect(board().get('stats')).toMatchObject({ filledToday: 1, matchedToday: 1 });
});

test('a household is nobody in particular: no name, no house, no phone', async () => {
  const postingId = await bench.live(household, {
    occupationId: 'home-cook',
    workAddress: '测试家园小区3号楼2单元501室',
    meetingPoint: '3号楼楼下',
    phonePublic: true,
    headcount: 1,
    contactPhone: '19900001111',
  });
  const row = bench.watched.kiosk().get(postingId) as KioskPosting;
  expect(row).toMatchObject({ employer: '个人雇主', place: '测试家园小区', phone: null });
  // The room with its character: three digits alone also stand in every other id.
  const secrets = /李某某|501室|号楼|19900001111/;
  expect(JSON.stringify(row)).not.toMatch(secrets);
  expect(JSON.stringify(bench.watched.board().get(postingId))).not.toMatch(secrets);
});

test('a public phone is shown, one that is not public is nowhere', () => {
  const phones = [...bench.watched.board().records.values()].flatMap((record) =>
    record.kind === 'posting' ? [record.phone] : [],
  );
  expect(phones).toContain('0000-0000000');
});

test('pages and the notice come and go by themselves', () => {
  const board = bench.watched.board();
  const titles = (): string[] =>
    [...board.records.values()].flatMap((record) =>
      record.kind === 'content' ? [record.title] : [],
    );
  expect(titles()).toEqual(['身份证不离手']);
  expect(board.get('notice')).toBeDefined();
  board.projection.tick(fiveAmMs + 3_600_000, bench.stores);
  expect(titles().sort()).toEqual(['稍后才有', '身份证不离手']);
  expect(board.get('notice')).toBeUndefined();
  board.projection.tick(fiveAmMs + 86_400_000, bench.stores);
  expect(titles()).toEqual([]);
  expect(board.get('stats')).toMatchObject({ day: '2026-11-24', postingsToday: 0 });
});

test('the desk sees who called for help until somebody goes', async () => {
  const staff: Watched<'staff'> = bench.watched.staff();
  const call = [...staff.records.values()].find((record) => record.kind === 'help');
  expect(call).toMatchObject({ terminalName: '一号机', page: 'attract' });
  await bench.does(bench.people.staff, 'help.answer', { helpId: call!.id });
  expect(staff.get(call!.id)).toBeUndefined();
});

/** Every name a record of the boards may have a field by; none of a worker is among them. */
type FieldsOf<R> = R extends unknown ? keyof R : never;
type WorkerField =
  | 'workerId'
  | 'registrationNo'
  | 'maskedName'
  | 'idNumber'
  | 'idMasked'
  | 'phoneMasked'
  | 'birthDate'
  | 'gender'
  | 'wishes'
  | 'ageBand';

test('a board record has no field that could hold a worker', () => {
  expectTypeOf<Extract<FieldsOf<BoardRecord>, WorkerField>>().toEqualTypeOf<never>();
  const row = [...bench.watched.board().records.values()].find(({ kind }) => kind === 'posting');
  const schema: z.ZodType = boardRecord;
  expect(schema.safeParse(row).success).toBe(true);
  for (const field of ['workerId', 'maskedName', 'idNumber', 'workers']) {
    expect(schema.safeParse({ ...row, [field]: '张**' }).success).toBe(false);
  }
});
