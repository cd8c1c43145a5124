import { msPerMinute } from '@hall/core/basics/market-day';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';

/** Without a hub for so long, nobody knows who stands where (F-09). */
export const hideBaysMs = 60_000;

/** A bay as the board shows it at an instant of the hub's clock. */
export interface BayView {
  readonly id: string;
  readonly number: number;
  readonly state: BayRecord['state'];
  readonly posting: BayRecord['posting'];
  /** Whole minutes that are left, or by which it is over; null while free. */
  readonly minutes: number | null;
}

/** By number. A time that is over is over, whether or not the hub has said so yet. */
export function bayViews(records: Iterable<BayRecord>, hubNowMs: number): BayView[] {
  return [...records]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, state, posting, untilMs }) => {
      if (untilMs === null) return { id, number, state, posting, minutes: null };
      const leftMs = untilMs - hubNowMs;
      const isOver = leftMs <= 0;
      return {
        id,
        number,
        state: isOver ? 'overdue' : state,
        posting,
        minutes: isOver
          ? Math.floor((hubNowMs - untilMs) / msPerMinute)
          : Math.ceil(leftMs / msPerMinute),
      };
    });
}

/** The page that is on now, by the hub's clock, so that boards side by side turn together. */
export function bayPage(
  bays: readonly BayView[],
  at: { readonly perPage: number; readonly pages: number; readonly hubNowMs: number },
  pageMs: number,
): { readonly shown: readonly BayView[]; readonly page: number } {
  const page = Math.floor(at.hubNowMs / pageMs) % Math.max(1, at.pages);
  return { shown: bays.slice(page * at.perPage, (page + 1) * at.perPage), page };
}
