import { expect, test } from 'vitest';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import { pagesFor } from './navigation.ts';
import { pages } from './route.ts';
import { isOpen, readFolding, sectionsOf, writeFolding } from './sections.ts';

function namesFor(...roles: StaffRole[]): (string | null)[] {
  return sectionsOf(pagesFor(roles)).map(({ name }) => name);
}

test('a manager has six headings, and the day stands over them', () => {
  const sections = sectionsOf(pagesFor(['manager']));
  expect(sections.map(({ name }) => name)).toEqual([
    null,
    'hiring',
    'people',
    'queue',
    'hall',
    'screens',
    'office',
  ]);
  expect(sections[0]?.pages).toEqual(['today']);
});

test('whatever the roles, every page is there once and in the order of the day', () => {
  const roles: readonly StaffRole[] = ['staff', 'reviewer', 'rights', 'manager', 'auditor'];
  for (const one of roles) {
    for (const other of roles) {
      const offered = pagesFor([one, other]);
      const shown = sectionsOf(offered).flatMap((section) => section.pages);
      expect([...shown].sort()).toEqual([...offered].sort());
      expect(offered).toEqual(pages.filter((page) => shown.includes(page)));
    }
  }
});

test('who has few pages reads no headings', () => {
  expect(namesFor('auditor')).toEqual([null]);
  expect(namesFor('rights')).toEqual([null]);
  expect(namesFor('reviewer')).toEqual([null]);
});

test('no heading stands over a single page', () => {
  const sections = sectionsOf(pagesFor(['staff', 'reviewer']));
  for (const { name, pages: own } of sections) {
    if (name !== null) expect(own.length).toBeGreaterThan(1);
  }
  expect(sections.at(-1)).toEqual({ name: null, pages: ['ledger'] });
});

test('a clerk has everything in sight; a manager what is worked with, and where he is', () => {
  const openFor = (role: StaffRole, current: (typeof pages)[number]): (string | null)[] => {
    const offered = pagesFor([role]);
    return sectionsOf(offered)
      .filter((section) => isOpen(section, { folding: {}, current, pages: offered.length }))
      .map(({ name }) => name);
  };
  expect(openFor('staff', 'postings')).toEqual(namesFor('staff'));
  expect(openFor('manager', 'today')).toEqual([null, 'hiring', 'people']);
  expect(openFor('manager', 'ledger')).toEqual([null, 'hiring', 'people', 'office']);
});

test('what somebody folded stays folded, also when he is there', () => {
  const offered = pagesFor(['manager']);
  const hiring = sectionsOf(offered)[1];
  if (hiring === undefined) throw new Error('There is no such section');
  const at = { current: 'review', pages: offered.length } as const;
  expect(isOpen(hiring, { ...at, folding: { hiring: 'folded' } })).toBe(false);
  expect(isOpen(hiring, { ...at, folding: { queue: 'folded' } })).toBe(true);
});

test('what a browser kept is read as it was written, and nonsense is nothing', () => {
  const folding = { hiring: 'folded', office: 'open' } as const;
  expect(readFolding(writeFolding(folding))).toEqual(folding);
  expect(readFolding(null)).toEqual({});
  expect(readFolding('{"hiring":1} queue:sideways')).toEqual({});
});
