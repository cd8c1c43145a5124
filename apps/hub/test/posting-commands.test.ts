import type { BoardPosting, HallStats } from '@hall/core/contract/topics/board-topic';
import { detailsOf } from '@hall/core/testing/hall-builders';
import { contentOf, fiveAmMs } from '@hall/core/testing/posting-builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';

let bench: HallBench;
let employerId: string;

beforeAll(async () => {
  bench = await openBench();
  employerId = await bench.employer();
});
afterAll(() => bench.hall.close());

const row = (id: string): BoardPosting => bench.watched.board().get(id) as BoardPosting;
const stats = (): HallStats => bench.watched.board().get('stats') as HallStats;

test('a posting is numbered by market and day, reviewed by somebody else, and then shown', async () => {
  const { staff, reviewer } = bench.people;
  const { postingId, postingNo, version } = await bench.submit(employerId);
  expect(postingNo).toMatch(/^990001-261123-\d{4}$/);
  expect(row(postingId)).toBeUndefined();
  expect(bench.watched.staff().get(postingId)).toMatchObject({
    posting: { status: 'pending_review' },
  });
  const input = { postingId, version, decisions: [], fastLane: false };
  expect(await bench.refused(staff, 'posting.approve', input)).toBe('forbidden');
  const before = stats();
  const approved = await bench.does(reviewer, 'posting.approve', input);
  expect(approved).toMatchObject({ selfReviewed: false });
  expect(row(postingId)).toMatchObject({ kind: 'posting', postingNo, remaining: 6, zone: 'A-1' });
  expect(stats()).toMatchObject({
    livePostings: before.livePostings + 1,
    liveVacancies: before.liveVacancies + 6,
    postingsToday: before.postingsToday + 1,
  });
});

test('what 男工 is found in stays off the boards until it is rewritten', async () => {
  const { reviewer, staff } = bench.people;
  const sent = await bench.submit(employerId, { workContent: '招男小工1名,清理场地' });
  const { postingId, version } = sent;
  const approval = { postingId, version, decisions: [], fastLane: false };
  expect(await bench.refused(reviewer, 'posting.approve', approval)).toBe('hits_open');
  const content = contentOf({ workContent: '招小工1名,清理场地' });
  const edited = await bench.does(staff, 'posting.submit', {
    postingId: sent.postingId,
    employerId,
    content,
  });
  expect(edited.version).toBe(2);
  await bench.does(reviewer, 'posting.approve', { ...approval, version: 2 });
  expect(row(sent.postingId)).toBeDefined();
});

test('a missing field is refused with its name and nothing is written', async () => {
  const content = { ...contentOf(), headcount: null };
  const before = bench.hall.contents();
  const input = { postingId: null, employerId, content };
  expect(await bench.refused(bench.people.staff, 'posting.submit', input)).toBe('missing_fields');
  expect(bench.hall.contents()).toBe(before);
});

test('a draft is kept, finished and sent; another employer cannot take it over', async () => {
  const { staff } = bench.people;
  const draft = { ...contentOf(), headcount: null };
  const saved = await bench.does(staff, 'posting.saveDraft', {
    postingId: null,
    employerId,
    content: draft,
  });
  const stranger = '00000000-0000-4000-8000-00000000ffff';
  const input = { postingId: saved.postingId, employerId: stranger, content: contentOf() };
  expect(await bench.refused(staff, 'posting.submit', input)).toBe('not_found');
  const sent = await bench.does(staff, 'posting.submit', { ...input, employerId });
  expect(sent.postingNo).toBe(saved.postingNo);
});

test('rejecting, withdrawing, suspending and restoring show at once and keep their reasons', async () => {
  const { reviewer, rights } = bench.people;
  const rejected = await bench.submit(employerId);
  const reason = { reason: 'duplicate', text: '与昨天的重复' } as const;
  const { postingId, version } = rejected;
  await bench.does(reviewer, 'posting.reject', { postingId, version, ...reason });
  expect(bench.stores.postings.get(postingId)).toMatchObject({
    status: 'rejected',
    reason: { code: 'duplicate' },
  });
  const live = await bench.live(employerId);
  const suspension = { postingId: live, reason: 'complaint', text: '接到投诉' } as const;
  await bench.does(rights, 'posting.suspend', suspension);
  expect(row(live)).toBeUndefined();
  await bench.does(reviewer, 'posting.restore', { postingId: live, text: '已核实无误' });
  expect(row(live)).toBeDefined();
  const withdrawal = { postingId: live, reason: 'employer_request', text: '不招了' } as const;
  await bench.does(reviewer, 'posting.withdraw', withdrawal);
  expect(row(live)).toBeUndefined();
  expect(bench.watched.kiosk().get(live)).toBeUndefined();
});

test('a full posting goes to the strip for a minute and comes back when a place is free', async () => {
  const { staff } = bench.people;
  const postingId = await bench.live(employerId);
  const before = stats();
  const full = await bench.does(staff, 'posting.setTaken', { postingId, taken: 6 });
  expect(full).toEqual({ postingId, remaining: 0 });
  expect(bench.watched.board().get(postingId)).toMatchObject({ kind: 'filled', headcount: 6 });
  expect(stats().filledToday).toBe(before.filledToday + 1);
  await bench.does(staff, 'posting.setTaken', { postingId, taken: 5 });
  expect(row(postingId)).toMatchObject({ kind: 'posting', remaining: 1 });
  expect(stats().filledToday).toBe(before.filledToday);
  await bench.does(staff, 'posting.setTaken', { postingId, taken: 6 });
  bench.watched.board().projection.tick(bench.time.now() + 60_000, bench.stores);
  expect(bench.watched.board().get(postingId)).toBeUndefined();
});

test('the third visit that reports a posting suspends it, the same visit counts once', async () => {
  const postingId = await bench.live(employerId);
  for (const n of [1, 1, 2]) {
    const visitId = `00000000-0000-4000-8000-00000000000${n}`;
    await bench.does(bench.kiosk, 'posting.report', { postingId, visitId, reason: 'wage' });
  }
  expect(row(postingId)).toBeDefined();
  const visitId = '00000000-0000-4000-8000-000000000003';
  await bench.does(bench.kiosk, 'posting.report', { postingId, visitId, reason: 'wage' });
  expect(row(postingId)).toBeUndefined();
});

test('an unverified employer publishes nothing; barring one takes all it has off the boards', async () => {
  const { staff, reviewer, manager } = bench.people;
  const details = { details: detailsOf({ creditCode: '92990001TEAT00007B' }) };
  const { employerId: other } = await bench.does(staff, 'employer.register', details);
  expect(await bench.refused(staff, 'employer.register', details)).toBe('already_exists');
  const theirs = { contactPhone: '0000-0000009', workContent: '清理场地和装车' };
  const sent = await bench.submit(other, theirs);
  const approval = { postingId: sent.postingId, version: 1, decisions: [], fastLane: false };
  expect(await bench.refused(reviewer, 'posting.approve', approval)).toBe('employer_not_verified');
  await bench.does(staff, 'employer.verify', {
    employerId: other,
    materials: ['recruitment_notice', 'business_licence', 'agent_id'],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
  });
  await bench.does(reviewer, 'posting.approve', approval);
  const second = await bench.live(other, { ...theirs, workAddress: '测试大道工地' });
  const text = '多次收取押金';
  const barred = await bench.does(manager, 'employer.blacklist', { employerId: other, text });
  expect(barred.suspended).toBe(2);
  expect([row(sent.postingId), row(second)]).toEqual([undefined, undefined]);
  const back = { postingId: second, text: '想恢复' };
  expect(await bench.refused(reviewer, 'posting.restore', back)).toBe('employer_not_verified');
  await bench.does(manager, 'employer.unblacklist', {
    employerId: other,
    text: '已经整改完毕并核实',
  });
  expect(bench.stores.employers.get(other)?.status).toBe('unverified');
});

test('a repetition goes through the fast lane, anything else does not', async () => {
  const { staff, reviewer } = bench.people;
  const first = await bench.live(employerId, { occupationId: 'mason' });
  const { content } = bench.stores.postings.get(first)!;
  const again = await bench.does(staff, 'posting.repost', {
    fromPostingId: first,
    headcount: 9,
    payMinFen: 17_000,
    payMaxFen: 17_000,
    workStartMs: content.workStartMs! + 86_400_000,
    workEndMs: content.workEndMs! + 86_400_000,
  });
  expect(bench.stores.postings.get(again.postingId)?.scan?.fastLane).toBe(true);
  const { postingId, version } = again;
  const tap = { postingId, version, decisions: [], fastLane: true };
  expect(await bench.refused(reviewer, 'posting.approve', tap)).toBeNull();
  const fresh = await bench.submit(employerId, { occupationId: 'plasterer' });
  const wrong = { postingId: fresh.postingId, version: 1, decisions: [], fastLane: true };
  expect(await bench.refused(reviewer, 'posting.approve', wrong)).toBe('fast_lane_refused');
});

test('a posting that is pulled by an edit and released again is counted once', async () => {
  const { reviewer, staff } = bench.people;
  const before = stats().postingsToday;
  const postingId = await bench.live(employerId);
  expect(stats().postingsToday).toBe(before + 1);
  const content = contentOf({ payMinFen: 15_000, payMaxFen: 15_000 });
  const { version } = await bench.does(staff, 'posting.submit', {
    postingId,
    employerId,
    content,
  });
  expect(row(postingId)).toBeUndefined();
  const approval = { postingId, version, decisions: [], fastLane: false };
  await bench.does(reviewer, 'posting.approve', approval);
  expect(row(postingId)).toBeDefined();
  expect(stats().postingsToday).toBe(before + 1);
});

test('what nobody will work on any more is put away, by the desk only, and stays away', async () => {
  const { staff, reviewer, rights } = bench.people;
  const live = await bench.live(employerId);
  expect(await bench.refused(staff, 'posting.archive', { postingId: live })).toBe('wrong_state');
  await bench.does(staff, 'posting.withdraw', {
    postingId: live,
    reason: 'employer_request',
    text: '不招了',
  });
  expect(await bench.refused(rights, 'posting.archive', { postingId: live })).toBe('forbidden');
  await bench.does(staff, 'posting.archive', { postingId: live });
  expect(bench.stores.postings.get(live)).toMatchObject({ status: 'archived' });
  expect(await bench.refused(staff, 'posting.archive', { postingId: live })).toBe('wrong_state');
  const { postingId, version } = await bench.submit(employerId);
  const refusal = { postingId, version, reason: 'incomplete' as const, text: '请补充' };
  await bench.does(reviewer, 'posting.reject', refusal);
  await bench.does(reviewer, 'posting.archive', { postingId });
  const filled = await bench.live(employerId);
  await bench.does(staff, 'posting.setTaken', { postingId: filled, taken: 6 });
  await bench.does(staff, 'posting.archive', { postingId: filled });
  expect(bench.watched.staff().get(filled)).toMatchObject({ posting: { status: 'archived' } });
  expect(bench.watched.board().get(filled)).toBeUndefined();
});

test('a posting leaves by itself when its time has come, and not before', async () => {
  const postingId = await bench.live(employerId);
  const { validUntilMs } = row(postingId);
  // Half an hour after the work begins: whoever comes later has missed the bus.
  expect(validUntilMs).toBe(contentOf().workStartMs + 30 * 60_000);
  const system = { kind: 'system' } as const;
  expect(await bench.refused(system, 'posting.expire', { postingId })).toBe('wrong_state');
  bench.time.advance(validUntilMs - bench.time.now());
  await bench.refused(system, 'posting.expire', { postingId });
  expect(bench.stores.postings.get(postingId)?.status).toBe('expired');
  expect(row(postingId)).toBeUndefined();
  expect(bench.time.now()).toBeGreaterThan(fiveAmMs);
});
