import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { RightsCounts } from '@hall/core/contract/topics/rights-record';
import type { Answer } from '@hall/core/contract/wire';
import { digitsOfNumber } from '@hall/core/documents/complaint-receipt';
import { complaintsKeptSinceMs } from '@hall/core/domain/complaint/retention';
import { msPerDay } from '@hall/core/basics/market-day';
import { testCards } from '@hall/core/testing/hall-builders';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';
import type { TestSocket } from './support/test-hall.ts';

type Telling = CommandInput<'complaint.tell'>;
type Receipt = CommandOutput<'complaint.tell'>;

const note = '已向双方核实,有派工单为证';
const wages: Telling = {
  kind: 'wage',
  postingId: null,
  told: { when: 'this_week', amountFen: 48_000, days: '3', facts: ['has_proof'] },
  reporter: { by: 'anonymous' },
  language: 'zh-CN',
};

let bench: HallBench;
let kiosk: TestSocket;
let employerId: string;

beforeAll(async () => {
  bench = await openBench();
  employerId = await bench.employer();
});
beforeEach(async () => {
  // What a kiosk has guessed or sent counts for that kiosk.
  ({ socket: kiosk } = await bench.hall.terminal('kiosk'));
});
afterAll(() => bench.hall.close());

async function tell(change: Partial<Telling> = {}, at = kiosk): Promise<Receipt> {
  const answer = await at.command('complaint.tell', { ...wages, ...change });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Receipt;
}

const keyOf = (
  { complaintNo, code }: Pick<Receipt, 'complaintNo' | 'code'>,
  market: string | null = null,
) => ({
  market,
  digits: digitsOfNumber(complaintNo),
  code,
});

async function ask(key: object, at = kiosk): Promise<Answer> {
  return (await at.ask('query', { name: 'complaint.progress', input: key })) as Answer;
}

async function progress(key: object, at = kiosk) {
  const answer = await ask(key, at);
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as QueryOutput<'complaint.progress'>).progress;
}

const codeOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.error.code);

async function reporterOf(complaintId: string) {
  const { reporter } = await bench.does(bench.people.rights, 'complaint.reveal', { complaintId });
  return reporter;
}

test('a complaint told at a kiosk waits for the rights window with what was told, and its receipt says how it stands', async () => {
  const postingId = await bench.live(employerId);
  const receipt = await tell({ postingId });
  expect(receipt).toMatchObject({ complaintNo: 'T-990001-261123-0001', dueDay: '2026-11-24' });
  expect(JSON.stringify(receipt.document)).toContain(receipt.complaintNo);
  const { complaintId } = receipt;
  expect(bench.stores.complaints.get(complaintId)).toMatchObject({
    source: 'kiosk',
    status: 'submitted',
    employerId,
    postingId,
  });
  expect(bench.watched.staff().get('rights')).toMatchObject({ waiting: 1 });
  expect(bench.stores.complaintSecrets.get(complaintId)).toMatchObject({ told: wages.told });
  const key = keyOf(receipt);
  expect(await progress(key)).toMatchObject({
    status: 'submitted',
    dueDay: '2026-11-24',
    answer: null,
  });
  const { rights } = bench.people;
  await bench.does(rights, 'complaint.accept', { complaintId, note: null });
  const text = '用工方答应三天内结清';
  await bench.does(rights, 'complaint.answer', { complaintId, text });
  const after = await progress(keyOf(receipt, '990001'));
  expect(after).toMatchObject({ status: 'accepted', answer: text });
  // How it stands, and nothing of whom or what it is about.
  expect(Object.keys(after ?? {}).sort()).toEqual(
    [
      'agency',
      'answer',
      'complaintNo',
      'day',
      'dropReason',
      'dueDay',
      'kind',
      'outcome',
      'referredAtMs',
      'status',
    ].sort(),
  );
  await bench.does(rights, 'complaint.handle', { complaintId, outcome: 'substantiated', note });
  expect(await progress(key)).toMatchObject({ status: 'handled', outcome: 'substantiated' });
  await bench.does(rights, 'complaint.answer', { complaintId, text: null });
  expect(await progress(key)).toMatchObject({ answer: null });
});

test('who complains is kept as a phone, as the worker of a known card, or as the name on another', async () => {
  const phone = await tell({ reporter: { by: 'phone', phone: '19900000002' } });
  expect(await reporterOf(phone.complaintId)).toEqual({
    by: 'phone',
    name: null,
    phone: '19900000002',
    registrationNo: null,
  });
  const card = await tell({ reporter: { by: 'card', card: testCards.man } });
  expect(await reporterOf(card.complaintId)).toMatchObject({
    by: 'person',
    name: testCards.man.name,
    phone: null,
  });
  expect(JSON.stringify(bench.stores.complaintSecrets.get(card.complaintId))).not.toContain(
    testCards.man.idNumber,
  );
  const wrong = { ...testCards.man, idNumber: '990001197001010015' };
  const answer = await kiosk.command('complaint.tell', {
    ...wages,
    reporter: { by: 'card', card: wrong },
  });
  expect(codeOf(answer)).toBe('card_invalid');
  const none = await tell();
  expect(await reporterOf(none.complaintId)).toMatchObject({
    by: 'anonymous',
    name: null,
    phone: null,
  });
});

test('forged, missing and oversized complaints are refused and change nothing', async () => {
  const before = bench.hall.contents();
  const { told } = wages;
  const bad: readonly [object, string][] = [
    [{ ...wages, kind: 'no_show' }, 'invalid_fields'],
    [{ ...wages, kind: 'other' }, 'invalid_fields'],
    [{ ...wages, told: { ...told, amountFen: 1e12 } }, 'invalid_fields'],
    [
      { ...wages, told: { ...told, facts: Array.from({ length: 500 }, () => 'hurt') } },
      'invalid_fields',
    ],
    [{ ...wages, account: '一'.repeat(2_000) }, 'invalid_fields'],
    [{ ...wages, reporter: { by: 'phone', phone: '110' } }, 'invalid_fields'],
    [
      { ...wages, reporter: { by: 'worker', workerId: randomUUID(), matchId: null } },
      'invalid_fields',
    ],
    [{ kind: 'wage' }, 'invalid_fields'],
    [{ ...wages, postingId: randomUUID() }, 'not_found'],
  ];
  for (const [input, code] of bad) {
    expect(
      codeOf(await kiosk.command('complaint.tell', input)),
      JSON.stringify(input).slice(0, 80),
    ).toBe(code);
  }
  for (const actor of Object.values(bench.people)) {
    expect(await bench.refused(actor, 'complaint.tell', wages)).toBe('forbidden');
  }
  const { socket: booth } = await bench.hall.terminal('booth');
  expect(codeOf(await booth.command('complaint.tell', wages))).toBe('forbidden');
  expect(
    codeOf(await ask(keyOf({ complaintNo: 'T-990001-261123-0001', code: '000000' }), booth)),
  ).toBe('forbidden');
  const count = (contents: string) =>
    (JSON.parse(contents) as [string, unknown[]][]).find(([table]) => table === 'complaint')?.[1];
  expect(count(bench.hall.contents())).toEqual(count(before));
});

test('a complaint that is sent twice is one, with one receipt', async () => {
  const commandId = randomUUID();
  const { waiting } = bench.watched.staff().get('rights') as RightsCounts;
  const [first, second] = await Promise.all([
    kiosk.command('complaint.tell', wages, commandId),
    kiosk.command('complaint.tell', wages, commandId),
  ]);
  expect(first.ok).toBe(true);
  expect(second).toEqual(first);
  const again = await kiosk.command('complaint.tell', wages, commandId);
  expect(again).toEqual(first);
  expect(bench.watched.staff().get('rights')).toMatchObject({ waiting: waiting + 1 });
  // Another kiosk learns nothing from the id.
  const { socket: other } = await bench.hall.terminal('kiosk');
  expect(codeOf(await other.command('complaint.tell', wages, commandId))).toBe('malformed');
});

test('a kiosk that is filled with complaints is stopped for a while, and no other is', async () => {
  for (let n = 0; n < 10; n += 1) await tell();
  expect(codeOf(await kiosk.command('complaint.tell', wages))).toBe('busy');
  const { socket: other } = await bench.hall.terminal('kiosk');
  await tell({}, other);
  bench.time.advance(10 * 60_000);
  await tell();
});

test('whoever guesses codes is locked out at his kiosk, also from the right one; a foreign receipt is no guess', async () => {
  const receipt = await tell();
  const key = keyOf(receipt);
  const wrong = { ...key, code: receipt.code === '000000' ? '000001' : '000000' };
  for (let n = 0; n < 8; n += 1) expect(await progress({ ...wrong, market: '110101' })).toBeNull();
  for (let n = 0; n < 4; n += 1) expect(await progress(wrong)).toBeNull();
  expect(await progress({ ...key, digits: '2611239999' })).toBeNull();
  expect(codeOf(await ask(key))).toBe('locked_out');
  const reprint = { receipt: key, language: 'zh-CN' };
  expect(codeOf(await kiosk.command('complaint.reprintReceipt', reprint))).toBe('locked_out');
  const { socket: other } = await bench.hall.terminal('kiosk');
  expect(await progress(key, other)).not.toBeNull();
  bench.time.advance(10 * 60_000);
  expect(await progress(key)).not.toBeNull();
});

test('a receipt is printed again for whoever knows both its numbers, and each paper stands in the ledger', async () => {
  const receipt = await tell();
  const { complaintId } = receipt;
  const failed = { outcome: 'failed', fault: 'paper_out' } as const;
  await kiosk.command('complaint.receiptPrinted', { complaintId, result: failed });
  const again = await kiosk.command('complaint.reprintReceipt', {
    receipt: keyOf(receipt),
    language: 'en',
  });
  expect(codeOf(again)).toBe('ok');
  const text = JSON.stringify(again);
  for (const part of [receipt.complaintNo, '补打', complaintId]) expect(text).toContain(part);
  const types = bench.hall.read((db) =>
    db.prepare(`SELECT type FROM event WHERE entity_id = ? ORDER BY seq`).pluck().all(complaintId),
  );
  expect(types).toEqual([
    'complaint.entered',
    'complaint.receipt_printed',
    'complaint.receipt_reprinted',
  ]);
  const unknown = { complaintId: randomUUID(), result: failed };
  expect(codeOf(await kiosk.command('complaint.receiptPrinted', unknown))).toBe('not_found');
});

test('only the rights window answers, and only where somebody holds a receipt', async () => {
  const { complaintId } = await tell();
  const text = '正在核实';
  const { rights, staff, manager, auditor } = bench.people;
  for (const nobody of [staff, manager, auditor]) {
    expect(await bench.refused(nobody, 'complaint.answer', { complaintId, text })).toBe(
      'forbidden',
    );
  }
  const postingId = await bench.live(employerId);
  const report = { postingId, visitId: randomUUID(), reason: 'wage' } as const;
  await bench.does(bench.kiosk, 'posting.report', report);
  const ofReports = await bench.does(staff, 'complaint.takeOverReports', {
    postingId,
    kind: 'other',
    account: '说好的活不见了',
  });
  const input = { complaintId: ofReports.complaintId, text };
  expect(await bench.refused(rights, 'complaint.answer', input)).toBe('wrong_state');
  expect(await bench.refused(rights, 'complaint.answer', { complaintId, text: '好' })).toBe(
    'invalid_fields',
  );
  await bench.does(rights, 'complaint.answer', { complaintId, text });
});

test('a posting of an earlier day is found by its number, one that never was on the boards is not', async () => {
  const postingId = await bench.live(employerId);
  const hidden = await bench.submit(employerId, { workAddress: '示例小区' });
  const { postingNo } = bench.stores.postings.get(postingId)!;
  const find = async (no: string) => {
    const digits = no.split('-').slice(1).join('');
    return (await kiosk.ask('query', { name: 'complaint.posting', input: { digits } })) as Answer;
  };
  expect(await find(postingNo)).toMatchObject({
    ok: true,
    value: { posting: { postingId, postingNo } },
  });
  expect(await find(hidden.postingNo)).toEqual({ ok: true, value: { posting: null } });
  expect(await find('990001-269999-0001')).toEqual({ ok: true, value: { posting: null } });
});

test('the code is kept as a hash that needs the key, and still works after a restart', async () => {
  const receipt = await tell();
  const rows = bench.hall.read((db) =>
    db.prepare('SELECT * FROM complaint_secret WHERE complaint_id = ?').all(receipt.complaintId),
  ) as Record<string, unknown>[];
  expect(rows[0]?.['receipt_mac']).toHaveLength(32);
  const all = bench.hall.read((db) =>
    JSON.stringify(
      ['event', 'complaint', 'complaint_secret'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      ),
    ),
  );
  expect(all).not.toContain(`"${receipt.code}"`);
  await bench.hall.restart({ clock: bench.time, timers: bench.time });
  const { socket } = await bench.hall.terminal('kiosk');
  expect(await progress(keyOf(receipt), socket)).toMatchObject({ status: 'submitted' });
});

test('three years after its end nothing is told to whoever still has the receipt', async () => {
  const receipt = await tell();
  const { complaintId } = receipt;
  await bench.does(bench.people.rights, 'complaint.drop', {
    complaintId,
    reason: 'withdrawn',
    note,
  });
  const keptMs = bench.time.now() - complaintsKeptSinceMs(bench.time.now());
  bench.time.advance(keptMs + msPerDay);
  const lapsed = await bench.does({ kind: 'system' }, 'complaint.lapse', { complaintId });
  expect(lapsed).toEqual({ complaintId });
  const { socket } = await bench.hall.terminal('kiosk');
  expect(await progress(keyOf(receipt), socket)).toBeNull();
});
