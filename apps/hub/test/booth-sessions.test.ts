import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@hall/core/contract/roles';
import { parseBoothQr } from '@hall/core/documents/booth-slip';
import { BoothProjection } from '../src/gateway/projections/booth-projection.ts';
import type { CommittedEvent } from '../src/gateway/projection.ts';
import { openMatches, type MatchBench } from './support/match-bench.ts';

let hall: MatchBench;

beforeEach(async () => {
  hall = await openMatches();
});
afterEach(() => hall.bench.hall.close());

function booth(): Actor {
  return { kind: 'terminal', terminalId: randomUUID(), terminal: 'booth' };
}

async function opens(code: string, actor = booth()): Promise<string | null> {
  return hall.bench.refused(actor, 'booth.open', { code });
}

/** Whether a booth's token is still good; closing it is the cheapest thing to ask for. */
function closing(actor: Actor, boothToken: string): Promise<string | null> {
  return hall.bench.refused(actor, 'booth.close', { boothToken });
}

test('a code opens as many booths as he has tables, until a new one or the end of the day', async () => {
  const { code, untilMs } = await hall.code();
  expect(untilMs).toBe(hall.bench.time.now() + 19 * 3_600_000);
  expect(await opens(code)).toBeNull();
  expect(await opens(code)).toBeNull();
  const { code: next } = await hall.code();
  expect(await opens(code)).toBe(code === next ? null : 'wrong_booth_code');
  expect(await opens(next)).toBeNull();
  hall.bench.time.advance(19 * 3_600_000);
  expect(await opens(next)).toBe('wrong_booth_code');
});

test('the code outlives the hub, the booth does not; the file holds neither of them', async () => {
  const { code } = await hall.code();
  const actor = booth();
  const { boothToken } = await hall.bench.does(actor, 'booth.open', { code });
  const held = hall.bench.hall.read((db) =>
    JSON.stringify([
      db.prepare('SELECT employer_id, hex(code_hmac) FROM booth_code').all(),
      db.prepare('SELECT detail_json, state_json FROM event').all(),
    ]),
  );
  expect(held).not.toContain(`"${code}"`);
  expect(held).not.toContain(boothToken);
  const { time } = hall.bench;
  await hall.bench.hall.restart({ clock: time, timers: time });
  expect(await closing(actor, boothToken)).toBe('booth_closed');
  expect(await opens(code)).toBeNull();
});

test('five wrong codes lock a terminal for ten minutes, the right one included; others go on', async () => {
  const { code } = await hall.code();
  const wrong = code === '999999' ? '999998' : '999999';
  const actor = booth();
  for (let n = 0; n < 5; n += 1) expect(await opens(wrong, actor)).toBe('wrong_booth_code');
  expect(await opens(code, actor)).toBe('locked_out');
  expect(await opens(code)).toBeNull();
  hall.bench.time.advance(10 * 60_000);
  expect(await opens(code, actor)).toBeNull();
});

test('a token is good at its own terminal only, and ends with ten quiet minutes, leaving or midnight', async () => {
  const { actor, boothToken } = await hall.booth();
  expect(await closing(booth(), boothToken)).toBe('booth_closed');
  expect(await closing(actor, boothToken)).toBeNull();
  expect(await closing(actor, boothToken)).toBe('booth_closed');
  const quiet = await hall.booth();
  hall.bench.time.advance(10 * 60_000);
  expect(await closing(quiet.actor, quiet.boothToken)).toBe('booth_closed');
  hall.bench.time.advance(19 * 3_600_000 - 11 * 60_000);
  const late = await hall.booth();
  hall.bench.time.advance(60_000);
  expect(await closing(late.actor, late.boothToken)).toBe('booth_closed');
});

test('nobody gets a code who is not verified, and a verification that ran out ends the booth', async () => {
  const { staff } = hall.bench.people;
  const details = hall.bench.stores.employers.get(hall.employerId)!.details;
  const open = await hall.booth();
  const legalName = '示例建筑改名公司(测试)';
  const { employerId } = hall;
  await hall.bench.does(staff, 'employer.edit', { employerId, details: { ...details, legalName } });
  expect(await closing(open.actor, open.boothToken)).toBe('booth_closed');
  expect(await hall.bench.refused(staff, 'booth.issueCode', { employerId, agentId: null })).toBe(
    'employer_not_verified',
  );
  const missing = { employerId: randomUUID(), agentId: null };
  expect(await hall.bench.refused(staff, 'booth.issueCode', missing)).toBe('not_found');
});

test('a posting of his again goes to review as from a booth, and he may take one down', async () => {
  const fromPostingId = await hall.posting(2);
  const { actor, boothToken } = await hall.booth();
  const startMs = hall.bench.time.now() + 86_400_000;
  const again = await hall.bench.does(actor, 'booth.repost', {
    boothToken,
    fromPostingId,
    headcount: 5,
    payMinFen: 18_000,
    payMaxFen: 18_000,
    workStartMs: startMs,
    workEndMs: startMs + 36_000_000,
  });
  const { postings } = hall.bench.stores;
  const posting = postings.get(again.postingId);
  expect(posting).toMatchObject({ employerId: hall.employerId, status: 'pending_review' });
  expect(posting?.content).toMatchObject({ sourceChannel: 'booth_terminal', headcount: 5 });
  const { reviewer } = hall.bench.people;
  const { postingId, version } = again;
  const open = posting?.scan?.hits ?? [];
  expect(open.filter(({ severity }) => severity === 'BLOCK')).toEqual([]);
  expect(
    await hall.bench.refused(reviewer, 'posting.approve', {
      postingId,
      version,
      decisions: open.map(({ key }) => ({ hit: key, exception: null, reason: '已核实' })),
      fastLane: false,
    }),
  ).toBeNull();
  await hall.bench.does(actor, 'booth.withdraw', { boothToken, postingId, text: '人已招够' });
  expect(postings.get(postingId)?.status).toBe('withdrawn');
});

test('the topic names employers and counts up; nothing else of them is in it', async () => {
  const projection = new BoothProjection();
  const { stores, time } = hall.bench;
  expect(projection.load(stores, time.now())).toEqual([]);
  const postingId = await hall.posting(2);
  const posting = stores.postings.get(postingId);
  const event = (seq: number, changes: Partial<CommittedEvent>): CommittedEvent => ({
    seq,
    atMs: time.now(),
    type: 'posting.taken',
    entity: 'posting',
    entityId: postingId,
    state: posting,
    ...changes,
  });
  const revision = (seq: number) => [{ kind: 'change', id: hall.employerId, revision: seq }];
  expect(projection.apply(event(7, {}), stores).puts).toEqual(revision(7));
  expect(projection.apply(event(9, { state: null }), stores).puts).toEqual([]);
  const worker = await hall.worker();
  await hall.take(await hall.booth(), postingId, [worker]);
  const [match] = stores.matches.confirmedOf(postingId);
  const matched = event(11, { type: 'match.confirmed', entity: 'match', state: match });
  expect(projection.apply(matched, stores).puts).toEqual(revision(11));
  const deleted = { type: 'worker.deleted', entity: 'worker', entityId: worker.workerId } as const;
  expect(projection.apply(event(12, deleted), stores).puts).toEqual(revision(12));
  expect(projection.tick(time.now()).removes).toEqual([]);
  expect(projection.tick(time.now() + 86_400_000).removes).toEqual([hall.employerId]);
});

/** What the slip of an answer carries for a scanner. */
function passOn({ slip }: Awaited<ReturnType<MatchBench['code']>>): string {
  const qr = slip.blocks.find((block) => block.kind === 'qr');
  const parsed = parseBoothQr(qr?.data ?? '', '990001');
  if (!parsed.ok) throw new Error('No pass on the slip');
  return parsed.value.pass;
}

const laid = (pass: string, actor = booth()): Promise<string | null> =>
  hall.bench.refused(actor, 'booth.openByPass', { pass });

test('the slip opens a booth without digits, until a new one is given or the day ends', async () => {
  const first = passOn(await hall.code());
  expect(await laid(first)).toBeNull();
  expect(await laid(first)).toBeNull();
  const { boothToken } = await hall.bench.does(booth(), 'booth.openByPass', { pass: first });
  expect(boothToken.length).toBeGreaterThan(20);
  const second = passOn(await hall.code());
  expect(await laid(first)).toBe('wrong_booth_code');
  expect(await laid(second)).toBeNull();
  hall.bench.time.advance(19 * 3_600_000);
  expect(await laid(second)).toBe('wrong_booth_code');
});

test('a forged slip opens nothing, however often, and is no guess; digits still are', async () => {
  const issued = await hall.code();
  const actor = booth();
  const forged = `${issued.code}-${'A'.repeat(24)}`;
  for (let n = 0; n < 12; n += 1) expect(await laid(forged, actor)).toBe('wrong_booth_code');
  expect(await opens(issued.code, actor)).toBeNull();
  const wrong = issued.code === '999999' ? '999998' : '999999';
  for (let n = 0; n < 5; n += 1) await opens(wrong, actor);
  expect(await opens(issued.code, actor)).toBe('locked_out');
  expect(await laid(passOn(issued), actor)).toBeNull();
});

test('a slip outlives the hub, and is worth nothing once its employer is barred', async () => {
  const pass = passOn(await hall.code());
  const { time } = hall.bench;
  await hall.bench.hall.restart({ clock: time, timers: time });
  expect(await laid(pass)).toBeNull();
  const { employerId } = hall;
  const text = '测试：欠薪查实';
  await hall.bench.does(hall.bench.people.manager, 'employer.blacklist', { employerId, text });
  expect(await laid(pass)).toBe('wrong_booth_code');
});
