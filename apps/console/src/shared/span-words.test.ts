import { expect, test } from 'vitest';
import { sayIn } from '../app/language.tsx';
import { spanWords } from './span-words.ts';

const say = sayIn('zh-CN');

test('a length of time is told in whole minutes, from an hour on with hours', () => {
  const told: [number, string][] = [
    [-5_000, '不到 1 分钟'],
    [59_999, '不到 1 分钟'],
    [60_000, '1 分钟'],
    [3_599_999, '59 分钟'],
    [3_600_000, '1 小时'],
    [3_900_000, '1 小时 5 分钟'],
  ];
  for (const [ms, words] of told) {
    expect(spanWords(ms, say)).toBe(words.replaceAll(' ', '\u00a0'));
  }
});
