import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaOf, areasOfWork } from './places.ts';

test.each([
  ['示例县测试路1号', '测试路'],
  ['测试路工地', '测试路'],
  ['示例省示例市测试区模拟大道88号示例大厦', '模拟大道'],
  ['示例市测试区示例街道测试路5号', '示例街道'],
  ['示例镇果园', '示例镇'],
  ['测试村蔬菜基地', '测试村'],
  ['老街饭店', '老街'],
  ['示例花园小区3号楼', '示例花园'],
  ['物流园B区', '物流园'],
  ['示例市场北门', '示例市场'],
  ['会展中心', '会展中心'],
  ['测试开发区标准厂房', '测试开发区'],
  ['Ａ座 仓库', 'A座 仓库'],
])('people say of %s that it is in %s', (place, area) => {
  expect(areaOf(place)).toBe(area);
});

test('an address always has an area, taken from its own words, and not a long one', () => {
  const part = fc.constantFrom('示例', '测试', '县', '市', '区', '路', '街道', '镇', '1号', '小区');
  const place = fc.array(part, { minLength: 1, maxLength: 9 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(place, fc.string({ minLength: 1, maxLength: 60 })), (text) => {
      fc.pre(text.trim() !== '');
      const area = areaOf(text);
      expect(area).not.toBe('');
      expect(text.normalize('NFKC')).toContain(area);
      expect(Array.from(area).length).toBeLessThanOrEqual(12);
    }),
  );
});

test('every posting is counted in exactly one area, and the area with most work comes first', () => {
  const postings = ['测试路工地', '示例县测试路9号', '老街饭店'].map((place) => ({ place }));
  expect(areasOfWork(postings)).toEqual([
    { area: '测试路', count: 2 },
    { area: '老街', count: 1 },
  ]);
  expect(areasOfWork([])).toEqual([]);
});
