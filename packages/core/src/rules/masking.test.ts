import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from '../basics/text.ts';
import {
  maskAddress,
  maskHouseholdName,
  maskIdNumber,
  maskName,
  maskPhone,
  maskPlate,
} from './masking.ts';

test.each([
  ['张三', '张*'],
  ['欧阳小敏', '欧**'],
  ['买买提·吐尔逊', '买**'],
  ['𠅤某', '𠅤*'],
  ['䶮', '*'],
  ['', ''],
])('the name %s shows as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('a household employer shows as surname and two stars', () => {
  expect(maskHouseholdName('李建国')).toBe('李**');
  expect(maskHouseholdName('李某')).toBe('李**');
});

test('a phone number keeps the first three and the last four digits', () => {
  expect(maskPhone('13800138000')).toBe('138****8000');
  expect(maskPhone('05433333')).toBe('****3333');
});

test('an identity number keeps its last four characters only', () => {
  expect(maskIdNumber('11010519491231002X')).toBe('**************002X');
  expect(maskIdNumber('123')).toBe('***');
});

test('a number plate keeps its last three characters', () => {
  expect(maskPlate('鲁Q·12D45')).toBe('***D45');
});

test.each([
  ['示例街道测试路12号3号楼2单元501室', '示例街道测试路'],
  ['示例小区3号楼', '示例小区'],
  ['示例镇示例村五组', '示例镇示例村'],
  ['建材市场北门', '建材市场北门'],
])('the address %s shows as %s on a screen', (address, shown) => {
  expect(maskAddress(address)).toBe(shown);
});

test('no masked value is ever the value itself, and no character is cut in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const plain = text.replace(/[*\s]/gu, '');
      fc.pre(graphemes(plain.trim()).length > 0);
      for (const mask of [maskName, maskPhone, maskIdNumber]) {
        const shown = mask(plain);
        expect(shown).not.toBe(plain.trim());
        expect(graphemes(shown).filter((g) => g !== '*').length).toBeLessThanOrEqual(7);
      }
    }),
  );
});
