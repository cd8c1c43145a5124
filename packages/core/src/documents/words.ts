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

/** The words of a language as a function. */
export function wordsIn(language: Language): Say {
  return (key, params = {}) => translate<DocumentKey>(words[language], key, params);
}
