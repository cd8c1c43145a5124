import { msPerDay, startOfDay } from '@hall/core/basics/market-day';
import type { Terminal } from '@hall/core/domain/device/terminal';
import type { Posting } from '@hall/core/domain/posting/posting';
import type { LoadRow } from '@hall/core/rules/board-load';

/** The postings that are on the boards now, as the load of a board counts them. */
export function liveRows(postings: readonly Posting[], nowMs: number): LoadRow[] {
  const tomorrowMs = startOfDay(nowMs) + msPerDay;
  return postings.flatMap(({ status, validUntilMs, content }) => {
    const { occupationId, workStartMs } = content;
    const live = status === 'published' && (validUntilMs ?? 0) > nowMs;
    return live && occupationId !== null
      ? [{ occupationId, sameDay: (workStartMs ?? 0) < tomorrowMs }]
      : [];
  });
}

/** Those of them that a board with 工种 of its own shows; null shows all. */
export function rowsFor(
  rows: readonly LoadRow[],
  occupationIds: readonly string[] | null,
): LoadRow[] {
  return rows.filter((row) => occupationIds === null || occupationIds.includes(row.occupationId));
}

/** 工种 with live postings that none of the hall's boards shows; every posting belongs on one. */
export function uncovered(terminals: readonly Terminal[], rows: readonly LoadRow[]): string[] {
  const boards = terminals.filter((terminal) => terminal.kind === 'board' && !terminal.revoked);
  // A call board shows no posting of any 工种.
  const shown = boards
    .filter(({ board }) => board?.calls !== 'only')
    .map(({ board }) => board?.occupationIds ?? null);
  if (shown.length === 0 || shown.includes(null)) return [];
  const covered = new Set(shown.flatMap((ids) => ids ?? []));
  return [...new Set(rows.map((row) => row.occupationId))].filter((id) => !covered.has(id));
}
