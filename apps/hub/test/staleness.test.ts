import { msPerDay } from '@hall/core/basics/market-day';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMatches, type MatchBench } from './support/match-bench.ts';

const hourMs = 3_600_000;
let hall: MatchBench;
let postingId: string;

beforeEach(async () => {
  hall = await openMatches();
  // Work of a day that begins in a week: nothing else ends it before somebody is asked.
  postingId = await hall.posting(6, {
    workStartMs: fiveAmMs + 7 * msPerDay,
    workEndMs: fiveAmMs + 7 * msPerDay + 10 * hourMs,
  });
});
afterEach(() => hall.bench.hall.close());

const posting = () => {
  const found = hall.bench.stores.postings.get(postingId);
  if (found === null) throw new Error('The posting is gone');
  return found;
};
/** The hub's clock goes on by so much, and has done what is due. */
async function pass(ms: number, done: () => boolean): Promise<void> {
  hall.bench.time.advance(ms);
  await expect
    .poll(
      () => {
        // The clock gives its commands once a second.
        if (!done()) hall.bench.time.advance(1_000);
        return done();
      },
      { timeout: 10_000 },
    )
    .toBe(true);
}
const isAsked = (): boolean => posting().askedStillAtMs !== null;
const isGone = (): boolean => posting().status === 'expired';

test('after a day without a touch the booth is asked, and a yes begins the time anew', async () => {
  await pass(24 * hourMs, isAsked);
  const booth = await hall.booth();
  const asked = posting().askedStillAtMs ?? 0;
  expect(asked).toBeGreaterThanOrEqual(fiveAmMs + 24 * hourMs);
  await hall.bench.does(booth.actor, 'booth.keep', { boothToken: booth.boothToken, postingId });
  expect(posting()).toMatchObject({ askedStillAtMs: null, status: 'published' });
  expect(hall.bench.watched.board().get(postingId)).toBeDefined();
  await pass(24 * hourMs, isAsked);
});

test('a window that heard a yes keeps it as well, and a place that is taken is a yes', async () => {
  await pass(24 * hourMs, isAsked);
  await hall.bench.does(hall.bench.people.staff, 'posting.keep', { postingId });
  expect(isAsked()).toBe(false);
  await pass(24 * hourMs, isAsked);
  await hall.bench.does(hall.bench.people.staff, 'posting.setTaken', { postingId, taken: 1 });
  expect(isAsked()).toBe(false);
});

test('who does not answer for twelve hours is off the boards, and the ledger says why', async () => {
  await pass(24 * hourMs, isAsked);
  await pass(12 * hourMs, isGone);
  expect(posting().reason).toEqual({ code: 'stale', text: '' });
  expect(hall.bench.watched.board().get(postingId)).toBeUndefined();
  const types = hall.bench.hall.read((db) =>
    db.prepare('SELECT type FROM event WHERE entity_id = ? ORDER BY seq').pluck().all(postingId),
  );
  expect(types.slice(-2)).toEqual(['posting.still_asked', 'posting.stale']);
  expect(await hall.bench.refused(hall.bench.people.staff, 'posting.keep', { postingId })).toBe(
    'wrong_state',
  );
});

test('a hub that was off asks when it comes back, and nobody goes unasked', async () => {
  const { hall: bench, time } = hall.bench;
  time.advance(4 * msPerDay);
  await bench.restart({ clock: time, timers: time });
  await pass(1_000, isAsked);
  expect(posting().status).toBe('published');
  expect(posting().askedStillAtMs).toBeGreaterThanOrEqual(fiveAmMs + 4 * msPerDay);
});

test('another employer cannot keep it, and a posting that is over is not kept', async () => {
  const other = await hall.bench.employer({ type: 'household', creditCode: null });
  const booth = await hall.booth(other);
  const input = { boothToken: booth.boothToken, postingId };
  expect(await hall.bench.refused(booth.actor, 'booth.keep', input)).toBe('not_found');
});

test('more places wait for review while what was approved stays, and fewer are refused', async () => {
  const { actor, boothToken } = await hall.booth();
  const more = (headcount: number) => ({ boothToken, postingId, headcount });
  expect(await hall.bench.refused(actor, 'booth.more', more(6))).toBe('invalid_fields');
  const { version } = await hall.bench.does(actor, 'booth.more', more(10));
  expect(posting()).toMatchObject({ status: 'published', content: { headcount: 6 } });
  expect(posting().revision?.content.headcount).toBe(10);
  const again = await hall.bench.does(actor, 'booth.more', more(8));
  expect(again.version).toBe(version + 1);
  await hall.bench.does(hall.bench.people.reviewer, 'posting.approve', {
    postingId,
    version: again.version,
    decisions: [],
    fastLane: false,
  });
  expect(posting()).toMatchObject({ revision: null, content: { headcount: 8 } });
  expect(hall.bench.watched.board().get(postingId)).toMatchObject({ headcount: 8 });
});

test('a posting that is full, or waits for its first review, gets no more places', async () => {
  const { actor, boothToken } = await hall.booth();
  const full = await hall.posting(1);
  await hall.bench.does(hall.bench.people.staff, 'posting.setTaken', { postingId: full, taken: 1 });
  const { postingId: unread } = await hall.bench.submit(hall.employerId);
  for (const id of [full, unread]) {
    const input = { boothToken, postingId: id, headcount: 20 };
    expect(await hall.bench.refused(actor, 'booth.more', input)).toBe('wrong_state');
  }
});
