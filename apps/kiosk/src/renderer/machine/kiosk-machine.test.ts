import { expect, test } from 'vitest';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import { cards, sampleSlip } from '../testing/fake-hub.ts';
import { served } from '../testing/served.ts';
import type { PersonEvent, WorldEvent } from './events.ts';
import { cardReminderMs, idle, kioskMachine } from './kiosk-machine.ts';
import { initialState, type Effect, type KioskState } from './state.ts';

const startMs = 1_000_000;
const shown = { purpose: 'registration', version: '1', hash: '0'.repeat(64) } as const;

/** A hand at the kiosk: counts touches, keeps what the machine asked for. */
function kiosk(state: KioskState = { ...initialState(startMs), connection: 'live' }) {
  let current = state;
  let touches = 0;
  let nowMs = startMs;
  const effects: Effect[] = [];
  const feed = (event: PersonEvent | WorldEvent): void => {
    const step = kioskMachine(current, { ...event, atMs: nowMs });
    current = step.state;
    effects.push(...step.effects);
  };
  return {
    get state() {
      return current;
    },
    get touches() {
      return touches;
    },
    get page() {
      return current.page.name;
    },
    effects,
    touch(event: PersonEvent) {
      touches += 1;
      feed(event);
    },
    happens: feed,
    wait(ms: number) {
      nowMs += ms;
      feed({ type: 'tick' });
    },
    asked() {
      return effects.filter((effect) => effect.type === 'ask');
    },
  };
}

type Kiosk = ReturnType<typeof kiosk>;

function checkedIn(at: Kiosk, value: CommandOutput<'worker.checkIn'>): void {
  const askNo = at.state.askNo;
  at.happens({
    type: 'answered',
    askNo,
    reply: { name: 'worker.checkIn', result: { ok: true, value } },
  });
}

function registered(at: Kiosk): void {
  at.happens({
    type: 'answered',
    askNo: at.state.askNo,
    reply: { name: 'worker.register', result: { ok: true, value: served } },
  });
}

function printed(at: Kiosk): void {
  at.happens({
    type: 'printed',
    visitNo: at.state.visitNo,
    result: { outcome: 'confirmed' },
  });
}

/** Everything a new worker touches between the phone and the slip. */
function wish(at: Kiosk): void {
  at.touch({ type: 'toggle-occupation', occupationId: 'cleaner' });
  at.touch({ type: 'occupations-done' });
  at.touch({ type: 'choose-when', when: 'today' });
  at.touch({ type: 'choose-part', part: 'any' });
  at.touch({ type: 'pay-done', skip: true });
  at.touch({ type: 'choose-training', wish: false });
}

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

test('a child is refused kindly, gets a list of helpers, and nothing of the card stays', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.child });
  checkedIn(at, { outcome: 'under_age', document: { kind: 'notice', blocks: [] } });
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
  expect(at.page).toBe('under-age');
  expect(JSON.stringify(at.state)).not.toContain('19900008000');
});

test('no card is sent and none is kept while the hub is away', () => {
  const at = kiosk(initialState(startMs));
  at.happens({ type: 'connection', connection: 'lost' });
  at.happens({ type: 'card', card: cards.known });
  expect(at.page).toBe('trouble');
  expect(at.asked()).toHaveLength(0);
  expect(at.state.visit).toBeNull();
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

test('a quiet visit is warned after 40 s and cleared after 60 s', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'phone' });
  at.wait(idle.warnAfterMs - 1);
  expect(at.state.warningSeconds).toBeNull();
  at.wait(1);
  expect(at.state.warningSeconds).toBe(20);
  at.wait(20_000);
  expect(at.page).toBe('attract');
  expect(at.effects.at(-1)).toEqual({ type: 'forget' });
});

test('more time can be asked for far more than ten times', () => {
  const at = kiosk();
  at.touch({ type: 'start', with: 'phone' });
  for (let round = 0; round < 25; round += 1) {
    at.wait(59_000);
    expect(at.page).toBe('consent');
    at.touch({ type: 'more-time' });
    expect(at.state.warningSeconds).toBeNull();
  }
});

test('a card laid after hours of quiet is not cleared away by the next tick', () => {
  const at = kiosk();
  at.wait(7_200_000);
  at.happens({ type: 'card', card: cards.known });
  at.wait(1_000);
  expect(at.page).toBe('busy');
});

test('a language or large text left on the attract page is put back after a minute', () => {
  const at = kiosk();
  at.touch({ type: 'toggle-language' });
  at.touch({ type: 'toggle-elder' });
  at.wait(idle.clearAfterMs);
  expect(at.state).toMatchObject({ language: 'zh-CN', elder: false });
});

test('a forgotten card is mentioned every five seconds until it is taken', () => {
  const at = kiosk();
  at.happens({ type: 'card', card: cards.known });
  checkedIn(at, { outcome: 'checked_in', served });
  printed(at);
  const said = (): number => at.effects.filter(({ type }) => type === 'say').length;
  at.wait(cardReminderMs);
  at.wait(1_000);
  expect(said()).toBe(1);
  at.wait(cardReminderMs);
  expect(said()).toBe(2);
  at.happens({ type: 'card-removed' });
  at.wait(cardReminderMs);
  expect(said()).toBe(2);
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
