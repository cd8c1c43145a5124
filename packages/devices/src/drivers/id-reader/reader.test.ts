import fc from 'fast-check';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import { expect, test } from 'vitest';
import type { SamStatus } from './codec.ts';
import {
  initialReaderState,
  stepReader,
  type ReaderEffect,
  type ReaderEvent,
  type ReaderState,
} from './reader.ts';

const card: IdCard = {
  kind: 'resident',
  name: '张测试',
  idNumber: '990001197001010014',
  gender: 'male',
  birthDate: '1970-01-01',
  regionCode: '990001',
  validTo: null,
};
const other: IdCard = { ...card, idNumber: '990001198506151220' };

function run(events: readonly ReaderEvent[]): { state: ReaderState; effects: ReaderEffect[] } {
  let state = initialReaderState;
  const effects: ReaderEffect[] = [];
  for (const event of events) {
    const step = stepReader(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

const wake: ReaderEvent = { type: 'wake' };
const reply = (status: SamStatus): ReaderEvent => ({ type: 'reply', status });
const silent: ReaderEvent = { type: 'no_reply', torn: false };
const torn: ReaderEvent = { type: 'no_reply', torn: true };
const toReading: ReaderEvent[] = [wake, reply('found'), reply('ok')];
const absent: ReaderEvent[] = [wake, reply('no_card')];

function told(events: readonly ReaderEvent[]): string[] {
  return run(events).effects.flatMap((effect) =>
    effect.type === 'trouble' ? [effect.trouble] : effect.type === 'card' ? ['card'] : [],
  );
}

test('a card is found, selected, read and told', () => {
  expect(run([...toReading, { type: 'text', card }]).effects).toEqual([
    { type: 'ask', request: 'find' },
    { type: 'ask', request: 'select' },
    { type: 'ask', request: 'read' },
    { type: 'card', card },
    { type: 'pause', delayMs: 300 },
  ]);
});

test('a card that stays is told once; it has left after three answers "no card"', () => {
  const laid: ReaderEvent[] = [...toReading, { type: 'text', card }];
  expect(told([...laid, ...laid, ...laid])).toEqual(['card']);
  const { effects, state } = run([...laid, ...absent, ...absent, ...absent]);
  expect(effects.filter((effect) => effect.type === 'removed')).toHaveLength(1);
  expect(state.seated).toBe(null);
  expect(run([...laid, ...absent, ...absent]).state.seated).toBe(card.idNumber);
});

test('the same card laid again is a new visit; another card pushes the first one out', () => {
  const laid: ReaderEvent[] = [...toReading, { type: 'text', card }];
  const again: ReaderEvent[] = [...toReading, { type: 'text', card: other }];
  expect(told([...laid, ...absent, ...absent, ...absent, ...laid])).toEqual(['card', 'card']);
  expect(run([...laid, ...again]).effects.map((effect) => effect.type)).toContain('removed');
});

test('a moved card is told to hold still, then to be lifted, and each only once', () => {
  const moved: ReaderEvent[] = [...toReading, reply('read_failed')];
  expect(told([...moved, ...moved])).toEqual(['read_failed']);
  expect(told([...moved, ...absent, ...absent, ...absent])).toEqual([
    'read_failed',
    'lift_and_replace',
  ]);
  const later = [...moved, ...Array.from({ length: 9 }, () => absent).flat(), ...moved];
  expect(told(later)).toEqual(['read_failed', 'lift_and_replace', 'read_failed']);
});

test('a card that is no identity card, or a broken one, says so', () => {
  expect(told([...toReading, reply('wrong_card')])).toEqual(['not_an_id_card']);
  expect(told([...toReading, reply('reader_rejects_card')])).toEqual(['card_defective']);
  expect(told([...toReading, reply('verification_failed')])).toEqual(['card_defective']);
  expect(told([...toReading, { type: 'text', card: null }])).toEqual(['card_invalid']);
});

test('the next person is told of the same trouble again', () => {
  const wrong: ReaderEvent[] = [...toReading, reply('wrong_card')];
  const lifted = [...absent, ...absent, ...absent];
  expect(told([...wrong, ...lifted, ...wrong])).toEqual(['not_an_id_card', 'not_an_id_card']);
});

test('three failed selections ask for the card to be laid anew', () => {
  const failed: ReaderEvent[] = [wake, reply('found'), reply('select_failed')];
  expect(told([...failed, ...failed])).toEqual([]);
  expect(told([...failed, ...failed, ...failed])).toEqual(['lift_and_replace']);
});

test('a damaged answer is asked for once more, behind the module’s own number', () => {
  const { effects } = run([...toReading, torn, reply('ok'), { type: 'text', card }]);
  expect(effects.slice(3)).toEqual([
    { type: 'ask', request: 'sam_id' },
    { type: 'ask', request: 'read' },
    { type: 'card', card },
    { type: 'pause', delayMs: 300 },
  ]);
  expect(told([...toReading, torn, reply('ok'), torn])).toEqual(['read_failed']);
});

test('a read without any answer is told at once and not repeated', () => {
  expect(told([...toReading, silent])).toEqual(['read_failed']);
  const { state } = run([...toReading, silent, reply('ok')]);
  expect(state.phase).toBe('pausing');
});

test('three silences give the reader up, and so do five answers that make no sense', () => {
  expect(run([wake, silent, silent, silent]).effects.at(-1)).toEqual({
    type: 'give_up',
    fault: 'no_answer',
  });
  const odd: ReaderEvent[] = Array.from({ length: 5 }, () => [wake, reply('unsupported')]).flat();
  expect(run(odd).effects.at(-1)).toEqual({ type: 'give_up', fault: 'wrong_answer' });
});

test('a module that refuses all work is a fault until it works again', () => {
  const { effects } = run([wake, reply('not_authorised'), wake, reply('no_card')]);
  expect(effects.filter((effect) => effect.type === 'health')).toEqual([
    { type: 'health', fault: 'not_authorised' },
    { type: 'health', fault: null },
  ]);
});

test('a confused module is reset', () => {
  expect(run([wake, reply('confused')]).effects.at(-1)).toEqual({ type: 'ask', request: 'reset' });
});

const anyEvent = fc.oneof(
  fc.constant(wake),
  fc.constant(silent),
  fc.constant(torn),
  fc
    .constantFrom<SamStatus>(
      'ok',
      'found',
      'none',
      'no_card',
      'select_failed',
      'card_rejects_reader',
      'reader_rejects_card',
      'verification_failed',
      'length_error',
      'wrong_card',
      'read_failed',
      'line_error',
      'unsupported',
      'not_permitted',
      'confused',
      'self_test_failed',
      'not_authorised',
    )
    .map(reply),
  fc.constantFrom(card, other, null).map((read): ReaderEvent => ({ type: 'text', card: read })),
);

/** A timer wakes a pause, an answer answers a question, and only a read brings a text. */
function canHappen(
  event: ReaderEvent,
  now: { readonly state: ReaderState; readonly isPausing: boolean },
): boolean {
  if ((event.type === 'wake') !== now.isPausing) return false;
  const isReading = now.state.phase === 'reading';
  if (event.type === 'text') return isReading;
  return !(isReading && event.type === 'reply' && event.status === 'ok');
}

test('whatever happens, exactly one thing is under way after each step until it gives up', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let state = initialReaderState;
      let isPausing = true;
      for (const event of events) {
        if (!canHappen(event, { state, isPausing })) continue;
        const before = state;
        const step = stepReader(state, event);
        state = step.state;
        const next = step.effects.filter(
          ({ type }) => type === 'ask' || type === 'pause' || type === 'give_up',
        );
        expect(next).toHaveLength(1);
        if (next[0]?.type === 'give_up') return;
        isPausing = next[0]?.type === 'pause';
        for (const effect of step.effects) {
          // A card is told only from a whole answer to a read.
          if (effect.type === 'card') expect(before.phase).toBe('reading');
          // After silence the only question is the one whose answer nothing else can be.
          if (event.type === 'no_reply' && effect.type === 'ask') {
            expect(effect.request).toBe('sam_id');
          }
        }
      }
    }),
  );
});
