import { randomUUID } from 'node:crypto';
import { consentPurpose } from '@hall/core/domain/worker/worker';
import { marketOf, testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { afterEach, expect, test } from 'vitest';
import { consentRecords } from '../src/commands/worker/consents-in-force.ts';
import { ManualTime } from '@hall/core/testing/manual-time';
import { openBench, type HallBench } from './support/hall-bench.ts';
import { until } from './support/window-bench.ts';

let bench: HallBench | null = null;

afterEach(async () => {
  await bench?.hall.close();
  bench = null;
});

const dayMs = 86_400_000;
/** A little more than the pause between two rounds of housekeeping. */
const roundMs = 61_000;

/** A hall in which a registered man's card was read at the gate. */
async function hallWithRead(): Promise<HallBench> {
  bench = await openBench();
  const texts = consentRecords(marketOf());
  const consents = consentPurpose.options.map((purpose) => {
    const { version, hash } = texts.find(({ id }) => id === `${purpose}:zh-CN`)!;
    const given = purpose === 'registration' || purpose === 'keep_id_number';
    return { purpose, given, textVersion: version, textHash: hash };
  });
  const { slip } = await bench.does(bench.kiosk, 'worker.register', {
    visitId: '00000000-0000-4000-8000-0000000000b1',
    identity: { by: 'card', card: testCards.man, phone: '19900001234' },
    consents,
    wishes: wishesOf(),
    elderMode: false,
    language: 'zh-CN',
  });
  const cardHmac = bench.stores.passes.hashOf(testCards.man.idNumber);
  expect(bench.stores.passes.holderOf(cardHmac)).not.toBeNull();
  await pass(bench, { by: 'card', slipId: slip.slipId, cardHmac });
  await pass(bench, { by: 'slip', slipId: slip.slipId, cardHmac: null });
  return bench;
}

async function pass(
  hall: HallBench,
  shown: { readonly by: string; readonly slipId: string; readonly cardHmac: string | null },
): Promise<void> {
  const input = { lane: '1', direction: 'in', ...shown };
  const message = { commandId: randomUUID(), name: 'gate.pass' as const, input };
  const answer = await hall.hall.hub.system.command({ kind: 'system' }, message);
  expect(answer.ok).toBe(true);
}

function count(hall: HallBench, table: 'gate_card_read' | 'gate_slip_use'): number {
  const sql = `SELECT count(*) AS n FROM ${table}`;
  return hall.hall.read((db) => (db.prepare(sql).get() as { n: number }).n);
}

/** The hub runs so many days later, and has kept house. */
async function keptHouseAfter(hall: HallBench, days: number): Promise<void> {
  const time = new ManualTime(fiveAmMs + days * dayMs);
  await hall.hall.restart({ clock: time, timers: time });
  time.advance(roundMs);
  // A command behind the housekeeping is answered once that is on the disk.
  await hall.hall.hub.system.setMarket(marketOf());
}

test('readings of cards and uses of slips are known for 30 days and then deleted', async () => {
  const hall = await hallWithRead();
  await keptHouseAfter(hall, 29);
  expect([count(hall, 'gate_card_read'), count(hall, 'gate_slip_use')]).toEqual([1, 1]);
  await keptHouseAfter(hall, 32);
  await until('nothing is kept', () => count(hall, 'gate_card_read') === 0);
  expect(count(hall, 'gate_slip_use')).toBe(0);
});

test('who takes back that his number is kept is forgotten at the gate at once', async () => {
  const hall = await hallWithRead();
  const answer = await hall.does(hall.kiosk, 'worker.checkIn', {
    visitId: '00000000-0000-4000-8000-0000000000b1',
    card: testCards.man,
    language: 'zh-CN',
  });
  if (answer.outcome !== 'checked_in') throw new Error(answer.outcome);
  const { visitToken } = answer.served;
  await hall.does(hall.kiosk, 'worker.withdrawConsent', { visitToken, purpose: 'keep_id_number' });
  expect(count(hall, 'gate_card_read')).toBe(0);
  expect(count(hall, 'gate_slip_use')).toBe(1);
});

test('nobody but the hub itself says that somebody was let through', async () => {
  const hall = await hallWithRead();
  const input = {
    lane: '1',
    direction: 'in',
    by: 'button',
    slipId: null,
    cardHmac: null,
  } as const;
  for (const actor of [hall.kiosk, ...Object.values(hall.people)]) {
    expect(await hall.refused(actor, 'gate.pass', input)).toBe('forbidden');
  }
});

test('a pass is the same for the same slip and tells nothing of it', async () => {
  const { passes } = (await hallWithRead()).stores;
  const [one, other] = [randomUUID(), randomUUID()];
  expect(passes.passOf(one)).toMatch(/^[0-9A-F]{32}$/);
  expect(passes.passOf(one)).toBe(passes.passOf(one));
  expect(passes.passOf(one)).not.toBe(passes.passOf(other));
  expect(passes.isPassOf(one, passes.passOf(one))).toBe(true);
  for (const wrong of [passes.passOf(other), '', 'FF', passes.passOf(one).slice(0, 30), 'nonsense'])
    expect(passes.isPassOf(one, wrong)).toBe(false);
});
