import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { QueryName } from '@hall/core/contract/queries';
import { topics, type TopicName } from '@hall/core/contract/topics/registry';
import type { HelloAnswer } from '@hall/core/contract/wire';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';
import type { TestSocket } from './support/test-hall.ts';

/** Nothing else in the hall says any of these. */
const name = '钱某某测试';
const phone = '19900008866';
const account = '老板张口就说第七天才给钱';
const note = '电话里本人又说了一遍';
/** Told at a kiosk, and answered there. */
const kioskPhone = '19900007755';
const answer = '答复只给拿回执的人看见';
/** Somebody who acts for the employer (C-14); told to nobody who does not ask for the list. */
const agent = { name: '孙某某测试', phone: '19900006655' };
const secrets = [name, phone, account, note, kioskPhone, answer, agent.name, agent.phone];
const roles = ['staff', 'reviewer', 'rights', 'manager', 'auditor'] as const;

let bench: HallBench;
let employerId: string;
let complaintId: string;
const logged: string[] = [];
const sockets = new Map<StaffRole, TestSocket>();
const heard = new Map<StaffRole, string[]>();

beforeAll(async () => {
  // Nothing is hidden from this log: what it does not hold was never sent to one.
  const logger = pino({ level: 'trace', base: null }, { write: (line) => logged.push(line) });
  bench = await openBench({}, { logger });
  for (const role of roles) {
    const lines: string[] = [];
    for (const wanted of topicsOf(role)) {
      const { socket, answer } = await bench.hall.staff(role, wanted);
      lines.push(JSON.stringify(answer));
      socket.socket.onAny((...message: unknown[]) => lines.push(JSON.stringify(message)));
      sockets.set(role, socket);
    }
    heard.set(role, lines);
  }
  employerId = await bench.employer();
  await ask('staff', 'agent.add', { employerId, person: agent });
  const entered = await ask('staff', 'complaint.enter', {
    kind: 'wage',
    employerId,
    postingId: null,
    account,
    reporter: { by: 'person', name, phone },
  });
  ({ complaintId } = entered.value as { complaintId: string });
  await ask('rights', 'complaint.accept', { complaintId, note });
  const { socket: kiosk } = await bench.hall.terminal('kiosk');
  const told = await kiosk.command('complaint.tell', {
    kind: 'wage',
    postingId: null,
    told: { when: 'today', amountFen: 48_000, days: '3', facts: ['hurt'] },
    reporter: { by: 'phone', phone: kioskPhone },
    language: 'zh-CN',
  });
  if (!told.ok) throw new Error(told.error.code);
  const { complaintId: atKiosk } = told.value as { complaintId: string };
  await ask('rights', 'complaint.answer', { complaintId: atKiosk, text: answer });
});
afterAll(() => bench.hall.close());

/** A plain client takes ten snapshots with a hello. */
const topicsAtOnce = 8;

/** Every topic a role may follow, in as many hellos as that takes. */
function topicsOf(role: StaffRole): Partial<Record<TopicName, null>>[] {
  const names = Object.keys(topics) as TopicName[];
  const open = names.filter((topic) => (topics[topic].allowed as readonly string[]).includes(role));
  const hellos = Math.ceil(open.length / topicsAtOnce);
  return Array.from({ length: hellos }, (_, n) =>
    Object.fromEntries(
      open.slice(n * topicsAtOnce, (n + 1) * topicsAtOnce).map((topic) => [topic, null]),
    ),
  );
}

/** The snapshots of a hello, as they are read. */
function unpacked(answer: HelloAnswer): string[] {
  if (!answer.welcome) throw new Error('not welcome');
  return Object.values(answer.topics).flatMap((topic) =>
    topic.start === 'snapshot' ? [gunzipSync(topic.gzip).toString()] : [],
  );
}

interface Heard {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}

function ask(role: StaffRole, command: CommandName, input: unknown): Promise<Heard> {
  return sockets.get(role)!.command(command, input);
}

function query(role: StaffRole, asked: QueryName, input: unknown): Promise<Heard> {
  return sockets.get(role)!.ask('query', { name: asked, input }) as Promise<Heard>;
}

function expectSecret(text: string, what: string): void {
  for (const secret of secrets) expect(text.includes(secret), `${what}: ${secret}`).toBe(false);
}

test('no topic says who complained or what was told, to anybody', async () => {
  const told = () => heard.get('staff')!.some((line) => line.includes('["rights","rights",2,0,0]'));
  await expect
    .poll(() => {
      bench.time.advance(1_000);
      return told();
    })
    .toBe(true);
  for (const [role, lines] of heard) expectSecret(lines.join(''), role);
  for (const role of roles) {
    // Whoever comes later gets the whole of every topic.
    const snapshots: string[] = [];
    for (const wanted of topicsOf(role)) {
      const { answer } = await bench.hall.staff(role, wanted);
      snapshots.push(...unpacked(answer));
    }
    expect(snapshots.length).toBeGreaterThan(2);
    expectSecret(snapshots.join(''), role);
  }
});

test('a clerk gets a number and nothing else; a manager how it stands; rights and auditor the rest', async () => {
  const list = { heap: 'waiting', cursor: null };
  const answers = await Promise.all(roles.map((role) => query(role, 'complaint.list', list)));
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, true, true, true]);
  for (const answer of answers) expectSecret(JSON.stringify(answer), 'list');
  const sheets = await Promise.all(
    roles.map((role) => query(role, 'complaint.sheet', { complaintId })),
  );
  expect(sheets.map(({ error }) => error?.code ?? 'ok')).toEqual([
    'forbidden',
    'forbidden',
    'ok',
    'forbidden',
    'ok',
  ]);
  expect(sheets[2]?.value).toMatchObject({ account, reporter: 'person', notes: [{ text: note }] });
  // The sheet says that there is a name, not which.
  expect(JSON.stringify(sheets[2]?.value)).not.toContain(name);
});

test('every other query is silent about it too', async () => {
  for (const role of roles) {
    const texts = await Promise.all([
      query(role, 'employer.record', { employerId, today: '2026-11-23' }),
      query(role, 'proposal.list', {}),
      query(role, 'ledger.of', { entityId: complaintId }),
      query(role, 'ledger.of', { entityId: employerId }),
    ]);
    expectSecret(JSON.stringify(texts), role);
  }
});

test('who complained is shown to rights and auditor alone, and each look is in the ledger', async () => {
  const shown = await Promise.all(
    roles.map((role) => ask(role, 'complaint.reveal', { complaintId })),
  );
  expect(shown.map(({ error }) => error?.code ?? 'ok')).toEqual([
    'forbidden',
    'forbidden',
    'ok',
    'forbidden',
    'ok',
  ]);
  expect(shown[4]?.value).toEqual({
    reporter: { by: 'person', name, phone, registrationNo: null },
  });
  const looks = bench.hall.read((db) =>
    db.prepare(`SELECT actor, state_json FROM event WHERE type = 'complaint.reporter_seen'`).all(),
  ) as { actor: string; state_json: string | null }[];
  expect(looks).toHaveLength(2);
  expect(looks.every(({ state_json: state }) => state === null)).toBe(true);
  const own = [bench.people.rights, bench.people.auditor].map((actor) =>
    actor.kind === 'staff' ? `staff:${actor.staffId}` : '',
  );
  expect(looks.map(({ actor }) => actor).sort()).toEqual(own.sort());
});

test('no row of the ledger, no line of the log and no byte of any file holds it', () => {
  const ledger = bench.hall.read((db) => JSON.stringify(db.prepare('SELECT * FROM event').all()));
  expect(ledger).toContain('complaint.entered');
  expectSecret(ledger, 'ledger');
  expect(logged.length).toBeGreaterThan(0);
  expectSecret(logged.join(''), 'log');
  const files = readdirSync(bench.hall.dataDir).map((file) => join(bench.hall.dataDir, file));
  const bytes = files.map((file) => readFileSync(file));
  for (const secret of secrets) {
    expect(bytes.some((content) => content.includes(Buffer.from(secret)))).toBe(false);
  }
});
