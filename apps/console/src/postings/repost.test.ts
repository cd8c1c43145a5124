import { expect, test } from 'vitest';
import { sampleContent } from '../testing/samples.ts';
import { movedTo } from './repost.ts';

test('an old job moved to another day begins at the same time and is as long', () => {
  const content = sampleContent();
  const moved = movedTo(content, '2026-11-25');
  expect(moved?.workStartMs).toBe(content.workStartMs + 3 * 86_400_000);
  expect(moved?.workEndMs).toBe(content.workEndMs + 3 * 86_400_000);
});

test('a day that does not exist moves nothing', () => {
  expect(movedTo(sampleContent(), '2026-02-30')).toBeNull();
});
