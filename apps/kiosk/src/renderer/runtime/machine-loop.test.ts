import type { Connection } from '@hall/core/client/hall-client';
import { ManualTime } from '@hall/core/testing/manual-time';
import { expect, test } from 'vitest';
import { MachineLoop } from './machine-loop.ts';

interface State {
  readonly connection: Connection['state'];
  readonly hubAheadMs: number;
  readonly ticks: number;
}
type Event =
  | { readonly type: 'tick' }
  | { readonly type: 'connection'; readonly connection: Connection['state'] }
  | { readonly type: 'hub-clock'; readonly aheadMs: number }
  | { readonly type: 'nothing' };

function machine(state: State, event: Event & { readonly atMs: number }) {
  const effects = [`${event.type} at ${event.atMs}`];
  switch (event.type) {
    case 'tick':
      return { state: { ...state, ticks: state.ticks + 1 }, effects };
    case 'connection':
      return { state: { ...state, connection: event.connection }, effects };
    case 'hub-clock':
      return { state: { ...state, hubAheadMs: event.aheadMs }, effects };
    case 'nothing':
      return { state, effects };
  }
}

function bench() {
  const time = new ManualTime(0);
  const hub = {
    connection: { state: 'connecting', sinceMs: 0 } as Connection,
    aheadMs: 0,
    listeners: new Set<() => void>(),
    heard: 0,
  };
  const done: string[] = [];
  const loop = new MachineLoop<State, Event, string>({
    client: {
      get connection() {
        return hub.connection;
      },
      hubNow: () => time.now() + hub.aheadMs,
      subscribe: (listener) => {
        hub.listeners.add(listener);
        return () => hub.listeners.delete(listener);
      },
    },
    clock: time,
    timers: time,
    begin: { connection: 'connecting', hubAheadMs: 0, ticks: 0 },
    machine,
    run: (effect) => done.push(effect),
    onHub: () => {
      hub.heard += 1;
    },
  });
  const news = (change: Partial<typeof hub>): void => {
    Object.assign(hub, change);
    for (const listener of hub.listeners) listener();
  };
  return { time, hub, done, loop, news };
}

test('the machine ticks every second, until it is stopped', () => {
  const { time, loop } = bench();
  const stop = loop.start();
  time.advance(3_500);
  expect(loop.state.ticks).toBe(3);
  stop();
  time.advance(3_500);
  expect(loop.state.ticks).toBe(3);
});

test('the machine hears of the connection once per change, and of a clock that is off by half a second', () => {
  const { hub, done, loop, news } = bench();
  const stop = loop.start();
  news({ connection: { state: 'live' } });
  news({ aheadMs: 499 });
  expect(done).toEqual(['connection at 0']);
  news({ aheadMs: -500 });
  news({});
  expect(done).toEqual(['connection at 0', 'hub-clock at 0']);
  expect(loop.state).toMatchObject({ connection: 'live', hubAheadMs: -500 });
  expect(hub.heard).toBe(5);
  stop();
  expect(hub.listeners.size).toBe(0);
});

test('who listens is called when the state is another, not when nothing came of it', () => {
  const { loop } = bench();
  let calls = 0;
  const leave = loop.subscribe(() => {
    calls += 1;
  });
  loop.dispatch({ type: 'nothing' });
  expect(calls).toBe(0);
  loop.dispatch({ type: 'tick' });
  expect(calls).toBe(1);
  leave();
  loop.dispatch({ type: 'tick' });
  expect(calls).toBe(1);
});
