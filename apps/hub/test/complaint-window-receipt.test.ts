import { randomUUID } from 'node:crypto';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Answer } from '@hall/core/contract/wire';
import { complaintsKeptSinceMs } from '@hall/core/domain/complaint/retention';
import { msPerDay } from '@hall/core/basics/market-day';
import { digitsOfNumber } from '@hall/core/documents/complaint-receipt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBench, type HallBench } from './support/hall-bench.ts';
import { MatchBench } from './support/match-bench.ts';
import type { TestSocket } from './support/test-hall.ts';

const told: CommandInput<'complaint.enter'> = {
  kind: 'wage',
  employerId: null,
  postingId: null,
  account: '说好一天两百六,干完三天一分没给',
  reporter: { by: 'anonymous' },
};
const note = '已向双方核实,有派工单为证';

let bench: HallBench;
let kiosk: TestSocket;

beforeAll(async () => {
  bench = await openBench();
  ({ socket: kiosk } = await bench.hall.terminal('kiosk'));
});
afterAll(() => bench.hall.close());

interface Receipt {
  readonly complaintId: string;
  readonly complaintNo: string;
  readonly code: string;
}

async function progress({ complaintNo, code }: Receipt) {
  const input = { market: null, digits: digitsOfNumber(complaintNo), code };
  const answer = (await kiosk.ask('query', { name: 'complaint.progress', input })) as Answer;
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as QueryOutput<'complaint.progress'>).progress;
}

const eventsOf = (complaintId: string): unknown[] =>
  bench.hall.read((db) =>
    db.prepare('SELECT type FROM event WHERE entity_id = ? ORDER BY seq').pluck().all(complaintId),
  );

/** What lies on the desk of the rights window when the work was not what was offered. */
async function draftOfCancelledMatch(): Promise<string> {
  const hall = new MatchBench(bench, await bench.employer());
  const taking = await hall.take(await hall.booth(), await hall.posting(1), await hall.workers(1));
  const [matchId = ''] = taking.workers.flatMap((one) =>
    one.outcome === 'confirmed' ? [one.matchId] : [],
  );
  await bench.does(bench.people.staff, 'match.cancel', { matchId, reason: 'terms_differ' });
  const drafts = bench.hall.read((db) =>
    db.prepare(`SELECT id FROM complaint WHERE status = 'draft'`).pluck().all(),
  ) as string[];
  return drafts[0] ?? '';
}

test('who complains at a window leaves with a receipt, and asks with it at a kiosk', async () => {
  const { staff, rights } = bench.people;
  const receipt = await bench.does(staff, 'complaint.enter', told);
  const { complaintId } = receipt;
  expect(receipt).toMatchObject({ complaintNo: 'T-990001-261123-0001', dueDay: '2026-11-24' });
  const paper = JSON.stringify(receipt.document);
  const halves = `${receipt.code.slice(0, 3)} ${receipt.code.slice(3)}`;
  for (const part of [receipt.complaintNo, halves]) expect(paper).toContain(part);
  expect(await progress(receipt)).toMatchObject({ status: 'submitted', dueDay: '2026-11-24' });
  const text = '用工方答应三天内结清';
  await bench.does(rights, 'complaint.answer', { complaintId, text });
  expect(await progress(receipt)).toMatchObject({ answer: text });
  const result = { outcome: 'confirmed' } as const;
  await bench.does(staff, 'complaint.receiptPrinted', { complaintId, result });
  expect(eventsOf(complaintId)).toEqual([
    'complaint.entered',
    'complaint.answered',
    'complaint.receipt_printed',
  ]);
});

test('another receipt kills the code of the one that was lost, and stands in the ledger', async () => {
  const { staff, rights } = bench.people;
  const lost = await bench.does(staff, 'complaint.enter', told);
  const { complaintId, complaintNo } = lost;
  const found = await bench.does(rights, 'complaint.renewReceipt', { complaintId });
  expect(found).toMatchObject({ complaintId, complaintNo });
  expect(found.code).not.toBe(lost.code);
  expect(JSON.stringify(found.document)).not.toContain(lost.code);
  expect(await progress(lost)).toBeNull();
  expect(await progress(found)).toMatchObject({ complaintNo });
  expect(eventsOf(complaintId)).toEqual(['complaint.entered', 'complaint.receipt_renewed']);
});

test('nobody but the rights window gives another receipt, and no code stays behind', async () => {
  const { staff, rights } = bench.people;
  const first = await bench.does(staff, 'complaint.enter', told);
  const { complaintId } = first;
  for (const role of ['staff', 'reviewer', 'manager', 'auditor'] as const) {
    const nobody = bench.people[role];
    expect(await bench.refused(nobody, 'complaint.renewReceipt', { complaintId })).toBe(
      'forbidden',
    );
  }
  const atKiosk = await kiosk.command('complaint.renewReceipt', { complaintId });
  expect(atKiosk).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await progress(first)).not.toBeNull();
  const second = await bench.does(rights, 'complaint.renewReceipt', { complaintId });
  const kept = bench.hall.read((db) =>
    JSON.stringify(
      ['event', 'complaint', 'complaint_secret'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      ),
    ),
  );
  for (const { code } of [first, second]) expect(kept).not.toContain(`"${code}"`);
});

test('a draft nobody complained of and a complaint that was erased have no receipt to give', async () => {
  const { staff, rights } = bench.people;
  const unknown = { complaintId: randomUUID() };
  expect(await bench.refused(rights, 'complaint.renewReceipt', unknown)).toBe('not_found');
  const draft = { complaintId: await draftOfCancelledMatch() };
  expect(await bench.refused(rights, 'complaint.renewReceipt', draft)).toBe('wrong_state');
  const account = '说好搬货,去了挖沟';
  await bench.does(rights, 'complaint.submit', { ...draft, kind: 'terms_differ', account });
  expect(await progress(await bench.does(rights, 'complaint.renewReceipt', draft))).not.toBeNull();
  const { complaintId } = await bench.does(staff, 'complaint.enter', told);
  await bench.does(rights, 'complaint.drop', { complaintId, reason: 'withdrawn', note });
  await bench.does(rights, 'complaint.renewReceipt', { complaintId });
  const keptMs = bench.time.now() - complaintsKeptSinceMs(bench.time.now());
  bench.time.advance(keptMs + msPerDay);
  await bench.does({ kind: 'system' }, 'complaint.lapse', { complaintId });
  expect(await bench.refused(rights, 'complaint.renewReceipt', { complaintId })).toBe('expired');
});
