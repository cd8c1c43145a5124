import { expect, test } from 'vitest';
import { gangmasterFormOf, toGangmaster } from './gangmaster-form.ts';

const form = {
  nameVerified: true,
  represents: ' 示例建设项目部(测试) \n\n示例劳务公司(测试)',
  leadsFrom: '8',
  leadsTo: '１５',
  note: ' ',
};

test('one employer per line, empty lines are none, a range of people', () => {
  expect(toGangmaster(form)).toEqual({
    ok: true,
    value: {
      nameVerified: true,
      represents: ['示例建设项目部(测试)', '示例劳务公司(测试)'],
      leadsFrom: 8,
      leadsTo: 15,
      note: null,
    },
  });
});

test('one number alone is exact; a most that is less than the least is refused', () => {
  expect(toGangmaster({ ...form, leadsTo: '' })).toMatchObject({ value: { leadsTo: 8 } });
  const wrong = toGangmaster({ ...form, leadsTo: '3' });
  expect(wrong.ok ? [] : [...wrong.problems.keys()]).toEqual(['leadsTo']);
  const none = toGangmaster({ ...form, leadsFrom: '' });
  expect(none.ok ? null : none.problems.get('leadsFrom')).toBe('missing');
});

test('the form of a line shows what is kept', () => {
  const written = toGangmaster({ ...form, leadsTo: '' });
  if (!written.ok) throw new Error('not written');
  const line = { id: '', details: written.value, verified: null, removed: false, updatedAtMs: 0 };
  expect(gangmasterFormOf(line)).toEqual({
    nameVerified: false,
    represents: '示例建设项目部(测试)\n示例劳务公司(测试)',
    leadsFrom: '8',
    leadsTo: '',
    note: '',
  });
});
