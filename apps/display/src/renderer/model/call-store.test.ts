import { expect, test } from 'vitest';
import { queueCallRecord, queueRecords } from '@hall/core/testing/queue-records';
import { CallStore } from './call-store.ts';
import { QueueHall } from './queue-hall.fixture.ts';

const startMs = Date.parse('2026-11-23T09:30:00+08:00');

function open(calls = 3): { hall: QueueHall; store: CallStore; changes: () => number } {
  const hall = new QueueHall(queueRecords(5, calls, startMs), startMs);
  const store = new CallStore({ source: hall, timers: hall.timers, language: 'zh-CN' });
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  store.start();
  return { hall, store, changes: () => changes };
}

test('a call is in the view with the change that brings it, and stands out until its time is over', () => {
  const { hall, store } = open();
  hall.change(queueCallRecord(4, hall.nowMs));
  expect(store.view.rows[0]).toMatchObject({ ticket: 'A004', fresh: true });
  hall.run(14);
  expect(store.view.rows[0]?.fresh).toBe(true);
  hall.run(1);
  expect(store.view.rows[0]).toMatchObject({ ticket: 'A004', fresh: false });
});

test('a change that draws nothing else tells nobody', () => {
  const { hall, changes } = open();
  hall.run(20);
  const before = changes();
  hall.change();
  hall.run(10);
  expect(changes()).toBe(before);
});

test('while the hub restarts what was called stays, and the screen says so', () => {
  const { hall, store } = open();
  hall.lose();
  expect(store.view).toMatchObject({ state: 'recovering' });
  expect(store.view.rows).toHaveLength(3);
  hall.run(9);
  expect(store.view.state).toBe('recovering');
  hall.connection = { state: 'live' };
  hall.change();
  expect(store.view).toMatchObject({ state: 'live' });
});

test('a minute without the hub hides the calls and the waiting counts; they are back with it', () => {
  const { hall, store } = open();
  hall.lose();
  hall.run(59);
  expect(store.view.state).toBe('lost');
  expect(store.view.rows).toHaveLength(3);
  hall.run(1);
  expect(store.view).toMatchObject({ state: 'hidden', rows: [], waiting: [] });
  hall.run(600);
  expect(store.view.state).toBe('hidden');
  hall.connection = { state: 'live' };
  hall.change();
  expect(store.view.rows).toHaveLength(3);
});

test('a clock that is set back while the hub is away keeps calls for a minute more at most', () => {
  const { hall, store } = open();
  hall.lose();
  hall.run(30);
  hall.nowMs -= 3_600_000;
  hall.run(1);
  hall.run(60);
  expect(store.view.state).toBe('hidden');
});

test('before the hub has said anything there is nothing, and nobody knows whether there is a queue', () => {
  const hall = new QueueHall([], startMs);
  hall.ready = false;
  hall.connection = { state: 'connecting', sinceMs: 0 };
  const store = new CallStore({ source: hall, timers: hall.timers, language: 'zh-CN' });
  store.start();
  expect(store.view).toMatchObject({ rows: [], waiting: [], hasQueue: null });
});

test('a new day begins with no calls as soon as the hub has taken the old ones away', () => {
  const { hall, store } = open();
  for (const [id, record] of hall.records) if (record.kind === 'call') hall.records.delete(id);
  hall.change();
  expect(store.view.rows).toEqual([]);
});
