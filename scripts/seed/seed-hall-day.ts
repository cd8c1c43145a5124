import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { Actor } from '@hall/core/contract/roles';
import type { DayPlan, HallCalendar } from '@hall/core/domain/hall-day/calendar';
import type { HallWriter, SeedTarget } from './hall-writer.ts';

/** The job fair of the sample hall is announced well before. */
const daysToFair = 12;

/** Hours of the sample hall: casual work before dawn, then everything. One that has some keeps them. */
export async function seedHallDay({
  target,
  writer,
  manager,
  nowMs,
}: {
  readonly target: SeedTarget;
  readonly writer: HallWriter;
  readonly manager: Actor;
  readonly nowMs: number;
}): Promise<void> {
  if (target.stores.hallDay.get().calendar !== null) return;
  const { opensAt, closesAt } = target.stores.market.get();
  const plan: DayPlan = [
    { mode: 'gig', from: opensAt, to: '09:30' },
    { mode: 'general', from: '09:30', to: closesAt },
  ];
  const fair: DayPlan = [
    { mode: 'gig', from: opensAt, to: '08:30' },
    { mode: 'fair', from: '08:30', to: '16:00' },
    { mode: 'general', from: '16:00', to: closesAt },
  ];
  const calendar: HallCalendar = {
    week: { 1: plan, 2: plan, 3: plan, 4: plan, 5: plan, 6: plan, 7: plan },
    seasons: [],
    specialDays: [{ day: addDays(dayOf(nowMs), daysToFair), name: '冬季招聘会(测试)', plan: fair }],
  };
  await writer.sendAll(manager, 'hallDay.saveCalendar', [{ label: 'hours', input: { calendar } }]);
}
