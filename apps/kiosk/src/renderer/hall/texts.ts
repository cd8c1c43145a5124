import { enCommon } from '@hall/core/i18n/en/common';
import { enDocuments } from '@hall/core/i18n/en/documents';
import { enDevices } from '@hall/core/i18n/en/devices';
import { enKiosk } from '@hall/core/i18n/en/kiosk';
import { enKioskJobs } from '@hall/core/i18n/en/kiosk-jobs';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhDocuments } from '@hall/core/i18n/zh-cn/documents';
import { zhDevices } from '@hall/core/i18n/zh-cn/devices';
import { zhKiosk } from '@hall/core/i18n/zh-cn/kiosk';
import { zhKioskJobs } from '@hall/core/i18n/zh-cn/kiosk-jobs';

const zh = { ...zhDocuments, ...zhCommon, ...zhDevices, ...zhKiosk, ...zhKioskJobs };
const en: Record<keyof typeof zh, string> = {
  ...enDocuments,
  ...enCommon,
  ...enDevices,
  ...enKiosk,
  ...enKioskJobs,
};

export type TextKey = keyof typeof zh;

/** A text in the language of the screen. */
export type Translate = (key: TextKey, params?: TextParams) => string;

/** The texts of one language. */
export function textsIn(language: Language): Translate {
  const catalogue = language === 'en' ? en : zh;
  return (key, params) => translate(catalogue, key, params);
}

/** Whether there is a text under this key; for keys made of codes. */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(zh, key);
}
