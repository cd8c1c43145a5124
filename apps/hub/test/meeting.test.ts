import { dayOf } from '@hall/core/basics/market-day';
import { agree } from '@hall/core/domain/match/meeting';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  openMeetings,
  workerName,
  type AtBooth,
  type AtKiosk,
  type MeetingBench,
} from './support/meeting-bench.ts';

const language = 'zh-CN';

let hall: MeetingBench;
let booth: AtBooth;
let postingId: string;

beforeEach(async () => {
  hall = await openMeetings();
  booth = await hall.booth();
  postingId = await hall.posting();
});
afterEach(() => hall.bench.hall.close());

/** The one match on the employer's desk. */
async function onDesk() {
  const { matches } = await booth.desk();
  expect(matches).toHaveLength(1);
  return matches[0]!;
}

function placesTaken(): number {
  return hall.bench.stores.postings.get(postingId)?.taken ?? -1;
}

/** An employer's word without a worker's, as a window may note it one day. */
function employerAgreed(matchId: string): void {
  const { stores, time } = hall.bench;
  const said = agree(stores.matches.get(matchId)!, { side: 'employer', nowMs: time.now() });
  if (!said.ok) throw new Error(said.error.code);
  (stores.matches as unknown as { write(id: string, state: unknown): void }).write(
    matchId,
    said.value,
  );
}

function found(worker: AtKiosk, contact: boolean | null = null) {
  const { kiosk, visitToken } = worker;
  return (async () => {
    const answer = contact === null ? null : await hall.answer(worker, postingId, contact);
    return kiosk.does('meeting.found', { visitToken, postingId, contact: answer, language });
  })();
}

test('an employer sees a number until the worker says yes, and again when he takes it back', async () => {
  const worker = await hall.worker();
  const { kiosk, visitToken } = worker;
  const matchId = await hall.ask(worker, postingId, null);
  const before = await onDesk();
  expect(before).toMatchObject({
    matchId,
    postingId,
    source: 'worker',
    status: 'invited',
    contact: null,
    workerAgreed: false,
    employerAgreed: false,
  });
  expect(Object.keys(before.worker).sort()).toEqual([
    'ageBand',
    'availability',
    'occupationIds',
    'registrationNo',
    'verified',
    'workerId',
  ]);
  const nameless = JSON.stringify(await booth.desk());
  expect(nameless).not.toContain(workerName);
  expect(nameless).not.toContain('19900000001');

  expect(await hall.ask(worker, postingId, true)).toBe(matchId);
  expect((await onDesk()).contact).toEqual({ name: workerName, phone: '19900000001' });

  await kiosk.does('meeting.withdrawContact', { visitToken, matchId });
  expect((await onDesk()).contact).toBeNull();
  const again = { visitToken, matchId };
  expect(await kiosk.refused('meeting.withdrawContact', again)).toBe('wrong_state');
});

test('a no stands for the day: the employer sees a number, and the kiosk does not ask again', async () => {
  const worker = await hall.worker();
  await hall.ask(worker, postingId, false);
  expect((await onDesk()).contact).toBeNull();
  const { kiosk, visitToken } = worker;
  const asked = { visitToken, postingId, language } as const;
  expect(await kiosk.does('meeting.question', asked)).toMatchObject({ question: null });
});

test('a consent of a confirmed match is taken back as well, and a deleted worker is nobody', async () => {
  const worker = await hall.worker();
  const { kiosk, visitToken, slipCode } = worker;
  const matchId = await hall.ask(worker, postingId, true);
  const workers = [{ slipCode, contact: null }];
  const { boothToken } = booth;
  await booth.booth.does('booth.take', { boothToken, postingId, workers, language });
  expect(await onDesk()).toMatchObject({ status: 'confirmed', contact: { name: workerName } });
  await kiosk.does('meeting.withdrawContact', { visitToken, matchId });
  expect(await onDesk()).toMatchObject({ status: 'confirmed', contact: null });

  const other = await hall.worker();
  const second = await hall.ask(other, postingId, true);
  await other.kiosk.does('worker.delete', { visitToken: other.visitToken });
  const { matches } = await booth.desk();
  expect(matches.find((match) => match.matchId === second)?.contact).toBeNull();
});

test('his word alone waits, takes no place, and is made whole when the booth takes him', async () => {
  const worker = await hall.worker();
  const said = await found(worker);
  expect(said).toMatchObject({ status: 'unilateral', papers: [] });
  expect(await found(worker)).toEqual(said);
  expect(placesTaken()).toBe(0);
  expect(await onDesk()).toMatchObject({
    matchId: said.matchId,
    workerAgreed: true,
    employerAgreed: false,
    matchNo: null,
  });
  const { boothToken } = booth;
  const workers = [{ slipCode: worker.slipCode, contact: null }];
  const taking = await booth.booth.does('booth.take', {
    boothToken,
    postingId,
    workers,
    language,
  });
  expect(taking.workers).toMatchObject([{ outcome: 'confirmed', matchId: said.matchId }]);
  expect(await onDesk()).toMatchObject({ status: 'confirmed', employerAgreed: true, placeNo: 1 });
  expect(placesTaken()).toBe(1);
  const { kiosk, visitToken } = worker;
  const more = { visitToken, postingId, contact: null, language } as const;
  expect(await kiosk.refused('meeting.found', more)).toBe('already_matched');
});

test('when the employer has agreed before, his word takes the place and prints the papers', async () => {
  const worker = await hall.worker();
  const matchId = await hall.ask(worker, postingId, null);
  employerAgreed(matchId);
  const done = await found(worker, true);
  expect(done).toMatchObject({ matchId, status: 'confirmed' });
  expect(done.papers.map(({ copy }) => copy)).toEqual(['worker', 'employer']);
  expect(placesTaken()).toBe(1);
  expect(await onDesk()).toMatchObject({ status: 'confirmed', contact: { name: workerName } });
  expect(hall.bench.stores.workers.get(worker.workerId)?.status).toBe('matched_today');
});

test('the two find each other once, whoever asks first and however often', async () => {
  const worker = await hall.worker();
  const { boothToken } = booth;
  const { workerId } = worker;
  const asked = await booth.booth.does('booth.invite', { boothToken, postingId, workerId });
  expect(await onDesk()).toMatchObject({ source: 'employer', status: 'invited' });
  const again = await booth.booth.does('booth.invite', { boothToken, postingId, workerId });
  expect(again).toEqual(asked);
  expect(await hall.ask(worker, postingId, null)).toBe(asked.matchId);
  expect((await found(worker)).matchId).toBe(asked.matchId);
  expect((await onDesk()).matchId).toBe(asked.matchId);
  const { kiosk, visitToken } = worker;
  const { matches } = await kiosk.does('meeting.mine', { visitToken });
  expect(matches).toEqual([
    {
      matchId: asked.matchId,
      postingId,
      employer: '示例建筑(测试)',
      occupationId: 'general',
      status: 'unilateral',
      matchNo: null,
      showsContact: false,
      contactAnswered: false,
      awaits: 'employer',
    },
  ]);
});

test('who was turned down does not ask again today; who turned down may change his mind', async () => {
  const [first, second] = [await hall.worker(), await hall.worker()];
  const { boothToken } = booth;
  const declined = await hall.ask(first, postingId, null);
  await booth.booth.does('booth.decline', { boothToken, matchId: declined });
  const { kiosk, visitToken } = first;
  const ask = { visitToken, postingId, contact: null };
  expect(await kiosk.refused('meeting.ask', ask)).toBe('wrong_state');
  const workerId = first.workerId;
  const anew = await booth.booth.does('booth.invite', { boothToken, postingId, workerId });
  expect(anew.matchId).not.toBe(declined);

  const mine = await hall.ask(second, postingId, null);
  await second.kiosk.does('meeting.decline', { visitToken: second.visitToken, matchId: mine });
  const invite = { boothToken, postingId, workerId: second.workerId };
  expect(await booth.booth.refused('booth.invite', invite)).toBe('wrong_state');
  expect(await hall.ask(second, postingId, null)).not.toBe(mine);
  const over = { boothToken, matchId: mine };
  expect(await booth.booth.refused('booth.decline', over)).toBe('wrong_state');
});

test('where the worker is to go is told with the answer: the booth of today, else the usual zone', async () => {
  const { kiosk, visitToken } = await hall.worker();
  const ask = { visitToken, postingId, contact: null };
  expect(await kiosk.does('meeting.ask', ask)).toMatchObject({ zone: 'A-1' });
  const { bench, employerId } = hall;
  const details = { name: 'B07', family: null, column: 1, row: 1 };
  const { manager, staff } = bench.people;
  const { standId } = await bench.does(manager, 'stand.save', { standId: null, details });
  const day = dayOf(bench.time.now());
  await bench.does(staff, 'stand.book', { standId, employerId, day, startsAt: null });
  const second = await hall.worker();
  const other = { visitToken: second.visitToken, postingId, contact: null };
  expect(await second.kiosk.does('meeting.ask', other)).toMatchObject({ zone: 'B07' });
});
