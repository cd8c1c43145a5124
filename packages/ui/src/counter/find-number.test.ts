import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choiceOf, draftFor } from './choice.ts';
import { deskWords } from './desk-words.ts';
import { callableAt, findNumbers } from './find-number.ts';
import { pressOfKey, keyOf } from './keys.ts';
import { pressNames } from './presses.ts';
import { queueNow } from './queue-now.ts';
import { calledRecord, sampleTopics, ticketRecord, windows } from './sample-queue.fixture.ts';

const tickets = [
  ticketRecord(5),
  ticketRecord(5, { letter: 'B' }),
  ticketRecord(15),
  ticketRecord(50),
];
const found = (typed: string): string[] => findNumbers(tickets, typed).map(({ ticket }) => ticket);

test('a number is found as people type it', () => {
  for (const typed of ['A005', 'a5', ' a 005 ', 'Ａ５'])
    expect(found(typed), typed).toEqual(['A005']);
  expect(found('5')).toEqual(['A005', 'B005']);
  expect(found('B')).toEqual(['B005']);
  expect(found('')).toHaveLength(4);
});

test('what is no number finds nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6 }), (typed) => {
      const plain = typed.normalize('NFKC').toUpperCase().replace(/\s/g, '');
      if (!/^[A-Z]?\d*$/.test(plain)) expect(found(typed)).toEqual([]);
    }),
  );
});

test('who is at a window already, or was sent to another one, cannot be called', () => {
  const missed = ticketRecord(3, { status: 'missed', letter: 'B' });
  const { queue, desk } = sampleTopics([
    calledRecord(1),
    ticketRecord(2, { boundTo: windows[1] }),
    missed,
    ticketRecord(4),
  ]);
  const now = queueNow(windows[0], queue, desk);
  expect(now === null ? [] : callableAt(now).map(({ ticket }) => ticket)).toEqual(['A004', 'B003']);
});

const stroke = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };

test('every press has a key of its own, and Enter is the large button', () => {
  for (const press of pressNames) expect(pressOfKey({ ...stroke, key: keyOf[press] })).toBe(press);
  expect(new Set(Object.values(keyOf)).size).toBe(pressNames.length);
  expect(pressOfKey({ ...stroke, key: 'Enter' })).toBe('step');
  expect(pressOfKey({ ...stroke, key: 'x' })).toBeNull();
});

test('a key that is held down, or belongs to the browser, presses nothing', () => {
  expect(pressOfKey({ ...stroke, key: '1', repeat: true })).toBeNull();
  expect(pressOfKey({ ...stroke, key: '1', ctrlKey: true })).toBeNull();
});

test('the only number that fits is picked by itself; without a reason nobody is called', () => {
  const { queue, desk } = sampleTopics([ticketRecord(4), ticketRecord(7)]);
  const now = queueNow(windows[0], queue, desk);
  if (now === null) throw new Error('the window is not known');
  const words = deskWords('zh-CN');
  const blank = draftFor(null);
  expect(choiceOf(blank, now, words)).toMatchObject({
    picked: null,
    order: null,
    missing: 'counter.chosen.pick',
  });
  const typed = { ...blank, typed: '7' };
  expect(choiceOf(typed, now, words)).toMatchObject({
    picked: { ticket: 'A007' },
    order: null,
    missing: 'counter.chosen.reasonMissing',
  });
  const own = { code: 'other', own: ' 接孩子 ' } as const;
  expect(choiceOf({ ...typed, reason: own }, now, words).order?.reason).toBe('接孩子');
  expect(choiceOf({ ...typed, reason: { ...own, own: '急' } }, now, words).order).toBeNull();
});

test('a number nobody is sure about is confirmed before it is called', () => {
  const { queue, desk } = sampleTopics([ticketRecord(4, { status: 'unproven' })]);
  const now = queueNow(windows[0], queue, desk);
  if (now === null) throw new Error('the window is not known');
  const draft = { ...draftFor(null), reason: { code: 'urgent', own: '' } } as const;
  expect(choiceOf(draft, now, deskWords('en'))).toMatchObject({ unproven: true, order: null });
});
