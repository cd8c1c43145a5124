import { protocolVersion, type LoginAnswer, type PairAnswer } from '@hall/core/contract/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../src/system-ports.ts';
import { sampleInputs } from './support/sample-inputs.ts';
import { testPassword } from './support/test-config.ts';
import { openTestHall, type TestHall } from './support/test-hall.ts';

let hall: TestHall;
let shiftMs: number;

beforeEach(async () => {
  shiftMs = 0;
  hall = await openTestHall({ clock: { now: () => systemClock.now() + shiftMs } });
  await hall.account(['manager']);
});
afterEach(() => hall.close());

const minuteMs = 60_000;

test('an unknown socket gets nothing but a refusal', async () => {
  const socket = hall.connect();
  for (const credential of [
    { as: 'terminal', token: 'nobody' },
    { as: 'staff', session: 'nobody' },
  ] as const) {
    const answer = await socket.hello(credential, { board: null });
    expect(answer).toEqual({
      welcome: false,
      refusal: credential.as === 'terminal' ? 'unknown_device' : 'session_expired',
    });
  }
  expect(await socket.command('help.call', { page: 'x' })).toMatchObject({ ok: false });
});

test('a topic that is not for the caller is refused, an old or new protocol is told so', async () => {
  const { token } = await hall.terminal('board');
  const socket = hall.connect();
  const credential = { as: 'terminal', token } as const;
  expect(await socket.hello(credential, { staff: null })).toEqual({
    welcome: false,
    refusal: 'forbidden',
  });
  expect(await socket.hello(credential, { nonsense: null })).toEqual({
    welcome: false,
    refusal: 'forbidden',
  });
  for (const [version, refusal] of [
    [0, 'client_too_old'],
    [99, 'hub_too_old'],
  ] as const) {
    const message = { protocolVersion: version, credential, topics: {}, shape: 'of another time' };
    expect(await socket.ask('hello', message)).toEqual({ welcome: false, refusal });
  }
});

test('a wrong name and a wrong password get the same answer; five lock the name for a while', async () => {
  const socket = hall.connect();
  const login = async (loginName: string, password: string) => {
    const answer = (await socket.ask('login', { loginName, password })) as LoginAnswer;
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect(await login('nobody', 'x')).toBe('wrong_login');
  for (let n = 0; n < 5; n += 1) expect(await login('manager', 'x')).toBe('wrong_login');
  expect(await login('manager', testPassword)).toBe('locked_out');
  shiftMs += 5 * minuteMs + 1_000;
  for (let n = 0; n < 5; n += 1) expect(await login('manager', 'x')).toBe('wrong_login');
  shiftMs += 5 * minuteMs + 1_000;
  expect(await login('manager', testPassword), 'the second lock is longer').toBe('locked_out');
  shiftMs += 5 * minuteMs;
  expect(await login('manager', testPassword)).toBe('ok');
  const locked = hall.read((db) =>
    db.prepare(`SELECT count(*) FROM event WHERE type = 'staff.locked_out'`).pluck().get(),
  );
  expect(locked).toBe(2);
});

test('whoever reads stays signed in for as long as he touches something, and not a minute longer', async () => {
  const { socket, session } = await hall.staff('manager');
  for (let round = 0; round < 3; round += 1) {
    shiftMs += 14 * minuteMs;
    expect(await socket.ask('active', {})).toEqual({ ok: true, value: {} });
  }
  const bye = socket.bye();
  shiftMs += 15 * minuteMs;
  expect(await bye).toBe('session_expired');
  const again = hall.connect();
  const answer = await again.hello({ as: 'staff', session });
  expect(answer).toEqual({ welcome: false, refusal: 'session_expired' });
});

test('being active is said by somebody who is signed in, and says nothing else', async () => {
  const stranger = hall.connect();
  expect(await stranger.ask('active', {})).toMatchObject({ error: { code: 'not_signed_in' } });
  const { socket } = await hall.staff('manager');
  for (const message of [null, 'x', { minutes: 600 }]) {
    expect(await socket.ask('active', message)).toMatchObject({ error: { code: 'malformed' } });
  }
});

test('touching does not keep a session beyond twelve hours', async () => {
  const { socket } = await hall.staff('manager');
  const bye = socket.bye();
  for (let minutes = 0; minutes < 12 * 60 - 14; minutes += 14) {
    shiftMs += 14 * minuteMs;
    expect(await socket.ask('active', {})).toMatchObject({ ok: true });
  }
  shiftMs += 14 * minuteMs;
  expect(await bye).toBe('session_expired');
});

test('a session ends after a quarter of an hour without a touch, and is told so', async () => {
  const { socket, session } = await hall.staff('manager');
  shiftMs += 10 * minuteMs;
  expect((await socket.command('notice.clear', {})).ok).toBe(true);
  shiftMs += 10 * minuteMs;
  expect((await socket.command('notice.clear', {})).ok).toBe(true);
  shiftMs += 16 * minuteMs;
  expect(await socket.bye()).toBe('session_expired');
  const again = await hall.connect().hello({ as: 'staff', session });
  expect(again).toEqual({ welcome: false, refusal: 'session_expired' });
});

test('a session ends after twelve hours, however busy', async () => {
  const { socket } = await hall.staff('manager');
  const bye = socket.bye();
  for (let n = 0; n < 73; n += 1) {
    shiftMs += 10 * minuteMs;
    const answer = await socket.command('notice.clear', {}).catch(() => null);
    if (answer?.ok !== true) {
      expect(n).toBeGreaterThan(70);
      break;
    }
  }
  expect(await bye).toBe('session_expired');
});

test('disabling a person and changing his roles end his sessions within five seconds', async () => {
  const manager = (await hall.staff('manager')).socket;
  const staffId = await hall.account(['staff'], 'clerk');
  const first = await hall.staff('clerk');
  const leaves = first.socket.bye();
  await manager.command('staff.setRoles', { staffId, roles: ['reviewer'] });
  expect(await leaves).toBe('session_expired');
  const second = await hall.staff('clerk');
  const leavesAgain = second.socket.bye();
  await manager.command('staff.setDisabled', { staffId, disabled: true });
  expect(await leavesAgain).toBe('session_expired');
  const socket = hall.connect();
  const login = { loginName: 'clerk', password: testPassword };
  expect(await socket.ask('login', login)).toEqual({ ok: false, error: { code: 'wrong_login' } });
});

test('the last manager can neither step down nor be disabled', async () => {
  const { socket, answer } = await hall.staff('manager');
  if (!answer.welcome || answer.you.as !== 'staff') throw new Error('not welcome');
  const { staffId } = answer.you;
  const lastManager = { ok: false, error: { code: 'last_manager' } };
  expect(await socket.command('staff.setRoles', { staffId, roles: ['staff'] })).toEqual(
    lastManager,
  );
  expect(await socket.command('staff.setDisabled', { staffId, disabled: true })).toEqual(
    lastManager,
  );
});

test('ending a session closes every socket that came in with it', async () => {
  const { socket, session } = await hall.staff('manager');
  const other = hall.connect();
  await other.hello({ as: 'staff', session });
  const byes = Promise.all([socket.bye(), other.bye()]);
  await socket.command('session.end', {});
  expect(await byes).toEqual(['session_expired', 'session_expired']);
});

test('a pairing code enrols one terminal once, within ten minutes; revoking it ends it', async () => {
  const manager = (await hall.staff('manager')).socket;
  const invite = async () => {
    const answer = await manager.command('terminal.invite', sampleInputs['terminal.invite']);
    return answer.ok ? (answer.value as { pairingCode: string }).pairingCode : '';
  };
  const socket = hall.connect();
  const pair = async (pairingCode: string) =>
    (await socket.ask('pair', { pairingCode })) as PairAnswer;
  const code = await invite();
  const paired = await pair(code);
  if (!paired.ok) throw new Error(paired.error.code);
  expect(await pair(code)).toEqual({ ok: false, error: { code: 'wrong_pairing_code' } });
  const late = await invite();
  shiftMs += 10 * minuteMs + 1_000;
  expect(await pair(late)).toEqual({ ok: false, error: { code: 'wrong_pairing_code' } });
  const credential = { as: 'terminal', token: paired.value.token } as const;
  expect(await socket.hello(credential, { board: null })).toMatchObject({ welcome: true });
  const bye = socket.bye();
  const { terminalId } = paired.value;
  expect((await manager.command('terminal.revoke', { terminalId })).ok).toBe(true);
  expect(await bye).toBe('unknown_device');
});

test('guessing pairing codes is stopped', async () => {
  const socket = hall.connect();
  const codes: string[] = [];
  for (let n = 0; n < 22; n += 1) {
    const answer = (await socket.ask('pair', {
      pairingCode: String(10_000_000 + n),
    })) as PairAnswer;
    codes.push(answer.ok ? 'ok' : answer.error.code);
  }
  expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'wrong_pairing_code'));
  expect(codes.slice(20)).toEqual(['locked_out', 'locked_out']);
});

test('a socket that sends too fast is told that the hub is busy', async () => {
  const { socket } = await hall.terminal('kiosk');
  const answers = await Promise.all(
    Array.from({ length: 400 }, () => socket.ask('no_such_event', null)),
  );
  const codes = (answers as { error: { code: string } }[]).map(({ error }) => error.code);
  expect(codes).toContain('busy');
  expect(codes).toContain('unknown_name');
});

test('a socket that never says hello is closed', async () => {
  const socket = hall.connect();
  const openedMs = Date.now();
  await socket.closed();
  expect(Date.now() - openedMs).toBeLessThan(15_000);
});

test('neither the file nor the health page holds a secret or a name in the clear', async () => {
  const { session } = await hall.staff('manager');
  const { token } = await hall.terminal('kiosk');
  const health = await (await fetch(`${hall.hub.url}/healthz`)).text();
  const metrics = await (await fetch(`${hall.hub.url}/metrics`)).text();
  const file = hall.contents();
  for (const secret of [session, token, testPassword]) {
    expect(file.includes(secret)).toBe(false);
    expect(health.includes(secret)).toBe(false);
    expect(metrics.includes(secret)).toBe(false);
  }
  expect(JSON.parse(health)).toMatchObject({ status: 'ok', database: 'ok', protocolVersion });
});
