import type { ErrorCode } from '@hall/core/contract/errors';
import { enBooth } from '@hall/core/i18n/en/booth';
import { enCommon } from '@hall/core/i18n/en/common';
import { enHallDay } from '@hall/core/i18n/en/hall-day';
import { enDevices } from '@hall/core/i18n/en/devices';
import { enDocuments } from '@hall/core/i18n/en/documents';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhHallDay } from '@hall/core/i18n/zh-cn/hall-day';
import { zhBooth } from '@hall/core/i18n/zh-cn/booth';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhDevices } from '@hall/core/i18n/zh-cn/devices';
import { zhDocuments } from '@hall/core/i18n/zh-cn/documents';

const zh = { ...zhDocuments, ...zhCommon, ...zhDevices, ...zhHallDay, ...zhBooth };
const en: Record<keyof typeof zh, string> = {
  ...enDocuments,
  ...enCommon,
  ...enDevices,
  ...enHallDay,
  ...enBooth,
};

export type BoothKey = keyof typeof zh;

/** A text in the language of the screen. */
export type Say = (key: BoothKey, params?: TextParams) => string;

/** The texts of one language. */
export function boothTexts(language: Language): Say {
  const catalogue = language === 'en' ? en : zh;
  return (key, params) => translate(catalogue, key, params);
}

/** Why something came to nothing; what an employer can do nothing about has one sentence. */
export function troubleText(code: ErrorCode, say: Say): string {
  const key = `booth.trouble.${code}`;
  return say(Object.hasOwn(zhBooth, key) ? (key as BoothKey) : 'booth.trouble.other');
}
