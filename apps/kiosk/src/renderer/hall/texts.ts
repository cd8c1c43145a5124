import { enCommon } from '@hall/core/i18n/en/common';
import { enDocuments } from '@hall/core/i18n/en/documents';
import { enDevices } from '@hall/core/i18n/en/devices';
import { enHallDay } from '@hall/core/i18n/en/hall-day';
import { enKiosk } from '@hall/core/i18n/en/kiosk';
import { enKioskComplaints } from '@hall/core/i18n/en/kiosk-complaints';
import { enKioskJobs } from '@hall/core/i18n/en/kiosk-jobs';
import { enKioskMeetings } from '@hall/core/i18n/en/kiosk-meetings';
import { enKioskTickets } from '@hall/core/i18n/en/kiosk-tickets';
import { enVoice } from '@hall/core/i18n/en/voice';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhCommon } from '@hall/core/i18n/zh-cn/common';
import { zhDocuments } from '@hall/core/i18n/zh-cn/documents';
import { zhDevices } from '@hall/core/i18n/zh-cn/devices';
import { zhHallDay } from '@hall/core/i18n/zh-cn/hall-day';
import { zhKiosk } from '@hall/core/i18n/zh-cn/kiosk';
import { zhKioskComplaints } from '@hall/core/i18n/zh-cn/kiosk-complaints';
import { zhKioskJobs } from '@hall/core/i18n/zh-cn/kiosk-jobs';
import { zhKioskMeetings } from '@hall/core/i18n/zh-cn/kiosk-meetings';
import { zhKioskTickets } from '@hall/core/i18n/zh-cn/kiosk-tickets';
import { zhVoice } from '@hall/core/i18n/zh-cn/voice';

const zh = {
  ...zhDocuments,
  ...zhCommon,
  ...zhDevices,
  ...zhKiosk,
  ...zhKioskJobs,
  ...zhKioskTickets,
  ...zhKioskMeetings,
  ...zhKioskComplaints,
  ...zhVoice,
  ...zhHallDay,
};
const en: Record<keyof typeof zh, string> = {
  ...enDocuments,
  ...enCommon,
  ...enDevices,
  ...enKiosk,
  ...enKioskJobs,
  ...enKioskTickets,
  ...enKioskMeetings,
  ...enKioskComplaints,
  ...enVoice,
  ...enHallDay,
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
