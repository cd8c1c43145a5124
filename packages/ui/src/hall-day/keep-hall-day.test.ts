import type { KeptTopic } from '@hall/core/client/hall-client';
import type { HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import { expect, test } from 'vitest';
import { keepHallDay, type WordStorage } from './keep-hall-day.ts';

const startMs = Date.parse('2026-11-23T05:00:00+08:00');
const turn = { name: null, isOverride: false };
const closesAtMs = Date.parse('2026-11-23T18:30:00+08:00');
const told: HallPhaseRecord = {
  kind: 'phase',
  id: 'phase',
  mode: 'gig',
  sinceMs: startMs,
  untilMs: closesAtMs,
  next: 'closed',
  opensAtMs: null,
  ...turn,
  coming: [{ ...turn, fromMs: closesAtMs, mode: 'closed' }],
};

class FakeStorage implements WordStorage {
  text: string | null = null;
  writes = 0;
  getItem(): string | null {
    return this.text;
  }
  setItem(_key: string, text: string): void {
    this.text = text;
    this.writes += 1;
  }
}

/** A screen's client, as the hub makes it and the test says. */
class FakeClient {
  connection: { state: 'live' } | { state: 'lost'; sinceMs: number } = { state: 'live' };
  nowMs = startMs;
  readonly restored: KeptTopic[] = [];
  #records = new Map<string, HallPhaseRecord>();
  #version = 0;
  #listener: () => void = () => undefined;

  restore(_name: 'hallDay', kept: KeptTopic): void {
    this.restored.push(kept);
  }
  subscribe(listener: () => void): () => void {
    this.#listener = listener;
    return () => undefined;
  }
  topic() {
    return { ready: true, version: this.#version, records: this.#records, asOfMs: this.nowMs };
  }
  hubNow(): number {
    return this.nowMs;
  }
  hear(record: HallPhaseRecord): void {
    this.#records = new Map([[record.id, record]]);
    this.#version += 1;
    this.#listener();
  }
  /** Something else of the hall changed. */
  stir(afterMs: number): void {
    this.nowMs += afterMs;
    this.#listener();
  }
}

function keep(client: FakeClient, storage: WordStorage): void {
  keepHallDay(client as unknown as Parameters<typeof keepHallDay>[0], storage);
}

test('what a screen was told is there after its restart, with when it was heard', () => {
  const storage = new FakeStorage();
  const client = new FakeClient();
  keep(client, storage);
  expect(client.restored).toEqual([]);
  client.hear(told);
  const again = new FakeClient();
  keep(again, storage);
  expect(again.restored).toEqual([{ asOfMs: startMs, records: [told] }]);
});

test('while the hub is there the time it was heard is kept too, once a minute', () => {
  const storage = new FakeStorage();
  const client = new FakeClient();
  keep(client, storage);
  client.hear(told);
  for (let second = 0; second < 120; second += 1) client.stir(1_000);
  expect(storage.writes).toBe(3);
  client.connection = { state: 'lost', sinceMs: client.nowMs };
  for (let second = 0; second < 600; second += 1) client.stir(1_000);
  expect(storage.writes).toBe(3);
  const again = new FakeClient();
  keep(again, storage);
  expect(again.restored).toEqual([{ asOfMs: startMs + 120_000, records: [told] }]);
});

test.each(['{', '{}', '{"asOfMs":1}', 'null'])('what cannot be read (%s) is nothing', (text) => {
  const storage = new FakeStorage();
  storage.text = text;
  const client = new FakeClient();
  keep(client, storage);
  expect(client.restored).toEqual([]);
});

test('a browser that keeps nothing shows the hall all the same', () => {
  const off = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const client = new FakeClient();
  keep(client, { getItem: off, setItem: off });
  expect(() => {
    client.hear(told);
  }).not.toThrow();
});
