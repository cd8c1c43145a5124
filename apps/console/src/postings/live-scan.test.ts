import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseLexicon as lexicon } from '@hall/core/rules/scanner/lexicon';
import { sampleContent, sampleNowMs } from '../testing/samples.ts';
import { marked, scanForm, withSuggestion } from './live-scan.ts';
import { formOf } from './form-of-posting.ts';
import { emptyForm } from './posting-form.ts';

test('a lawful posting has no finds', () => {
  expect(scanForm(formOf('e', sampleContent()), lexicon)).toEqual([]);
});

test('a gendered wording is found in its field, and the neutral wording takes it away', () => {
  const form = { ...emptyForm(null, sampleNowMs), workContent: '找男工数名,中午管饭' };
  const [hit] = scanForm(form, lexicon);
  expect(hit).toMatchObject({ field: 'workContent', severity: 'BLOCK' });
  const again = scanForm(withSuggestion(form, { hit: hit!, lexicon }), lexicon);
  expect(again.filter((one) => one.severity === 'BLOCK')).toEqual([]);
});

test('marking loses and doubles no character, however finds overlap', () => {
  const hit = fc.record({
    start: fc.integer({ min: 0, max: 20 }),
    length: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(fc.string({ minLength: 30, maxLength: 30 }), fc.array(hit), (text, hits) => {
      const finds = hits.map(({ start, length }) => ({
        start,
        end: start + length,
        severity: 'WARN' as const,
      }));
      expect(
        marked(text, finds)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
