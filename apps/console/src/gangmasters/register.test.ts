import type { Gangmaster } from '@hall/core/domain/employer/gangmaster';
import { expect, test } from 'vitest';
import { sampleEmployer, sampleNowMs, staffId } from '../testing/samples.ts';
import { notEntered, registerFindings, registerOf } from './register.ts';

const wang = sampleEmployer({ type: 'gangmaster', legalName: '王某(测试揽头)' });
const chen = sampleEmployer({ type: 'gangmaster', legalName: '陈某(测试揽头)' });
const out = sampleEmployer({ type: 'gangmaster' }, { status: 'blacklisted' });
const firm = sampleEmployer();

function lineOf(id: string, over: Partial<Gangmaster> = {}): Gangmaster {
  const represents = ['示例建设项目部(测试)'];
  return {
    id,
    details: { nameVerified: true, represents, leadsFrom: 8, leadsTo: 15, note: null },
    verified: { by: staffId, atMs: sampleNowMs },
    removed: false,
    updatedAtMs: sampleNowMs,
    ...over,
  };
}

const employers = [wang, chen, out, firm];
const known = {
  employers,
  employerById: new Map(employers.map((one) => [one.id, one])),
  gangmasters: new Map([[wang.id, lineOf(wang.id)]]),
};

test('the register is by name, and who is missing is told, but nobody who is barred', () => {
  const both = { ...known, gangmasters: new Map([wang, chen].map(({ id }) => [id, lineOf(id)])) };
  expect(registerOf(both).map(({ employer }) => employer.details.legalName)).toEqual([
    '陈某(测试揽头)',
    '王某(测试揽头)',
  ]);
  expect(notEntered(known)).toEqual([chen]);
});

test('a reviewer hears what the register does not say', () => {
  const line = lineOf(wang.id);
  expect(registerFindings(undefined, '示例建设项目部(测试)')).toEqual(['notListed']);
  expect(registerFindings(line, '示例建设项目部(测试)')).toEqual([]);
  expect(registerFindings(line, '别的项目部')).toEqual(['otherThanListed']);
  expect(registerFindings({ ...line, verified: null }, null)).toEqual(['nameOpen']);
});
