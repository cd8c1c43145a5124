import type { Translate } from './texts.ts';

/** A day as people read it; never broken over lines. */
export function dayText(day: string, t: Translate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return t('tell.day', { year, month: Number(month), date: Number(date) });
}
