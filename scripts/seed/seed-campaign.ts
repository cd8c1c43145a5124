import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import type { HallWriter } from './hall-writer.ts';

/** A working week, today included. */
const days = 5;

/** A campaign that is on today, so that the boards show one and its call list can be read. */
export async function seedCampaign(parts: {
  readonly writer: HallWriter;
  readonly clerk: Actor;
  readonly nowMs: number;
}): Promise<void> {
  const { writer, clerk, nowMs } = parts;
  const today = dayOf(nowMs);
  const details = {
    title: '搬运保洁用工专场(测试)',
    occupationIds: ['loader', 'cleaner', 'general'],
    street: null,
    hardshipOnly: false,
    fromDay: today,
    toDay: addDays(today, days - 1),
    from: '08:30',
    to: '17:00',
    place: '一楼3号窗口',
    postingIds: [],
  };
  const input = { campaignId: null, details };
  await writer.send(clerk, 'campaign.save', { label: 'first', input });
}
