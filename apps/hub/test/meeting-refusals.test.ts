import { randomUUID } from 'node:crypto';
import { msPerDay, msPerMinute } from '@hall/core/basics/market-day';
import { recommend } from '@hall/core/domain/match/meeting';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  Asker,
  openMeetings,
  type AtBooth,
  type AtKiosk,
  type MeetingBench,
} from './support/meeting-bench.ts';

const language = 'zh-CN';
const nobody = '00000000-0000-4000-8000-0000000000ff';

let hall: MeetingBench;
let booth: AtBooth;
let postingId: string;

beforeEach(async () => {
  hall = await openMeetings();
  booth = await hall.booth();
  postingId = await hall.posting();
});
afterEach(() => hall.bench.hall.close());

const askOf = ({ visitToken }: AtKiosk, wanted = postingId) => ({
  visitToken,
  postingId: wanted,
  contact: null,
});

/** A match of today that somebody else began, put where matches rest. */
function putOpen(who: { readonly workerId: string; readonly postingId: string }): void {
  const { stores, time } = hall.bench;
  const { employerId } = hall;
  const id = randomUUID();
  const state = recommend({ ...who, id, employerId, source: 'staff', nowMs: time.now() });
  (stores.matches as unknown as { write(id: string, state: unknown): void }).write(id, state);
}

test('a worker of 16 asks for nothing heavy, and is not asked for his name in vain', async () => {
  const young = await hall.worker({ minor: true });
  const { kiosk, visitToken } = young;
  expect(await kiosk.refused('meeting.ask', askOf(young))).toBe('not_for_minors');
  const question = { visitToken, postingId, language } as const;
  expect(await kiosk.refused('meeting.question', question)).toBe('not_for_minors');
  const found = { ...askOf(young), language } as const;
  expect(await kiosk.refused('meeting.found', found)).toBe('not_for_minors');
  expect((await booth.desk()).matches).toEqual([]);
});

test('who has work does not ask for other work at the same time', async () => {
  const worker = await hall.worker();
  const { boothToken } = booth;
  const workers = [{ slipCode: worker.slipCode, contact: null }];
  await booth.booth.does('booth.take', { boothToken, postingId, workers, language });
  const other = await hall.posting({ workAddress: '示例小区' });
  expect(await worker.kiosk.refused('meeting.ask', askOf(worker, other))).toBe('times_overlap');
  expect(await worker.kiosk.refused('meeting.ask', askOf(worker))).toBe('already_matched');
});

test('nothing is begun with what is not on the boards or whose employer may not hire', async () => {
  const worker = await hall.worker();
  const { kiosk } = worker;
  expect(await kiosk.refused('meeting.ask', askOf(worker, nobody))).toBe('not_found');
  const { postingId: unread } = await hall.bench.submit(hall.employerId, {
    workAddress: '示例小区',
  });
  expect(await kiosk.refused('meeting.ask', askOf(worker, unread))).toBe('wrong_state');
  const { boothToken } = booth;
  const invite = { boothToken, postingId: unread, workerId: worker.workerId };
  expect(await booth.booth.refused('booth.invite', invite)).toBe('wrong_state');
  const { manager } = hall.bench.people;
  await hall.bench.does(manager, 'employer.blacklist', {
    employerId: hall.employerId,
    text: '多次欠薪,已核实',
  });
  expect(await kiosk.refused('meeting.ask', askOf(worker))).not.toBeNull();
  expect(await booth.booth.refused('booth.invite', { ...invite, postingId })).toBe('booth_closed');
  expect(await booth.booth.askRefused('booth.desk', { boothToken })).toBe('booth_closed');
});

test('a booth asks only who came in today and looks for work, and learns nothing of others', async () => {
  const worker = await hall.worker();
  const { kiosk, visitToken, workerId } = worker;
  const { boothToken } = booth;
  const invite = { boothToken, postingId, workerId };
  await kiosk.does('worker.setPaused', { visitToken, paused: true });
  expect(await booth.booth.refused('booth.invite', invite)).toBe('not_found');
  expect(await booth.booth.refused('booth.invite', { ...invite, workerId: nobody })).toBe(
    'not_found',
  );
  await kiosk.does('worker.setPaused', { visitToken, paused: false });
  hall.bench.time.advance(msPerDay);
  const tomorrow = await hall.booth();
  const { boothToken: token } = tomorrow;
  const late = { boothToken: token, postingId, workerId };
  expect(await tomorrow.booth.refused('booth.invite', late)).toBe('not_found');
});

test('what belongs to another is not there, neither for a worker nor for an employer', async () => {
  const [worker, other] = [await hall.worker(), await hall.worker()];
  const matchId = await hall.ask(worker, postingId, true);
  const theirs = { visitToken: other.visitToken, matchId };
  expect(await other.kiosk.refused('meeting.decline', theirs)).toBe('not_found');
  expect(await other.kiosk.refused('meeting.withdrawContact', theirs)).toBe('not_found');
  expect(await other.kiosk.does('meeting.mine', { visitToken: other.visitToken })).toEqual({
    matches: [],
  });
  const { visitToken } = worker;
  expect(await other.kiosk.refused('meeting.mine', { visitToken })).toBe('visit_expired');

  const rival = await hall.booth(
    await hall.bench.employer({ type: 'household', creditCode: null }),
  );
  const { boothToken } = rival;
  expect(await rival.booth.refused('booth.decline', { boothToken, matchId })).toBe('not_found');
  const invite = { boothToken, postingId, workerId: other.workerId };
  expect(await rival.booth.refused('booth.invite', invite)).toBe('not_found');
  expect(await rival.booth.askRefused('booth.candidates', { boothToken, postingId })).toBe(
    'not_found',
  );
  expect((await rival.desk()).matches).toEqual([]);
  const { socket } = await hall.bench.hall.terminal('booth');
  const shown = { boothToken: booth.boothToken };
  expect(await new Asker(socket).askRefused('booth.desk', shown)).toBe('booth_closed');
  expect(await worker.kiosk.askRefused('booth.desk', shown)).toBe('forbidden');
});

test('a visit that is over proves nothing', async () => {
  const worker = await hall.worker();
  hall.bench.time.advance(11 * msPerMinute);
  expect(await worker.kiosk.refused('meeting.ask', askOf(worker))).toBe('visit_expired');
});

test('nobody has more than twenty meetings open in a day, and no posting more than two hundred', async () => {
  const [busy, free] = [await hall.worker(), await hall.worker()];
  for (let n = 0; n < 19; n += 1) putOpen({ workerId: busy.workerId, postingId: randomUUID() });
  const matchId = await hall.ask(busy, postingId, null);
  const other = await hall.posting({ workAddress: '示例小区' });
  expect(await busy.kiosk.refused('meeting.ask', askOf(busy, other))).toBe('too_many_open');
  expect(await hall.ask(busy, postingId, null)).toBe(matchId);
  for (let n = 0; n < 200; n += 1) putOpen({ workerId: randomUUID(), postingId: other });
  expect(await free.kiosk.refused('meeting.ask', askOf(free, other))).toBe('too_many_open');
  const { visitToken } = busy;
  await busy.kiosk.does('meeting.decline', { visitToken, matchId });
  const third = await hall.posting({ workAddress: '示例路3号' });
  expect(await busy.kiosk.refused('meeting.ask', askOf(busy, third))).toBeNull();
});

test('an answer to other words than those in force counts for nothing', async () => {
  const worker = await hall.worker();
  const answer = await hall.answer(worker, postingId, true);
  const contact = { ...answer, textHash: 'a'.repeat(64) };
  const ask = { ...askOf(worker), contact };
  expect(await worker.kiosk.refused('meeting.ask', ask)).toBe('consent_outdated');
  expect((await booth.desk()).matches).toEqual([]);
});
