import { expect, test } from 'vitest';
import { intentionFor } from './intention.ts';

const ids = () => {
  let last = 0;
  return { next: () => `id-${String((last += 1))}` };
};

test('the same wish without an answer keeps its id', () => {
  const source = ids();
  const first = intentionFor(null, { name: 'posting.withdraw', input: { a: 1 } }, source);
  expect(intentionFor(first, { name: 'posting.withdraw', input: { a: 1 } }, source)).toBe(first);
});

test('another input or another command is a new wish', () => {
  const source = ids();
  const first = intentionFor(null, { name: 'posting.withdraw', input: { a: 1 } }, source);
  const second = intentionFor(first, { name: 'posting.withdraw', input: { a: 2 } }, source);
  const third = intentionFor(second, { name: 'posting.suspend', input: { a: 2 } }, source);
  expect(new Set([first.commandId, second.commandId, third.commandId]).size).toBe(3);
});
