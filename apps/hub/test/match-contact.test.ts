import { afterEach, beforeEach, expect, test } from 'vitest';
import { marketOf } from '@hall/core/testing/hall-builders';
import { employersMatchViews } from '../src/match/match-view.ts';
import {
  openMatches,
  workerName,
  type MatchBench,
  type TestBooth,
  type TestWorker,
} from './support/match-bench.ts';

let hall: MatchBench;
let booth: TestBooth;
let postingId: string;

beforeEach(async () => {
  hall = await openMatches();
  booth = await hall.booth();
  postingId = await hall.posting(6);
});
afterEach(() => hall.bench.hall.close());

interface Taken {
  readonly worker: TestWorker;
  readonly matchId: string;
  readonly papers: string;
}

async function taken(given: boolean | null): Promise<Taken> {
  const worker = await hall.worker();
  const answer = given === null ? null : hall.answer(given);
  const { workers, papers } = await hall.take(booth, postingId, [worker], answer);
  const [one] = workers;
  if (one?.outcome !== 'confirmed') throw new Error(one?.code);
  return { worker, matchId: one.matchId, papers: JSON.stringify(papers) };
}

function seen(matchId: string): unknown {
  const { stores } = hall.bench;
  return employersMatchViews(stores, [stores.matches.get(matchId)!])[0]?.contact;
}

test('with his yes the employer reads name and phone, without it a masked name and four digits', async () => {
  const yes = await taken(true);
  expect(seen(yes.matchId)).toEqual({ name: workerName, phone: '19900000001' });
  expect(yes.papers).toContain(workerName);
  for (const given of [false, null]) {
    const no = await taken(given);
    expect(seen(no.matchId)).toBeNull();
    expect(no.papers).not.toContain(workerName);
    expect(no.papers).not.toMatch(/1990000\d{4}/);
    expect(no.papers).toContain('张**');
    expect(no.papers).toMatch(/尾号 000[23]/);
  }
});

test('either language counts; another text, another version or another employer does not', async () => {
  const worker = await hall.worker();
  const good = hall.answer(true);
  for (const wrong of [
    { ...good, textHash: 'a'.repeat(64) },
    { ...good, textVersion: '2025-9' },
  ]) {
    const { workers } = await hall.take(booth, postingId, [worker], wrong);
    expect(workers).toMatchObject([{ outcome: 'refused', code: 'consent_outdated' }]);
  }
  await hall.bench.hall.hub.system.setMarket(marketOf({ hotline: '0000-1111111' }));
  const late = await hall.take(booth, postingId, [worker], good);
  expect(late.workers).toMatchObject([{ code: 'consent_outdated' }]);
  expect(hall.places(postingId)).toEqual({ taken: 0, confirmed: 0 });
  const english = await hall.take(booth, postingId, [worker], hall.answer(true, 'en'));
  expect(english.workers).toMatchObject([{ outcome: 'confirmed' }]);
});

test('a consent taken back is gone from every answer and from the paper that is printed again', async () => {
  const { matchId, worker } = await taken(true);
  const { visitToken, kiosk } = worker;
  await hall.bench.does(kiosk, 'meeting.withdrawContact', { visitToken, matchId });
  expect(seen(matchId)).toBeNull();
  const language = 'zh-CN' as const;
  for (const copy of ['worker', 'employer'] as const) {
    const { boothToken } = booth;
    const again = { boothToken, matchId, copy, language };
    const { paper } = await hall.bench.does(booth.actor, 'booth.reprint', again);
    const text = JSON.stringify(paper);
    expect(text).not.toContain(workerName);
    expect(text).not.toContain('19900000001');
    expect(text).toContain('补打');
  }
});

test('the scan shows no name, and asks in the words whose hash will count', async () => {
  const worker = await hall.worker();
  const { boothToken } = booth;
  const input = { boothToken, postingId, slipCode: worker.slipCode, language: 'zh-CN' as const };
  const { worker: shown, question } = await hall.bench.does(booth.actor, 'booth.scan', input);
  expect(JSON.stringify(shown)).not.toContain(workerName);
  expect(JSON.stringify(shown)).not.toContain('1990000');
  expect(question.text).toContain('示例建筑工程有限公司(测试)');
  expect(hall.answer(true)).toMatchObject({ textHash: question.textHash });
});

test('the ledger and the state of matches hold no name and no phone', async () => {
  await taken(true);
  const text = hall.bench.hall.read((db) =>
    JSON.stringify([
      db.prepare('SELECT detail_json, state_json FROM event').all(),
      db.prepare('SELECT * FROM match').all(),
    ]),
  );
  expect(text).toContain('M-990001-261123-0001');
  expect(text).not.toContain(workerName);
  expect(text).not.toContain('19900000001');
});
