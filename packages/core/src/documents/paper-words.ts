import { enPapers } from '../i18n/en/papers.ts';
import { translate, type Language, type TextParams } from '../i18n/translate.ts';
import { zhPapers } from '../i18n/zh-cn/papers.ts';
import { wordingIn, type DocumentKey } from './words.ts';

const words = { 'zh-CN': zhPapers, en: enPapers };
type PaperKey = keyof typeof zhPapers;

/** A word of a paper on A4, or of any document. */
export type PaperSay = (key: PaperKey | DocumentKey, params?: TextParams) => string;

/** The words of the papers on A4 and of all documents. */
export function paperSay(language: Language): PaperSay {
  const { say } = wordingIn(language);
  return (key, params = {}) =>
    isPaperKey(key) ? translate<PaperKey>(words[language], key, params) : say(key, params);
}

function isPaperKey(key: PaperKey | DocumentKey): key is PaperKey {
  return Object.hasOwn(zhPapers, key);
}
