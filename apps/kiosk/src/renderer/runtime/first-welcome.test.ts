import type { Connection } from '@hall/core/client/hall-client';
import { expect, test } from 'vitest';
import { ManualTime } from '@hall/core/testing/manual-time';
import { firstWelcome } from './first-welcome.ts';

class Client {
  connection: Connection = { state: 'connecting', sinceMs: 0 };
  readonly listeners = new Set<() => void>();
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
  become(connection: Connection): void {
    this.connection = connection;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Whether it is over by now. */
async function isOver(waiting: Promise<void>): Promise<boolean> {
  return Promise.race([waiting.then(() => true), Promise.resolve().then(() => false)]);
}

test('who is let in already waits for nothing', async () => {
  const client = new Client();
  client.become({ state: 'live' });
  await firstWelcome({ client, timers: new ManualTime(0) });
  expect(client.listeners.size).toBe(0);
});

test('the welcome ends the wait, a refusal too, and nothing listens any more', async () => {
  for (const said of [
    { state: 'live' },
    { state: 'refused', refusal: 'unknown_device' },
  ] as const) {
    const client = new Client();
    const waiting = firstWelcome({ client, timers: new ManualTime(0) });
    client.become({ state: 'connecting', sinceMs: 1 });
    expect(await isOver(waiting)).toBe(false);
    client.become(said);
    await waiting;
    expect(client.listeners.size).toBe(0);
  }
});

test('without a hub the wait ends by itself', async () => {
  const time = new ManualTime(0);
  const client = new Client();
  const waiting = firstWelcome({ client, timers: time });
  time.advance(3_000);
  await waiting;
  expect(client.listeners.size).toBe(0);
});
