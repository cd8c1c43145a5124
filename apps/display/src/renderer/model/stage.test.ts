import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BoardPosting, BoardRecord } from '@hall/core/contract/topics/board-topic';
import {
  boardPostingAt,
  boardRecords,
  numberedId,
  seededRandom,
} from '@hall/core/testing/board-records';
import { emptyStage, stepStage, type StageInput, type StageState } from './stage.ts';
import { wordsOf } from './words.ts';

const startMs = Date.parse('2026-11-23T05:40:00+08:00');
const words = wordsOf('zh-CN');

/** A board with its records, driven by hand. */
class Board {
  readonly records: Map<string, BoardRecord>;
  state: StageState = emptyStage;
  nowMs = startMs;
  live = true;
  asOfMs = startMs;

  constructor(count: number) {
    this.records = new Map(boardRecords(count, startMs).map((record) => [record.id, record]));
    this.step();
  }

  step(over: Partial<StageInput> = {}): StageState {
    if (this.live) {
      this.asOfMs = this.nowMs;
    }
    this.state = stepStage(this.state, {
      records: this.records,
      hubNowMs: this.nowMs,
      asOfMs: this.asOfMs,
      live: this.live,
      rowCount: 9,
      bandCount: 1,
      words,
      ...over,
    });
    return this.state;
  }

  /** Lets the seconds go by. */
  run(seconds: number): StageState {
    for (let second = 0; second < seconds; second += 1) {
      this.nowMs += 1_000;
      this.step();
    }
    return this.state;
  }

  /** Goes on to a page of postings. */
  toPostings(): StageState {
    while (this.state.page.kind !== 'postings') {
      this.run(1);
    }
    return this.state;
  }

  publish(number: number, over: Partial<BoardPosting> = {}): string {
    const posting = boardPostingAt(
      { number, nowMs: this.nowMs, random: seededRandom(number) },
      { publishAtMs: this.nowMs, ...over },
    );
    this.records.set(posting.id, posting);
    this.step();
    return posting.id;
  }

  /** Everything that can be read as a posting now. */
  shown(): string[] {
    const { slots, band, filler } = this.state;
    return [...slots, ...band, ...filler].flatMap((slot) => slot?.posting?.id ?? []);
  }
}

test('a withdrawn posting leaves its row empty and no other row moves', () => {
  const board = new Board(30);
  const before = board.toPostings().slots.map((slot) => slot.id);
  const gone = before[2]!;
  board.records.delete(gone);
  const { slots } = board.step();
  expect(slots.map((slot) => slot.id)).toEqual(before);
  expect(slots[2]!.posting).toBeNull();
  expect(slots.filter((slot) => slot.posting === null)).toHaveLength(1);
});

test('between two flips rows stay where they are, whatever happens', () => {
  const action = fc.oneof(
    fc.record({ do: fc.constant('publish' as const), number: fc.integer({ min: 100, max: 400 }) }),
    fc.record({ do: fc.constant('remove' as const), number: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ do: fc.constant('fill' as const), number: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ do: fc.constant('wait' as const), number: fc.integer({ min: 1, max: 30 }) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const board = new Board(40);
      for (const { do: what, number } of actions) {
        const before = board.state;
        const record = board.records.get(numberedId(number));
        if (what === 'publish') {
          board.publish(number);
        } else if (what === 'wait') {
          board.run(number);
        } else if (record?.kind === 'posting') {
          if (what === 'remove') {
            board.records.delete(record.id);
          } else {
            board.records.set(record.id, { ...record, remaining: 0 });
          }
          board.step();
        }
        if (board.state.untilMs === before.untilMs) {
          expect(board.state.slots.map((slot) => slot.id)).toEqual(
            before.slots.map((slot) => slot.id),
          );
        }
        for (const id of board.shown()) {
          const shown = board.records.get(id);
          expect(shown?.kind === 'posting' && shown.remaining > 0).toBe(true);
          expect(shown?.kind === 'posting' && shown.validUntilMs > board.nowMs).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a new posting is seen at once in the band, and the page stays as it is', () => {
  const board = new Board(60);
  const before = board.toPostings().slots;
  const id = board.publish(100);
  expect(board.state.band[0]?.posting?.id).toBe(id);
  expect(board.state.slots).toBe(before);
});

test('newcomers of the same second come one after the other, each for at least four seconds', () => {
  const board = new Board(60);
  board.toPostings();
  const ids = [100, 101, 102].map((number) => board.publish(number));
  const seen: string[] = [];
  for (let second = 0; second < 20; second += 1) {
    const id = board.run(1).band[0]?.posting?.id;
    if (id !== undefined) {
      seen.push(id);
    }
  }
  for (const id of ids) {
    expect(seen.filter((one) => one === id).length).toBeGreaterThanOrEqual(3);
  }
});

test('a newcomer that is withdrawn leaves the band at once', () => {
  const board = new Board(60);
  board.toPostings();
  const id = board.publish(100);
  board.records.delete(id);
  board.step();
  expect(board.shown()).not.toContain(id);
});

test('an expired posting is gone within a second of the hub’s time, also without the hub', () => {
  const board = new Board(60);
  const slot = board.toPostings().slots[0]!;
  board.live = false;
  board.records.set(slot.id, { ...slot.posting!, validUntilMs: board.nowMs + 3_000 });
  board.step();
  expect(board.shown()).toContain(slot.id);
  board.run(3);
  expect(board.shown()).not.toContain(slot.id);
});

test('after a day without the hub no posting is shown, and the pages of text go on', () => {
  const board = new Board(60);
  board.live = false;
  board.nowMs += 24 * 3_600_000;
  board.step();
  expect(board.state.stale).toBe(true);
  expect(board.shown()).toEqual([]);
  const topics = new Set<string>();
  for (let minute = 0; minute < 5; minute += 1) {
    for (let second = 0; second < 60; second += 1) {
      board.run(1);
      expect(board.state.page.kind).toBe('info');
      if (board.state.page.kind === 'info') {
        topics.add(board.state.page.info.topic);
      }
    }
  }
  expect(topics).toEqual(new Set(['service', 'guide', 'contact', 'rights', 'policy']));
});

test('the hub comes back and the postings with it', () => {
  const board = new Board(60);
  board.live = false;
  board.nowMs += 24 * 3_600_000;
  board.step();
  board.live = true;
  board.publish(200, { validUntilMs: board.nowMs + 3_600_000 });
  expect(board.state.stale).toBe(false);
  expect(board.shown()).toContain(numberedId(200));
});

test('the first posting of the morning does not wait for the next flip', () => {
  const board = new Board(0);
  while (board.state.page.kind !== 'empty') {
    board.run(1);
  }
  board.publish(1);
  expect(board.state.page.kind).toBe('postings');
});

test('a clock that jumps back an hour does not freeze the board', () => {
  const board = new Board(60);
  board.nowMs -= 3_600_000;
  board.step();
  expect(board.state.untilMs - board.nowMs).toBeLessThan(600_000);
});

test('a step in which nothing happened changes nothing that is drawn', () => {
  const board = new Board(60);
  board.toPostings();
  const before = board.state;
  board.step();
  const { slots, band, filler, data, page, index, findings } = board.state;
  expect([slots, band, filler, data, page, index, findings]).toEqual([
    before.slots,
    before.band,
    before.filler,
    before.data,
    before.page,
    before.index,
    before.findings,
  ]);
  expect(slots).toBe(before.slots);
  expect(band).toBe(before.band);
  expect(data).toBe(before.data);
});
