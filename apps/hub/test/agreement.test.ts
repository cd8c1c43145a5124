import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultAgreement } from '@hall/core/domain/agreement/default-text';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import { eventsAbout } from './support/events-about.ts';
import { openMatches, workerName, type MatchBench, type TestBooth } from './support/match-bench.ts';
import { Asker } from './support/meeting-bench.ts';

const own = ['甲方 {甲方} 请 {乙方} 做 {工种}。', '工钱 {报酬}，{结算}。'];

let hall: MatchBench;
let booth: TestBooth;

beforeEach(async () => {
  hall = await openMatches();
  booth = await hall.booth();
});
afterEach(() => hall.bench.hall.close());

function idOf({ workers: [one] }: Taking): string {
  if (one?.outcome !== 'confirmed') throw new Error(one?.code);
  return one.matchId;
}

async function taken(given: boolean | null): Promise<{ matchId: string; registrationNo: string }> {
  const worker = await hall.worker();
  const contact = given === null ? null : hall.answer(given);
  const matchId = idOf(await hall.take(booth, await hall.posting(2), [worker], contact));
  const registrationNo = hall.bench.stores.workers.get(worker.workerId)?.registrationNo ?? '';
  return { matchId, registrationNo };
}

async function printed(matchId: string) {
  const { staff } = hall.bench.people;
  return (await hall.bench.does(staff, 'agreement.print', { matchId })).paper;
}

test('a market that has written nothing prints the text of the product, and says so', async () => {
  const { matchId } = await taken(null);
  const paper = await printed(matchId);
  expect(paper.clauses).toEqual(defaultAgreement);
  expect(paper.version).toBe('协议文本：系统自带（2026年版）');
  expect(paper.no).toBe('对接单号 M-990001-261123-0001');
  expect(paper.employer.facts).toContainEqual({
    label: '名称',
    value: '示例建筑工程有限公司(测试)',
  });
  expect(paper.terms).toContainEqual({ label: '工作地点', value: '测试路工地' });
});

test('only who lets this employer have name and phone is named on the agreement', async () => {
  const asked = await taken(true);
  const named = JSON.stringify(await printed(asked.matchId));
  expect(named).toContain(workerName);
  expect(named).toMatch(/1990000\d{4}/);
  for (const given of [false, null]) {
    const { matchId, registrationNo } = await taken(given);
    const paper = await printed(matchId);
    expect(JSON.stringify(paper)).not.toMatch(new RegExp(`${workerName}|1990000`));
    expect(paper.worker.facts).toEqual([
      { label: '姓名', value: null },
      { label: '电话', value: null },
      { label: '登记号', value: registrationNo },
    ]);
  }
});

test('what a worker has taken back is not printed again', async () => {
  const worker = await hall.worker();
  const postingId = await hall.posting(1);
  const matchId = idOf(await hall.take(booth, postingId, [worker], hall.answer(true)));
  expect(JSON.stringify(await printed(matchId))).toContain(workerName);
  const { visitToken } = worker;
  await hall.bench.does(worker.kiosk, 'meeting.withdrawContact', { visitToken, matchId });
  expect(JSON.stringify(await printed(matchId))).not.toContain(workerName);
});

test('every printing is in the ledger with the version of its text, and nobody is named there', async () => {
  const { manager } = hall.bench.people;
  const { matchId } = await taken(true);
  await printed(matchId);
  const { agreementId, version } = await hall.bench.does(manager, 'agreement.save', {
    clauses: own,
  });
  await hall.bench.does(manager, 'agreement.putInForce', { agreementId });
  await printed(matchId);
  const events = hall.bench.hall.read((db) => eventsAbout(db, matchId));
  const agreements = events.filter(({ type }) => type === 'match.agreement_printed');
  expect(agreements.map(({ detailJson }) => JSON.parse(detailJson) as unknown)).toEqual([
    { version: 0 },
    { version },
  ]);
  expect(JSON.stringify(agreements)).not.toMatch(new RegExp(`${workerName}|1990000`));
});

test('a new version is printed from the moment it is put in force, and an old one may come back', async () => {
  const { manager, staff } = hall.bench.people;
  const { matchId } = await taken(null);
  const first = await hall.bench.does(manager, 'agreement.save', { clauses: own });
  expect((await printed(matchId)).clauses).toEqual(defaultAgreement);
  await hall.bench.does(manager, 'agreement.putInForce', { agreementId: first.agreementId });
  const paper = await printed(matchId);
  expect(paper.clauses[0]).toBe('甲方 示例建筑工程有限公司(测试) 请 990001-261123-0001 做 小工。');
  expect(paper.clauses[1]).toBe('工钱 160元/天，日结。');
  expect(paper.version).toBe('协议文本第 1 版（2026-11-23 启用）');

  const second = await hall.bench.does(manager, 'agreement.save', { clauses: ['另一份。'] });
  hall.bench.time.advance(1_000);
  await hall.bench.does(manager, 'agreement.putInForce', { agreementId: second.agreementId });
  expect((await printed(matchId)).clauses).toEqual(['另一份。']);
  hall.bench.time.advance(1_000);
  await hall.bench.does(manager, 'agreement.putInForce', { agreementId: first.agreementId });
  expect((await printed(matchId)).clauses[1]).toBe('工钱 160元/天，日结。');

  const desk = new Asker((await hall.bench.hall.staff('manager')).socket);
  const { inForce, texts, next } = await desk.asks('agreement.texts', { cursor: null });
  expect(inForce).toMatchObject({ version: 1 });
  expect(texts.map(({ version, clauses }) => ({ version, clauses }))).toEqual([
    { version: 2, clauses: ['另一份。'] },
    { version: 1, clauses: own },
  ]);
  expect(next).toBeNull();
  expect(await hall.bench.refused(staff, 'agreement.save', { clauses: own })).toBe('forbidden');
});

test('a text that would not fit, or asks for what no match has, is refused and takes no number', async () => {
  const { manager } = hall.bench.people;
  const save = (clauses: string[]) => hall.bench.refused(manager, 'agreement.save', { clauses });
  expect(await save(['工钱 {工资}'])).toBe('invalid_fields');
  expect(await save(Array.from({ length: 16 }, () => '字'.repeat(200)))).toBe('too_large');
  const { version } = await hall.bench.does(manager, 'agreement.save', { clauses: own });
  expect(version).toBe(1);
});

test('there is no agreement of a match that is not confirmed', async () => {
  const { staff } = hall.bench.people;
  const { matchId } = await taken(null);
  await hall.bench.does(staff, 'match.cancel', { matchId, reason: 'worker_cancelled' });
  expect(await hall.bench.refused(staff, 'agreement.print', { matchId })).toBe('wrong_state');
  const nobody = '00000000-0000-4000-8000-0000000000ff';
  expect(await hall.bench.refused(staff, 'agreement.print', { matchId: nobody })).toBe('not_found');
});
