import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cards, sampleSlip } from '../testing/fake-hub.ts';
import { sampleReceipt } from '../testing/fake-complaints.ts';
import { sampleReservation } from '../testing/sample-queue.ts';
import { served } from '../testing/served.ts';
import type { KioskEvent, PersonEvent, WorldEvent } from './events.ts';
import { idle, kioskMachine } from './kiosk-machine.ts';
import { initialState, type KioskState, type Page, type Reply } from './state.ts';

const startMs = 1_000_000;
const shown = { purpose: 'registration', version: '1', hash: '0'.repeat(64) } as const;

// Random hands: every touch and every happening, in any order.
const personTypes = [
  { type: 'start', with: 'card' },
  { type: 'start', with: 'phone' },
  { type: 'start', with: 'browse' },
  { type: 'start', with: 'mine' },
  { type: 'start', with: 'guides' },
  { type: 'start', with: 'reprint' },
  { type: 'start', with: 'ticket' },
  { type: 'start', with: 'plan' },
  { type: 'start', with: 'tell' },
  { type: 'tell-kind', kind: 'wage' },
  { type: 'tell-kind', kind: 'injury' },
  { type: 'tell-on' },
  { type: 'tell-about', about: null },
  { type: 'tell-when', when: 'today' },
  { type: 'tell-unknown' },
  { type: 'tell-days', days: '3' },
  { type: 'tell-fact', fact: 'hurt' },
  { type: 'tell-contact', by: 'anonymous' },
  { type: 'tell-contact', by: 'phone' },
  { type: 'tell-submit' },
  { type: 'see-progress' },
  { type: 'claim', priority: 'disabled' },
  { type: 'take-number', serviceId: '00000000-0000-4000-8000-070000000000' },
  { type: 'keep-number' },
  { type: 'give-back' },
  { type: 'have-number' },
  { type: 'agree', shown },
  { type: 'refuse' },
  { type: 'choose-extra', purpose: 'contact', given: true },
  { type: 'extras-done', shown: [] },
  { type: 'digit', digit: '1' },
  { type: 'digit', digit: '9' },
  { type: 'letter', letter: 'w' },
  { type: 'choose-character', text: '王' },
  { type: 'choose-character', text: '伟' },
  { type: 'name-done' },
  { type: 'no-name' },
  { type: 'delete-last' },
  { type: 'clear-typed' },
  { type: 'confirm-digits' },
  { type: 'no-phone' },
  { type: 'choose-age', band: '40-49' },
  { type: 'choose-age', band: 'under-16' },
  { type: 'toggle-occupation', occupationId: 'cleaner' },
  { type: 'occupations-done' },
  { type: 'choose-when', when: 'today' },
  { type: 'choose-part', part: 'any' },
  { type: 'choose-unit', unit: 'hour' },
  { type: 'step-pay', by: -1 },
  { type: 'pay-done', skip: false },
  { type: 'choose-training', wish: true },
  { type: 'print-again' },
  { type: 'edit-wishes' },
  { type: 'edit-phone' },
  { type: 'filter', occupationId: 'all' },
  { type: 'find', by: 'number' },
  { type: 'find', by: 'letters' },
  { type: 'see-places' },
  { type: 'see-stands', standId: null },
  { type: 'see-stands', standId: '00000000-0000-4000-8000-000000000004' },
  { type: 'open-posting', postingId: '00000000-0000-4000-8000-000000000002' },
  { type: 'print-paper', document: { kind: 'posting-slip', blocks: [] } },
  { type: 'report-posting' },
  { type: 'choose-reason', reason: 'wage' },
  { type: 'open-guide', contentId: '00000000-0000-4000-8000-000000000003' },
  { type: 'use-code' },
  { type: 'set-paused', paused: true },
  { type: 'see-consents' },
  { type: 'ask', of: 'delete' },
  { type: 'ask', of: 'contact' },
  { type: 'confirm' },
  { type: 'retry' },
  { type: 'back' },
  { type: 'finish' },
  { type: 'more-time' },
  { type: 'toggle-elder' },
  { type: 'toggle-reach' },
  { type: 'toggle-language' },
  { type: 'call-help' },
  { type: 'read-aloud' },
  { type: 'show-full', purpose: 'registration' },
  { type: 'close-overlay' },
] as const satisfies readonly PersonEvent[];

type Happening = (state: KioskState) => PersonEvent | WorldEvent;

/** An answer to what was asked last, or to something long past. */
function answer(state: KioskState, ok: boolean, last: boolean): WorldEvent {
  const askNo = last ? state.askNo : state.askNo - 1;
  const name = state.visit?.pending?.name ?? 'worker.checkIn';
  if (!ok) {
    const result = { ok: false, error: { code: 'unreachable' } } as const;
    // The name is one of a question: the union is too long for the compiler to see it.
    return { type: 'answered', askNo, reply: { name, result } as Reply };
  }
  if (name === 'complaint.tell') {
    const result = { ok: true, value: sampleReceipt } as const;
    return { type: 'answered', askNo, reply: { name, result } };
  }
  return name === 'worker.register'
    ? { type: 'answered', askNo, reply: { name, result: { ok: true, value: served } } }
    : {
        type: 'answered',
        askNo,
        reply: {
          name: 'worker.checkIn',
          result: { ok: true, value: { outcome: 'checked_in', served } },
        },
      };
}

/** The hub gives a number to whoever waits for one, or the printer tells of its paper. */
function ofTicket(state: KioskState, isPrinted: boolean): WorldEvent {
  const value = sampleReservation(startMs);
  const { visitNo, askNo } = state;
  const { ticketId } = value;
  if (!isPrinted && state.visit?.pending?.name !== 'ticket.reserve') {
    return { type: 'tick' };
  }
  return isPrinted
    ? { type: 'ticket-printed', visitNo, ticketId, first: true, result: { outcome: 'confirmed' } }
    : {
        type: 'answered',
        askNo,
        reply: { name: 'ticket.reserve', result: { ok: true, value } },
      };
}

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...personTypes).map((event) => () => event) },
  fc.constantFrom(...Object.values(cards)).map((card) => () => ({ type: 'card', card }) as const),
  fc.constant(() => ({ type: 'card-removed' }) as const),
  fc.constant(() => ({ type: 'card-trouble', trouble: 'read_failed' }) as const),
  fc
    .constantFrom('live', 'lost', 'connecting', 'refused')
    .map((connection) => () => ({ type: 'connection', connection }) as const),
  fc.tuple(fc.boolean(), fc.boolean()).map(
    ([ok, last]) =>
      (state: KioskState) =>
        answer(state, ok, last),
  ),
  fc.boolean().map((ok) => (state: KioskState) => ({
    type: 'printed' as const,
    visitNo: state.visitNo,
    result: ok
      ? { outcome: 'confirmed' as const }
      : { outcome: 'failed' as const, fault: 'paper_out' as const },
  })),
  fc.boolean().map((isPrinted) => (state: KioskState) => ofTicket(state, isPrinted)),
  fc.constant(() => ({ type: 'tick' }) as const),
);

const story = fc.array(fc.tuple(happening, fc.integer({ min: 0, max: 15_000 })), {
  maxLength: 60,
});

function play(
  events: readonly (readonly [Happening, number])[],
  after: (state: KioskState) => void,
): { readonly state: KioskState; readonly atMs: number } {
  let state: KioskState = { ...initialState(startMs), connection: 'live' };
  let atMs = startMs;
  for (const [happens, waitMs] of events) {
    atMs += waitMs;
    const event: KioskEvent = { ...happens(state), atMs };
    state = kioskMachine(state, event).state;
    after(state);
  }
  return { state, atMs };
}

const secrets = [
  ...Object.values(cards).flatMap(({ idNumber, name }) => [idNumber, name]),
  '王',
  served.greeting.maskedName,
  served.greeting.registrationNo,
  served.visitToken,
  sampleSlip.code,
  sampleReservation(startMs).number,
  sampleReservation(startMs).code,
  sampleReceipt.complaintNo,
  sampleReceipt.code,
];

test('whatever happens, the attract page holds nothing of anybody', () => {
  fc.assert(
    fc.property(story, (events) => {
      play(events, (state) => {
        if (state.page.name === 'attract') {
          const kept = JSON.stringify(state);
          expect(state.visit).toBeNull();
          expect(state.trail).toEqual([]);
          expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('from every state a minute of quiet leads to the attract page', () => {
  fc.assert(
    fc.property(story, (events) => {
      const { state, atMs } = play(events, () => undefined);
      const later = kioskMachine(state, { type: 'tick', atMs: atMs + idle.clearAfterMs });
      expect(later.state.page.name).toBe('attract');
    }),
    { numRuns: 400 },
  );
});

test('from every state one touch ends the visit, and 返回 gets there in the end', () => {
  fc.assert(
    fc.property(story, (events) => {
      const { state, atMs } = play(events, () => undefined);
      expect(kioskMachine(state, { type: 'finish', atMs }).state.page.name).toBe('attract');
      let back = state;
      for (let step = 0; step < 40 && back.page.name !== 'attract'; step += 1) {
        back = kioskMachine(back, { type: 'back', atMs }).state;
      }
      expect(back.page.name).toBe('attract');
    }),
    { numRuns: 400 },
  );
});

test('a card leaves the kiosk only in a question to the hub', () => {
  const asking: ReadonlySet<Page['name']> = new Set(['busy', 'consent', 'trouble']);
  fc.assert(
    fc.property(story, (events) => {
      play(events, (state) => {
        const consented = state.visit !== null && state.visit.consents.length > 0;
        const held = state.visit?.card ?? null;
        const waiting = asking.has(state.page.name);
        // Before anybody agreed a card is held only to ask its owner, or to ask the hub about it.
        expect(held === null || consented || waiting).toBe(true);
      });
    }),
    { numRuns: 400 },
  );
});
