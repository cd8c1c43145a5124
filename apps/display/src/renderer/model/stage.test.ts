import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardPostingAt, numberedId, seededRandom } from '@hall/core/testing/board-records';
import { DrivenBoard } from './driven-board.fixture.ts';
import { emptyStage, laidOutAnew } from './stage.ts';

test('a withdrawn posting leaves its row empty and no other row moves', () => {
  const board = new DrivenBoard(30);
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
      const board = new DrivenBoard(40);
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

test('a board with 工种 of its own shows only these, newcomers included', () => {
  const board = new DrivenBoard(60);
  const own = new Set(['mason', 'loader', 'cleaner']);
  const check = (): void => {
    board.step({ occupationIds: own });
    for (const id of board.shown()) {
      const record = board.records.get(id);
      expect(record?.kind === 'posting' && own.has(record.occupationId)).toBe(true);
    }
  };
  board.state = emptyStage;
  for (let second = 0; second < 200; second += 1) {
    board.nowMs += 1_000;
    if (second % 20 === 0) {
      const id = numberedId(3_000 + second);
      const made = boardPostingAt(
        { number: 3_000 + second, nowMs: board.nowMs, random: seededRandom(second) },
        { publishAtMs: board.nowMs },
      );
      board.records.set(id, made);
    }
    check();
  }
  expect(board.state.index.every(({ occupationId }) => own.has(occupationId))).toBe(true);
});

test('on another choice of 工种 the whole board is laid out anew, and nothing of it counts as new', () => {
  const board = new DrivenBoard(200);
  board.step({ occupationIds: new Set(['mason']) });
  board.state = laidOutAnew(board.state);
  board.step();
  expect(board.state.band.cells.every((cell) => cell === null)).toBe(true);
  expect(board.state.index.length).toBeGreaterThan(5);
});

test('a board that steps a little after the full second leaves out no page of its programme', () => {
  for (const count of [0, 61, 150]) {
    const board = new DrivenBoard(count);
    board.nowMs += 17;
    const kinds = new Set<string>();
    const ids = new Set<string>();
    for (let second = 0; second < 1_200; second += 1) {
      const { page } = board.run(1);
      kinds.add(page.kind);
      for (const id of page.kind === 'postings' ? page.ids : []) ids.add(id);
    }
    expect(ids.size).toBe(count);
    expect(kinds.has('empty')).toBe(count === 0);
  }
});

test('a page on which everything is gone makes room for the next at once', () => {
  const board = new DrivenBoard(60);
  const page = board.toPostings();
  for (const slot of page.slots) board.records.delete(slot.id);
  board.step();
  expect(board.state.slots.some((slot) => slot.posting === null)).toBe(false);
});

test('when the hall goes over to another mode, the playlist of that mode follows by itself', () => {
  const board = new DrivenBoard(12);
  const shares = (): number => {
    let postings = 0;
    for (let second = 0; second < 600; second += 1) {
      board.run(1);
      if (board.state.page.kind === 'postings') postings += 1;
    }
    return postings / 600;
  };
  const market = board.records.get('market');
  if (market?.kind !== 'market') throw new Error('no market');
  const day = { ...market.market.playlists.rest, postingShare: 40 };
  board.records.set('market', {
    ...market,
    market: { ...market.market, playlists: { ...market.market.playlists, rest: day } },
  });
  board.nowMs = Date.parse('2026-11-23T09:15:00+08:00');
  const keep = [...board.records.values()].filter((record) => record.kind === 'posting');
  for (const record of keep) {
    board.records.set(record.id, { ...record, validUntilMs: board.nowMs + 3_600_000 });
  }
  board.mode = 'gig';
  expect(shares()).toBeGreaterThan(0.7);
  board.mode = 'general';
  expect(shares()).toBeLessThan(0.55);
});

test('an expired posting is gone within a second of the hub’s time, also without the hub', () => {
  const board = new DrivenBoard(60);
  const slot = board.toPostings().slots[0]!;
  board.live = false;
  board.records.set(slot.id, { ...slot.posting!, validUntilMs: board.nowMs + 3_000 });
  board.step();
  expect(board.shown()).toContain(slot.id);
  board.run(3);
  expect(board.shown()).not.toContain(slot.id);
});

test('after a day without the hub no posting is shown, and the pages of text go on', () => {
  const board = new DrivenBoard(60);
  board.live = false;
  board.nowMs += 24 * 3_600_000;
  board.step();
  expect(board.state.stale).toBe(true);
  expect(board.shown()).toEqual([]);
  const topics = new Set<string | null>();
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
  const board = new DrivenBoard(60);
  board.live = false;
  board.nowMs += 24 * 3_600_000;
  board.step();
  board.live = true;
  board.publish(200, { validUntilMs: board.nowMs + 3_600_000 });
  expect(board.state.stale).toBe(false);
  expect(board.shown()).toContain(numberedId(200));
});

test('the first posting of the morning does not wait for the next flip', () => {
  const board = new DrivenBoard(0);
  while (board.state.page.kind !== 'empty') {
    board.run(1);
  }
  board.publish(1);
  expect(board.state.page.kind).toBe('postings');
});

test('a clock that jumps back an hour does not freeze the board', () => {
  const board = new DrivenBoard(60);
  board.nowMs -= 3_600_000;
  board.step();
  expect(board.state.untilMs - board.nowMs).toBeLessThan(600_000);
});

test('a step in which nothing happened changes nothing that is drawn', () => {
  const board = new DrivenBoard(60);
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
