import { msPerDay } from '@hall/core/basics/market-day';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { testCards } from '@hall/core/testing/hall-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  openMatches,
  type MatchBench,
  type TestBooth,
  type TestWorker,
} from './support/match-bench.ts';

const language = 'zh-CN';
const hourMs = 3_600_000;
let hall: MatchBench;
let booth: TestBooth;
let postingId: string;

beforeEach(async () => {
  hall = await openMatches();
  booth = await hall.booth();
  postingId = await hall.posting(2);
});
afterEach(() => hall.bench.hall.close());

type With = CommandInput<'booth.agree'>['with'];
const withNumber = (number: string): With => ({ by: 'number', postingId, number });
const agreeing = (what: With): CommandInput<'booth.agree'> => {
  const { boothToken } = booth;
  return { boothToken, with: what, language };
};
const agrees = (what: With) => hall.bench.does(booth.actor, 'booth.agree', agreeing(what));
const refused = (what: With) => hall.bench.refused(booth.actor, 'booth.agree', agreeing(what));
const digitsOf = ({ workerId }: TestWorker): string =>
  (hall.bench.stores.workers.get(workerId)?.registrationNo ?? '').replaceAll('-', '');
const statusOf = (matchId: string) => hall.bench.stores.matches.get(matchId)?.status;
const found = ({ kiosk, visitToken }: TestWorker) =>
  hall.bench.does(kiosk, 'meeting.found', { visitToken, postingId, contact: null, language });

test('his word alone takes no place, and the worker who says so too makes it whole', async () => {
  const worker = await hall.worker();
  const { matchId, status, papers } = await agrees(withNumber(digitsOf(worker).slice(-4)));
  expect([status, papers]).toEqual(['unilateral', []]);
  expect(hall.places(postingId)).toEqual({ taken: 0, confirmed: 0 });
  const { kiosk, visitToken } = worker;
  const mine = await hall.bench.does(kiosk, 'meeting.mine', { visitToken });
  expect(mine.matches).toMatchObject([
    { matchId, awaits: 'worker', contactAnswered: false, showsContact: false },
  ]);
  const done = await found(worker);
  expect(done).toMatchObject({ matchId, status: 'confirmed' });
  expect(done.papers.map(({ copy }) => copy)).toEqual(['worker', 'employer']);
  expect(hall.places(postingId)).toEqual({ taken: 1, confirmed: 1 });
});

test('a worker who has said so before is confirmed by the employer, without a slip', async () => {
  const worker = await hall.worker();
  const { matchId } = await found(worker);
  const done = await agrees({ by: 'match', matchId });
  expect(done.status).toBe('confirmed');
  expect(done.papers.map(({ copy }) => copy)).toEqual(['worker', 'employer']);
  expect(hall.bench.stores.matches.get(matchId)?.agreed.worker).not.toBeNull();
  expect(hall.figure()).toBe(1);
});

test('somebody he has invited needs no number, and a second press changes nothing', async () => {
  const worker = await hall.worker();
  const { boothToken } = booth;
  const { workerId } = worker;
  const invite = { boothToken, postingId, workerId };
  const { matchId } = await hall.bench.does(booth.actor, 'booth.invite', invite);
  expect(await agrees({ by: 'match', matchId })).toMatchObject({ matchId, status: 'unilateral' });
  expect(await agrees({ by: 'match', matchId })).toMatchObject({ matchId, status: 'unilateral' });
  expect(hall.bench.stores.matches.get(matchId)?.agreed.worker).toBeNull();
});

test('a window makes it whole within the day', async () => {
  const { matchId } = await agrees(withNumber(digitsOf(await hall.worker())));
  const seal = { matchId, language } as const;
  await hall.bench.does(hall.bench.people.staff, 'match.seal', seal);
  expect(statusOf(matchId)).toBe('confirmed');
});

test('what nobody made whole lapses with the day, and takes no place of the next', async () => {
  const worker = await hall.worker();
  const { matchId } = await agrees(withNumber(digitsOf(worker)));
  hall.bench.time.advance(msPerDay);
  await expect
    .poll(
      () => {
        hall.bench.time.advance(1_000);
        return statusOf(matchId);
      },
      { timeout: 10_000 },
    )
    .toBe('lapsed');
  const seal = { matchId, language } as const;
  expect(await hall.bench.refused(hall.bench.people.staff, 'match.seal', seal)).toBe('wrong_state');
  expect(hall.places(postingId).taken).toBe(0);
});

test('a number that nobody of today has counts as a guess, as slips do', async () => {
  const worker = await hall.worker();
  for (let n = 0; n < 5; n += 1) expect(await refused(withNumber('8888'))).toBe('not_found');
  expect(await refused(withNumber(digitsOf(worker)))).toBe('locked_out');
});

test('two of today whose numbers end alike are told apart by more of it', async () => {
  const early = await hall.worker('minor');
  const firstNumber = digitsOf(early);
  hall.bench.time.advance(msPerDay);
  booth = await hall.booth();
  const workStartMs = hall.bench.time.now() + 2 * hourMs;
  postingId = await hall.posting(2, { workStartMs, workEndMs: workStartMs + 8 * hourMs });
  const late = digitsOf(await hall.worker());
  expect(late.slice(-4)).toBe(firstNumber.slice(-4));
  const visitId = '00000000-0000-4000-8000-0000000000b1';
  const card = testCards.minor;
  await hall.bench.does(early.kiosk, 'worker.checkIn', { visitId, card, language });
  expect(await refused(withNumber(late.slice(-4)))).toBe('ambiguous_number');
  expect((await agrees(withNumber(late.slice(-10)))).status).toBe('unilateral');
});

test('a posting of somebody else, and a match of somebody else, are not there for him', async () => {
  const worker = await hall.worker();
  const { matchId } = await found(worker);
  const other = await hall.bench.employer({ type: 'household', creditCode: null });
  booth = await hall.booth(other);
  expect(await refused(withNumber(digitsOf(worker)))).toBe('not_found');
  expect(await refused({ by: 'match', matchId })).toBe('not_found');
});

test('a minor is not agreed with for work that is not for minors', async () => {
  const heavy = await hall.posting(1, { occupationId: 'loader' });
  const minor = await hall.worker('minor');
  postingId = heavy;
  expect(await refused(withNumber(digitsOf(minor)))).toBe('not_for_minors');
});
