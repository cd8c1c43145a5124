import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseChanged } from './parse-changed.ts';

const text = z.object({ work: z.string(), hours: z.number().nullable() });
const fields = {
  id: z.string(),
  taken: z.number().int(),
  text,
  tags: z.array(z.string()),
  note: z.string().optional(),
  reports: z.number().default(0),
};
const dropping = z.object(fields);
const strict = z.strictObject(fields);
const withRule = dropping.refine(({ taken, tags }) => taken <= tags.length);
type State = z.infer<typeof dropping>;

const before: State = {
  id: 'a',
  taken: 0,
  text: { work: '保洁', hours: null },
  tags: ['x', 'y'],
  reports: 0,
};

/** A state made from the one before by changing some of its parts, rightly or wrongly. */
const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined));
const anyText = fc.record({ work: anything, hours: anything });
const change = fc.dictionary(
  fc.constantFrom('id', 'taken', 'text', 'tags', 'note', 'reports', 'unknown'),
  fc.oneof(anything, anyText, fc.array(anything)),
);

test('what comes out, and whether anything does, is what the whole schema says', () => {
  fc.assert(
    fc.property(fc.constantFrom(dropping, strict, withRule), change, (schema, changed) => {
      const state = { ...before, ...changed };
      const whole = schema.safeParse(state);
      if (whole.success) {
        expect(JSON.stringify(parseChanged<unknown>(schema, state, before))).toBe(
          JSON.stringify(whole.data),
        );
      } else {
        expect(() => parseChanged<unknown>(schema, state, before)).toThrow();
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a part that is the same object is not looked at again; a copy of it is', () => {
  const parsed = parseChanged(dropping, { ...before, taken: 1 }, before);
  expect(parsed.text).toBe(before.text);
  const copied = parseChanged(dropping, { ...before, text: { ...before.text } }, before);
  expect(copied.text).not.toBe(before.text);
});
