import { randomUUID } from 'node:crypto';
import { addDays, dayOf, msPerDay } from '@hall/core/basics/market-day';
import { contentOf } from '@hall/core/testing/posting-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';
import { MatchBench } from './support/match-bench.ts';

const account = '说好一天两百六,干完三天一分没给';
const note = '已向双方核实,有派工单为证';
let bench: HallBench;
let employerId: string;

beforeEach(async () => {
  bench = await openBench();
  employerId = await bench.employer();
});
afterEach(() => bench.hall.close());

async function entered(kind: 'wage' | 'other' = 'wage'): Promise<string> {
  const reporter = { by: 'person' as const, name: '张测试', phone: '19900000002' };
  const input = { kind, employerId, postingId: null, account, reporter };
  return (await bench.does(bench.people.staff, 'complaint.enter', input)).complaintId;
}

async function found(
  kind: 'wage' | 'other' = 'wage',
  outcome: 'substantiated' | 'unsubstantiated' = 'substantiated',
): Promise<string> {
  const complaintId = await entered(kind);
  await bench.does(bench.people.rights, 'complaint.accept', { complaintId, note: null });
  await bench.does(bench.people.rights, 'complaint.handle', { complaintId, outcome, note });
  return complaintId;
}

/** The same job on a later day: what a repetition may differ in. */
function onDay(days: number): { readonly workStartMs: number; readonly workEndMs: number } {
  const { workStartMs, workEndMs } = contentOf();
  return { workStartMs: workStartMs + days * msPerDay, workEndMs: workEndMs + days * msPerDay };
}

const counts = () => bench.watched.staff().get('rights');
const proposal = () => bench.stores.barrings.get(employerId);
const employer = () => bench.stores.employers.get(employerId);

test('a complaint is numbered, accepted, closed; every desk knows how many wait', async () => {
  const { rights, staff } = bench.people;
  const reporter = { by: 'anonymous' as const };
  const input = { kind: 'wage' as const, employerId, postingId: null, account, reporter };
  const first = await bench.does(staff, 'complaint.enter', input);
  expect(first).toMatchObject({ complaintNo: 'T-990001-261123-0001', dueDay: '2026-11-24' });
  expect(counts()).toMatchObject({ waiting: 1, overdue: 0, proposals: 0 });
  const { complaintId } = first;
  const accepted = await bench.does(rights, 'complaint.accept', { complaintId, note: null });
  expect(accepted.dueDay).toBe('2026-11-30');
  const early = { complaintId, kind: 'wage' as const, account };
  expect(await bench.refused(rights, 'complaint.submit', early)).toBe('wrong_state');
  await bench.does(rights, 'complaint.handle', { complaintId, outcome: 'unsubstantiated', note });
  expect(counts()).toMatchObject({ waiting: 0 });
  expect(bench.stores.complaintSecrets.get(complaintId)).toMatchObject({
    account,
    notes: [{ event: 'handle', text: note }],
  });
});

test('a term that has run out shows when the day turns, without anybody doing anything', async () => {
  await entered();
  bench.time.advance(msPerDay);
  expect(counts()).toMatchObject({ overdue: 0 });
  bench.time.advance(msPerDay);
  await expect
    .poll(() => {
      bench.time.advance(1_000);
      return counts();
    })
    .toMatchObject({ waiting: 1, overdue: 1 });
});

test('a substantiated wage complaint closes the fast lane, for what waits and for what comes', async () => {
  await bench.live(employerId);
  const waiting = await bench.submit(employerId, onDay(1));
  const fast = () => bench.stores.postings.get(waiting.postingId)?.scan?.fastLane;
  expect(fast()).toBe(true);
  await found('other');
  await found('wage', 'unsubstantiated');
  expect(fast()).toBe(true);
  await found();
  expect(fast()).toBe(false);
  const { postingId, version } = waiting;
  const approval = { postingId, version, decisions: [], fastLane: true };
  expect(await bench.refused(bench.people.reviewer, 'posting.approve', approval)).toBe(
    'fast_lane_refused',
  );
  const next = await bench.submit(employerId, onDay(2));
  expect(bench.stores.postings.get(next.postingId)?.scan?.fastLane).toBe(false);
  expect(proposal()).toBeNull();
  bench.time.advance(366 * msPerDay);
  expect(
    bench.stores.complaints.substantiated(employerId, 'wage', bench.time.now() - 365 * msPerDay),
  ).toBe(0);
});

test('two within twelve months ask the manager, and nothing happens before he answers', async () => {
  const { manager, rights, staff } = bench.people;
  const postingId = await bench.live(employerId);
  await found();
  await found();
  expect(proposal()).toMatchObject({
    status: 'open',
    ground: 'wage_complaints',
    wageComplaints: 2,
  });
  expect(counts()).toMatchObject({ proposals: 1 });
  expect(employer()?.status).toBe('verified');
  expect(bench.stores.postings.get(postingId)?.status).toBe('published');
  const answer = { employerId, answer: 'bar' as const, text: '核实无误,列入黑名单' };
  for (const nobody of [rights, staff]) {
    expect(await bench.refused(nobody, 'employer.answerProposal', answer)).toBe('forbidden');
  }
  await bench.does(manager, 'employer.answerProposal', answer);
  expect(employer()).toMatchObject({ status: 'blacklisted', blacklistReason: answer.text });
  expect(bench.stores.postings.get(postingId)?.status).toBe('suspended');
  expect(proposal()).toMatchObject({ status: 'followed' });
  expect(counts()).toMatchObject({ proposals: 0 });
  expect(await bench.refused(manager, 'employer.answerProposal', answer)).toBe('wrong_state');
});

test('a proposal that is declined stays declined until there is another complaint', async () => {
  const { manager } = bench.people;
  await found();
  await found();
  const decline = { employerId, answer: 'decline' as const, text: '已补发工资,先约谈' };
  await bench.does(manager, 'employer.answerProposal', decline);
  expect(employer()?.status).toBe('verified');
  expect(proposal()).toMatchObject({ status: 'declined', answerText: decline.text });
  await found();
  expect(proposal()).toMatchObject({ status: 'open', wageComplaints: 3 });
});

test('complaints a year apart propose nothing', async () => {
  await found();
  bench.time.advance(366 * msPerDay);
  await found();
  expect(proposal()).toBeNull();
});

test('an outcome taken back no longer counts, and the proposal that rested on it falls away', async () => {
  const first = await found();
  await found();
  await bench.does(bench.people.rights, 'complaint.reopen', { complaintId: first, note });
  expect(proposal()).toMatchObject({ status: 'void' });
  expect(counts()).toMatchObject({ waiting: 1, proposals: 0 });
  expect(bench.stores.complaints.substantiated(employerId, 'wage', 0)).toBe(1);
});

test('whoever bars by hand has answered what he was asked', async () => {
  const { manager, rights } = bench.people;
  await bench.does(rights, 'employer.proposeBar', { employerId, text: '多人反映押身份证' });
  expect(counts()).toMatchObject({ proposals: 1 });
  const again = { employerId, text: '多人反映押身份证' };
  expect(await bench.refused(rights, 'employer.proposeBar', again)).toBe('already_exists');
  await bench.does(manager, 'employer.blacklist', { employerId, text: '核实后列入黑名单' });
  expect(proposal()).toMatchObject({ status: 'followed' });
  expect(counts()).toMatchObject({ proposals: 0 });
});

test('reports of a posting become one complaint, and another only when that one is done', async () => {
  const { staff, rights } = bench.people;
  const postingId = await bench.live(employerId);
  const input = { postingId, kind: 'false_posting' as const, account: '两人举报内容不实' };
  expect(await bench.refused(staff, 'complaint.takeOverReports', input)).toBe('wrong_state');
  await bench.does(bench.kiosk, 'posting.report', {
    postingId,
    visitId: randomUUID(),
    reason: 'false_content',
  });
  const { complaintId } = await bench.does(staff, 'complaint.takeOverReports', input);
  expect(bench.stores.complaints.get(complaintId)).toMatchObject({
    source: 'posting_reports',
    employerId,
    postingId,
  });
  expect(await bench.refused(staff, 'complaint.takeOverReports', input)).toBe('already_exists');
  await bench.does(rights, 'complaint.drop', { complaintId, reason: 'not_ours', note });
  await bench.does(staff, 'complaint.takeOverReports', input);
});

test('a posting names its employer, and another one is not taken', async () => {
  const postingId = await bench.live(employerId);
  const reporter = { by: 'anonymous' as const };
  const about = { kind: 'wage' as const, postingId, account, reporter };
  const { staff } = bench.people;
  const made = await bench.does(staff, 'complaint.enter', { ...about, employerId: null });
  expect(bench.stores.complaints.get(made.complaintId)).toMatchObject({ employerId, postingId });
  const other = randomUUID();
  expect(await bench.refused(staff, 'complaint.enter', { ...about, employerId: other })).toBe(
    'invalid_fields',
  );
  const unknown = { ...about, postingId: null, employerId: other };
  expect(await bench.refused(staff, 'complaint.enter', unknown)).toBe('not_found');
});

test('a match cancelled because the work differs leaves a draft about the worker; other reasons none', async () => {
  const hall = new MatchBench(bench, employerId);
  const postingId = await hall.posting(3);
  const booth = await hall.booth();
  const workers = await hall.workers(2);
  const taking = await hall.take(booth, postingId, workers);
  const ids = taking.workers.flatMap((one) => (one.outcome === 'confirmed' ? [one.matchId] : []));
  const [first = '', second = ''] = ids;
  await bench.does(bench.people.staff, 'match.cancel', {
    matchId: first,
    reason: 'worker_cancelled',
  });
  expect(counts()).toMatchObject({ waiting: 0 });
  const { boothToken } = booth;
  const told = await bench.does(booth.actor, 'booth.cancel', {
    boothToken,
    matchId: second,
    reason: 'terms_differ',
  });
  // The employer is not told that there is a draft.
  expect(told).toEqual({ matchId: second });
  expect(counts()).toMatchObject({ waiting: 1 });
  const [draft] = bench.hall.read((db) =>
    db.prepare('SELECT id FROM complaint').pluck().all(),
  ) as string[];
  expect(bench.stores.complaints.get(draft!)).toMatchObject({
    status: 'draft',
    kind: 'terms_differ',
    employerId,
    postingId,
  });
  expect(bench.stores.complaintSecrets.get(draft!)?.reporter).toEqual({
    by: 'worker',
    workerId: workers[1]!.workerId,
    matchId: second,
  });
  const { rights } = bench.people;
  const revealed = await bench.does(rights, 'complaint.reveal', { complaintId: draft! });
  expect(revealed.reporter).toMatchObject({ by: 'worker', phone: '19900000002' });
  const submitted = await bench.does(rights, 'complaint.submit', {
    complaintId: draft!,
    kind: 'terms_differ',
    account,
  });
  expect(submitted.dueDay).toBe(addDays(dayOf(bench.time.now()), 1));
});

test('three years after its end what was told is erased by the clock; what waits is kept', async () => {
  const ended = await found('other');
  const open = await entered();
  expect(await bench.refused({ kind: 'system' }, 'complaint.lapse', { complaintId: ended })).toBe(
    'wrong_state',
  );
  bench.time.advance(1_097 * msPerDay);
  await expect
    .poll(
      () => {
        bench.time.advance(60_000);
        return bench.stores.complaintSecrets.get(ended);
      },
      { timeout: 10_000 },
    )
    .toBeNull();
  expect(bench.stores.complaints.get(ended)).toMatchObject({
    forgotten: true,
    outcome: 'substantiated',
  });
  expect(bench.stores.complaintSecrets.get(open)?.account).toBe(account);
  const { rights } = bench.people;
  expect(await bench.refused(rights, 'complaint.reveal', { complaintId: ended })).toBe('expired');
  expect(await bench.refused(rights, 'complaint.reopen', { complaintId: ended, note })).toBe(
    'wrong_state',
  );
});
