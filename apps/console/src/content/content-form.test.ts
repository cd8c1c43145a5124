import { baseLexicon } from '@hall/core/rules/scanner/lexicon';
import { expect, test } from 'vitest';
import { sampleId, sampleNowMs, staffId } from '../testing/samples.ts';
import {
  contentFormOf,
  emptyContentForm,
  isBlank,
  linesOf,
  scanContent,
  toContentDetails,
} from './content-form.ts';

const filled = {
  ...emptyContentForm(sampleNowMs),
  kind: 'rights' as const,
  title: '不收押金',
  text: '求职登记免费\n\n 有人收费请举报 ',
  source: '本市场',
};

test('a page is shown from the first to the end of the last day', () => {
  const written = toContentDetails({ ...filled, fromDay: '2026-11-22', toDay: '2026-11-22' });
  expect(written.ok && written.details.validToMs - written.details.validFromMs).toBe(86_400_000);
});

test('a page that is shown and saved again is the same page', () => {
  const written = toContentDetails(filled);
  if (!written.ok) throw new Error('the sample page has to be whole');
  const item = {
    id: sampleId(),
    details: written.details,
    status: 'published' as const,
    author: staffId,
    reviewer: null,
    updatedAtMs: sampleNowMs,
  };
  expect(toContentDetails(contentFormOf(item))).toEqual(written);
});

test('empty lines are dropped, and more than six are too many', () => {
  expect(linesOf(filled.text)).toEqual(['求职登记免费', '有人收费请举报']);
  const seven = { ...filled, text: '一\n二\n三\n四\n五\n六\n七' };
  expect(toContentDetails(seven)).toEqual({ ok: false, fields: ['lines'] });
});

test('a page that ends before it begins is refused', () => {
  const written = toContentDetails({ ...filled, fromDay: '2026-11-22', toDay: '2026-11-20' });
  expect(written).toEqual({ ok: false, fields: ['validToMs'] });
});

test('pages are scanned like postings', () => {
  expect(scanContent({ ...filled, text: '招男工数名' }, baseLexicon).length).toBeGreaterThan(0);
});

const employerId = sampleId();
const showcase = {
  ...filled,
  kind: 'showcase' as const,
  text: '厂区有食堂和宿舍\n班车接送',
  source: '',
  employerId,
};

test('a showcase has an employer and no source, and needs a posting where only some are shown', () => {
  const written = toContentDetails(showcase);
  expect(written).toMatchObject({ ok: true, details: { employerId, postingIds: null } });
  expect(written.ok && 'source' in written.details).toBe(false);
  expect(toContentDetails({ ...showcase, employerId: '' })).toEqual({
    ok: false,
    fields: ['employerId'],
  });
  expect(toContentDetails({ ...showcase, postingIds: [] })).toEqual({
    ok: false,
    fields: ['postingIds'],
  });
});

test('a text of a showcase is short: two lines, for the postings need the page', () => {
  expect(toContentDetails({ ...showcase, text: '一\n二\n三' })).toEqual({
    ok: false,
    fields: ['lines'],
  });
});

test('what is left out is told apart from what is wrong', () => {
  expect(isBlank({ ...showcase, employerId: '', text: ' \n' }, 'employerId')).toBe(true);
  expect(isBlank({ ...showcase, text: ' \n' }, 'lines')).toBe(true);
  expect(isBlank({ ...showcase, text: '一\n二\n三' }, 'lines')).toBe(false);
  expect(isBlank({ ...showcase, postingIds: [] }, 'postingIds')).toBe(true);
  expect(isBlank(showcase, 'postingIds')).toBe(false);
});
