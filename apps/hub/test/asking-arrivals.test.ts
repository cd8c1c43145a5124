import { msPerDay } from '@hall/core/basics/market-day';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  Asker,
  openMeetings,
  workerName,
  type AtBooth,
  type AtKiosk,
  type MeetingBench,
} from './support/meeting-bench.ts';

const language = 'zh-CN';
const tomorrow = '2026-11-24';
let hall: MeetingBench;
let booth: AtBooth;
let postingId: string;

beforeEach(async () => {
  hall = await openMeetings();
  booth = await hall.booth();
  postingId = await hall.posting();
});
afterEach(() => hall.bench.hall.close());

/** Takes him at the booth; `given` is his answer about name and phone, null is no answer. */
async function taken(worker: AtKiosk, given: boolean | null): Promise<string> {
  const contact = given === null ? null : await hall.answer(worker, postingId, given);
  const { boothToken } = booth;
  const workers = [{ slipCode: worker.slipCode, contact }];
  const done = await booth.booth.does('booth.take', { boothToken, postingId, workers, language });
  const [one] = done.workers;
  if (one?.outcome !== 'confirmed') throw new Error(one?.code);
  return one.matchId;
}

/** How often an employer was shown a contact, from the ledger. */
function shown(on: 'screen' | 'paper'): number {
  return hall.bench.hall
    .read((db) =>
      db.prepare("SELECT detail_json FROM event WHERE type = 'match.contact_shown'").pluck().all(),
    )
    .filter((detail) => String(detail).includes(on)).length;
}

test('the next morning the booth and the window ask who came, until somebody says so', async () => {
  const [told, silent] = [
    await taken(await hall.worker(), true),
    await taken(await hall.worker(), null),
  ];
  const { boothToken } = booth;
  await booth.booth.does('booth.arrival', { boothToken, matchId: told, arrived: true });
  expect((await booth.desk()).unmarked).toEqual([]);
  hall.bench.time.advance(msPerDay);
  const desk = new Asker((await hall.bench.hall.staff('staff')).socket);
  const asked = { today: tomorrow, cursor: null } as const;
  booth = await hall.booth();
  expect((await booth.desk()).unmarked).toMatchObject([
    { matchId: silent, day: '2026-11-23', occupationId: 'general', arrived: null },
  ]);
  const list = await desk.asks('match.unmarked', asked);
  expect(list.matches).toMatchObject([
    { matchId: silent, day: '2026-11-23', employerId: hall.employerId },
  ]);
  expect(JSON.stringify(list)).not.toMatch(new RegExp(`${workerName}|1990000`));

  const said = { boothToken: booth.boothToken, matchId: silent, arrived: false };
  await booth.booth.does('booth.arrival', said);
  expect((await booth.desk()).unmarked).toEqual([]);
  expect((await desk.asks('match.unmarked', asked)).matches).toEqual([]);
});

test('on the day itself nobody is asked, and after a week nobody is asked any more', async () => {
  await taken(await hall.worker(), null);
  const desk = new Asker((await hall.bench.hall.staff('staff')).socket);
  expect(
    (await desk.asks('match.unmarked', { today: '2026-11-23', cursor: null })).matches,
  ).toEqual([]);
  hall.bench.time.advance(8 * msPerDay);
  expect((await (await hall.booth()).desk()).unmarked).toEqual([]);
});

test('a contact on the screen is in the ledger once for each time a booth is opened', async () => {
  await taken(await hall.worker(), true);
  await taken(await hall.worker(), false);
  expect(shown('paper')).toBe(1);
  expect(shown('screen')).toBe(0);
  const { matches } = await booth.desk();
  expect(matches.filter(({ contact }) => contact !== null)).toHaveLength(1);
  expect(shown('screen')).toBe(1);
  await booth.desk();
  expect(shown('screen')).toBe(1);
  await (await hall.booth()).desk();
  expect(shown('screen')).toBe(2);
});

test('a consent that is given anew is seen anew, and one that was taken back is not', async () => {
  const worker = await hall.worker();
  const matchId = await hall.ask(worker, postingId, true);
  await booth.desk();
  const { kiosk, visitToken } = worker;
  await kiosk.does('meeting.withdrawContact', { visitToken, matchId });
  await booth.desk();
  expect(shown('screen')).toBe(1);
  hall.bench.time.advance(1_000);
  await hall.ask(worker, postingId, true);
  await booth.desk();
  expect(shown('screen')).toBe(2);
});

test('what the ledger says of a contact is which match it was, and nothing personal', async () => {
  const matchId = await taken(await hall.worker(), true);
  await booth.desk();
  const rows = hall.bench.hall.read((db) =>
    db.prepare("SELECT * FROM event WHERE type = 'match.contact_shown'").all(),
  );
  expect(JSON.stringify(rows)).toContain(matchId);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${workerName}|1990000`));
});

test('the desk tells a no from a question that was never asked', async () => {
  const no = await taken(await hall.worker(), false);
  const never = await taken(await hall.worker(), null);
  const { matches } = await booth.desk();
  const answered = new Map(matches.map((match) => [match.matchId, match.contactAnswered]));
  expect([answered.get(no), answered.get(never)]).toEqual([true, false]);
});

test('the desk holds the postings as their employer wrote them, and nobody of the staff', async () => {
  const { postings } = await booth.desk();
  expect(Object.keys(postings[0] ?? {}).sort()).toEqual(
    ['answerUntilMs', 'content', 'headcountInReview', 'id', 'postingNo', 'status', 'taken'].sort(),
  );
  const stored = hall.bench.stores.postings.get(postingId);
  const text = JSON.stringify(await booth.desk());
  for (const id of [stored?.collectedBy, stored?.reviewedBy]) expect(text).not.toContain(id);
});

test('a window can ask for what waits alone', async () => {
  const first = await hall.worker();
  const { kiosk, visitToken } = first;
  const say = { visitToken, postingId, contact: null, language } as const;
  const { matchId } = await kiosk.does('meeting.found', say);
  // One that is newer and does not wait.
  await hall.ask(await hall.worker(), postingId, null);
  const desk = new Asker((await hall.bench.hall.staff('staff')).socket);
  const all = await desk.asks('match.list', { day: '2026-11-23', only: 'all', cursor: null });
  expect(all.matches.map(({ status }) => status)).toEqual(['invited', 'unilateral']);
  const waiting = await desk.asks('match.list', {
    day: '2026-11-23',
    only: 'waiting',
    cursor: null,
  });
  expect(waiting.matches).toMatchObject([{ matchId, status: 'unilateral', workerAgreed: true }]);
  expect(waiting.next).toBeNull();
});

test('all of them came in one press; it is taken back whole, and what others said is left alone', async () => {
  const ids = [await taken(await hall.worker(), null), await taken(await hall.worker(), null)];
  hall.bench.time.advance(msPerDay);
  booth = await hall.booth();
  const { boothToken } = booth;
  const asked = async (): Promise<string[]> =>
    (await booth.desk()).unmarked.map(({ matchId }) => matchId).sort();
  const all = (arrived: boolean | null, matchIds = ids) =>
    booth.booth.refused('booth.arrivals', { boothToken, matchIds, arrived });
  expect(await all(true)).toBeNull();
  expect(await asked()).toEqual([]);
  expect(await all(null)).toBeNull();
  expect(await asked()).toEqual([...ids].sort());
  expect(await all(null)).toBe('wrong_state');

  const { staff } = hall.bench.people;
  const [first = '', second = ''] = ids;
  await hall.bench.does(staff, 'match.arrival', { matchId: first, arrived: false });
  await booth.booth.does('booth.arrival', { boothToken, matchId: second, arrived: true });
  expect(await all(null)).toBe('wrong_state');
  expect(await asked()).toEqual([]);
  expect(await all(true, ['00000000-0000-4000-8000-0000000000ff'])).toBe('not_found');
});
