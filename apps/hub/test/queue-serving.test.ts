import { marketOf } from '@hall/core/testing/hall-builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CounterProjection } from '../src/gateway/projections/counter-projection.ts';
import { QueueProjection } from '../src/gateway/projections/queue-projection.ts';
import { rebuild } from '../src/ledger/rebuild.ts';
import { databasePath, openStorage } from '../src/store/storage.ts';
import SqliteDatabase from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue, type QueueBench } from './support/queue-bench.ts';

let queue: QueueBench;

beforeEach(async () => {
  queue = await openQueue();
});
afterEach(() => queue.bench.hall.close());

const later = (ms: number): void => {
  queue.bench.time.advance(ms);
};

/** What the screens were told must be what they would be told at once. */
function screensAgree(): void {
  const { stores, watched, time } = queue.bench;
  const sorted = (records: Iterable<{ id: string }>) =>
    [...records].sort((one, two) => (one.id < two.id ? -1 : 1));
  expect(sorted(watched.queue().records.values())).toEqual(
    sorted(new QueueProjection().load(stores, time.now())),
  );
  expect(sorted(watched.counter().records.values())).toEqual(
    sorted(new CounterProjection({ devices: () => [] }).load(stores, time.now())),
  );
}

/** The topic's word on whom a press would call. */
function announcedNext(counterId: string): string | null {
  const record = queue.bench.watched.counter().get(counterId);
  return record?.kind === 'next' ? record.ticketId : null;
}

test('one person after the other: called, come, served, done', async () => {
  for (let n = 0; n < 3; n += 1) await queue.issue();
  expect(await queue.serveNext(queue.first)).toBe('A001');
  const call = await queue.press(queue.first, 'next');
  expect(call).toMatchObject({ ticket: { number: 'A002', status: 'called' }, callSeq: 2 });
  expect(queue.bench.watched.queue().get(queue.first)).toMatchObject({
    shows: 'calling',
    ticket: 'A002',
    callSeq: 2,
  });
  await queue.press(queue.first, 'start');
  expect(queue.bench.watched.queue().get(queue.first)).toMatchObject({ shows: 'serving' });
  const next = await queue.press(queue.first, 'next');
  expect(next.ticket?.number).toBe('A003');
  expect(queue.bench.watched.queue().get(queue.a)).toMatchObject({ waiting: 0 });
  screensAgree();
});

test('two counters pressing at the same instant never get the same number', async () => {
  for (let n = 0; n < 40; n += 1) await queue.issue();
  const numbers: (string | undefined)[] = [];
  for (let round = 0; round < 20; round += 1) {
    const both = await Promise.all(
      [queue.first, queue.second].map((counterId) => queue.press(counterId, 'next')),
    );
    numbers.push(...both.map(({ ticket }) => ticket?.number));
    for (const counterId of [queue.first, queue.second]) await queue.press(counterId, 'start');
  }
  expect(new Set(numbers).size).toBe(40);
  screensAgree();
});

test('the double press of one counter calls one person', async () => {
  for (let n = 0; n < 3; n += 1) await queue.issue();
  await queue.press(queue.first, 'next');
  expect(await queue.refused(queue.first, 'next')).toBe('counter_busy');
});

test('the board and the voice hear the counter that really called, in order, and nothing of who goes first', async () => {
  await queue.issue(queue.a);
  await queue.issue(queue.a, 'disabled');
  await queue.press(queue.second, 'next');
  await queue.press(queue.first, 'next');
  later(8_000);
  await queue.press(queue.second, 'recall');
  const calls = [...queue.bench.watched.queue().records.values()]
    .flatMap((record) => (record.kind === 'call' ? [record] : []))
    .sort((a, b) => a.seq - b.seq);
  expect(calls.map(({ ticket, counterNumber, times }) => [ticket, counterNumber, times])).toEqual([
    ['A002', 2, 1],
    ['A001', 1, 1],
    ['A002', 2, 2],
  ]);
  expect(
    JSON.stringify(
      [...queue.bench.watched.queue().records.values()].filter(({ kind }) => kind !== 'rules'),
    ),
  ).not.toMatch(/disabled|priority/);
  screensAgree();
});

test('priority goes first, two in a row, and the counter screen says who is next before the press', async () => {
  for (let n = 0; n < 4; n += 1) await queue.issue();
  for (let n = 0; n < 4; n += 1) await queue.issue(queue.a, 'older');
  const called: string[] = [];
  for (let n = 0; n < 8; n += 1) {
    const announced = announcedNext(queue.first);
    const { ticket } = await queue.press(queue.first, 'next');
    expect(ticket?.ticketId).toBe(announced);
    called.push(ticket?.number ?? '');
    await queue.press(queue.first, 'start');
    screensAgree();
  }
  // Five minutes a person and fifteen at most: nobody is overtaken more than three times.
  expect(called).toEqual(['A005', 'A006', 'A001', 'A007', 'A002', 'A008', 'A003', 'A004']);
});

test('what the manager sets holds with the next press', async () => {
  await queue.issue();
  await queue.issue(queue.a, 'older');
  const settings = queue.bench.stores.queue.get();
  await queue.bench.does(queue.bench.people.manager, 'queue.saveSettings', {
    settings: { ...settings, priority: { ...settings.priority, mostAddedMinutes: 0 } },
  });
  expect((await queue.press(queue.first, 'next')).ticket?.number).toBe('A001');
});

test('one counter serves all letters in the order in which people came', async () => {
  for (const serviceId of [queue.b, queue.a, queue.b, queue.a]) await queue.issue(serviceId);
  const order = [];
  for (let n = 0; n < 4; n += 1) order.push(await queue.serveNext(queue.second));
  expect(order).toEqual(['B001', 'A001', 'B002', 'A002']);
});

test('a counter calls only the letters it serves', async () => {
  await queue.issue(queue.b);
  expect(await queue.refused(queue.first, 'next')).toBe('nobody_waiting');
});

test('somebody who is not there: called again, missed, back behind the next three, once', async () => {
  const first = await queue.issue();
  for (let n = 0; n < 5; n += 1) await queue.issue();
  await queue.press(queue.first, 'next');
  expect(await queue.refused(queue.first, 'recall')).toBe('too_early');
  later(8_000);
  await queue.press(queue.first, 'recall');
  expect(await queue.refused(queue.first, 'miss')).toBe('too_early');
  later(52_000);
  await queue.press(queue.first, 'miss');
  const which = { with: 'code', code: first.code } as const;
  const back = await queue.bench.does(queue.bench.kiosk, 'ticket.requeue', { which });
  expect(back).toMatchObject({ number: 'A001', ahead: 3 });
  const order = [];
  for (let n = 0; n < 4; n += 1) order.push(await queue.serveNext(queue.first));
  expect(order).toEqual(['A002', 'A003', 'A004', 'A001']);
  expect(await queue.bench.refused(queue.bench.kiosk, 'ticket.requeue', { which })).toBe(
    'wrong_state',
  );
  screensAgree();
});

test('a transfer keeps the time and goes to the front third; one to a counter is for that counter', async () => {
  for (let n = 0; n < 6; n += 1) await queue.issue(queue.b);
  const moved = await queue.issue();
  await queue.press(queue.first, 'next');
  await queue.press(queue.first, 'start');
  const { staff } = queue.bench.people;
  const to = { to: 'service', serviceId: queue.b } as const;
  await queue.bench.does(staff, 'counter.transfer', { counterId: queue.first, to });
  const order = [];
  for (let n = 0; n < 3; n += 1) order.push(await queue.serveNext(queue.second));
  expect(order).toEqual(['B001', 'B002', 'A001']);
  expect(queue.ticket(moved.ticketId)).toMatchObject({ transfers: 1, letter: 'A' });
  await queue.press(queue.second, 'next');
  const bound = { to: 'counter', counterId: queue.first } as const;
  await queue.bench.does(staff, 'counter.transfer', { counterId: queue.second, to: bound });
  expect(announcedNext(queue.first)).not.toBeNull();
  expect(await queue.serveNext(queue.first)).toBe('B003');
  screensAgree();
});

test('a press undone within a minute: the call is cancelled, not erased, and the place is kept', async () => {
  for (let n = 0; n < 2; n += 1) await queue.issue();
  await queue.press(queue.first, 'next');
  await queue.press(queue.first, 'start');
  const pressed = await queue.press(queue.first, 'next');
  const undone = await queue.press(queue.first, 'undo');
  expect(undone.ticket).toMatchObject({ number: 'A001', status: 'serving' });
  const calls = [...queue.bench.watched.queue().records.values()].flatMap((record) =>
    record.kind === 'call' ? [record] : [],
  );
  expect(calls.find(({ seq }) => seq === pressed.callSeq)).toMatchObject({ cancelled: true });
  expect(await queue.refused(queue.first, 'undo')).toBe('undo_over');
  const again = await queue.press(queue.first, 'next');
  expect(again.ticket?.number).toBe('A002');
  later(60_001);
  expect(await queue.refused(queue.first, 'undo')).toBe('undo_over');
  screensAgree();
});

test('somebody put aside is taken up again by the counter that did it', async () => {
  const held = await queue.issue();
  await queue.issue();
  await queue.press(queue.first, 'next');
  await queue.press(queue.first, 'hold');
  expect(await queue.serveNext(queue.first)).toBe('A002');
  const { staff } = queue.bench.people;
  const resume = { counterId: queue.second, ticketId: held.ticketId };
  expect(await queue.bench.refused(staff, 'counter.resume', resume)).toBe('wrong_state');
  await queue.bench.does(staff, 'counter.resume', { ...resume, counterId: queue.first });
  await queue.press(queue.first, 'complete');
  screensAgree();
});

test('a number out of its turn needs a reason, which stays in the ledger', async () => {
  await queue.issue();
  const chosen = await queue.issue();
  const { staff } = queue.bench.people;
  const input = { counterId: queue.first, ticketId: chosen.ticketId, reason: '行动不便' };
  const called = await queue.bench.does(staff, 'counter.callChosen', input);
  expect(called.ticket?.number).toBe('A002');
  const detail = queue.bench.hall.read((db) =>
    db.prepare("SELECT detail_json FROM event WHERE type = 'ticket.called'").pluck().get(),
  );
  expect(detail).toBe(JSON.stringify({ kind: 'chosen', reason: '行动不便' }));
});

test('a rating is counted once, names no ticket, and nobody is satisfied by himself', async () => {
  const one = await queue.issue();
  const other = await queue.issue();
  await queue.serveNext(queue.first);
  const rate = (code: string) => ({ which: { with: 'code', code }, score: 4 }) as const;
  expect(await queue.bench.refused(queue.bench.kiosk, 'ticket.rate', rate(other.code))).toBe(
    'wrong_state',
  );
  await queue.bench.does(queue.bench.kiosk, 'ticket.rate', rate(one.code));
  expect(await queue.bench.refused(queue.bench.kiosk, 'ticket.rate', rate(one.code))).toBe(
    'already_rated',
  );
  await queue.serveNext(queue.first);
  const keys = { which: { with: 'counter', counterId: queue.first }, score: 2 } as const;
  await queue.bench.does({ kind: 'system' }, 'ticket.rate', keys);
  const ratings = queue.bench.hall.read((db) => db.prepare('SELECT * FROM rating').all());
  expect(ratings).toHaveLength(2);
  expect(JSON.stringify(ratings)).not.toContain(one.ticketId);
});

test('services and counters in use are not taken away, letters and numbers belong to one', async () => {
  const { manager } = queue.bench.people;
  const details = {
    letter: 'A',
    name: { zh: '另一', en: 'Other' },
    position: 3,
    targetMinutes: 5,
    hours: [],
  };
  const service = { serviceId: null, details };
  expect(await queue.bench.refused(manager, 'queue.saveService', service)).toBe('already_exists');
  const counter = { counterId: null, details: { number: 1, name: null, serviceIds: [queue.a] } };
  expect(await queue.bench.refused(manager, 'queue.saveCounter', counter)).toBe('already_exists');
  await queue.issue();
  const retire = { serviceId: queue.a };
  expect(await queue.bench.refused(manager, 'queue.retireService', retire)).toBe('in_use');
  await queue.press(queue.first, 'next');
  expect(
    await queue.bench.refused(manager, 'queue.retireCounter', { counterId: queue.first }),
  ).toBe('in_use');
  await queue.bench.does(manager, 'queue.retireCounter', { counterId: queue.second });
  expect(queue.bench.watched.queue().get(queue.second)).toBeUndefined();
  screensAgree();
});

test('a service that is gone is gone from its windows, which can be changed as before', async () => {
  const { manager } = queue.bench.people;
  await queue.bench.does(manager, 'queue.retireService', { serviceId: queue.a });
  const serves = (): unknown => queue.bench.watched.queue().get(queue.second);
  expect(serves()).toMatchObject({ serviceIds: [queue.b] });
  const details = { number: 2, name: { zh: '二号', en: 'Two' }, serviceIds: [queue.b] };
  await queue.bench.does(manager, 'queue.saveCounter', { counterId: queue.second, details });
  expect(serves()).toMatchObject({ name: details.name });
  screensAgree();
});

test('a paused window says so, the next press opens it, and at midnight it closes by itself', async () => {
  await queue.bench.hall.hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  expect(queue.bench.watched.queue().get(queue.first)).toMatchObject({ shows: 'paused' });
  await queue.issue();
  await queue.serveNext(queue.first);
  expect(queue.bench.watched.queue().get(queue.first)).toMatchObject({ shows: 'idle' });
  later(20 * 3_600_000);
  await expect
    .poll(() => {
      later(1_000);
      return queue.bench.watched.queue().get(queue.first);
    })
    .toMatchObject({ shows: 'paused' });
});

test('who is served over midnight is served to the end, and goes nowhere else', async () => {
  await queue.bench.hall.hub.system.setMarket(marketOf({ opensAt: '00:00', closesAt: '23:59' }));
  later(18.5 * 3_600_000);
  await queue.issue();
  await queue.press(queue.first, 'next');
  await queue.press(queue.first, 'start');
  later(3_600_000);
  await queue.issue();
  const { staff } = queue.bench.people;
  const to = { to: 'service', serviceId: queue.b } as const;
  const transfer = { counterId: queue.first, to };
  expect(await queue.bench.refused(staff, 'counter.transfer', transfer)).toBe('expired');
  expect(await queue.refused(queue.first, 'hold')).toBe('expired');
  const next = await queue.press(queue.first, 'next');
  expect(next.ticket).toMatchObject({ number: 'A001', status: 'called' });
});

test('a hub that is started again calls the same people in the same order', async () => {
  const order: string[][] = [];
  for (const restarts of [false, true]) {
    const twin = await openQueue();
    for (let n = 0; n < 9; n += 1) {
      await twin.issue(n % 2 === 0 ? twin.a : twin.b, n % 3 === 2 ? 'older' : null);
    }
    await twin.serveNext(twin.second);
    await twin.press(twin.first, 'next');
    if (restarts) await twin.restart();
    await twin.press(twin.first, 'start');
    const called: string[] = [];
    for (let n = 0; n < 7; n += 1) called.push(await twin.serveNext(twin.second));
    order.push(called);
    await twin.bench.hall.close();
  }
  expect(order[0]?.length).toBe(7);
  expect(order[1]).toEqual(order[0]);
});

test('the wait is told after five calls, as the middle of what people waited', async () => {
  for (let n = 0; n < 8; n += 1) await queue.issue();
  const service = () => queue.bench.watched.queue().get(queue.a);
  for (let n = 0; n < 4; n += 1) {
    later(120_000);
    await queue.serveNext(queue.first);
  }
  expect(service()).toMatchObject({ waiting: 4, expectedWaitMs: null });
  later(120_000);
  await queue.serveNext(queue.first);
  expect(service()).toMatchObject({ waiting: 3, expectedWaitMs: 480_000 });
  const { document, expectedWaitMs } = await queue.reserve();
  expect(expectedWaitMs).toBe(480_000);
  expect(JSON.stringify(document)).toContain('约 8 分钟');
});

test('the figures of the day: people, waits, handling, missed, ratings, by service, counter and hour', async () => {
  for (let n = 0; n < 3; n += 1) await queue.issue();
  later(60_000);
  await queue.press(queue.first, 'next');
  await queue.press(queue.first, 'start');
  later(240_000);
  await queue.press(queue.first, 'complete');
  await queue.press(queue.first, 'next');
  later(60_000);
  await queue.press(queue.first, 'miss');
  const { socket } = await queue.bench.hall.staff('manager');
  const asked = { name: 'queue.report', input: { fromDay: '2026-11-23', toDay: '2026-11-23' } };
  const answer = (await socket.ask('query', asked)) as {
    ok: true;
    value: Record<string, unknown[]>;
  };
  const figures = {
    tickets: 3,
    completed: 1,
    missed: 1,
    avgWaitMs: 180_000,
    p90WaitMs: 300_000,
    avgHandlingMs: 240_000,
    missedShare: 0.5,
    ratings: 0,
    avgRating: null,
  };
  const name = { zh: '业务', en: 'Service' };
  expect(answer.value['total']).toEqual(figures);
  expect(answer.value['scores']).toEqual([0, 0, 0, 0, 0]);
  expect(answer.value['byService']).toEqual([
    { serviceId: queue.a, letter: 'A', name, ...figures },
  ]);
  expect(answer.value['byHour']).toMatchObject([{ hour: 5, tickets: 3 }]);
  expect(answer.value['byCounter']).toMatchObject([
    { counterId: queue.first, number: 1, name: null, tickets: 2 },
  ]);
  const long = { name: 'queue.report', input: { fromDay: '2026-11-01', toDay: '2026-12-02' } };
  expect(await socket.ask('query', long)).toMatchObject({ error: { code: 'invalid_fields' } });
});

test('the report names what is gone from the queue, and counts points only where some were given', async () => {
  for (const score of [5, 5, 2]) {
    later(30_000);
    await queue.issue();
    await queue.serveNext(queue.first);
    const which = { with: 'counter' as const, counterId: queue.first };
    await queue.bench.does({ kind: 'system' }, 'ticket.rate', { which, score });
  }
  await queue.issue();
  await queue.serveNext(queue.first);
  const { manager } = queue.bench.people;
  await queue.bench.does(manager, 'queue.retireCounter', { counterId: queue.first });
  await queue.bench.does(manager, 'queue.retireService', { serviceId: queue.a });
  const { socket } = await queue.bench.hall.staff('manager');
  const input = { fromDay: '2026-11-23', toDay: '2026-11-23' };
  expect(await socket.ask('query', { name: 'queue.report', input })).toMatchObject({
    value: {
      total: { completed: 4, ratings: 3, avgRating: 4 },
      scores: [0, 1, 0, 0, 2],
      byService: [{ letter: 'A' }],
      byCounter: [{ number: 1 }],
    },
  });
});

test('another service for a window leaves the time it has been busy or closed alone', async () => {
  const shown = () => queue.bench.watched.queue().get(queue.first);
  const { manager } = queue.bench.people;
  await queue.issue();
  await queue.press(queue.first, 'next');
  await queue.press(queue.first, 'start');
  const since = shown();
  later(600_000);
  const details = { number: 1, name: null, serviceIds: [queue.a, queue.b] };
  await queue.bench.does(manager, 'queue.saveCounter', { counterId: queue.first, details });
  expect(shown()).toEqual({ ...since, serviceIds: [queue.a, queue.b] });
  screensAgree();
});

test('who holds the paper can ask how it stands with his number', async () => {
  await queue.issue();
  const { code } = await queue.issue();
  const { socket } = await queue.bench.hall.terminal('kiosk');
  const find = { name: 'ticket.find', input: { code } };
  expect(await socket.ask('query', find)).toMatchObject({
    value: { ticket: { number: 'A002', status: 'waiting', ahead: 1, mayRequeue: false } },
  });
  const wrong = {
    name: 'ticket.find',
    input: { code: code === '000000' ? '1'.repeat(6) : '000000' },
  };
  expect(await socket.ask('query', wrong)).toEqual({ ok: true, value: { ticket: null } });
});

test('the queue rebuilt from the ledger is the same, row by row', async () => {
  for (let n = 0; n < 6; n += 1)
    await queue.issue(n % 2 === 0 ? queue.a : queue.b, n === 4 ? 'older' : null);
  await queue.serveNext(queue.first);
  await queue.press(queue.second, 'next');
  await queue.press(queue.second, 'undo');
  await queue.press(queue.second, 'next');
  await queue.press(queue.second, 'hold');
  const folder = mkdtempSync(join(tmpdir(), 'hall-rebuild-'));
  const copy = openStorage({
    dataDir: folder,
    keyFile: join(folder, 'key'),
    nowMs: 1_800_000_000_000,
  });
  if (!copy.ok) throw new Error(copy.error.code);
  const from = new SqliteDatabase(databasePath(queue.bench.hall.dataDir), { readonly: true });
  rebuild(from, { db: copy.value.db, stores: copy.value.stores });
  for (const table of [
    'service',
    'service_counter',
    'ticket',
    'ticket_tally',
    'call',
    'call_lane',
  ]) {
    const rows = (db: SqliteDatabase.Database) =>
      db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all();
    expect(rows(copy.value.db).length, table).toBeGreaterThan(0);
    expect(rows(copy.value.db), table).toEqual(rows(from));
  }
  from.close();
  copy.value.db.close();
  rmSync(folder, { recursive: true });
});
