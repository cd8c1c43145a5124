import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Taking } from '@hall/core/contract/commands/match-parts';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import { openMatches, workerName, type MatchBench } from './support/match-bench.ts';

let hall: MatchBench;

beforeEach(async () => {
  hall = await openMatches();
});
afterEach(() => hall.bench.hall.close());

function outcomes({ workers }: Taking): string[] {
  return workers.map((one) => (one.outcome === 'confirmed' ? one.matchNo : one.code));
}

function stats(): BoardRecord | undefined {
  return hall.bench.watched.board().get('stats');
}

test('a worker is taken: number, place, board, figure and his standing, all at once', async () => {
  const postingId = await hall.posting(2);
  const booth = await hall.booth();
  const worker = await hall.worker();
  const taking = await hall.take(booth, postingId, [worker]);
  expect(outcomes(taking)).toEqual(['M-990001-261123-0001']);
  expect(taking.workers[0]).toMatchObject({ outcome: 'confirmed', placeNo: 1 });
  expect(taking.remaining).toBe(1);
  expect(hall.bench.watched.board().get(postingId)).toMatchObject({ remaining: 1 });
  expect(stats()).toMatchObject({ matchedToday: 1, liveVacancies: 1 });
  expect(hall.bench.stores.workers.get(worker.workerId)?.status).toBe('matched_today');
  expect(taking.papers.map(({ copy }) => copy)).toEqual(['worker', 'employer']);
});

test('two booths who want the last place at the same moment: exactly one has it, twenty times', async () => {
  const [one, other] = [await hall.booth(), await hall.booth()];
  for (let round = 0; round < 20; round += 1) {
    const postingId = await hall.posting(1, { workAddress: `测试路${round + 1}号工地` });
    const [a, b] = await hall.workers(2);
    const both = await Promise.all([
      hall.take(one, postingId, [a!]),
      hall.take(other, postingId, [b!]),
    ]);
    const said = both.flatMap(outcomes).sort();
    expect(said.filter((text) => text.startsWith('M-'))).toHaveLength(1);
    expect(said).toContain('no_places');
    expect(hall.places(postingId)).toEqual({ taken: 1, confirmed: 1 });
  }
  expect(hall.figure()).toBe(20);
  expect(numbers()).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
});

/** The last part of every number that was given, in order. */
function numbers(): number[] {
  const rows = hall.bench.hall.read((db) =>
    db.prepare('SELECT match_no FROM match WHERE match_no IS NOT NULL').pluck().all(),
  );
  return rows.map((no) => Number(String(no).slice(-4))).sort((a, b) => a - b);
}

test('a group has one outcome for each: the fourth finds no place, and nobody else minds', async () => {
  const postingId = await hall.posting(3);
  const booth = await hall.booth();
  const four = await hall.workers(4);
  const taking = await hall.take(booth, postingId, four);
  expect(taking.workers.map(({ outcome }) => outcome)).toEqual([
    'confirmed',
    'confirmed',
    'confirmed',
    'refused',
  ]);
  expect(outcomes(taking)[3]).toBe('no_places');
  expect(taking.papers).toHaveLength(4);
  const employerCopy = JSON.stringify(taking.papers[3]?.document);
  for (const n of [1, 2, 3]) expect(employerCopy).toContain(`M-990001-261123-000${n}`);
  expect(employerCopy).toContain('张**');
  expect(employerCopy).not.toContain(workerName);
  expect(employerCopy).not.toContain('19900000001');
  expect(hall.bench.watched.board().get(postingId)).toMatchObject({ kind: 'filled' });
});

test('a retry of the same intention is one match, one number and the same papers', async () => {
  const postingId = await hall.posting(5);
  const { actor, boothToken } = await hall.booth();
  const worker = await hall.worker();
  const message = {
    commandId: randomUUID(),
    name: 'booth.take' as const,
    input: hall.taking({ actor, boothToken }, postingId, [worker], null),
  };
  const { system } = hall.bench.hall.hub;
  const answers = await Promise.all([
    system.command(actor, message),
    system.command(actor, message),
  ]);
  expect(answers[0]).toMatchObject({ ok: true, value: { remaining: 4 } });
  expect(answers[1]).toEqual(answers[0]);
  expect(hall.places(postingId)).toEqual({ taken: 1, confirmed: 1 });
});

test('the same slip twice is one match, in one breath and in two', async () => {
  const postingId = await hall.posting(5);
  const booth = await hall.booth();
  const worker = await hall.worker();
  const first = await hall.take(booth, postingId, [worker, worker]);
  expect(outcomes(first)).toEqual(['M-990001-261123-0001', 'already_matched']);
  expect(outcomes(await hall.take(booth, postingId, [worker]))).toEqual(['already_matched']);
  expect(hall.places(postingId)).toEqual({ taken: 1, confirmed: 1 });
});

test('work at the same time is refused, work after it is not', async () => {
  const booth = await hall.booth();
  const day = await hall.posting(2);
  const same = await hall.posting(2, { workAddress: '另一处工地' });
  const night = await hall.posting(2, {
    workAddress: '第三处工地',
    shiftStart: '18:00',
    shiftEnd: '21:00',
    hoursPerDay: 3,
  });
  const worker = await hall.worker();
  await hall.take(booth, day, [worker]);
  expect(outcomes(await hall.take(booth, same, [worker]))).toEqual(['times_overlap']);
  expect(outcomes(await hall.take(booth, night, [worker]))).toEqual(['M-990001-261123-0002']);
});

test('nobody of 16 or 17 is taken for work the law keeps from him', async () => {
  const booth = await hall.booth();
  const postingId = await hall.posting(2);
  const minor = await hall.worker('minor');
  expect(hall.bench.stores.workers.get(minor.workerId)?.minorWorker).toBe(true);
  const night = await hall.posting(2, {
    workAddress: '第三处工地',
    shiftStart: '20:00',
    shiftEnd: '23:30',
    hoursPerDay: 3,
  });
  expect(outcomes(await hall.take(booth, night, [minor]))).toEqual(['not_for_minors']);
  const cleaning = await hall.posting(1, { occupationId: 'cleaner', workAddress: '测试写字楼' });
  expect(outcomes(await hall.take(booth, cleaning, [minor]))[0]).toMatch(/^M-/);
  expect(hall.places(postingId)).toEqual({ taken: 0, confirmed: 0 });
});

test('forged slips, and those of another day, are nobody; five of them lock the booth', async () => {
  const postingId = await hall.posting(9);
  const worker = await hall.worker();
  hall.bench.time.advance(19 * 3_600_000);
  const booth = await hall.booth();
  const next = await hall.bench.live(hall.employerId, {
    workAddress: '明天的工地',
    workStartMs: hall.bench.time.now() + 3_600_000,
    workEndMs: hall.bench.time.now() + 30_000_000,
  });
  const forged = ['000000', '000001', '000002', '000003'];
  expect(outcomes(await hall.take(booth, next, [worker, ...forged, '000004']))).toEqual([
    ...Array.from({ length: 5 }, () => 'wrong_slip_code'),
    'locked_out',
  ]);
  expect(hall.places(postingId).confirmed).toBe(0);
});

test('an employer who is barred while he negotiates is shown out at once', async () => {
  const postingId = await hall.posting(2);
  const booth = await hall.booth();
  const other = await hall.booth();
  const [worker] = await hall.workers(1);
  const scan = { ...booth, slipCode: worker!.slipCode, postingId, language: 'zh-CN' as const };
  const { boothToken, slipCode, language } = scan;
  await hall.bench.does(booth.actor, 'booth.scan', { boothToken, slipCode, postingId, language });
  const { manager, staff } = hall.bench.people;
  const { code } = await hall.code();
  await hall.bench.does(manager, 'employer.blacklist', {
    employerId: hall.employerId,
    text: '多次欠薪,已核实',
  });
  expect(await hall.takeRefused(booth, postingId, [worker!])).toBe('booth_closed');
  expect(await hall.takeRefused(other, postingId, [worker!])).toBe('booth_closed');
  expect(await hall.bench.refused(booth.actor, 'booth.open', { code })).toBe('wrong_booth_code');
  expect(
    await hall.bench.refused(staff, 'booth.issueCode', {
      employerId: hall.employerId,
      agentId: null,
    }),
  ).toBe('employer_not_verified');
  const workers = [{ slipCode: worker!.slipCode, contact: null }];
  const atWindow = await hall.bench.does(staff, 'match.take', { postingId, workers, language });
  expect(outcomes(atWindow)).toEqual(['employer_not_verified']);
  expect(hall.places(postingId)).toEqual({ taken: 0, confirmed: 0 });
});

test('postings, matches and workers of another employer are not there for a booth', async () => {
  const postingId = await hall.posting(2);
  const booth = await hall.booth();
  const worker = await hall.worker();
  const [taken] = (await hall.take(booth, postingId, [worker])).workers;
  const matchId = taken?.outcome === 'confirmed' ? taken.matchId : '';
  const rival = await hall.bench.employer({
    type: 'household',
    legalName: '李测试',
    displayName: '李测试',
    creditCode: null,
  });
  const { actor, boothToken } = await hall.booth(rival);
  const language = 'zh-CN' as const;
  const own = { boothToken, matchId };
  const codes = await Promise.all([
    hall.takeRefused({ actor, boothToken }, postingId, [worker]),
    hall.bench.refused(actor, 'booth.cancel', { ...own, reason: 'no_show' }),
    hall.bench.refused(actor, 'booth.arrival', { ...own, arrived: true }),
    hall.bench.refused(actor, 'booth.reprint', { ...own, copy: 'employer', language }),
    hall.bench.refused(actor, 'booth.withdraw', { boothToken, postingId, text: '不招了' }),
  ]);
  expect(new Set(codes)).toEqual(new Set(['not_found']));
});

test('a paused worker and a posting that is off the boards are refused without a trace', async () => {
  const postingId = await hall.posting(2);
  const booth = await hall.booth();
  const worker = await hall.worker();
  const { workerId } = worker;
  const { visitToken, kiosk } = worker;
  await hall.bench.does(kiosk, 'worker.setPaused', { visitToken, paused: true });
  expect(outcomes(await hall.take(booth, postingId, [worker]))).toEqual(['wrong_state']);
  expect(hall.bench.stores.matches.openOrConfirmedOf(workerId)).toEqual([]);
  await hall.bench.does(hall.bench.people.manager, 'posting.suspend', {
    postingId,
    reason: 'complaint',
    text: '核实后处理',
  });
  const other = await hall.worker();
  expect(outcomes(await hall.take(booth, postingId, [other]))).toEqual(['wrong_state']);
});
