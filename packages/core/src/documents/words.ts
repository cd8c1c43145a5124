import { enCommon } from '../i18n/en/common.ts';
import { enDocuments } from '../i18n/en/documents.ts';
import { translate, type Language, type TextParams } from '../i18n/translate.ts';
import { zhCommon } from '../i18n/zh-cn/common.ts';
import { zhDocuments } from '../i18n/zh-cn/documents.ts';

const words = {
  'zh-CN': { ...zhCommon, ...zhDocuments },
  en: { ...enCommon, ...enDocuments },
};

export type DocumentKey = keyof (typeof words)['zh-CN'];

/** A word of a document. */
export type Say = (key: DocumentKey, params?: TextParams) => string;

/** How a document speaks. */
export interface Wording {
  readonly language: Language;
  readonly say: Say;
  /**
   * The same in Chinese where the document is not: a public service speaks the national language,
   * with a foreign one beside it, and who checks a paper reads Chinese (国家通用语言文字法 13).
   */
  readonly sayBoth: (key: DocumentKey, params?: TextParams) => readonly string[];
}

/** The words of a language. */
export function wordingIn(language: Language): Wording {
  const sayIn =
    (spoken: Language): Say =>
    (key, params = {}) =>
      translate<DocumentKey>(words[spoken], key, params);
  const spoken = language === 'zh-CN' ? [language] : ([language, 'zh-CN'] as const);
  return {
    language,
    say: sayIn(language),
    sayBoth: (key, params) => spoken.map((one) => sayIn(one)(key, params)),
  };
}
