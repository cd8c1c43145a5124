import { expect, test } from 'vitest';
import { firstPageFor, pagesFor } from './navigation.ts';
import { pages } from './route.ts';

test('a clerk is offered the desk and nothing of the manager', () => {
  expect(pagesFor(['staff'])).toEqual([
    'postings',
    'employers',
    'fairs',
    'workers',
    'matches',
    'follow-up',
    'assist',
    'campaigns',
    'candidates',
    'rights',
    'counter',
    'queue-report',
    'gates',
    'stands',
    'bays',
    'content',
    'notice-sheet',
  ]);
});

test('a reviewer begins at the queue', () => {
  expect(pagesFor(['reviewer'])).toContain('review');
  expect(firstPageFor(['reviewer'])).toBe('review');
});

test('a manager is offered every page and begins with the day', () => {
  expect(pagesFor(['manager'])).toEqual(pages.filter((page) => page !== 'me'));
  expect(firstPageFor(['manager'])).toBe('today');
});

test('an auditor reads the ledger and changes nothing', () => {
  const offered = pagesFor(['auditor']);
  expect(offered).toContain('ledger');
  for (const page of [
    'review',
    'terminals',
    'accounts',
    'settings',
    'content',
    'lexicon',
  ] as const) {
    expect(offered).not.toContain(page);
  }
});
