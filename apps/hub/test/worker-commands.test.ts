import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import { marketOf, testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { consentPurpose, type ConsentPurpose } from '@hall/core/domain/worker/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentRecords } from '../src/commands/worker/consents-in-force.ts';
import { VisitRegistry } from '../src/commands/worker/visits.ts';
import { openBench, type HallBench } from './support/hall-bench.ts';

type Registration = CommandInput<'worker.register'>;

let bench: HallBench;
const visitId = '00000000-0000-4000-8000-0000000000b1';

beforeAll(async () => {
  bench = await openBench();
  const employerId = await bench.employer();
  await bench.live(employerId);
  await bench.live(employerId, { occupationId: 'mason', workAddress: '示例小区' });
  await bench.live(employerId, { occupationId: 'gardener', shiftStart: '08:00' });
});
afterAll(() => bench.hall.close());

const language = 'zh-CN';

function consents(given: readonly ConsentPurpose[]): Registration['consents'] {
  const texts = consentRecords(marketOf());
  return consentPurpose.options.map((purpose) => {
    const text = texts.find(({ id }) => id === `${purpose}:zh-CN`)!;
    const { version: textVersion, hash: textHash } = text;
    return { purpose, given: given.includes(purpose), textVersion, textHash };
  });
}

function registration(changes: Partial<Registration> = {}): Registration {
  return {
    visitId,
    identity: { by: 'card', card: testCards.man, phone: '19900001234' },
    consents: consents(['registration', 'keep_id_number']),
    wishes: wishesOf(),
    elderMode: false,
    language,
    ...changes,
  };
}

const kiosk = (n: number): Actor => ({
  kind: 'terminal',
  terminalId: `00000000-0000-4000-8000-0000000000c${n}`,
  terminal: 'kiosk',
});

test('an unknown card leaves no trace', async () => {
  const before = bench.hall.contents();
  const card = testCards.woman;
  const answer = await bench.does(bench.kiosk, 'worker.checkIn', { visitId, card, language });
  expect(answer).toEqual({ outcome: 'unknown' });
  const strip = (text: string): string => text.replace(/\["command_log".*/, '');
  expect(strip(bench.hall.contents())).toBe(strip(before));
});

test('a child is refused with a sheet of help, and only a count remembers', async () => {
  const card = testCards.child;
  const answer = await bench.does(bench.kiosk, 'worker.checkIn', { visitId, card, language });
  expect(answer).toMatchObject({ outcome: 'under_age', document: { kind: 'notice' } });
  const input = registration({ identity: { by: 'card', card, phone: null } });
  expect(await bench.refused(bench.kiosk, 'worker.register', input)).toBe('under_age');
  const events = bench.hall.read((db) =>
    db.prepare("SELECT state_json FROM event WHERE type = 'hall.minor_refused'").all(),
  );
  expect(events).toEqual([{ state_json: null }]);
});

test('a child without a card gets the same sheet in his language, and only a count remembers', async () => {
  const count = (): unknown =>
    bench.hall.read((db) =>
      db.prepare("SELECT count(*) AS n FROM event WHERE type = 'hall.minor_refused'").get(),
    );
  const before = count() as { n: number };
  const turned = await bench.does(bench.kiosk, 'worker.turnAway', { visitId, language: 'en' });
  expect(turned.document.kind).toBe('notice');
  expect(JSON.stringify(turned.document)).toContain('You are not 16 yet');
  expect(count()).toEqual({ n: before.n + 1 });
});

test('a worker registers, gets a slip with what fits, and is known by his card afterwards', async () => {
  const served = await bench.does(bench.kiosk, 'worker.register', registration());
  expect(served.greeting).toMatchObject({ maskedName: '张**', minorWorker: false });
  expect(served.greeting.registrationNo).toMatch(/^990001-261123-\d{4}$/);
  expect(served.slip.code).toMatch(/^\d{6}$/);
  expect(served.postingIds).toHaveLength(2);
  const card = testCards.man;
  const again = await bench.does(bench.kiosk, 'worker.checkIn', { visitId, card, language });
  if (again.outcome !== 'checked_in') throw new Error(again.outcome);
  expect(again.served.greeting.workerId).toBe(served.greeting.workerId);
  expect(again.served.slip.code).toBe(served.slip.code);
  expect(bench.watched.board().get('stats')).toMatchObject({ seekersToday: 1 });
});

test('no answer and no row of the ledger holds a name, a number or a phone in the clear', async () => {
  const input = registration();
  const answers = [
    await bench.does(bench.kiosk, 'worker.register', input),
    await bench.does(bench.kiosk, 'worker.open', {
      visitId,
      by: { with: 'card', card: testCards.man },
    }),
  ];
  const secrets = /张测试|990001197001010014|19900001234|1970-01-01/;
  expect(JSON.stringify(answers)).not.toMatch(secrets);
  expect(bench.hall.contents()).not.toMatch(secrets);
});

test('a slip is made in the language the worker reads, and again in the one he asks for', async () => {
  const input = registration({ language: 'en' });
  const { slip } = await bench.does(bench.kiosk, 'worker.register', input);
  expect(JSON.stringify(slip.document)).toContain('Registration slip');
  const { code } = slip;
  const again = await bench.does(bench.kiosk, 'slip.reprint', { code, language: 'zh-CN' });
  expect(JSON.stringify(again.slip.document)).not.toContain('Registration slip');
});

test('without a yes nothing is kept, and a yes to another text does not count', async () => {
  const before = bench.hall.contents();
  const no = registration({ consents: consents(['keep_id_number']) });
  expect(await bench.refused(bench.kiosk, 'worker.register', no)).toBe('consent_missing');
  const [first, ...rest] = consents(['registration']);
  const forged = registration({ consents: [{ ...first!, textHash: '0'.repeat(64) }, ...rest] });
  expect(await bench.refused(bench.kiosk, 'worker.register', forged)).toBe('consent_outdated');
  expect(bench.hall.contents()).toBe(before);
});

test('a card that does not check, or is known under another name, is a matter for a person', async () => {
  const card = { ...testCards.man, birthDate: '1970-01-02' };
  expect(await bench.refused(bench.kiosk, 'worker.checkIn', { visitId, card, language })).toBe(
    'card_invalid',
  );
  const other = { ...testCards.man, name: '别人' };
  expect(
    await bench.refused(bench.kiosk, 'worker.checkIn', { visitId, card: other, language }),
  ).toBe('identity_mismatch');
});

test('a visit belongs to the kiosk it began at and to nobody else', async () => {
  const { visitToken } = await bench.does(kiosk(1), 'worker.register', registration());
  const pause = { visitToken, paused: true };
  expect(await bench.refused(kiosk(2), 'worker.setPaused', pause)).toBe('visit_expired');
  const { information } = await bench.does(kiosk(1), 'worker.setPaused', pause);
  expect(information).toMatchObject({ status: 'paused', phoneMasked: '199****1234' });
  bench.time.advance(10 * 60_000);
  expect(await bench.refused(kiosk(1), 'worker.setPaused', pause)).toBe('visit_expired');
});

test('the slip code and the last digits of the phone open 我的信息; guessing is stopped', async () => {
  const { slip } = await bench.does(kiosk(1), 'worker.register', registration());
  const by = { with: 'code' as const, code: slip.code, phoneLast4: '1234' };
  const opened = await bench.does(kiosk(3), 'worker.open', { visitId, by });
  expect(opened.information.greeting.maskedName).toBe('张**');
  const wrong = { visitId, by: { ...by, phoneLast4: '9999' } };
  for (let n = 0; n < 5; n += 1) {
    expect(await bench.refused(kiosk(4), 'worker.open', wrong)).toBe('wrong_slip_code');
  }
  expect(await bench.refused(kiosk(4), 'worker.open', { visitId, by })).toBe('locked_out');
});

test('a slip is printed again with its mark, and the ledger keeps what became of the paper', async () => {
  const { slip } = await bench.does(kiosk(1), 'worker.register', registration());
  const again = await bench.does(kiosk(5), 'slip.reprint', { code: slip.code, language });
  expect(again.slip.code).toBe(slip.code);
  expect(JSON.stringify(again.slip.document)).toContain('补打');
  const result = { outcome: 'unknown', fault: 'no_answer' } as const;
  await bench.does(kiosk(5), 'slip.printed', { slipId: slip.slipId, result });
  expect(await bench.refused(kiosk(6), 'slip.reprint', { code: '000000', language })).toBe(
    'wrong_slip_code',
  );
});

test('correcting changes wishes and phone and nothing else', async () => {
  const { visitToken } = await bench.does(kiosk(1), 'worker.register', registration());
  const wishes = wishesOf({ occupationIds: ['gardener'] });
  const { information } = await bench.does(kiosk(1), 'worker.correct', {
    visitToken,
    wishes,
    phone: '19900005678',
    name: null,
    elderMode: true,
  });
  expect(information).toMatchObject({
    phoneMasked: '199****5678',
    greeting: { wishes, elderMode: true },
  });
});

test('a typed name can be typed again, one from a card cannot; the paper after it has the new one', async () => {
  const typed = { by: 'phone', phone: '19900004321', name: '王小名', ageBand: '40-49' } as const;
  const { visitToken, greeting, slip } = await bench.does(kiosk(1), 'worker.register', {
    ...registration(),
    identity: typed,
  });
  const correct = { wishes: wishesOf(), phone: 'keep', name: '王晓明', elderMode: false } as const;
  const { information } = await bench.does(kiosk(1), 'worker.correct', { visitToken, ...correct });
  expect(information).toMatchObject({ phoneMasked: '199****4321', verified: false });
  expect(bench.stores.people.get(greeting.workerId)).toMatchObject({ name: '王晓明' });
  const again = await bench.does(kiosk(5), 'slip.reprint', { code: slip.code, language });
  expect(JSON.stringify(again.slip.document)).toContain('王**');

  const card = await bench.does(kiosk(2), 'worker.register', registration());
  expect(
    await bench.refused(kiosk(2), 'worker.correct', { visitToken: card.visitToken, ...correct }),
  ).toBe('wrong_state');
  // Windows correct it the same way, for who stands before them with his slip and his phone.
  const clerk = bench.people.staff;
  const by = { with: 'code' as const, code: slip.code, phoneLast4: '4321' };
  const opened = await bench.does(clerk, 'worker.open', { visitId, by });
  await bench.does(clerk, 'worker.correct', {
    ...correct,
    visitToken: opened.visitToken,
    name: '王䶮',
  });
  expect(bench.stores.people.get(greeting.workerId)).toMatchObject({ name: '王䶮' });
});

test('who takes back the number is forgotten by his card, who deletes is forgotten altogether', async () => {
  const first = await bench.does(kiosk(1), 'worker.register', registration());
  const { visitToken } = first;
  const withdrawn = await bench.does(kiosk(1), 'worker.withdrawConsent', {
    visitToken,
    purpose: 'keep_id_number',
  });
  expect(withdrawn).toEqual({ deleted: false });
  const card = testCards.man;
  expect(await bench.does(kiosk(1), 'worker.checkIn', { visitId, card, language })).toEqual({
    outcome: 'unknown',
  });
  await bench.does(kiosk(1), 'worker.delete', { visitToken });
  const { workerId } = first.greeting;
  expect(bench.stores.people.get(workerId)).toBeNull();
  expect(bench.stores.workers.get(workerId)).toMatchObject({ status: 'left', gender: 'unknown' });
  expect(await bench.refused(kiosk(1), 'worker.delete', { visitToken })).toBe('visit_expired');
  const { code } = first.slip;
  expect(await bench.refused(kiosk(7), 'slip.reprint', { code, language })).toBe('wrong_slip_code');
});

test('a worker without a card is registered unverified; withdrawing registration deletes him', async () => {
  const identity = { by: 'phone', phone: '19900004321', name: null, ageBand: '16-17' } as const;
  const served = await bench.does(
    bench.people.staff,
    'worker.register',
    registration({ identity }),
  );
  expect(served.greeting).toMatchObject({ maskedName: '', minorWorker: true });
  // Heavy work is not for young workers, so nothing of the family fits.
  expect(served.postingIds).toEqual([]);
  const withdrawn = await bench.does(bench.people.staff, 'worker.withdrawConsent', {
    visitToken: served.visitToken,
    purpose: 'registration',
  });
  expect(withdrawn).toEqual({ deleted: true });
});

test('a name typed at a kiosk is kept whole with the person, and masked everywhere else', async () => {
  const identity = {
    by: 'phone',
    phone: '19900004321',
    name: '欧阳晓',
    ageBand: '40-49',
  } as const;
  const served = await bench.does(kiosk(1), 'worker.register', registration({ identity }));
  const { workerId, maskedName } = served.greeting;
  expect(maskedName).toBe('欧**');
  expect(bench.stores.people.get(workerId)?.name).toBe('欧阳晓');
  const slipText = JSON.stringify(served.slip.document);
  expect(slipText).toContain('欧**');
  expect(slipText).not.toContain('欧阳');
  expect(JSON.stringify(bench.stores.workers.get(workerId))).not.toContain('欧');
});

test('a changed consent text asks again at the next visit', async () => {
  await bench.does(kiosk(1), 'worker.register', registration());
  const market = marketOf({ consentVersion: '2026-2' });
  await bench.does(bench.people.manager, 'market.update', { market });
  const card = testCards.man;
  expect(await bench.does(kiosk(1), 'worker.checkIn', { visitId, card, language })).toEqual({
    outcome: 'consent_outdated',
  });
  expect(bench.watched.kiosk().get('registration:zh-CN')).toMatchObject({ version: '2026-2' });
});

test('the register of visits is bounded and forgets the oldest', () => {
  let made = 0;
  const newToken = (): string => `token-of-a-visit-${(made += 1)}`;
  const visits = new VisitRegistry({ newToken, most: 3 });
  const tokens = [1, 2, 3, 4].map((n) =>
    visits.open({ holder: `kiosk ${n}`, workerId: `worker ${n}`, nowMs: fiveAmMs }),
  );
  const found = tokens.map((token, n) =>
    visits.find({ token, holder: `kiosk ${n + 1}`, nowMs: fiveAmMs }),
  );
  expect(found).toEqual([null, 'worker 2', 'worker 3', 'worker 4']);
});
