import { enBoard } from '@hall/core/i18n/en/board';
import { enCommon } from '@hall/core/i18n/en/common';
import { enGatePass } from '@hall/core/i18n/en/gate-pass';
import { enHallDay } from '@hall/core/i18n/en/hall-day';
import { enVoice } from '@hall/core/i18n/en/voice';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhBoard } from '@hall/core/i18n/zh-cn/board';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhGatePass } from '@hall/core/i18n/zh-cn/gate-pass';
import { zhHallDay } from '@hall/core/i18n/zh-cn/hall-day';
import { zhVoice } from '@hall/core/i18n/zh-cn/voice';

const zh = { ...zhCommon, ...zhVoice, ...zhHallDay, ...zhGatePass, ...zhBoard };
const en: Record<keyof typeof zh, string> = {
  ...enCommon,
  ...enVoice,
  ...enHallDay,
  ...enGatePass,
  ...enBoard,
};

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
