import { dayOf, formatTime } from '@hall/core/basics/market-day';
import { openingWhen } from '@hall/core/domain/hall-day/screen-day';
import { enHallDay } from '@hall/core/i18n/en/hall-day';
import { translate, type Language, type TextParams } from '@hall/core/i18n/translate';
import { zhHallDay } from '@hall/core/i18n/zh-cn/hall-day';

/** Every text about the hall's day by name. */
export type DayKey = keyof typeof zhHallDay;

/** A text about the hall's day in a language. */
export function sayDay(language: Language, key: DayKey, params?: TextParams): string {
  return translate<DayKey>(language === 'en' ? enHallDay : zhHallDay, key, params);
}

/** How old the hours on a screen are whose hub is away. */
export function asOfWords(asOfMs: number, nowMs: number, language: Language): string {
  const time = formatTime(asOfMs);
  if (dayOf(asOfMs) === dayOf(nowMs)) return sayDay(language, 'day.asOf', { time });
  const [, month = '', day = ''] = dayOf(asOfMs).split('-');
  return sayDay(language, 'day.asOf.date', { month: Number(month), day: Number(day), time });
}

/** The next opening: the day as people say it, its weekday where that helps, and the time. */
export interface OpeningWords {
  readonly day: string;
  /** Null for today and tomorrow. */
  readonly weekday: string | null;
  readonly time: string;
}

/** The next opening in words. */
export function openingWords(opensAtMs: number, nowMs: number, language: Language): OpeningWords {
  const { day, time, date } = openingWhen(opensAtMs, nowMs);
  return {
    day: sayDay(language, `day.opens.${day}`, { month: date.month, day: date.day }),
    weekday: day === 'date' ? sayDay(language, `day.opens.weekday.${date.weekday}`) : null,
    time,
  };
}
