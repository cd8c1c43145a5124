import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import { terminal } from '@hall/core/domain/device/terminal';
import { defaultQueueSettings } from '@hall/core/domain/service/queue-settings';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownMigrations } from '../src/store/database.ts';
import { applyMigrations, readMigrations } from '../src/store/migrate.ts';
import { openQueue, type QueueBench } from './support/queue-bench.ts';
import { sampleInputs } from './support/sample-inputs.ts';

let queue: QueueBench;

beforeEach(async () => {
  queue = await openQueue();
});
afterEach(() => queue.bench.hall.close());

/** A screen bound to a window, as the hub takes it for. */
async function screenAt(counterId: string | null): Promise<Actor> {
  const wanted = { kind: 'counter', name: '一号窗口屏', board: null, counterId } as const;
  const enrolled = await queue.bench.hall.hub.system.enrol(wanted);
  if (!enrolled.ok) throw new Error(enrolled.error.code);
  return { kind: 'terminal', terminalId: enrolled.value.terminalId, terminal: 'counter' };
}

const invite = { kind: 'counter', name: '一号窗口屏', board: null, zone: null } as const;

function refusedInvite(input: {
  readonly kind: 'counter' | 'kiosk';
  readonly counterId: string | null;
  readonly zone: string | null;
}): Promise<ErrorCode | null> {
  const { manager } = queue.bench.people;
  return queue.bench.refused(manager, 'terminal.invite', { ...invite, ...input });
}

test('a screen presses for the window it is bound to, and for no other', async () => {
  const { bench, first, second } = queue;
  for (let n = 0; n < 3; n += 1) await queue.issue();
  const screen = await screenAt(first);
  const called = await bench.does(screen, 'counter.next', { counterId: first });
  expect(called.ticket?.number).toBe('A001');
  const before = bench.hall.contents();
  expect(await bench.refused(screen, 'counter.next', { counterId: second })).toBe('forbidden');
  expect(bench.hall.contents()).toBe(before);
});

test('every press of a screen for another window is refused, rating at its keys too', async () => {
  const { bench, first, second } = queue;
  const { ticketId } = await queue.issue();
  await queue.press(second, 'next');
  const screen = await screenAt(first);
  const other = { counterId: second };
  for (const name of ['next', 'recall', 'miss', 'start', 'complete', 'hold', 'undo'] as const) {
    expect(await bench.refused(screen, `counter.${name}`, other), name).toBe('forbidden');
  }
  const chosen = { ...other, ticketId, reason: '有急事' };
  expect(await bench.refused(screen, 'counter.callChosen', chosen)).toBe('forbidden');
  expect(await bench.refused(screen, 'counter.resume', { ...other, ticketId })).toBe('forbidden');
  const to = { to: 'counter', counterId: first } as const;
  expect(await bench.refused(screen, 'counter.transfer', { ...other, to })).toBe('forbidden');
  const paused = { ...other, paused: true };
  expect(await bench.refused(screen, 'counter.setPaused', paused)).toBe('forbidden');
  const rating = { which: { with: 'counter', ...other }, score: 5 } as const;
  expect(await bench.refused(screen, 'ticket.rate', rating)).toBe('forbidden');
});

test('a screen that was bound to no window yet presses for none', async () => {
  await queue.issue();
  const screen = await screenAt(null);
  const press = { counterId: queue.first };
  expect(await queue.bench.refused(screen, 'counter.next', press)).toBe('forbidden');
});

test('from the moment a manager binds a screen to another window it presses for that one', async () => {
  const { bench, first, second } = queue;
  await queue.issue();
  const screen = await screenAt(first);
  const terminalId = screen.kind === 'terminal' ? screen.terminalId : '';
  const place = { terminalId, name: '二号窗口屏', board: null, counterId: second, zone: null };
  await bench.does(bench.people.manager, 'terminal.configure', place);
  expect(bench.stores.terminals.get(terminalId)).toMatchObject({ counterId: second, zone: null });
  expect(await bench.refused(screen, 'counter.next', { counterId: first })).toBe('forbidden');
  expect(await bench.refused(screen, 'counter.next', { counterId: second })).toBeNull();
});

test('people press for any window', async () => {
  await queue.issue();
  await queue.issue();
  expect((await queue.press(queue.first, 'next')).ticket?.number).toBe('A001');
  expect((await queue.press(queue.second, 'next')).ticket?.number).toBe('A002');
});

test('a screen at a window needs a window that is there', async () => {
  const { bench, second } = queue;
  const asked = { kind: 'counter', zone: null } as const;
  expect(await refusedInvite({ ...asked, counterId: null })).toBe('missing_fields');
  expect(await refusedInvite({ ...asked, counterId: queue.a })).toBe('not_found');
  await bench.does(bench.people.manager, 'queue.retireCounter', { counterId: second });
  expect(await refusedInvite({ ...asked, counterId: second })).toBe('not_found');
  expect(await refusedInvite({ ...asked, counterId: queue.first })).toBeNull();
});

test('a kiosk is given a zone of the voice settings, and no window', async () => {
  const { bench, first } = queue;
  const asked = { kind: 'kiosk', counterId: first } as const;
  expect(await refusedInvite({ ...asked, zone: '东区' })).toBe('invalid_fields');
  const voice = { ...defaultQueueSettings.voice, zones: [{ name: '东区', volume: 90 }] };
  const settings = { ...defaultQueueSettings, voice };
  await bench.does(bench.people.manager, 'queue.saveSettings', { settings });
  const enrolled = await bench.hall.terminal('kiosk');
  const { terminalId } = enrolled;
  const place = { terminalId, name: '东区自助机', board: null, counterId: first, zone: '东区' };
  await bench.does(bench.people.manager, 'terminal.configure', place);
  const kept = bench.stores.terminals.get(terminalId);
  expect(kept).toMatchObject({ zone: '东区', counterId: null });
});

test('a screen is told its window and its zone with the first answer', async () => {
  const { bench, first } = queue;
  const { manager } = bench.people;
  const invited = await bench.does(manager, 'terminal.invite', { ...invite, counterId: first });
  const socket = bench.hall.connect();
  const paired = (await socket.ask('pair', { pairingCode: invited.pairingCode })) as {
    readonly value: { readonly token: string };
  };
  const credential = { as: 'terminal', token: paired.value.token } as const;
  const answer = await socket.hello(credential, { counter: null });
  expect(answer).toMatchObject({
    welcome: true,
    you: { kind: 'counter', counterId: first, zone: null },
  });
});

test('a board keeps what it is when it is changed', async () => {
  const { bench } = queue;
  const board = await bench.hall.terminal('board');
  const input = { ...sampleInputs['terminal.configure'], terminalId: board.terminalId };
  await bench.does(bench.people.manager, 'terminal.configure', {
    ...input,
    counterId: queue.first,
  });
  expect(bench.stores.terminals.get(board.terminalId)).toMatchObject({ counterId: null });
});

test('a screen of before the windows is brought to what a rebuild from the ledger writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hall-place-'));
  const db = new SqliteDatabase(join(folder, 'x.sqlite'));
  const steps = readMigrations(ownMigrations);
  applyMigrations(db, steps.slice(0, 4), 1_800_000_000_000);
  const old = {
    id: '00000000-0000-4000-8000-0000000000d1',
    kind: 'board',
    name: '大屏',
    board: { ...sampleInputs['terminal.configure'].board, pixelPitchMm: 0.63 },
    revoked: false,
    enrolledAtMs: 1_800_000_000_000,
    updatedAtMs: 1_800_000_000_000,
  };
  const insert = db.prepare('INSERT INTO terminal VALUES (?, ?, ?)');
  insert.run(old.id, old.kind, JSON.stringify(old));
  applyMigrations(db, steps.slice(4), 1_800_000_000_001);
  const kept = db.prepare('SELECT state_json FROM terminal').pluck().get();
  expect(kept).toBe(JSON.stringify(terminal.parse(old)));
  db.close();
  rmSync(folder, { recursive: true });
});
