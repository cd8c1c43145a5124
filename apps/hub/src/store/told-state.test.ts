import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesJsonOf, stateAfter, WholeToday } from './told-state.ts';

const field = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.array(fc.integer()));
const keys = ['a', 'b', 'c', 'd'];
const anyState = fc.dictionary(fc.constantFrom(...keys), field);
const plain = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

test('what changed, laid over what was, is what is; unless a field is gone, which only the whole says', () => {
  fc.assert(
    fc.property(anyState, anyState, (before, changed) => {
      // Half of the fields stay the very same objects, as in a state that follows another.
      const after = { ...before, ...changed };
      const told = { stateJson: null, changesJson: changesJsonOf(before, after) };
      expect(stateAfter(told, plain(before))).toEqual(plain(after));
      const goes = keys.some((key) => key in after && !(key in before));
      expect(changesJsonOf(after, before) === null).toBe(goes);
    }),
  );
});

test('a field that stayed as it was is not told, one that is another is', () => {
  const content = { text: 'a long text' };
  const before = { content, taken: 1, note: null };
  expect(changesJsonOf(before, { content, taken: 2, note: null })).toBe('{"taken":2}');
  expect(changesJsonOf(before, before)).toBe('{}');
  expect(changesJsonOf(before, { ...before, content: { ...content } })).toBe('{}');
  expect(changesJsonOf(before, { ...before, content: null })).toBe('{"content":null}');
  expect(changesJsonOf(before, { content, taken: 1, note: undefined })).toBeNull();
});

test('a change of a state that nobody told is refused, an event without a state leaves it as it was', () => {
  expect(() => stateAfter({ stateJson: null, changesJson: '{}' }, null)).toThrow('no event told');
  const state = { a: 1 };
  expect(stateAfter({ stateJson: null, changesJson: null }, state)).toBe(state);
});

test('of a thing only the first event of a day is whole', () => {
  const told = new WholeToday(new SqliteDatabase(':memory:'));
  const whole = '{"a":1,"b":2}';
  const written = { wholeJson: () => whole, changesJson: '{"a":1}' };
  const changed = { stateJson: null, changesJson: written.changesJson };
  const all = { stateJson: whole, changesJson: null };
  expect(told.tell('2026-11-22', 'x', written)).toEqual(all);
  expect(told.tell('2026-11-22', 'x', written)).toEqual(changed);
  expect(told.tell('2026-11-22', 'y', written)).toEqual(all);
  expect(told.tell('2026-11-23', 'x', written)).toEqual(all);
  expect(told.tell('2026-11-23', 'x', { ...written, changesJson: null })).toEqual(all);
});
