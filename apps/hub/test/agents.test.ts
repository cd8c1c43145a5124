import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { msPerDay } from '@hall/core/basics/market-day';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databasePath } from '../src/store/storage.ts';
import type { TestBooth } from './support/match-bench.ts';
import { Asker, openMeetings, type AtBooth, type MeetingBench } from './support/meeting-bench.ts';

/** Nobody else in the hall has any of these. */
const second = { name: '欧阳小二测试', phone: '19900006677' };
const corrected = { name: '欧阳大二测试', phone: '19900006688' };

let hall: MeetingBench;
let firstId: string;
let secondId: string;

beforeEach(async () => {
  hall = await openMeetings();
  const { employerId } = hall;
  firstId = hall.bench.stores.agents.activeOf(employerId)[0]!.id;
  const added = await hall.bench.does(clerk(), 'agent.add', { employerId, person: second });
  secondId = added.agentId;
});
afterEach(() => hall.bench.hall.close());

const clerk = (): Actor => hall.bench.people.staff;

async function codeOf(agentId: string): Promise<string> {
  const { employerId } = hall;
  return (await hall.bench.does(clerk(), 'booth.issueCode', { employerId, agentId })).code;
}

const issueRefused = (input: CommandInput<'booth.issueCode'>) =>
  hall.bench.refused(clerk(), 'booth.issueCode', input);

function terminal(): Actor & { readonly terminalId: string } {
  return { kind: 'terminal', terminalId: randomUUID(), terminal: 'booth' };
}

/** A booth of one of them, without a socket. */
async function boothOf(agentId: string): Promise<TestBooth & { readonly terminalId: string }> {
  const actor = terminal();
  const code = await codeOf(agentId);
  const { boothToken } = await hall.bench.does(actor, 'booth.open', { code });
  return { actor, boothToken, terminalId: actor.terminalId };
}

const closing = ({ actor, boothToken }: TestBooth) =>
  hall.bench.refused(actor, 'booth.close', { boothToken });

const disable = (agentId: string) =>
  hall.bench.does(clerk(), 'agent.disable', { agentId, reason: 'left' });

/** A booth that listens as the real one does, and what it is told of employers. */
async function listeningBooth(
  agentId: string,
): Promise<Pick<AtBooth, 'booth' | 'boothToken'> & { readonly told: () => number }> {
  const { socket } = await hall.bench.hall.terminal('booth', { booth: null });
  let told = 0;
  socket.socket.on('delta', (delta) => {
    if (JSON.stringify(delta).includes(hall.employerId)) told += 1;
  });
  const booth = new Asker(socket);
  const { boothToken } = await booth.does('booth.open', { code: await codeOf(agentId) });
  return { booth, boothToken, told: () => told };
}

test('who is disabled is told within two seconds and can do nothing more; the other goes on', async () => {
  const leaving = await listeningBooth(secondId);
  const staying = await boothOf(firstId);
  const before = leaving.told();
  await disable(secondId);
  hall.bench.time.advance(2_000);
  await expect.poll(leaving.told).toBeGreaterThan(before);
  const { boothToken } = leaving;
  expect(await leaving.booth.askRefused('booth.desk', { boothToken })).toBe('agent_disabled');
  const postingId = await hall.posting();
  expect(await leaving.booth.refused('booth.keep', { boothToken, postingId })).toBe(
    'agent_disabled',
  );
  expect(await closing(staying)).toBeNull();
});

test('the code of who is disabled says so and is no guess; the code of the other opens', async () => {
  const code = await codeOf(secondId);
  const other = await codeOf(firstId);
  await disable(secondId);
  const actor = terminal();
  for (let n = 0; n < 6; n += 1) {
    expect(await hall.bench.refused(actor, 'booth.open', { code })).toBe('agent_disabled');
  }
  expect(await hall.bench.refused(actor, 'booth.open', { code: other })).toBeNull();
  expect(await issueRefused({ employerId: hall.employerId, agentId: secondId })).toBe(
    'agent_disabled',
  );
});

test('who is enabled again needs a new code, and what he had open stays closed', async () => {
  const open = await boothOf(secondId);
  const code = await codeOf(secondId);
  await disable(secondId);
  expect(
    await hall.bench.refused(clerk(), 'agent.disable', { agentId: secondId, reason: 'other' }),
  ).toBe('wrong_state');
  await hall.bench.does(clerk(), 'agent.enable', { agentId: secondId });
  expect(await closing(open)).toBe('booth_closed');
  expect(await hall.bench.refused(terminal(), 'booth.open', { code })).toBe('wrong_booth_code');
  expect(await closing(await boothOf(secondId))).toBeNull();
});

test('each has a code of his own, and it is asked who takes it where there are several or none', async () => {
  const { employerId } = hall;
  const codes = [await codeOf(firstId), await codeOf(secondId)];
  for (const code of codes) {
    const { employer } = await hall.bench.does(terminal(), 'booth.open', { code });
    expect(employer.employerId).toBe(employerId);
  }
  const { employer } = await hall.bench.does(terminal(), 'booth.open', { code: codes[1]! });
  expect(employer.agent).toEqual({ agentId: secondId, called: '欧**' });
  expect(await issueRefused({ employerId, agentId: null })).toBe('agent_needed');
  const stranger = await hall.bench.employer({
    type: 'household',
    legalName: '李某某测试',
    displayName: '李某某测试',
    creditCode: null,
  });
  expect(await issueRefused({ employerId: stranger, agentId: secondId })).toBe('not_found');
  await disable(secondId);
  expect(await issueRefused({ employerId, agentId: null })).toBeNull();
  await disable(firstId);
  expect(await issueRefused({ employerId, agentId: null })).toBe('agent_needed');
});

test('nobody is entered twice, and twenty at a time are enough', async () => {
  const { employerId } = hall;
  const add = (person: typeof second) =>
    hall.bench.refused(clerk(), 'agent.add', { employerId, person });
  expect(await add(second)).toBe('already_exists');
  await disable(secondId);
  expect(await add(second)).toBe('already_exists');
  for (let n = 0; n < 19; n += 1) {
    expect(await add({ name: `赵测试${String(n)}`, phone: second.phone })).toBeNull();
  }
  expect(await add(corrected)).toBe('agent_limit');
  expect(await hall.bench.refused(clerk(), 'agent.enable', { agentId: secondId })).toBe(
    'agent_limit',
  );
});

test('the ledger names who acted, by his id; the window reads his name beside it', async () => {
  const { employerId } = hall;
  const postingId = await hall.posting();
  const open = await boothOf(secondId);
  await hall.bench.does(open.actor, 'booth.keep', { boothToken: open.boothToken, postingId });
  await closing(open);
  await disable(secondId);
  const { socket } = await hall.bench.hall.staff('staff');
  const staff = new Asker(socket);
  const { deeds } = await staff.asks('agent.deeds', { employerId });
  const actor = `agent:${secondId}:${open.terminalId}`;
  expect(deeds.map(({ type, agentId, actor: by }) => [type, agentId, by])).toEqual([
    ['booth.closed', secondId, actor],
    ['posting.kept', secondId, actor],
    ['booth.opened', secondId, actor],
  ]);
  const { agents } = await staff.asks('agent.list', { employerId });
  expect(agents).toMatchObject([
    { agentId: firstId, disabled: null },
    { agentId: secondId, person: second, disabled: { reason: 'left' } },
  ]);
  // History is the employer's, whoever has left.
  expect(hall.bench.stores.postings.get(postingId)).toMatchObject({ employerId });
});

test('nothing of a name or a phone lies in the clear, of those either who were corrected', async () => {
  const open = await boothOf(secondId);
  const { boothToken } = open;
  await hall.bench.does(clerk(), 'agent.correct', { agentId: secondId, person: corrected });
  const { socket } = await hall.bench.hall.staff('staff');
  const { agents } = await new Asker(socket).asks('agent.list', { employerId: hall.employerId });
  expect(agents.map(({ person }) => person)).toContainEqual(corrected);
  await hall.bench.does(open.actor, 'booth.close', { boothToken });
  const { dataDir } = hall.bench.hall;
  const files = readdirSync(dataDir, { withFileTypes: true }).filter((file) => file.isFile());
  const bytes = Buffer.concat(files.map(({ name }) => readFileSync(join(dataDir, name))));
  expect(bytes.includes(`agent:${secondId}`)).toBe(true);
  for (const secret of [second, corrected].flatMap((person) => Object.values(person))) {
    expect(bytes.includes(secret), secret).toBe(false);
  }
});

test('an employer of an older hub has its contact as its first agent, once', async () => {
  const { hall: running } = hall.bench;
  const { employerId } = hall;
  const { contactName: name, contactPhone: phone } =
    hall.bench.stores.employers.get(employerId)!.details;
  const { time } = hall.bench;
  const own = { clock: time, timers: time };
  const db = new SqliteDatabase(databasePath(running.dataDir));
  db.exec('DELETE FROM agent; DELETE FROM agent_private;');
  db.close();
  await running.restart(own);
  const [only, ...others] = hall.bench.stores.agents.ofEmployer(employerId);
  expect(others).toEqual([]);
  expect(hall.bench.stores.agentPrivate.get(only!.id)).toEqual({ name, phone });
  expect(await issueRefused({ employerId, agentId: null })).toBeNull();
  await running.restart(own);
  expect(hall.bench.stores.agents.ofEmployer(employerId)).toEqual([only]);
});

test('two years after somebody was disabled his name is gone, his deeds are not', async () => {
  await closing(await boothOf(secondId));
  await disable(secondId);
  const { stores, time } = hall.bench;
  time.advance(700 * msPerDay);
  const system = { kind: 'system' } as const;
  expect(await hall.bench.refused(system, 'agent.lapse', { agentId: secondId })).toBe(
    'wrong_state',
  );
  time.advance(32 * msPerDay);
  await expect
    .poll(
      () => {
        time.advance(60_000);
        return stores.agentPrivate.get(secondId);
      },
      { timeout: 10_000 },
    )
    .toBeNull();
  expect(stores.agents.get(secondId)).toMatchObject({ forgotten: true });
  expect(stores.agentPrivate.get(firstId)).not.toBeNull();
  const { socket } = await hall.bench.hall.staff('staff');
  const { deeds } = await new Asker(socket).asks('agent.deeds', { employerId: hall.employerId });
  expect(deeds.map(({ agentId }) => agentId)).toContain(secondId);
});
