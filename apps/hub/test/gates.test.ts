import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { rebuild } from '../src/ledger/rebuild.ts';
import { openStorage } from '../src/store/storage.ts';
import { GateBench } from './support/gate-bench.ts';
import { pause, until } from './support/window-bench.ts';

let bench: GateBench | null = null;

afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function open(options: Parameters<typeof GateBench.open>[0] = {}): Promise<GateBench> {
  bench = await GateBench.open(options);
  return bench;
}

for (const via of ['tcp', 'pty'] as const) {
  test(`over ${via}, people are counted by lane and direction, and the ledger has them within a second or two`, async () => {
    const hall = await open({ via });
    for (let n = 0; n < 3; n += 1) await hall.walk(1, 'in');
    await hall.walk(2, 'in');
    await hall.walk(1, 'out');
    await until('the ledger knows', () => hall.count?.inside === 3);
    expect(hall.entrance).toMatchObject({
      inside: 3,
      inToday: 4,
      outToday: 1,
      isApproximate: false,
    });
    expect(hall.lane(1)).toMatchObject({ inToday: 3, outToday: 1 });
    expect(hall.lane(2)).toMatchObject({ inToday: 1, outToday: 0 });
    expect(hall.ledger('gate.counted').every(({ actor }) => actor === 'system')).toBe(true);
    expect(hall.ledger('gate.counted').length).toBeLessThanOrEqual(5);
  });
}

test('a contact that chatters counts one person', async () => {
  const hall = await open();
  await hall.walkChattering(1, 'in');
  await hall.walkChattering(1, 'in');
  await until('both are in the ledger', () => hall.count?.inside === 2);
});

test('more go than came: nobody is inside, and the next one is the first', async () => {
  const hall = await open();
  await hall.walk(1, 'out');
  await until('it is counted', () => hall.entrance.outToday === 1);
  expect(hall.entrance.inside).toBe(0);
  await hall.walk(1, 'in');
  await until('the next', () => hall.count?.inside === 1);
});

test('a manager corrects with a reason, never below nobody; the count is exact again', async () => {
  const hall = await open();
  await hall.walk(1, 'in');
  await until('one inside', () => hall.count?.inside === 1);
  const reason = 'counted_by_hand';
  expect(await hall.does('gate.correct', { delta: 4, reason, note: '数了一遍' })).toEqual({
    inside: 5,
  });
  expect(await hall.does('gate.correct', { delta: -9, reason, note: null })).toEqual({ inside: 0 });
  const [first] = hall.ledger('gate.corrected');
  expect(first?.detail).toEqual({ delta: 4, reason, note: '数了一遍', inside: 5 });
  expect(first?.actor).toMatch(/^staff:/);
  expect(hall.entrance).toMatchObject({ inside: 0, inToday: 1, isApproximate: false });
});

test('a lane that is pulled out is told within five seconds, nobody is counted there, and the count is approximate until it is corrected', async () => {
  const hall = await open();
  await hall.walk(1, 'in');
  await until('one inside', () => hall.count?.inside === 1);
  const pulledMs = performance.now();
  await hall.running.unplug();
  await until('the lanes are lost', () => hall.lanes().every(({ link }) => link === 'lost'));
  expect(performance.now() - pulledMs).toBeLessThan(5_000);
  expect(hall.lane(1).counting).toBe('none');
  await until('the count is approximate', () => hall.entrance.isApproximate);
  await hall.running.plug();
  await hall.ready();
  expect(hall.entrance).toMatchObject({ inside: 1, isApproximate: true });
  await hall.walk(1, 'in');
  await until('counting goes on', () => hall.count?.inside === 2);
  await hall.does('gate.correct', { delta: 1, reason: 'sensor_fault', note: null });
  expect(hall.entrance).toMatchObject({ inside: 3, isApproximate: false });
  expect(hall.ledger('gate.doubted')).toHaveLength(1);
});

test('a correction while a lane is away holds for as long as nobody can pass unseen: not at all', async () => {
  const hall = await open();
  hall.site(2).module.faults.silent = true;
  await until('lane 2 is lost', () => hall.lane(2).link === 'lost');
  await until('the count is approximate', () => hall.count?.isApproximate === true);
  await hall.does('gate.correct', { delta: 2, reason: 'counted_by_hand', note: null });
  await until('it is approximate again', () => hall.count?.isApproximate === true);
  hall.site(2).module.heal();
});

test('a controller that restarts counts nobody twice and keeps working', async () => {
  const hall = await open();
  await hall.walk(1, 'in');
  hall.site(1).module.restart(600);
  await until('it is counted', () => hall.count?.inside === 1);
  await hall.ready();
  await hall.walk(1, 'in');
  await until('and the next', () => hall.count?.inside === 2);
});

test('an isolated lane counts nobody, whatever restarts; put back it counts', async () => {
  const hall = await open();
  await hall.does('gate.isolate', { lane: '2', isIsolated: true });
  await until('it is out of service', () => hall.lane(2).isIsolated);
  await hall.walk(2, 'in');
  await hall.walk(1, 'in');
  await until('one is counted', () => hall.count?.inside === 1);
  await hall.restart();
  expect(hall.lane(2)).toMatchObject({ isIsolated: true, counting: 'none' });
  await hall.does('gate.isolate', { lane: '2', isIsolated: false });
  await hall.ready();
  await hall.walk(2, 'in');
  await until('it counts', () => hall.count?.inside === 2);
  expect(await hall.refused('gate.isolate', { lane: '9', isIsolated: true })).toBe('not_found');
});

test('in capacity mode a full hall lets nobody in and everybody out; one gone is one place', async () => {
  const hall = await open();
  await hall.openMode('capacity', 2);
  const ask = (direction: 'in' | 'out') => hall.does('gate.open', { lane: '1', direction });
  await hall.does('gate.correct', { delta: 1, reason: 'counted_by_hand', note: null });
  expect(hall.entrance.crowding).toBe('ample');
  expect(await ask('in')).toEqual({ outcome: 'asked' });
  // The last place is promised: the other lane does not give it once more.
  expect(await hall.does('gate.open', { lane: '2', direction: 'in' })).toEqual({
    outcome: 'refused',
    reason: 'full',
  });
  await until('the gate is open', () => hall.site(1).gate.isOpen('in'));
  await hall.walk(1, 'in');
  await until('the hall is full', () => hall.count?.inside === 2);
  expect(hall.entrance).toMatchObject({ crowding: 'full', isInboundClosed: true });
  expect(await ask('in')).toEqual({ outcome: 'refused', reason: 'full' });
  expect(await ask('out')).toEqual({ outcome: 'asked' });
  await until('the way out is open', () => hall.site(1).gate.isOpen('out'));
  await hall.walk(1, 'out');
  await until('a place is free', () => !hall.entrance.isInboundClosed);
  expect(await ask('in')).toEqual({ outcome: 'asked' });
});

test('nobody who presses twice is let in twice: the same command opens once', async () => {
  const hall = await open();
  await hall.openMode('pass_optional', null);
  let pulls = 0;
  hall.site(1).module.relays.onChange((_, isOn) => {
    if (isOn) pulls += 1;
  });
  const staff = { kind: 'staff', staffId: '00000000-0000-4000-8000-0000000000f2' } as const;
  const actor = { ...staff, displayName: 'clerk', roles: ['staff'] } as const;
  const commandId = '01900000-0000-7000-8000-00000000000a';
  const input = { lane: '1', direction: 'in' };
  const message = { commandId, name: 'gate.open' as const, input };
  const first = await hall.hall.hub.system.command(actor, message);
  await until('the gate is open', () => hall.site(1).gate.isOpen('in'));
  expect(await hall.hall.hub.system.command(actor, message)).toEqual(first);
  await pause(300);
  expect(pulls).toBe(1);
  expect(hall.ledger('gate.opened')).toHaveLength(1);
});

test('closed, nobody is let in and everybody out, and the hall counts as empty; open, it begins at nobody', async () => {
  const hall = await open();
  await hall.openMode('pass_optional', null);
  await hall.walk(1, 'in');
  await until('one inside', () => hall.entrance.inside === 1);
  hall.hall.hub.gates.setHallMode(false);
  await until('nobody is inside', () => hall.count?.inside === 0);
  expect(hall.entrance).toMatchObject({ mode: 'closed', inside: 0, inToday: 1 });
  expect(await hall.does('gate.open', { lane: '1', direction: 'in' })).toEqual({
    outcome: 'refused',
    reason: 'closed',
  });
  expect(await hall.does('gate.open', { lane: '1', direction: 'out' })).toEqual({
    outcome: 'asked',
  });
  expect(hall.ledger('gate.zeroed').map(({ detail }) => detail)).toEqual([
    { reason: 'hall_closed', inside: 1 },
  ]);
  hall.hall.hub.gates.setHallMode(true);
  await until('open again', () => hall.lanes().every(({ mode }) => mode === 'pass_optional'));
});

test('a clock that is set back and forth keeps the count, and an hour that comes twice keeps both parts', async () => {
  const hall = await open();
  const noonMs = hall.aheadMs;
  const counted = (people: number) =>
    until('it is in the ledger', () => hall.count?.inside === people);
  await hall.walk(1, 'in');
  await counted(1);
  const first = hall.count?.hour;
  hall.aheadMs = noonMs - 2 * 3_600_000;
  await hall.walk(1, 'in');
  await counted(2);
  expect(hall.count?.hour).toMatchObject({
    in: 1,
    hourStartMs: (first?.hourStartMs ?? 0) - 7_200_000,
  });
  hall.aheadMs = noonMs;
  await hall.walk(1, 'in');
  await counted(3);
  expect(hall.count?.hour).toEqual({ ...first, in: 2, peakInside: 3 });
  hall.aheadMs = noonMs + 24 * 3_600_000;
  await until('the day is another', () => hall.count?.inside === 0);
  expect(hall.entrance).toMatchObject({ inside: 0, inToday: 0, isApproximate: false });
  expect(hall.ledger('gate.zeroed').map(({ detail }) => detail)).toEqual([
    { reason: 'new_day', inside: 3 },
  ]);
  await hall.walk(1, 'in');
  await counted(1);
});

test('something that stands in a sensor counts once, is told, and makes the count approximate', async () => {
  const hall = await open();
  hall.site(1).gate.block('in', true);
  await until('it is counted', () => hall.count?.inside === 1);
  await until('it is told', () => hall.lane(1).lastAlarm?.alarm === 'sensor_stuck', 40_000);
  expect(hall.lane(1).counting).toBe('approximate');
  await until('the count is approximate', () => hall.count?.isApproximate === true);
  expect(hall.ledger('gate.troubled').map(({ detail }) => detail)).toEqual([
    { lane: '1', trouble: 'sensor_stuck', direction: 'in' },
  ]);
  expect(hall.entrance.inside).toBe(1);
}, 60_000);

test('the hours and the journal of a day can be asked for, and are the same after a rebuild', async () => {
  const hall = await open();
  await hall.walk(1, 'in');
  await hall.walk(2, 'in');
  await until('both are in the ledger', () => hall.count?.inside === 2);
  await hall.does('gate.isolate', { lane: '2', isIsolated: true });
  await until('nobody is counted there', () => hall.count?.isApproximate === true);
  await hall.does('gate.correct', { delta: -2, reason: 'side_door', note: null });
  const day = hall.count?.day ?? '';
  await hall.hall.account(['manager']);
  const { socket } = await hall.hall.staff('manager');
  const ask = (name: string, input: unknown) => socket.ask('query', { name, input });
  expect(await ask('gate.hours', { fromDay: day, toDay: day })).toMatchObject({
    ok: true,
    value: { hours: [{ in: 2, out: 0, peakInside: 2, isApproximate: true }] },
  });
  const journal = (await ask('gate.journal', { day, cursor: null })) as {
    value: { rows: { entry: { what: string } }[] };
  };
  const whats = journal.value.rows.map(({ entry }) => entry.what);
  expect(whats.filter((what) => what !== 'doubted')).toEqual(['corrected', 'isolated']);
  expect(await ask('gate.hours', { fromDay: '2026-01-01', toDay: '2026-12-31' })).toMatchObject({
    error: { code: 'invalid_fields' },
  });
  const copy = openStorage({
    dataDir: `${hall.hall.dataDir}/copy`,
    keyFile: `${hall.hall.dataDir}/copy.key`,
    nowMs: 1,
  });
  if (!copy.ok) throw new Error(copy.error.code);
  const { db, stores } = copy.value;
  hall.hall.read((from) => {
    rebuild(from, { db, stores });
    for (const table of ['gate_settings', 'hall_count', 'gate_hour']) {
      const rows = from.prepare(`SELECT * FROM ${table}`).all();
      expect(rows.length, table).toBe(1);
      expect(db.prepare(`SELECT * FROM ${table}`).all(), table).toEqual(rows);
    }
  });
  db.close();
});

test('without a file nothing of gates is told; a wrong one opens nothing', async () => {
  const hall = await open();
  const file = `${hall.hall.dataDir}/gates.json`;
  rmSync(file);
  await hall.hall.restart();
  const { gates, system } = hall.hall.hub;
  expect([gates.setup, gates.entrance(system.stores), gates.lanes(system.stores)]).toEqual([
    'none',
    null,
    [],
  ]);
  expect(await hall.refused('gate.open', { lane: '1', direction: 'in' })).toBe('not_found');
  writeFileSync(file, '{"lanes": [{"lane": "1"}]}');
  await hall.hall.restart();
  expect(hall.hall.hub.gates.setup).toBe('wrong');
  writeFileSync(file, 'not json');
  await hall.hall.restart();
  expect(hall.hall.hub.gates.setup).toBe('unreadable');
  expect(hall.hall.hub.gates.entrance(hall.hall.hub.system.stores)).toBeNull();
});
