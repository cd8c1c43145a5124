import { expect, test } from 'vitest';
import { realEmployerNamed } from './real-employer.ts';

const gangmaster = {
  type: 'gangmaster',
  legalName: '张某(测试揽头一)',
  displayName: '测试揽头一',
} as const;

test.each([
  [null, false],
  ['', false],
  ['测试揽头一', false],
  ['张某（测试揽头一）', false],
  [' 张某 (测试揽头一) ', false],
  ['示例建设项目部(测试)', true],
])('a gang-master who names %s', (realEmployerName, named) => {
  const result = realEmployerNamed(gangmaster, { realEmployerName });
  expect(result).toEqual(
    named
      ? { ok: true, value: null }
      : { ok: false, error: { code: 'real_employer_missing', fields: ['realEmployerName'] } },
  );
});

test('everybody else is the employer himself', () => {
  expect(
    realEmployerNamed({ ...gangmaster, type: 'enterprise' }, { realEmployerName: null }).ok,
  ).toBe(true);
});
