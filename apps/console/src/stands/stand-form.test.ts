import { expect, test } from 'vitest';
import { sampleStand } from '../testing/stand-samples.ts';
import { standFormOf, toStand } from './stand-form.ts';

const a01 = sampleStand({ name: 'A01', row: 1, column: 1, family: 'catering' });
const a02 = sampleStand({ name: 'A02', row: 1, column: 2, family: 'catering' });

test('a new booth carries on its row: the next free name and the same kind of work', () => {
  expect(standFormOf({ row: 1, column: 3, stand: null }, [a01, a02])).toEqual({
    name: 'A03',
    family: 'catering',
    row: '1',
    column: '3',
  });
  expect(standFormOf({ row: 4, column: 1, stand: null }, [])).toMatchObject({
    name: 'A01',
    family: 'any',
  });
  const named = sampleStand({ name: '长桌', row: 2, column: 1, family: null });
  expect(standFormOf({ row: 2, column: 2, stand: null }, [named]).name).not.toBe('');
});

test('a name and a place are one booth’s; every kind of work is none', () => {
  const form = { name: ' B01 ', family: 'any', row: '2', column: '１' } as const;
  expect(toStand(form, [a01])).toEqual({
    ok: true,
    value: { name: 'B01', family: null, row: 2, column: 1 },
  });
  const wrong = toStand({ ...form, name: 'A02', row: '1', column: '1' }, [a01, a02]);
  expect(wrong.ok ? [] : [...wrong.problems]).toEqual([
    ['name', 'taken'],
    ['column', 'taken'],
  ]);
  const empty = toStand({ ...form, name: '', row: '13' }, []);
  expect(empty.ok ? [] : [...empty.problems]).toEqual([
    ['name', 'missing'],
    ['row', 'wrong'],
  ]);
});
