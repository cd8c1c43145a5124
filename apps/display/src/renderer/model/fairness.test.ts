import { expect, test } from 'vitest';
import { seededRandom } from '@hall/core/testing/board-records';
import { DrivenBoard } from './driven-board.fixture.ts';

interface Market {
  readonly count: number;
  /** Seconds from one change to the next: a posting comes and another goes. */
  readonly changeEvery: number;
}

/** What somebody notes who stands before the board for half an hour. */
class Watcher {
  readonly board: DrivenBoard;
  readonly gapsMs: number[] = [];
  readonly #lastMs = new Map<string, number>();

  constructor(board: DrivenBoard) {
    this.board = board;
  }

  look(): void {
    const { state, nowMs, records } = this.board;
    const shown = new Set(state.slots.flatMap((slot) => slot.posting?.id ?? []));
    for (const { kind, id } of records.values()) {
      if (kind !== 'posting') continue;
      const beforeMs = this.#lastMs.get(id);
      if (beforeMs !== undefined && !shown.has(id)) continue;
      if (beforeMs !== undefined) this.gapsMs.push(nowMs - beforeMs);
      this.#lastMs.set(id, nowMs);
    }
  }

  /** All gaps, those that are still open too, the shortest first. */
  close(): number[] {
    for (const [id, atMs] of this.#lastMs) {
      if (this.board.records.has(id)) this.gapsMs.push(this.board.nowMs - atMs);
    }
    // From second to second on one page is no gap.
    return this.gapsMs.filter((gapMs) => gapMs > 1_000).sort((a, b) => a - b);
  }
}

function halfHour({ count, changeEvery }: Market): number[] {
  const board = new DrivenBoard(count);
  const random = seededRandom(count + changeEvery);
  const watcher = new Watcher(board);
  for (let second = 1; second <= 1_800; second += 1) {
    board.run(1);
    if (second % changeEvery === 0) {
      board.publish(2_000 + second);
      const live = [...board.records.values()].filter(({ kind }) => kind === 'posting');
      const gone = live[Math.floor(random() * live.length)];
      if (gone !== undefined) board.records.delete(gone.id);
      board.step();
    }
    watcher.look();
  }
  return watcher.close();
}

test('in half an hour of a living market no posting of sixty waits much longer than five minutes', () => {
  for (const market of [
    { count: 30, changeEvery: 60 },
    { count: 60, changeEvery: 60 },
    { count: 60, changeEvery: 15 },
    { count: 100, changeEvery: 30 },
  ]) {
    const gapsMs = halfHour(market);
    expect(gapsMs[Math.floor(gapsMs.length * 0.98)]).toBeLessThanOrEqual(300_000);
    // Texts are not put off for a posting; it may come behind one or two of them.
    expect(gapsMs.at(-1)).toBeLessThanOrEqual(340_000);
  }
});

test('on a board with far too many postings none is forgotten while others come and go', () => {
  const gapsMs = halfHour({ count: 200, changeEvery: 20 });
  const told = new DrivenBoard(200).state.findings.find(({ code }) => code === 'posting_too_rare');
  const minutes = told?.code === 'posting_too_rare' ? told.minutes : 0;
  expect(minutes).toBeLessThan(15);
  // With other postings the round itself may become a step longer.
  expect(gapsMs.at(-1)).toBeLessThanOrEqual(minutes * 1.15 * 60_000);
});
