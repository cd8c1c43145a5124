import { expect, test } from 'vitest';
import { destinationsFor, initialsOf, type Destination } from './go-to.ts';
import { sayIn } from './language.tsx';
import { pages } from './route.ts';

const chinese = sayIn('zh-CN');
const english = sayIn('en');
const all: Destination[] = pages.map((page) => ({
  page,
  label: english(`page.${page}`),
  section: null,
  chinese: chinese(`page.${page}`),
}));
const found = (typed: string): string[] => destinationsFor(all, typed).map(({ page }) => page);

test('names are known by their initials', () => {
  expect(initialsOf('今日')).toBe('jr');
  expect(initialsOf('岗位')).toBe('gw');
  expect(initialsOf('公告栏')).toBe('ggl');
  expect(initialsOf('临时车位')).toBe('lscw');
  expect(initialsOf('揽头名册')).toBe('ltmc');
  expect(initialsOf('入口与人流')).toBe('rkyrl');
  expect(initialsOf('LED 屏')).toBe('LED p');
});

test('every page has initials that an alphabet can type', () => {
  for (const { chinese: name } of all) expect(initialsOf(name)).toMatch(/^[a-z]+$/);
});

test('a page is found by initials, by characters, by its English name, and what begins so comes first', () => {
  expect(found('ggl')).toEqual(['notice-sheet']);
  expect(found('叫号')).toEqual(['queue-setup', 'counter']);
  expect(found('Notice b')).toEqual(['notice-sheet']);
  expect(found('sz')[0]).toBe('settings');
  expect(found('sz')).toContain('queue-setup');
});

test('nothing typed finds everything, nonsense nothing', () => {
  expect(found('')).toEqual([...pages]);
  expect(found('zzzz')).toEqual([]);
});
