import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import {
  openMatches,
  type MatchBench,
  type TestBooth,
  type TestWorker,
} from './support/match-bench.ts';

let hall: MatchBench;
let booth: TestBooth;
const language = 'zh-CN';

beforeEach(async () => {
  hall = await openMatches();
  booth = await hall.booth();
});
afterEach(() => hall.bench.hall.close());

function idOf({ workers: [one] }: Taking): string {
  if (one?.outcome !== 'confirmed') throw new Error(one?.code);
  return one.matchId;
}

async function taken(postingId: string, worker: TestWorker): Promise<string> {
  return idOf(await hall.take(booth, postingId, [worker]));
}

function cancel(matchId: string): Promise<unknown> {
  const { boothToken } = booth;
  return hall.bench.does(booth.actor, 'booth.cancel', {
    boothToken,
    matchId,
    reason: 'worker_cancelled',
  });
}

function statusOf({ workerId }: TestWorker): string | undefined {
  return hall.bench.stores.workers.get(workerId)?.status;
}

test('a cancelled match gives its place back and its number never: board, figure and worker follow', async () => {
  const postingId = await hall.posting(2);
  const [one, other, late] = await hall.workers(3);
  const first = await taken(postingId, one!);
  await taken(postingId, other!);
  expect(hall.bench.watched.board().get(postingId)).toMatchObject({ kind: 'filled' });
  await cancel(first);
  expect(hall.bench.watched.board().get(postingId)).toMatchObject({ remaining: 1 });
  expect(hall.bench.watched.board().get('stats')).toMatchObject({
    matchedToday: 1,
    filledToday: 0,
  });
  expect(statusOf(one!)).toBe('seeking');
  expect(hall.places(postingId)).toEqual({ taken: 1, confirmed: 1 });
  const again = await hall.take(booth, postingId, [late!]);
  // Place 1 came back, place 2 is still the other's; the number goes on.
  expect(again.workers).toMatchObject([{ matchNo: 'M-990001-261123-0003', placeNo: 1 }]);
  expect(
    await hall.bench.refused(booth.actor, 'booth.cancel', {
      boothToken: booth.boothToken,
      matchId: first,
      reason: 'no_show',
    }),
  ).toBe('wrong_state');
  const { workers } = await hall.take(booth, postingId, [one!]);
  expect(workers).toMatchObject([{ code: 'no_places' }]);
});

test('a match of a posting that is over, or of an employer who is barred, can still be cancelled', async () => {
  const { staff, manager } = hall.bench.people;
  const postingId = await hall.posting(1);
  const matchId = await taken(postingId, await hall.worker());
  const employerId = hall.employerId;
  await hall.bench.does(manager, 'employer.blacklist', { employerId, text: '多次欠薪,已核实' });
  const reason = 'terms_differ';
  await hall.bench.does(staff, 'match.cancel', { matchId, reason });
  expect(hall.bench.stores.postings.get(postingId)).toMatchObject({ status: 'filled', taken: 0 });
  expect(hall.bench.watched.board().get('stats')).toMatchObject({ livePostings: 0 });
  expect(hall.figure()).toBe(0);
});

test('who has other work today is not looking again because one match fell through', async () => {
  const day = await hall.posting(2);
  const evening = await hall.posting(2, {
    workAddress: '第三处工地',
    shiftStart: '18:00',
    shiftEnd: '21:00',
    hoursPerDay: 3,
  });
  const worker = await hall.worker();
  const first = await taken(day, worker);
  const second = await taken(evening, worker);
  await cancel(first);
  expect(statusOf(worker)).toBe('matched_today');
  await cancel(second);
  expect(statusOf(worker)).toBe('seeking');
});

test('by hand no place is freed that a match holds', async () => {
  const postingId = await hall.posting(4);
  await taken(postingId, await hall.worker());
  const { staff } = hall.bench.people;
  expect(await hall.bench.refused(staff, 'posting.setTaken', { postingId, taken: 0 })).toBe(
    'invalid_fields',
  );
  await hall.bench.does(staff, 'posting.setTaken', { postingId, taken: 3 });
  const { workers } = await hall.take(booth, postingId, [await hall.worker()]);
  expect(workers).toMatchObject([{ outcome: 'confirmed', placeNo: 4 }]);
});

test('arrival is told by either side, the last word stands, and nothing else moves', async () => {
  const postingId = await hall.posting(2);
  const matchId = await taken(postingId, await hall.worker());
  const { boothToken, actor } = booth;
  await hall.bench.does(actor, 'booth.arrival', { boothToken, matchId, arrived: false });
  const { staff } = hall.bench.people;
  await hall.bench.does(staff, 'match.arrival', { matchId, arrived: true });
  expect(hall.bench.stores.matches.get(matchId)?.arrival).toMatchObject({
    arrived: true,
    by: 'staff',
  });
  expect(hall.places(postingId)).toEqual({ taken: 1, confirmed: 1 });
  await cancel(matchId);
  expect(await hall.bench.refused(staff, 'match.arrival', { matchId, arrived: true })).toBe(
    'wrong_state',
  );
});

test('what is open at midnight lapses by itself; what is confirmed stays', async () => {
  const postingId = await hall.posting(3);
  const [asked, worker] = await hall.workers(2);
  const { visitToken, kiosk } = asked!;
  const { matchId } = await hall.bench.does(kiosk, 'meeting.ask', {
    visitToken,
    postingId,
    contact: hall.answer(true),
  });
  const confirmed = await taken(postingId, worker!);
  const { stores, time } = hall.bench;
  const system = { kind: 'system' } as const;
  expect(await hall.bench.refused(system, 'match.lapse', { matchId })).toBe('wrong_state');
  time.advance(19 * 3_600_000);
  const inASecond = (): string | undefined => {
    time.advance(1_000);
    return stores.matches.get(matchId)?.status;
  };
  await expect.poll(inASecond).toBe('lapsed');
  expect(stores.matches.get(confirmed)?.status).toBe('confirmed');
  expect(stores.matches.openBefore('2026-11-25', 10)).toEqual([]);
});

test('a window seals what one side agreed to alone, and only that', async () => {
  const postingId = await hall.posting(2);
  const worker = await hall.worker();
  const { visitToken, kiosk } = worker;
  const { matchId, status } = await hall.bench.does(kiosk, 'meeting.found', {
    visitToken,
    postingId,
    contact: null,
    language,
  });
  expect(status).toBe('unilateral');
  expect(hall.places(postingId)).toEqual({ taken: 0, confirmed: 0 });
  const { staff } = hall.bench.people;
  const sealed = await hall.bench.does(staff, 'match.seal', { matchId, language });
  expect(sealed.workers).toMatchObject([
    { outcome: 'confirmed', matchId, slipCode: worker.slipCode },
  ]);
  const state = hall.bench.stores.matches.get(matchId);
  expect(state?.agreed.worker).not.toBeNull();
  expect(state?.agreed.employer).toBeNull();
  expect(await hall.bench.refused(staff, 'match.seal', { matchId, language })).toBe('wrong_state');
});

test('a group is printed again as the group, without those who cancelled, and the ledger knows', async () => {
  const postingId = await hall.posting(3);
  const three = await hall.workers(3);
  const { workers, papers } = await hall.take(booth, postingId, three);
  const ids = workers.map((one) => (one.outcome === 'confirmed' ? one.matchId : ''));
  const [first] = ids;
  expect(papers.at(-1)).toMatchObject({ copy: 'employer', paperId: first });
  await cancel(ids[1]!);
  const { actor, boothToken } = booth;
  const copy = 'employer';
  const again = { boothToken, matchId: first!, copy, language } as const;
  const { paper } = await hall.bench.does(actor, 'booth.reprint', again);
  const text = JSON.stringify(paper);
  expect(text).toContain('261123-0001');
  expect(text).not.toContain('261123-0002');
  expect(text).toContain('261123-0003');
  const result = { outcome: 'confirmed' } as const;
  await hall.bench.does(actor, 'match.printed', { paperId: paper.paperId, copy, result });
  const types = hall.bench.hall.read((db) =>
    db
      .prepare(`SELECT type FROM event WHERE entity = 'match' ORDER BY seq DESC LIMIT 2`)
      .pluck()
      .all(),
  );
  expect(types).toEqual(['match.paper_printed', 'match.reprinted']);
  const gone = { boothToken, matchId: ids[1]!, copy, language } as const;
  expect(await hall.bench.refused(actor, 'booth.reprint', gone)).toBe('wrong_state');
});
