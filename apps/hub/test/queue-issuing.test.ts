import { randomUUID } from 'node:crypto';
import { dayStartMs, msPerDay, parseDay } from '@hall/core/basics/market-day';
import { marketOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openQueue, type QueueBench } from './support/queue-bench.ts';

let queue: QueueBench;

beforeEach(async () => {
  queue = await openQueue();
});
afterEach(() => queue.bench.hall.close());

const failed = { outcome: 'failed', fault: 'paper_out' } as const;
const unsure = { outcome: 'unknown', fault: 'no_answer' } as const;
const came = { outcome: 'confirmed' } as const;

function printed(ticketId: string, result: typeof failed | typeof unsure | typeof came) {
  return queue.bench.does(queue.bench.kiosk, 'ticket.printed', { ticketId, result });
}

/** Lets the hub's clock run until something holds. */
async function until(holds: () => boolean, stepMs = 1_000): Promise<void> {
  for (let n = 0; n < 400 && !holds(); n += 1) {
    queue.bench.time.advance(stepMs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(holds()).toBe(true);
}

test('a number that was printed is in the queue, one that was not is nowhere', async () => {
  const first = await queue.issue();
  const second = await queue.reserve();
  expect([first.number, second.number]).toEqual(['A001', 'A002']);
  expect([first.ahead, second.ahead]).toEqual([0, 1]);
  expect(JSON.stringify(first.document)).toContain('A001');
  const { queue: board } = queue.bench.watched;
  expect(board().get(queue.a)).toMatchObject({ waiting: 1 });
  expect(queue.bench.watched.counter().get(second.ticketId)).toBeUndefined();
  expect((await queue.press(queue.first, 'next')).ticket?.number).toBe('A001');
  await queue.press(queue.first, 'start');
  // Nobody else is there: the press ends the one and calls nobody.
  expect((await queue.press(queue.first, 'next')).ticket).toBeNull();
  expect(await queue.refused(queue.first, 'next')).toBe('nobody_waiting');
});

test('out of paper: the number on the screen exists once the person says so', async () => {
  const { ticketId } = await queue.reserve();
  await printed(ticketId, failed);
  const confirmed = await queue.bench.does(queue.bench.kiosk, 'ticket.confirm', { ticketId });
  expect(confirmed).toMatchObject({ number: 'A001', status: 'waiting', ahead: 0 });
  expect(queue.ticket(ticketId).proof).toBe('screen');
});

test('out of paper and gone: the next person gets the number, and the ledger says so', async () => {
  const { ticketId } = await queue.reserve();
  await printed(ticketId, failed);
  const given = await queue.bench.does(queue.bench.kiosk, 'ticket.void', {
    ticketId,
    reason: 'changed_mind',
  });
  expect(given.numberFree).toBe(true);
  expect((await queue.issue()).number).toBe('A001');
  expect((await queue.issue()).number).toBe('A002');
  const types = queue.bench.hall.read((db) =>
    db.prepare('SELECT type FROM event WHERE entity_id = ? ORDER BY seq').pluck().all(ticketId),
  );
  expect(types).toEqual([
    'ticket.reserved',
    'ticket.printed',
    'ticket.voided',
    'ticket.number_reused',
  ]);
});

test('a kiosk that died between number and paper leaves a number that waits for its paper', async () => {
  const { ticketId, code } = await queue.reserve();
  const later = await queue.issue();
  await until(() => queue.ticket(ticketId).status === 'unproven');
  expect(later.number).toBe('A002');
  expect((await queue.issue()).number).toBe('A003');
  expect(queue.bench.watched.counter().get(ticketId)).toMatchObject({ status: 'unproven' });
  // He comes to the window with the paper in his hand: his place is where it was.
  const { staff } = queue.bench.people;
  await queue.bench.does(staff, 'ticket.confirm', { ticketId });
  expect((await queue.press(queue.first, 'next')).ticket?.number).toBe('A001');
  expect(code).toMatch(/^\d{6}$/);
});

test('a word about the paper that comes minutes late still counts', async () => {
  const one = await queue.reserve();
  const two = await queue.reserve();
  await until(() => queue.ticket(two.ticketId).status === 'unproven');
  expect((await printed(one.ticketId, came)).status).toBe('waiting');
  expect((await printed(two.ticketId, failed)).status).toBe('void');
  expect((await queue.reserve()).number).toBe('A002');
});

test('an unsure print is the person’s to decide, and its number is nobody else’s', async () => {
  const { ticketId } = await queue.reserve();
  await printed(ticketId, unsure);
  const again = await queue.bench.does(queue.bench.kiosk, 'ticket.reprint', {
    which: { with: 'id', ticketId },
    language: 'zh-CN',
  });
  expect(JSON.stringify(again.document)).toContain('补打');
  await printed(ticketId, failed);
  const gone = await queue.bench.does(queue.bench.kiosk, 'ticket.void', {
    ticketId,
    reason: 'no_paper',
  });
  expect(gone.numberFree).toBe(false);
  expect((await queue.reserve()).number).toBe('A002');
});

test('the same press twice is one number', async () => {
  const commandId = randomUUID();
  const input = { serviceId: queue.a, priority: null, slipCode: null, language: 'zh-CN' };
  const message = { commandId, name: 'ticket.reserve', input } as const;
  const { system } = queue.bench.hall.hub;
  const both = await Promise.all([
    system.command(queue.bench.kiosk, message),
    system.command(queue.bench.kiosk, message),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect((await queue.reserve()).number).toBe('A002');
});

test('letters count for themselves and begin again at midnight; what was left has expired', async () => {
  const left = await queue.issue();
  expect((await queue.issue(queue.b)).number).toBe('B001');
  queue.bench.time.advance(msPerDay);
  expect((await queue.issue()).number).toBe('A001');
  await until(() => queue.ticket(left.ticketId).status === 'expired');
  await until(() => queue.bench.watched.counter().get(left.ticketId) === undefined);
  expect(queue.bench.watched.queue().get(queue.a)).toMatchObject({ waiting: 1 });
  expect(queue.bench.watched.queue().get('rules')).toMatchObject({ day: '2026-11-24' });
});

test('a clock set back an hour, also over midnight, gives no number twice and loses nobody', async () => {
  await queue.bench.hall.hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  const midnightMs = dayStartMs(parseDay('2026-11-24')!);
  queue.bench.time.advance(midnightMs - fiveAmMs + 600_000);
  const first = await queue.issue();
  expect((await queue.press(queue.first, 'next')).ticket?.number).toBe('A001');
  queue.bench.time.setBack(3_600_000);
  const second = await queue.issue();
  expect([first.number, second.number]).toEqual(['A001', 'A002']);
  await queue.press(queue.first, 'recall');
  await queue.press(queue.first, 'start');
  expect((await queue.press(queue.first, 'next')).ticket?.number).toBe('A002');
  queue.bench.time.advance(2 * 3_600_000);
  expect((await queue.issue()).number).toBe('A003');
});

test('no numbers outside the hours; leftovers expire, and who asks gets an apology', async () => {
  const waiting = await queue.issue();
  queue.bench.time.advance(clockMs('22:20') - fiveAmMs);
  const input = { serviceId: queue.a, priority: null, slipCode: null, language: 'en' } as const;
  expect(await queue.bench.refused(queue.bench.kiosk, 'ticket.reserve', input)).toBe('not_issuing');
  const apology = { code: waiting.code, language: 'zh-CN' } as const;
  expect(await queue.bench.refused(queue.bench.kiosk, 'ticket.apology', apology)).toBe(
    'wrong_state',
  );
  await until(() => queue.ticket(waiting.ticketId).status === 'expired', 60_000);
  expect(queue.bench.time.now()).toBeGreaterThanOrEqual(clockMs('23:00'));
  const paper = await queue.bench.does(queue.bench.kiosk, 'ticket.apology', apology);
  expect(JSON.stringify(paper.document)).toContain('A001');
});

function clockMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return dayStartMs(parseDay('2026-11-23')!) + (hours * 60 + minutes) * 60_000;
}

test('the link to a worker is there for who scanned his slip, and gone after 30 days', async () => {
  const { stores } = queue.bench;
  const plain = await queue.issue();
  expect(stores.ticketLinks.workerOf(plain.ticketId)).toBeNull();
  const input = {
    serviceId: queue.a,
    priority: null,
    slipCode: '000000',
    language: 'zh-CN',
  } as const;
  expect(await queue.bench.refused(queue.bench.kiosk, 'ticket.reserve', input)).toBe(
    'wrong_slip_code',
  );
  stores.ticketLinks.link('x', 'worker', queue.bench.time.now());
  queue.bench.time.advance(29 * msPerDay);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(stores.ticketLinks.workerOf('x')).toBe('worker');
  await until(() => {
    queue.bench.time.advance(3_600_000);
    return stores.ticketLinks.workerOf('x') === null;
  });
  const kept = queue.bench.hall.read((db) =>
    db
      .prepare("SELECT count(*) FROM event WHERE state_json LIKE '%worker%' AND entity = 'ticket'")
      .pluck()
      .get(),
  );
  expect(kept).toBe(0);
});

type Outcome = 'came' | 'screen' | 'gone' | 'unsure' | 'silent';

test('whatever printers and people do, numbers are unique and without a gap', async () => {
  const outcome = fc.constantFrom<Outcome>('came', 'came', 'screen', 'gone', 'unsure', 'silent');
  await fc.assert(
    fc.asyncProperty(fc.array(outcome, { minLength: 1, maxLength: 60 }), async (outcomes) => {
      await act(outcomes);
      const rows = queue.bench.hall.read((db) =>
        db
          .prepare('SELECT number, number_state AS state, joined FROM ticket WHERE letter = ?')
          .all('A'),
      ) as { number: number; state: string; joined: number }[];
      const held = rows.filter(({ state }) => state === 'held').map(({ number }) => number);
      const free = rows.filter(({ state }) => state === 'free').map(({ number }) => number);
      const all = [...held, ...free].sort((a, b) => a - b);
      expect(all).toEqual(all.map((_, index) => index + 1));
      expect(rows.every(({ state, joined }) => joined === 0 || state === 'held')).toBe(true);
    }),
    { numRuns: 12 },
  );
});

/** Eight kiosks at once, each with what becomes of its paper. */
async function act(outcomes: readonly Outcome[]): Promise<void> {
  const { bench } = queue;
  for (let at = 0; at < outcomes.length; at += 8) {
    const turn = outcomes.slice(at, at + 8);
    await Promise.all(
      turn.map(async (what) => {
        const { ticketId } = await queue.reserve();
        if (what === 'came') await printed(ticketId, came);
        if (what === 'unsure') await printed(ticketId, unsure);
        if (what === 'screen' || what === 'gone') await printed(ticketId, failed);
        if (what === 'screen') await bench.does(bench.kiosk, 'ticket.confirm', { ticketId });
        if (what === 'gone') {
          await bench.does(bench.kiosk, 'ticket.void', { ticketId, reason: 'left' });
        }
      }),
    );
  }
}
