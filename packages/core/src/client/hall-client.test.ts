import { expect, test } from 'vitest';
import { packDelta, type Delta, type WireDelta, type WireHelloAnswer } from '../contract/wire.ts';
import { HallClient } from './hall-client.ts';
import type { HubSocket } from './hub-socket.ts';

const hubNowMs = 1_790_000_000_000;

const stats = (livePostings: number): Record<string, unknown> => ({
  kind: 'stats',
  id: 'stats',
  day: '2026-11-22',
  seekersToday: 0,
  livePostings,
  liveVacancies: 0,
  postingsToday: 0,
  filledToday: 0,
  matchedToday: 0,
});

/** A hub on the other end of a socket that a test holds in its hand. */
class FakeHub implements HubSocket {
  answer: (event: string, message: unknown) => Promise<unknown> = () => Promise.reject(new Error());
  readonly asked: { event: string; message: unknown }[] = [];
  reconnects = 0;
  #connection: (connected: boolean) => void = () => undefined;
  readonly #messages = new Map<string, (message: unknown) => void>();

  request(event: string, message: unknown): Promise<unknown> {
    this.asked.push({ event, message });
    return this.answer(event, message);
  }
  onConnection(listener: (connected: boolean) => void): void {
    this.#connection = listener;
  }
  onMessage(event: 'delta' | 'bye', listener: (message: unknown) => void): void {
    this.#messages.set(event, listener);
  }
  reconnect(): void {
    this.reconnects += 1;
  }
  close(): void {
    this.#connection(false);
  }
  connect(connected: boolean): void {
    this.#connection(connected);
  }
  send(event: 'delta' | 'bye', message: unknown): void {
    this.#messages.get(event)?.(message);
  }
}

/** Timers that run when the test says so. */
class HandTimers {
  readonly #pending = new Set<() => void>();
  after(_delayMs: number, action: () => void): () => void {
    this.#pending.add(action);
    return () => {
      this.#pending.delete(action);
    };
  }
  run(): void {
    for (const action of [...this.#pending]) {
      this.#pending.delete(action);
      action();
    }
  }
}

/** Lets the promises between a request and its effect run: request, parse, gunzip, open. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await Promise.resolve();
  }
}

/** The test's compression: none, one byte per character. */
const packed = (records: unknown[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(JSON.stringify(records), (character) => character.charCodeAt(0));

function welcome(seq: number, records: unknown[], deltas: WireDelta[] = []): WireHelloAnswer {
  return {
    welcome: true,
    you: {
      as: 'terminal',
      terminalId: '0190a000-0000-7000-8000-000000000001',
      kind: 'board',
      name: '大屏',
      board: null,
      counterId: null,
      zone: null,
    },
    hubNowMs,
    topics: {
      board: {
        start: 'snapshot',
        epoch: 'e1',
        seq,
        gzip: packed(records),
        deltas,
      },
    },
  };
}

function delta(from: number, puts: Record<string, unknown>[]): WireDelta {
  return packDelta({
    topic: 'board',
    epoch: 'e1',
    from,
    to: from + 1,
    puts: puts as Delta['puts'],
    removes: [],
    hubNowMs: hubNowMs + 1_000,
  });
}

let nextId = 0;
function makeClient(hub: FakeHub, timers: HandTimers): HallClient {
  return new HallClient({
    socket: hub,
    credential: () => ({ as: 'terminal', token: 'a-token-of-a-terminal' }),
    topics: ['board'],
    clock: { now: () => hubNowMs - 60_000 },
    timers,
    ids: { next: () => `0190a000-0000-7000-8000-${String((nextId += 1)).padStart(12, '0')}` },
    random: () => 0.5,
    gunzip: (bytes) => Promise.resolve(String.fromCharCode(...bytes)),
  });
}

function livePostings(client: HallClient): number | null {
  const record = client.topic('board').records.get('stats');
  return record?.kind === 'stats' ? record.livePostings : null;
}

test("a client that is welcomed shows the snapshot, the deltas after it, and the hub's time", async () => {
  const hub = new FakeHub();
  const client = makeClient(hub, new HandTimers());
  hub.answer = () => Promise.resolve(welcome(4, [stats(1)], [delta(4, [stats(2)])]));
  hub.connect(true);
  await settled();
  expect(client.connection).toEqual({ state: 'live' });
  expect(livePostings(client)).toBe(2);
  // One minute slow, and the delta was a second later than the welcome.
  expect(client.hubNow()).toBe(hubNowMs);
});

test('a delta that arrives while the snapshot is being opened is not lost', async () => {
  const hub = new FakeHub();
  const client = makeClient(hub, new HandTimers());
  hub.answer = () => Promise.resolve(welcome(4, [stats(1)]));
  hub.connect(true);
  hub.send('delta', delta(4, [stats(7)]));
  await settled();
  expect(livePostings(client)).toBe(7);
});

test('a gap asks once for what is missing and tells the hub where the client stands', async () => {
  const hub = new FakeHub();
  const timers = new HandTimers();
  const client = makeClient(hub, timers);
  hub.answer = () => Promise.resolve(welcome(4, [stats(1)]));
  hub.connect(true);
  await settled();
  hub.send('delta', delta(5, [stats(3)]));
  hub.send('delta', delta(6, [stats(4)]));
  expect(livePostings(client)).toBe(1);
  hub.answer = () => Promise.resolve(welcome(7, [stats(4)]));
  timers.run();
  await settled();
  expect(livePostings(client)).toBe(4);
  const hellos = hub.asked.filter((asked) => asked.event === 'hello');
  expect(hellos).toHaveLength(2);
  expect(hellos[1]?.message).toMatchObject({ topics: { board: { epoch: 'e1', seq: 4 } } });
});

test('a lost hub leaves the records on the screen and says since when', async () => {
  const hub = new FakeHub();
  const client = makeClient(hub, new HandTimers());
  hub.answer = () => Promise.resolve(welcome(4, [stats(1)]));
  hub.connect(true);
  await settled();
  hub.connect(false);
  expect(client.connection).toEqual({ state: 'lost', sinceMs: hubNowMs - 60_000 });
  expect(livePostings(client)).toBe(1);
  expect(client.topic('board').asOfMs).toBe(hubNowMs);
});

test('a kept copy is shown until the hub answers, and never replaces live data', async () => {
  const hub = new FakeHub();
  const client = makeClient(hub, new HandTimers());
  client.restore('board', { asOfMs: hubNowMs - 5_000, records: [stats(9)] });
  expect(livePostings(client)).toBe(9);
  hub.answer = () => Promise.resolve(welcome(4, [stats(1)]));
  hub.connect(true);
  await settled();
  client.restore('board', { asOfMs: hubNowMs - 5_000, records: [stats(9)] });
  expect(livePostings(client)).toBe(1);
});

test('a refusal is shown and tried again later, except for an expired session', async () => {
  const hub = new FakeHub();
  const timers = new HandTimers();
  const client = makeClient(hub, timers);
  hub.answer = () => Promise.resolve({ welcome: false, refusal: 'unknown_device' });
  hub.connect(true);
  await settled();
  expect(client.connection).toEqual({ state: 'refused', refusal: 'unknown_device' });
  timers.run();
  expect(hub.reconnects).toBe(1);
  hub.send('bye', 'session_expired');
  timers.run();
  expect(hub.reconnects).toBe(1);
});

test('a command that is not answered is sent again with the same id, then reported as unreachable', async () => {
  const hub = new FakeHub();
  const timers = new HandTimers();
  const client = makeClient(hub, timers);
  const pending = client.command('notice.clear', {});
  for (let turn = 0; turn < 3; turn += 1) {
    await settled();
    timers.run();
  }
  expect(await pending).toEqual({ ok: false, error: { code: 'unreachable' } });
  const ids = hub.asked.map((asked) => (asked.message as { commandId: string }).commandId);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(1);
});

test('an answer that does not fit the contract is malformed, not believed', async () => {
  const hub = new FakeHub();
  const client = makeClient(hub, new HandTimers());
  hub.answer = () => Promise.resolve({ ok: true, value: { unexpected: 1 } });
  expect(await client.command('notice.clear', {})).toEqual({
    ok: false,
    error: { code: 'malformed' },
  });
});
