import { expect, test } from 'vitest';
import { firstPageFor, pagesFor } from './navigation.ts';

test('a clerk is offered the desk and nothing of the manager', () => {
  expect(pagesFor(['staff'])).toEqual(['postings', 'employers', 'workers', 'content']);
});

test('a reviewer begins at the queue', () => {
  expect(pagesFor(['reviewer'])).toContain('review');
  expect(firstPageFor(['reviewer'])).toBe('review');
});

test('a manager is offered every page and begins at the postings', () => {
  expect(pagesFor(['manager'])).toHaveLength(11);
  expect(firstPageFor(['manager'])).toBe('postings');
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
