import type { BoardPosting, BoardRecord } from '@hall/core/contract/topics/board-topic';
import { isLive } from './board-data.ts';

/** A row as it was laid out at the flip; empty when its posting is gone, and nothing moves up. */
export interface Slot {
  readonly id: string;
  readonly posting: BoardPosting | null;
}

/** What decides whether a posting may be shown. */
export interface Showing {
  readonly records: ReadonlyMap<string, BoardRecord>;
  readonly hubNowMs: number;
}

/** The posting of an id if it may be shown now. */
export function shownPosting(id: string, { records, hubNowMs }: Showing): BoardPosting | null {
  const record = records.get(id);
  return record?.kind === 'posting' && isLive(record, hubNowMs) ? record : null;
}

/** Puts each row's posting of this moment in place; the same array when nothing changed. */
export function refreshSlots(slots: readonly Slot[], showing: Showing | null): readonly Slot[] {
  const next = slots.map((slot) => {
    const posting = showing === null ? null : shownPosting(slot.id, showing);
    return posting === slot.posting ? slot : { ...slot, posting };
  });
  return sameList(slots, next) ? slots : next;
}

/** Whether two lists hold the same objects. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
