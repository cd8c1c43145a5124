import type { Language } from '../../i18n/translate.ts';
import type { Employer } from '../employer/employer.ts';
import type { Market } from '../market/market.ts';

/** The question as it stands on a screen. */
export interface ContactQuestionText {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

/** The languages it is asked in. */
export const contactQuestionLanguages = ['zh-CN', 'en'] as const satisfies readonly Language[];

/**
 * Who gets what, for what, until when, and what follows from a no (PIPL 15, 17, 23). It is asked for
 * every employer anew, so the name of the employer is part of it.
 */
const wordings: Readonly<Record<Language, { readonly title: string; readonly text: string }>> = {
  'zh-CN': {
    title: '把您的姓名和电话给{employer}吗？',
    text: [
      '给谁：{employer}，只给这一家，只为这一份活。',
      '给什么：您的姓名和手机号。身份证号、住址和困难情况都不给。',
      '做什么用：核对来上工的是您本人，有变化时联系您。',
      '随时可以收回：在自助机“我的信息”里点收回，或者拨打{market}的电话{phone}，收回以后对方就看不到了。',
      '不同意也一样能干这份活：对方只看到您的编号，小票上只印姓和手机尾号。',
    ].join('\n'),
  },
  en: {
    title: 'Give your name and phone to {employer}?',
    text: [
      'To whom: {employer}, nobody else, and for this job only.',
      'What: your name and mobile number. Never your ID number, your address or any hardship.',
      'What for: so that they know it is you who comes, and can call you if something changes.',
      'You may take it back at any time: at a kiosk under "My information", or by calling {market} on {phone}. From then on they no longer see it.',
      'If you say no you can take the job all the same: they see a number, and the slip shows your surname and the last digits of your phone.',
    ].join('\n'),
  },
};

/** What a worker is asked before an employer may have his name and phone. */
export function contactQuestionText(asked: {
  readonly market: Pick<Market, 'name' | 'hotline'>;
  readonly employer: Pick<Employer, 'details'>;
  readonly language: Language;
}): ContactQuestionText {
  const { market, employer, language } = asked;
  const { title, text } = wordings[language];
  // A function, because a name may hold what `replaceAll` takes for a pattern.
  const fill = (words: string): string =>
    words
      .replaceAll('{market}', () => market.name)
      .replaceAll('{phone}', () => market.hotline)
      .replaceAll('{employer}', () => employer.details.legalName);
  return { language, title: fill(title), text: fill(text) };
}

/** What the hash of an answer is made over: everything that was on the screen. */
export function hashedQuestion({ language, title, text }: ContactQuestionText): string {
  return [language, 'match_contact', title, text].join('\n');
}
