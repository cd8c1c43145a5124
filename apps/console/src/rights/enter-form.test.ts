import { expect, test } from 'vitest';
import { emptyEnterForm, toComplaint, typedPostingNo, type EnterForm } from './enter-form.ts';

const employerId = '019352a0-0000-7000-8000-000000000011';
const posting = { id: '019352a0-0000-7000-8000-000000000012', employerId };
const written: EnterForm = {
  ...emptyEnterForm,
  kind: 'wage',
  account: ' 干完三天没有结工资 ',
  employerId,
};

test('an anonymous complaint needs what it is about and what was told, nothing else', () => {
  expect(toComplaint(emptyEnterForm, null)).toEqual({ ok: false, problems: ['kind', 'account'] });
  expect(toComplaint(written, null)).toEqual({
    ok: true,
    input: {
      kind: 'wage',
      employerId,
      postingId: null,
      account: '干完三天没有结工资',
      reporter: { by: 'anonymous' },
    },
  });
});

test('who gives his name need not give a phone, and a phone that is none is not sent', () => {
  const named: EnterForm = { ...written, by: 'person', name: '张测试' };
  expect(toComplaint(named, null)).toMatchObject({
    input: { reporter: { by: 'person', name: '张测试', phone: null } },
  });
  expect(toComplaint({ ...named, name: ' ', phone: '12' }, null)).toEqual({
    ok: false,
    problems: ['name', 'phone'],
  });
});

test('a name that was typed and then taken back is not sent', () => {
  const taken: EnterForm = { ...written, by: 'anonymous', name: '张测试', phone: '19900000001' };
  expect(JSON.stringify(toComplaint(taken, null))).not.toContain('张测试');
});

test('a posting names its employer, and one nobody knows stands in the way', () => {
  const numbered: EnterForm = { ...written, employerId: '', postingNo: '990001-261123-0001' };
  expect(toComplaint(numbered, posting)).toMatchObject({
    input: { employerId, postingId: posting.id },
  });
  expect(toComplaint(numbered, null)).toEqual({ ok: false, problems: ['postingNo'] });
});

test('a number is looked up when it is whole', () => {
  expect(typedPostingNo(' 990001-261123-0001 ')).toBe('990001-261123-0001');
  expect(typedPostingNo('990001-2611')).toBeNull();
});
