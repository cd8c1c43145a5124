import type { PowerRecord } from '@hall/core/contract/topics/power-topic';
import { enPower } from '@hall/core/i18n/en/power';
import { translate, type Language } from '@hall/core/i18n/translate';
import { zhPower } from '@hall/core/i18n/zh-cn/power';

/** What everybody in the hall is told about the power; nothing on mains, and nothing when nobody can say. */
export type PowerNews = 'minutes' | 'soon' | 'battery' | 'low' | 'back';

/** Which news a record is; null for none. */
export function powerNews(record: PowerRecord): PowerNews | null {
  const { state, minutesLeft, backAtMs } = record;
  switch (state) {
    case 'low':
      return 'low';
    case 'battery':
      if (minutesLeft === null) return 'battery';
      return minutesLeft === 0 ? 'soon' : 'minutes';
    case 'mains':
      return backAtMs === null ? null : 'back';
    case 'unknown':
      return null;
  }
}

/** How it stands and what to do, in a language. */
export function powerWords(
  news: PowerNews,
  { minutesLeft }: Pick<PowerRecord, 'minutesLeft'>,
  language: Language,
): { readonly what: string; readonly todo: string } {
  const catalogue = language === 'en' ? enPower : zhPower;
  const what = translate(catalogue, `power.${news}`, { minutes: minutesLeft ?? 0 });
  return { what, todo: catalogue[`power.${news}.do`] };
}
