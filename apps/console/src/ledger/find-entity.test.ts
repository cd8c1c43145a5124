import { expect, test } from 'vitest';
import { sampleEmployer, samplePosting } from '../testing/samples.ts';
import { entityIdOf } from './find-entity.ts';

const employer = sampleEmployer();
const posting = samplePosting({ postingNo: '990001-261122-0042' });
const staff = { employers: [employer], postings: [posting] };

test('a thing is found by its id, its number, its name or its code', () => {
  expect(entityIdOf(` ${posting.id} `, staff)).toBe(posting.id);
  expect(entityIdOf('990001-261122-0042', staff)).toBe(posting.id);
  expect(entityIdOf('示例建筑', staff)).toBe(employer.id);
  expect(entityIdOf('91990001000000000k', staff)).toBe(employer.id);
});

test('half a name finds nothing rather than the wrong thing', () => {
  expect(entityIdOf('示例', staff)).toBeNull();
  expect(entityIdOf('', staff)).toBeNull();
});
