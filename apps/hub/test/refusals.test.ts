import { randomUUID } from 'node:crypto';
import { msPerDay, startOfDay } from '@hall/core/basics/market-day';
import type { CommandName } from '@hall/core/contract/commands/registry';
import { commands } from '@hall/core/contract/commands/registry';
import { maxMessageBytes, type Answer } from '@hall/core/contract/wire';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../src/system-ports.ts';
import { mutations } from './support/mutations.ts';
import { sampleInputs } from './support/sample-inputs.ts';
import { openTestHall, type TestHall, type TestSocket } from './support/test-hall.ts';
import { until } from './support/window-bench.ts';

const names = Object.keys(commands) as CommandName[];

let hall: TestHall;
const callers = new Map<string, TestSocket>();

beforeAll(async () => {
  // At noon no door opens or shuts, and what the hub's own clock has to write is soon written.
  const aheadMs = startOfDay(systemClock.now()) + msPerDay / 2 - systemClock.now();
  hall = await openTestHall({
    rateLimit: { perSecond: 100_000, burst: 100_000 },
    clock: { now: () => systemClock.now() + aheadMs },
  });
  const phases = (): unknown =>
    hall.read((db) => db.prepare('SELECT count(*) FROM hall_phase').pluck().get());
  await until('the hall knows that it is open', () => phases() === 1);
  for (const role of ['staff', 'reviewer', 'rights', 'manager', 'auditor'] as const) {
    await hall.account([role]);
    callers.set(role, (await hall.staff(role)).socket);
  }
  for (const kind of ['board', 'kiosk', 'counter', 'booth'] as const) {
    callers.set(kind, (await hall.terminal(kind)).socket);
  }
});
afterAll(() => hall.close());

/** A socket that may call the command, as far as there is one. */
function callerOf(name: CommandName): TestSocket | null {
  const caller = commands[name].allowed.find((one) => one !== 'system');
  return caller === undefined ? null : callers.get(caller)!;
}

test('the samples are of the right shape, so that a mutation is what makes them wrong', () => {
  for (const name of names) {
    expect(commands[name].input.safeParse(sampleInputs[name]).error, name).toBeUndefined();
  }
});

test.each(names)(
  '%s with a missing, forged, mistyped or oversized field changes nothing',
  async (name) => {
    const socket = callerOf(name);
    if (socket === null) {
      return; // open to the hub's own clock only; the matrix below shows that nobody else gets in
    }
    const before = hall.contents();
    for (const mutation of mutations(sampleInputs[name])) {
      const answer = await socket.command(name, mutation.input);
      expect(answer, mutation.what).toMatchObject({ ok: false, error: { code: 'invalid_fields' } });
    }
    expect(hall.contents()).toBe(before);
  },
);

test.each(names)('%s may be called by exactly those the role matrix names', async (name) => {
  const before = hall.contents();
  for (const [caller, socket] of callers) {
    // An input that no command takes: whoever is let in is told about it, nobody else is.
    const answer = await socket.command(name, { nothing: 'like this' });
    const code = answer.ok ? 'ok' : answer.error.code;
    const allowed = (commands[name].allowed as readonly string[]).includes(caller);
    expect(code, `${caller} calls ${name}`).toBe(allowed ? 'invalid_fields' : 'forbidden');
  }
  const stranger = hall.connect();
  const answer = await stranger.command(name, sampleInputs[name]);
  expect(answer).toEqual({ ok: false, error: { code: 'not_signed_in' } });
  stranger.close();
  expect(hall.contents()).toBe(before);
});

test('the matrix keeps what the law and the market separate', () => {
  const may = (name: CommandName) => [...commands[name].allowed].sort();
  expect(may('posting.approve')).toEqual(['manager', 'reviewer']);
  expect(may('posting.submit')).toEqual(['manager', 'staff']);
  expect(may('employer.blacklist')).toEqual(['manager']);
  expect(may('posting.expire')).toEqual(['system']);
  expect(may('complaint.reveal')).toEqual(['auditor', 'rights']);
  expect(may('employer.answerProposal')).toEqual(['manager']);
  for (const name of names) {
    const allowed = commands[name].allowed as readonly string[];
    // L-02: the auditor changes no business data; that he looked who complained is all that is written.
    const own = ['session.end', 'staff.changePassword', 'complaint.reveal'];
    if (!own.includes(name)) {
      expect(allowed, name).not.toContain('auditor');
    }
    if (name.startsWith('staff.') && name !== 'staff.changePassword') {
      expect(allowed).toEqual(['manager']);
    }
  }
});

test('any junk at all is answered with a code and changes nothing', async () => {
  const before = hall.contents();
  const kiosk = callers.get('kiosk')!;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'command',
        'query',
        'hello',
        'login',
        'pair',
        'no_such_event',
        'delta',
        'bye',
      ),
      fc.jsonValue(),
      async (event, message) => {
        const reply = (await kiosk.ask(event, message)) as Answer | { welcome: false };
        expect('welcome' in reply ? reply.welcome : reply.ok).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
  expect(hall.contents()).toBe(before);
});

test('an envelope with a forged field, a wrong id or an unknown name is refused', async () => {
  const kiosk = callers.get('kiosk')!;
  const good = { commandId: randomUUID(), name: 'help.call', input: { page: 'attract' } };
  for (const [message, code] of [
    [{ ...good, actor: { kind: 'system' } }, 'malformed'],
    [{ ...good, commandId: 'x' }, 'malformed'],
    [{ ...good, name: 'constructor' }, 'unknown_name'],
    [{ ...good, name: '__proto__' }, 'unknown_name'],
    [{ ...good, name: 'x'.repeat(41) }, 'malformed'],
    [[good], 'malformed'],
    [null, 'malformed'],
  ] as const) {
    expect(await kiosk.ask('command', message)).toMatchObject({ ok: false, error: { code } });
  }
  for (const name of ['constructor', 'worker.list2']) {
    expect(await kiosk.ask('query', { name, input: {} })).toMatchObject({
      ok: false,
      error: { code: 'unknown_name' },
    });
  }
  expect(await kiosk.ask('query', { name: 'worker.list', input: {} })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test('a message of a megabyte ends the connection and nothing else', async () => {
  const before = hall.contents();
  const { socket } = await hall.terminal('kiosk');
  const after = hall.contents();
  const closed = socket.closed();
  socket.socket.emit('command', {
    commandId: randomUUID(),
    name: 'help.call',
    input: { page: 'x'.repeat(1024 * 1024) },
  });
  await closed;
  expect(before).not.toBe(after);
  expect(hall.contents()).toBe(after);
  const other = callers.get('kiosk')!;
  expect((await other.command('terminal.report', { devices: [] })).ok).toBe(true);
  expect(maxMessageBytes).toBeLessThan(1024 * 1024);
});

test('a message without an acknowledgement does nothing', async () => {
  const before = hall.contents();
  const kiosk = callers.get('kiosk')!;
  kiosk.socket.emit('command', {
    commandId: randomUUID(),
    name: 'help.call',
    input: { page: 'a' },
  });
  await kiosk.ask('no_such_event', null);
  expect(hall.contents()).toBe(before);
});
