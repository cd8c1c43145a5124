import type { EmployerRecord } from '@hall/core/contract/queries/complaint-queries';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayIn } from '../app/language.tsx';
import { fillPercent, recordFigures } from './record-figures.ts';

const none = { waiting: 0, referred: 0, substantiated: 0, unsubstantiated: 0, dropped: 0 };
const record: EmployerRecord = {
  fromDay: '2026-08-26',
  postings: { published: 9, recent: 4, ended: 3, offered: 12, filled: 11 },
  matches: { confirmed: 11, arrived: 8, absent: 1, untold: 2, cancelled: 2 },
  complaints: {
    wage: { ...none, substantiated: 1, waiting: 1, referred: 1, dropped: 1 },
    noShow: none,
    other: none,
    wageWithinYear: 1,
  },
  reports: 3,
  proposal: null,
};

test('an employer is read in eight figures, each with what it is made of', () => {
  const figures = recordFigures(record, sayIn('zh-CN'));
  expect(figures.map(({ value }) => value)).toEqual([
    '91%',
    '4 条',
    '11 人',
    '8 人',
    '4 件',
    '0 件',
    '0 件',
    '3 次',
  ]);
  expect(figures[0]?.note).toContain('11 人 ÷ 招聘 12 人');
  expect(figures[4]?.note).toBe('属实 1 件，在办 2 件');
});

test('without a posting that is over there is no rate, rather than none of a hundred', () => {
  const postings = { ...record.postings, ended: 0, offered: 0, filled: 0 };
  expect(fillPercent(postings)).toBeNull();
  const [rate] = recordFigures({ ...record, postings }, sayIn('zh-CN'));
  expect(rate?.value).toBe('—');
});

test('a hundred per cent is every place, and nothing else is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (offered, most) => {
      const filled = Math.min(most, offered);
      const percent = fillPercent({ ...record.postings, offered, filled });
      expect(percent === 100).toBe(filled === offered);
    }),
  );
});
