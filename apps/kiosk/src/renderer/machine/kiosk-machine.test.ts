import { expect, test } from 'vitest';
import { cards, sampleSlip } from '../testing/fake-hub.ts';
import { checkedIn, kiosk, printed, registered, shown, startMs, wish } from '../testing/hand.ts';
import { served } from '../testing/served.ts';
import { initialState } from './state.ts';

test('a new worker with a card and no phone has a slip after at most twelve touches', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.unknown });
  checkedIn(at, { outcome: 'unknown' });
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'extras-done', shown: [] });
  at.touch({ type: 'no-phone' });
  wish(at);
  registered(at);
  printed(at);
  expect(at.page).toBe('slip');
  expect(at.touches).toBeLessThanOrEqual(12);
});

test('with a phone and both further consents it is at most twelve touches beside the phone pad', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.unknown });
  checkedIn(at, { outcome: 'unknown' });
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'choose-extra', purpose: 'keep_id_number', given: true });
  at.touch({ type: 'choose-extra', purpose: 'contact', given: true });
  at.touch({ type: 'extras-done', shown: [{ ...shown, purpose: 'keep_id_number' }] });
  for (const digit of '19900008000') {
    at.happens({ type: 'digit', digit });
  }
  at.touch({ type: 'confirm-digits' });
  wish(at);
  registered(at);
  printed(at);
  expect(at.page).toBe('slip');
  expect(at.touches).toBeLessThanOrEqual(12);
});

test('a known card prints at once, without a touch', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  checkedIn(at, { outcome: 'checked_in', served });
  expect(at.page).toBe('printing');
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-slip', slip: sampleSlip });
  expect(at.state.visit?.card).toBeNull();
});

test('elder mode that is remembered for a worker comes back with his card', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  const greeting = { ...served.greeting, elderMode: true };
  checkedIn(at, { outcome: 'checked_in', served: { ...served, greeting } });
  expect(at.state.elder).toBe(true);
});

test('further consents are no until somebody says yes, each with its own text', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.unknown });
  checkedIn(at, { outcome: 'unknown' });
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'choose-extra', purpose: 'contact', given: true });
  at.touch({
    type: 'extras-done',
    shown: [
      { purpose: 'keep_id_number', version: '1', hash: 'a'.repeat(64) },
      { purpose: 'contact', version: '1', hash: 'b'.repeat(64) },
    ],
  });
  expect(at.state.visit?.consents).toEqual([
    { purpose: 'registration', given: true, textVersion: '1', textHash: '0'.repeat(64) },
    { purpose: 'keep_id_number', given: false, textVersion: '1', textHash: 'a'.repeat(64) },
    { purpose: 'contact', given: true, textVersion: '1', textHash: 'b'.repeat(64) },
  ]);
});

test('a card that is refused consent is forgotten at once', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.unknown });
  checkedIn(at, { outcome: 'unknown' });
  expect(at.state.visit?.card).not.toBeNull();
  at.touch({ type: 'refuse' });
  expect(at.page).toBe('attract');
  expect(JSON.stringify(at.state)).not.toContain(cards.unknown.idNumber);
});

const document = { kind: 'notice', blocks: [] } as const;

test('a child is refused kindly, gets a list of helpers, and nothing of the card stays', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.child });
  checkedIn(at, { outcome: 'under_age', document });
  expect(at.page).toBe('under-age');
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-paper' });
  expect(JSON.stringify(at.state)).not.toContain(cards.child.idNumber);
});

test('without a card and under 16 by his own word nothing of the phone stays', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'phone' });
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'extras-done', shown: [] });
  for (const digit of '19900008000') {
    at.touch({ type: 'digit', digit });
  }
  at.touch({ type: 'confirm-digits' });
  at.touch({ type: 'choose-age', band: 'under-16' });
  expect(JSON.stringify([at.state, at.asked().at(-1)])).not.toContain('19900008000');
  const reply = { name: 'worker.turnAway', result: { ok: true, value: { document } } } as const;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
  expect(at.page).toBe('under-age');
  expect(at.effects.at(-1)).toMatchObject({ type: 'print-paper', document });
  expect(JSON.stringify(at.state)).not.toContain('19900008000');
});

test('a child is told who helps also when the hub is away', () => {
  const at = kiosk({ ...initialState(startMs), connection: 'live', page: { name: 'age' } });
  at.touch({ type: 'choose-age', band: 'under-16' });
  const error = { code: 'unreachable' } as const;
  const reply = { name: 'worker.turnAway', result: { ok: false, error } } as const;
  at.happens({ type: 'answered', askNo: at.state.askNo, reply });
  expect(at.state.page).toEqual({ name: 'under-age' });
  expect(at.state.visit).toBeNull();
});

test('papers are asked for in the language of the screen', () => {
  const at = kiosk();
  at.touch({ type: 'toggle-language' });
  at.happens({ type: 'card', card: cards.known });
  expect(at.asked().at(-1)?.question).toMatchObject({ input: { language: 'en' } });
  at.touch({ type: 'finish' });
  at.touch({ type: 'start', with: 'reprint' });
  for (const digit of '406172') {
    at.touch({ type: 'digit', digit });
  }
  at.touch({ type: 'confirm-digits' });
  expect(at.asked().at(-1)?.question.input).toEqual({ code: '406172', language: 'zh-CN' });
});

test('no card is sent and none is kept while the hub is away', () => {
  const at = kiosk(initialState(startMs));
  at.happens({ type: 'connection', connection: 'lost' });
  at.happens({ type: 'card', card: cards.known });
  expect(at.page).toBe('trouble');
  expect(at.asked()).toHaveLength(0);
  expect(at.state.visit).toBeNull();
});

test('a card laid while the hub is only just being found is asked about, without an apology', () => {
  const at = kiosk(initialState(startMs));
  at.happens({ type: 'card', card: cards.known });
  expect(at.page).toBe('busy');
  expect(at.asked().at(-1)?.question.name).toBe('worker.checkIn');
});

test("somebody else's card in the middle of a visit changes nothing of it", () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.unknown });
  checkedIn(at, { outcome: 'unknown' });
  at.touch({ type: 'agree', shown });
  at.touch({ type: 'extras-done', shown: [] });
  const before = at.state.visit;
  at.happens({ type: 'card', card: cards.known });
  expect(at.state.visit).toBe(before);
  expect(at.page).toBe('phone');
});

test('an unreachable hub can be asked the very same again', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  at.happens({
    type: 'answered',
    askNo: at.state.askNo,
    reply: { name: 'worker.checkIn', result: { ok: false, error: { code: 'unreachable' } } },
  });
  expect(at.state.page).toEqual({ name: 'trouble', code: 'unreachable', retry: true });
  at.touch({ type: 'retry' });
  expect(at.asked().map(({ again }) => again)).toEqual([false, true]);
  expect(at.asked()[1]?.question).toEqual(at.asked()[0]?.question);
});

test('an answer to an earlier visit is dropped', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  const { askNo } = at.state;
  at.touch({ type: 'finish' });
  at.happens({
    type: 'answered',
    askNo,
    reply: {
      name: 'worker.checkIn',
      result: { ok: true, value: { outcome: 'checked_in', served } },
    },
  });
  expect(at.page).toBe('attract');
  expect(at.state.visit).toBeNull();
});

test('an unknown print tells so and is printed again only when a person says so', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  checkedIn(at, { outcome: 'checked_in', served });
  at.happens({
    type: 'printed',
    visitNo: at.state.visitNo,
    result: { outcome: 'unknown', fault: 'no_answer' },
  });
  const prints = (): number => at.effects.filter(({ type }) => type === 'print-slip').length;
  at.wait(5_000);
  expect(prints()).toBe(1);
  at.touch({ type: 'print-again' });
  expect(prints()).toBe(2);
});

test('consent is withdrawn with three touches from 我的信息', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'mine' });
  at.happens({ type: 'card', card: cards.known });
  const information = {
    greeting: served.greeting,
    idMasked: null,
    phoneMasked: null,
    status: 'seeking',
    verified: true,
    recommendations: true,
    consents: [{ purpose: 'contact', given: true, onDay: '2026-11-20' }],
    registeredOn: '2026-11-20',
    lastSeenDay: '2026-11-22',
  } as const;
  at.happens({
    type: 'answered',
    askNo: at.state.askNo,
    reply: {
      name: 'worker.open',
      result: {
        ok: true,
        value: {
          visitToken: served.visitToken,
          postingIds: served.postingIds,
          fits: served.fits,
          information: { ...information, consents: [...information.consents] },
        },
      },
    },
  });
  expect(at.page).toBe('mine');
  const before = at.touches;
  at.touch({ type: 'see-consents' });
  at.touch({ type: 'ask', of: 'contact' });
  at.touch({ type: 'confirm' });
  expect(at.touches - before).toBeLessThanOrEqual(3);
  expect(at.asked().at(-1)?.question).toEqual({
    name: 'worker.withdrawConsent',
    input: { visitToken: served.visitToken, purpose: 'contact' },
  });
});

test('large text is remembered for a worker the hall knows', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  checkedIn(at, { outcome: 'checked_in', served });
  at.touch({ type: 'toggle-elder' });
  expect(at.asked().at(-1)?.question).toMatchObject({
    name: 'worker.correct',
    input: { elderMode: true, phone: 'keep' },
  });
  expect(at.page).toBe('printing');
});
