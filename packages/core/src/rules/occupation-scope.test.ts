import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyGroups, scopeOf } from './occupation-scope.ts';
import { occupations } from './occupations.ts';

test('every 工种 is in one family', () => {
  const ids = familyGroups.flatMap((group) => group.occupationIds);
  expect([...ids].sort()).toEqual(occupations.map(({ id }) => id).sort());
});

test('a whole family is named once, the rest one by one, and nothing is lost or added', () => {
  const choice = fc.subarray(occupations.map(({ id }) => id));
  fc.assert(
    fc.property(choice, (chosen) => {
      const scope = scopeOf(chosen);
      const meant = familyGroups
        .filter(({ family }) => scope.families.includes(family))
        .flatMap((group) => group.occupationIds);
      expect([...meant, ...scope.occupationIds].sort()).toEqual([...chosen].sort());
    }),
  );
});
