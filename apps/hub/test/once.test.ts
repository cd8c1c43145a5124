import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleInputs } from './support/sample-inputs.ts';
import { testPassword } from './support/test-config.ts';
import { openTestHall, type TestHall } from './support/test-hall.ts';

let hall: TestHall;

beforeAll(async () => {
  hall = await openTestHall();
  await hall.account(['manager']);
  await hall.account(['staff']);
});
afterAll(() => hall.close());

const countOf = (type: string) =>
  hall.read((db) => db.prepare('SELECT count(*) FROM event WHERE type = ?').pluck().get(type));

test('two retries in flight of the same intention are one effect and one answer', async () => {
  const { socket, token } = await hall.terminal('kiosk');
  const other = hall.connect();
  await other.hello({ as: 'terminal', token });
  const commandId = randomUUID();
  const answers = await Promise.all(
    [socket, other, socket, other].map((one) =>
      one.command('help.call', { page: 'twice' }, commandId),
    ),
  );
  expect(answers[0]?.ok).toBe(true);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(countOf('help.called')).toBe(1);
});

test('a retry after the password was changed gets the first answer, not a wrong password', async () => {
  await hall.account(['auditor'], 'changer');
  const { socket } = await hall.staff('changer');
  const commandId = randomUUID();
  const input = { current: testPassword, next: 'tea at six am' };
  const both = await Promise.all([
    socket.command('staff.changePassword', input, commandId),
    socket.command('staff.changePassword', input, commandId),
  ]);
  expect(both).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ]);
  expect(await socket.command('staff.changePassword', input, commandId)).toEqual(both[0]);
  expect(await socket.command('staff.changePassword', input)).toMatchObject({
    ok: false,
    error: { code: 'wrong_login' },
  });
});

test("somebody else's command id shows nothing of the answer", async () => {
  const manager = (await hall.staff('manager')).socket;
  const commandId = randomUUID();
  const invited = await manager.command(
    'terminal.invite',
    sampleInputs['terminal.invite'],
    commandId,
  );
  expect(invited.ok).toBe(true);
  const { socket } = await hall.terminal('kiosk');
  expect(await socket.command('help.call', { page: 'x' }, commandId)).toEqual({
    ok: false,
    error: { code: 'malformed' },
  });
});

test('a refused command leaves its id free, because nothing happened', async () => {
  const manager = (await hall.staff('manager')).socket;
  const commandId = randomUUID();
  const input = sampleInputs['staff.create'];
  const [staffId] = [await hall.account(['staff'], input.loginName)];
  expect(staffId).toBeTruthy();
  expect(await manager.command('staff.create', input, commandId)).toMatchObject({ ok: false });
  const other = { ...input, loginName: 'somebody2' };
  expect(await manager.command('staff.create', other, commandId)).toMatchObject({ ok: true });
});

test('commands that arrive together share a commit and keep their order', async () => {
  const { socket } = await hall.staff('staff');
  const { details } = sampleInputs['employer.register'];
  const names = Array.from({ length: 50 }, (_, n) => `第${n}家个人雇主`);
  const answers = await Promise.all(
    names.map((legalName) =>
      socket.command('employer.register', {
        details: { ...details, type: 'household', creditCode: null, legalName },
      }),
    ),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  const written = hall.read((db) =>
    db
      .prepare(
        `SELECT json_extract(state_json, '$.details.legalName') FROM event
                WHERE type = 'employer.registered' ORDER BY seq`,
      )
      .pluck()
      .all(),
  );
  expect(written).toEqual(names);
});
