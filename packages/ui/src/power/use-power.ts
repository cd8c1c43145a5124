import type { PowerRecord } from '@hall/core/contract/topics/power-topic';
import { useConnection, useTopic } from '../hall/use-hall.ts';
import { powerNews, type PowerNews } from './power-words.ts';

/**
 * What there is to tell about the power, or null. A screen that has lost the hub shows its own page for
 * that: what it last heard of the power is not true any more. The client has to follow the topic `power`.
 */
export function usePower(): { readonly record: PowerRecord; readonly news: PowerNews } | null {
  const record = useTopic('power').records.get('power');
  const { state } = useConnection();
  if (record === undefined || state === 'lost') return null;
  const news = powerNews(record);
  return news === null ? null : { record, news };
}
