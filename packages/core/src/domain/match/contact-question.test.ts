import { expect, test } from 'vitest';
import { detailsOf, marketOf } from '../../testing/hall-builders.ts';
import {
  contactQuestionLanguages,
  contactQuestionText,
  hashedQuestion,
} from './contact-question.ts';

const market = marketOf();
const employer = { details: detailsOf() };

test('the question names the employer, the market and its phone, in every language', () => {
  for (const language of contactQuestionLanguages) {
    const { title, text } = contactQuestionText({ market, employer, language });
    expect(title).toContain(employer.details.legalName);
    for (const name of [employer.details.legalName, market.name, market.hotline]) {
      expect(text).toContain(name);
    }
    expect(title + text).not.toMatch(/[{}]/);
  }
});

test('another employer, another market or another language is another question', () => {
  const other = { details: { ...employer.details, legalName: '另一家测试公司' } };
  const asked = [
    contactQuestionText({ market, employer, language: 'zh-CN' }),
    contactQuestionText({ market, employer, language: 'en' }),
    contactQuestionText({ market, employer: other, language: 'zh-CN' }),
    contactQuestionText({ market: { ...market, hotline: '12345' }, employer, language: 'zh-CN' }),
  ].map(hashedQuestion);
  expect(new Set(asked).size).toBe(asked.length);
});

test('a name with the signs of a pattern is shown as it is', () => {
  const odd = { details: { ...employer.details, legalName: "$& $' {market}测试" } };
  const { title } = contactQuestionText({ market, employer: odd, language: 'zh-CN' });
  expect(title).toContain("$& $' ");
});
