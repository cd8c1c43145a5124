import { commands } from '@hall/core/contract/commands/registry';
import {
  asksAmount,
  asksDays,
  toldDays,
  toldFact,
  toldKind,
  toldWhen,
} from '@hall/core/domain/complaint/told';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlierPosting, sampleReceipt } from '../testing/fake-complaints.ts';
import { cards } from '../testing/fake-hub.ts';
import type { PersonEvent, WorldEvent } from './events.ts';
import { kioskMachine } from './kiosk-machine.ts';
import { initialState, type Effect, type KioskState } from './state.ts';

const startMs = 1_000_000;
const language = 'zh-CN' as const;

type Happening = (state: KioskState) => PersonEvent | WorldEvent;
const of =
  (event: PersonEvent | WorldEvent): Happening =>
  () =>
    event;

/** The hub answers what was asked last: with a receipt, a posting, or that it is busy. */
function answer(isKind: boolean): Happening {
  return (state) => {
    const { askNo } = state;
    const name = state.visit?.pending?.name;
    if (name === 'complaint.tell') {
      const result = isKind
        ? ({ ok: true, value: sampleReceipt } as const)
        : ({ ok: false, error: { code: 'busy' } } as const);
      return { type: 'answered', askNo, reply: { name, result } };
    }
    if (name === 'complaint.posting') {
      const value = { posting: isKind ? earlierPosting : null };
      return { type: 'answered', askNo, reply: { name, result: { ok: true, value } } };
    }
    return { type: 'tick' };
  };
}

const hand = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...toldKind.options).map((kind) => of({ type: 'tell-kind', kind })),
  },
  fc.constantFrom(...toldWhen.options).map((when) => of({ type: 'tell-when', when })),
  fc.constantFrom(...toldDays.options).map((days) => of({ type: 'tell-days', days })),
  fc.constantFrom(...toldFact.options).map((fact) => of({ type: 'tell-fact', fact })),
  fc.constantFrom(...Array.from('0019')).map((digit) => of({ type: 'digit', digit })),
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<PersonEvent | WorldEvent>(
        { type: 'tell-on' },
        { type: 'tell-about', about: null },
        { type: 'tell-by', by: 'number' },
        { type: 'tell-by', by: 'list' },
        { type: 'tell-pick', occupationId: 'cleaner' },
        { type: 'tell-about', about: earlierPosting },
        { type: 'tell-unknown' },
        { type: 'confirm-digits' },
        { type: 'delete-last' },
        { type: 'tell-contact', by: 'anonymous' },
        { type: 'tell-contact', by: 'phone' },
        { type: 'card', card: cards.unknown },
        { type: 'tell-submit' },
        { type: 'retry' },
        { type: 'back' },
        { type: 'toggle-elder' },
        { type: 'start', with: 'tell' },
      )
      .map(of),
  },
  fc.boolean().map(answer),
);

/** Straight through, with whatever is touched in between. */
const way: readonly (PersonEvent | WorldEvent)[] = [
  { type: 'tell-on' },
  { type: 'tell-about', about: null },
  { type: 'tell-when', when: 'today' },
  { type: 'tell-unknown' },
  { type: 'tell-unknown' },
  { type: 'tell-on' },
  { type: 'tell-contact', by: 'anonymous' },
];

function play(happenings: readonly Happening[]): { state: KioskState; effects: readonly Effect[] } {
  let state: KioskState = { ...initialState(startMs), connection: 'live' };
  const effects: Effect[] = [];
  const feed = (event: PersonEvent | WorldEvent): void => {
    const step = kioskMachine(state, { ...event, atMs: startMs });
    state = step.state;
    effects.push(...step.effects);
  };
  feed({ type: 'start', with: 'tell' });
  for (const happens of happenings) feed(happens(state));
  return { state, effects };
}

test('whatever is touched, what is sent is what the hub takes, and fits what it is about', () => {
  let complaints = 0;
  const guided = fc
    .tuple(fc.constantFrom(...toldKind.options), fc.array(hand, { maxLength: 25 }))
    .map(([kind, noise]) => [
      ...noise,
      of({ type: 'finish' }),
      of({ type: 'start', with: 'tell' }),
      of({ type: 'tell-kind', kind }),
      ...way.map(of),
      of({ type: 'tell-submit' }),
    ]);
  fc.assert(
    fc.property(fc.oneof(fc.array(hand, { maxLength: 60 }), guided), (happenings) => {
      for (const effect of play(happenings).effects) {
        if (effect.type !== 'ask' || effect.question.name !== 'complaint.tell') continue;
        const input = commands['complaint.tell'].input.safeParse(effect.question.input);
        expect(input.success).toBe(true);
        if (!input.success) continue;
        const { kind, told } = input.data;
        if (told.amountFen !== null) expect(asksAmount(kind)).toBe(true);
        if (told.days !== null) expect(asksDays(kind)).toBe(true);
        expect(input.data.language).toBe(language);
        complaints += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(complaints).toBeGreaterThan(100);
});

test('every kind can be told to its end without knowing anything', () => {
  for (const kind of toldKind.options) {
    const { state, effects } = play([
      of({ type: 'tell-kind', kind }),
      ...way.map(of),
      of({ type: 'tell-submit' }),
    ]);
    expect(state.page.name, kind).toBe('busy');
    expect(
      effects.filter(({ type }) => type === 'ask'),
      kind,
    ).toHaveLength(1);
  }
});
