import { materialsNeeded } from '@hall/core/domain/employer/verification';
import type { ShowcaseDetails } from '@hall/core/domain/content/content';
import { detailsOf, pageOf, showcaseOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BoardProjection } from '../src/gateway/projections/board-projection.ts';
import { HallFigures } from '../src/gateway/projections/hall-figures.ts';
import { LivePostings } from '../src/gateway/projections/live-postings.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

const hourMs = 60 * 60_000;

let bench: HallBench;
let employerId: string;

beforeEach(async () => {
  bench = await openBench();
  employerId = await bench.employer({ displayName: '示例电子产业园' });
});
afterEach(() => bench.hall.close());

/** A showcase that a manager wrote and a reviewer released. */
async function released(changes: Partial<ShowcaseDetails> = {}, of = employerId): Promise<string> {
  const details = showcaseOf(of, changes);
  const { manager, reviewer } = bench.people;
  const { contentId } = await bench.does(manager, 'content.save', { contentId: null, details });
  await bench.does(reviewer, 'content.approve', { contentId });
  return contentId;
}

/** Somebody else than the employer of the first showcase; every code is registered once. */
const second = { creditCode: '91990001000000001K', creditCodeOverride: '测试用' };

function onBoards(id: string): unknown {
  return bench.watched.board().get(id);
}

/** What was told step by step has to be what a board that comes now is told at once. */
function expectSameAtOnce(): void {
  const live = new LivePostings();
  const board = new BoardProjection(live, new HallFigures(live));
  const atOnce = board.load(bench.stores, bench.time.now());
  const showcases = atOnce.filter(({ kind }) => kind === 'showcase');
  const told = [...bench.watched.board().records.values()];
  expect(told.filter(({ kind }) => kind === 'showcase')).toEqual(showcases);
}

test('a showcase names its employer and its live postings, and follows them', async () => {
  const first = await bench.live(employerId, { workAddress: '一号厂房' });
  const other = await bench.employer({ ...second, displayName: '示例建材' });
  await bench.live(other, { workAddress: '别处' });
  const id = await released();
  expect(onBoards(id)).toMatchObject({
    kind: 'showcase',
    employer: '示例电子产业园',
    title: '常年招工',
    postingIds: [first],
  });
  expect(bench.watched.kiosk().get(id)).toBeUndefined();
  const next = await bench.live(employerId, { workAddress: '二号厂房' });
  expect(onBoards(id)).toMatchObject({ postingIds: [first, next].sort() });
  const { staff } = bench.people;
  await bench.does(staff, 'posting.setTaken', { postingId: first, taken: 6 });
  expect(onBoards(id)).toMatchObject({ postingIds: [next] });
  await bench.does(staff, 'posting.withdraw', {
    postingId: next,
    reason: 'other',
    text: '不招了',
  });
  expect(onBoards(id)).toBeUndefined();
  const third = await bench.live(employerId, { workAddress: '三号厂房' });
  expect(onBoards(id)).toMatchObject({ postingIds: [third] });
  expectSameAtOnce();
});

test('only the chosen postings are shown, and nobody chooses those of another', async () => {
  const first = await bench.live(employerId, { workAddress: '一号厂房' });
  const next = await bench.live(employerId, { workAddress: '二号厂房' });
  const id = await released({ postingIds: [next] });
  expect(onBoards(id)).toMatchObject({ postingIds: [next] });
  const other = await bench.employer({ ...second, displayName: '示例建材' });
  const details = showcaseOf(other, { postingIds: [first] });
  const { manager } = bench.people;
  expect(await bench.refused(manager, 'content.save', { contentId: null, details })).toBe(
    'invalid_fields',
  );
});

test('a showcase is scanned and released by another as every page is, and its period ends it', async () => {
  await bench.live(employerId);
  const { manager, reviewer } = bench.people;
  const bad = showcaseOf(employerId, { lines: ['招男工,月薪面议'] });
  const saved = await bench.does(manager, 'content.save', { contentId: null, details: bad });
  expect(await bench.refused(reviewer, 'content.approve', saved)).toBe('hits_open');
  const good = showcaseOf(employerId, { validToMs: fiveAmMs + 60_000 });
  await bench.does(manager, 'content.save', { ...saved, details: good });
  expect(await bench.refused(manager, 'content.approve', saved)).toBe('four_eyes');
  await bench.does(reviewer, 'content.approve', saved);
  expect(onBoards(saved.contentId)).toMatchObject({ validToMs: fiveAmMs + 60_000 });
  bench.time.advance(61_000);
  await vi.waitFor(() => {
    bench.time.advance(1_000);
    expect(onBoards(saved.contentId)).toBeUndefined();
  });
  expectSameAtOnce();
});

test('one whose time has not come waits for it', async () => {
  await bench.live(employerId);
  const id = await released({ validFromMs: fiveAmMs + hourMs });
  expect(onBoards(id)).toBeUndefined();
  bench.time.advance(hourMs);
  await vi.waitFor(() => {
    bench.time.advance(1_000);
    expect(onBoards(id)).toBeDefined();
  });
});

test('nobody who is unverified, a family or a gang-master has a showcase', async () => {
  const { manager, staff, reviewer } = bench.people;
  const refused = (of: string) =>
    bench.refused(manager, 'content.save', { contentId: null, details: showcaseOf(of) });
  const details = detailsOf({ ...second, legalName: '示例新开单位(测试)' });
  const registered = await bench.does(staff, 'employer.register', { details });
  expect(await refused(registered.employerId)).toBe('employer_not_verified');
  const family = await bench.employer({
    type: 'household',
    legalName: '个人',
    displayName: '个人',
  });
  expect(await refused(family)).toBe('invalid_fields');
  expect(await refused('00000000-0000-4000-8000-00000000dead')).toBe('invalid_fields');
  // And who is barred between writing and release has none either.
  const written = await bench.does(manager, 'content.save', {
    contentId: null,
    details: showcaseOf(employerId),
  });
  await bench.does(manager, 'employer.blacklist', { employerId, text: '拖欠工资,查证属实' });
  expect(await bench.refused(reviewer, 'content.approve', written)).toBe('employer_not_verified');
});

test('an employer who is barred leaves the boards with the same change, and does not come back by himself', async () => {
  await bench.live(employerId);
  const id = await released();
  expect(onBoards(id)).toBeDefined();
  const { manager } = bench.people;
  await bench.does(manager, 'employer.blacklist', { employerId, text: '拖欠工资,查证属实' });
  expect(onBoards(id)).toBeUndefined();
  await bench.does(manager, 'employer.unblacklist', { employerId, text: '已经改正,解除限制' });
  expect(onBoards(id)).toBeUndefined();
  expectSameAtOnce();
});

test('a verification that runs out takes the showcase away, and boards know the moment beforehand', async () => {
  const { staff } = bench.people;
  const type = 'hr_agency';
  const details = detailsOf({
    ...second,
    type,
    legalName: '示例人力(测试)',
    displayName: '示例人力',
  });
  const agency = await bench.does(staff, 'employer.register', { details });
  await bench.does(staff, 'employer.verify', {
    ...agency,
    materials: [...materialsNeeded(type)],
    hrLicenceNo: '测试许可1',
    hrLicenceValidToMs: fiveAmMs + 30 * 60_000,
  });
  await bench.live(agency.employerId);
  const id = await released({}, agency.employerId);
  expect(onBoards(id)).toMatchObject({ validToMs: fiveAmMs + 30 * 60_000 });
  bench.time.advance(30 * 60_000);
  await vi.waitFor(() => {
    bench.time.advance(1_000);
    expect(onBoards(id)).toBeUndefined();
  });
  expectSameAtOnce();
});

test('a showcase that is written anew as a page of text is a page then', async () => {
  await bench.live(employerId);
  const contentId = await released();
  const { manager, reviewer } = bench.people;
  await bench.does(manager, 'content.save', { contentId, details: pageOf() });
  expect(onBoards(contentId)).toBeUndefined();
  await bench.does(reviewer, 'content.approve', { contentId });
  expect(onBoards(contentId)).toMatchObject({ kind: 'content', title: '身份证不离手' });
});
