import { msPerMinute } from '@hall/core/basics/market-day';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import type { QueryOutput } from '@hall/core/contract/queries';

export type BayVehicle = QueryOutput<'bay.vehicles'>['vehicles'][number];

/** A bay as the desk works with it. */
export interface BayRow {
  readonly bay: BayRecord;
  /** Whose vehicle it is; null while free, and until the hub has said. */
  readonly vehicle: BayVehicle | null;
  readonly isOver: boolean;
  /** Left, or over; 0 while free. */
  readonly minutes: number;
}

/** By number; a time that is over is over whether or not the hub has said so. */
export function bayRows(
  bays: Iterable<BayRecord>,
  vehicles: readonly BayVehicle[],
  nowMs: number,
): BayRow[] {
  return [...bays]
    .sort((a, b) => a.number - b.number)
    .map((bay) => {
      const leftMs = (bay.untilMs ?? nowMs) - nowMs;
      const isOver = bay.state !== 'free' && leftMs <= 0;
      const vehicle =
        bay.state === 'free' ? undefined : vehicles.find((one) => one.bayId === bay.id);
      return {
        bay,
        vehicle: vehicle ?? null,
        isOver,
        minutes: isOver
          ? Math.floor(Math.abs(leftMs) / msPerMinute)
          : Math.ceil(leftMs / msPerMinute),
      };
    });
}

const plateForm = /^[0-9A-HJ-NP-Z]{3}$/;

/** What was typed as the end of a plate: capitals of half width; null when nothing was, `wrong` otherwise. */
export function typedPlate(text: string): string | null {
  const plate = text.normalize('NFKC').trim().toUpperCase();
  if (plate === '') return null;
  return plateForm.test(plate) ? plate : 'wrong';
}
