import { enBoard } from '@hall/core/i18n/en/board';
import { enCommon } from '@hall/core/i18n/en/common';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhBoard } from '@hall/core/i18n/zh-cn/board';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';

const zh = { ...zhCommon, ...zhBoard };
const en: Record<keyof typeof zh, string> = { ...enCommon, ...enBoard };

/** Every text a board can show. */
export type BoardKey = keyof typeof zh;

/** Texts of one language. */
export interface Words {
  readonly language: Language;
  t(key: BoardKey, params?: TextParams): string;
}

/** The words of a language; made once per page. */
export function wordsOf(language: Language): Words {
  const catalogue = language === 'en' ? en : zh;
  return { language, t: (key, params) => translate<BoardKey>(catalogue, key, params) };
}
