import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf, hashTo, pages, parseRoute } from './route.ts';

test('a route survives being written to the address line', () => {
  const part = fc.stringMatching(/^[a-z0-9][\w-]{0,30}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.option(fc.tuple(part, fc.option(part))),
      (page, rest) => {
        const route = { page, id: rest?.[0] ?? null, act: rest?.[1] ?? null };
        expect(parseRoute(hashOf(route))).toEqual(route);
      },
    ),
  );
});

test('an address nobody knows is no route', () => {
  for (const hash of ['', '#', '#/', '#/elsewhere', '#/postings/a/b/c', '#/postings/<x>']) {
    expect(parseRoute(hash)).toBeNull();
  }
});

test('a link to a list has neither id nor act', () => {
  expect(hashTo('review')).toBe('#/review');
});
