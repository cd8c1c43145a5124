import { endsWithDay } from '@hall/core/domain/bay/bay';
import type { DueCommand } from './queue-clock.ts';
import type { Stores } from './store/stores.ts';

/** Bays whose vehicles stand too long, and those whose day is over (G-08). */
export function baysDue({ bays }: Pick<Stores, 'bays'>, nowMs: number): DueCommand[] {
  return bays.all().flatMap((bay): DueCommand[] => {
    const { id: bayId, stay } = bay;
    if (endsWithDay(bay, nowMs)) return [{ name: 'bay.lapse', input: { bayId } }];
    const isOver = stay !== null && !stay.overdue && stay.untilMs <= nowMs;
    return isOver ? [{ name: 'bay.overdue', input: { bayId } }] : [];
  });
}
