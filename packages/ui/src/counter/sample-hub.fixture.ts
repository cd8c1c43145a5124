import { act } from '@testing-library/react';
import type { HubSocket } from '@hall/core/client/hub-socket';
import { packDelta, type Delta, type WireHelloAnswer } from '@hall/core/contract/wire';
import type { CounterRecord, QueueRecord } from '@hall/core/contract/topics/queue-topic';
import { vi } from 'vitest';
import { sampleNowMs, windows, type sampleTopics } from './sample-queue.fixture.ts';

interface Sent {
  readonly commandId: string;
  readonly name: string;
  readonly input: unknown;
}

/** A hub in memory: welcomes the screen of a window, and answers presses as the test says. */
export class SampleHub implements HubSocket {
  readonly sent: Sent[] = [];
  answer: (command: Sent) => Promise<unknown> = () => Promise.resolve(done);
  readonly #topics: { queue: readonly QueueRecord[]; counter: readonly CounterRecord[] };
  readonly #counterId: string | null;
  #connected: (connected: boolean) => void = () => undefined;
  #message: (message: unknown) => void = () => undefined;
  #seq = 1;

  constructor(topics: ReturnType<typeof sampleTopics>, counterId: string | null = windows[0]) {
    this.#topics = { queue: topics.queue, counter: topics.desk };
    this.#counterId = counterId;
  }

  request(event: string, message: unknown): Promise<unknown> {
    if (event === 'hello') return Promise.resolve(this.#welcome());
    if (event !== 'command') return new Promise(() => undefined);
    this.sent.push(message as Sent);
    return this.answer(message as Sent);
  }
  onConnection(listener: (connected: boolean) => void): void {
    this.#connected = listener;
  }
  onMessage(event: 'delta' | 'bye', listener: (message: unknown) => void): void {
    if (event === 'delta') this.#message = listener;
  }
  reconnect(): void {
    // The test plugs the cable.
  }
  close(): void {
    this.#connected(false);
  }

  async connect(connected = true): Promise<void> {
    await act(async () => {
      this.#connected(connected);
      await vi.advanceTimersByTimeAsync(20);
    });
  }

  /** The hub tells what changed. */
  async tell(puts: readonly CounterRecord[], removes: readonly string[] = []): Promise<void> {
    const delta: Delta = {
      topic: 'counter',
      epoch: 'e',
      from: this.#seq,
      to: this.#seq + 1,
      puts: [...puts],
      removes: [...removes],
      hubNowMs: sampleNowMs,
    };
    this.#seq += 1;
    await act(async () => {
      this.#message(packDelta(delta));
      await vi.advanceTimersByTimeAsync(20);
    });
  }

  #welcome(): WireHelloAnswer {
    const start = (records: readonly unknown[]) => ({
      start: 'snapshot' as const,
      epoch: 'e',
      seq: 1,
      gzip: Uint8Array.from(new TextEncoder().encode(JSON.stringify(records))),
      deltas: [],
    });
    return {
      welcome: true,
      you: {
        as: 'terminal',
        terminalId: windows[0],
        kind: 'counter',
        name: '1号窗口屏',
        board: null,
        counterId: this.#counterId,
        zone: null,
      },
      hubNowMs: sampleNowMs,
      topics: { queue: start(this.#topics.queue), counter: start(this.#topics.counter) },
    };
  }
}

const counterNow = { counterId: windows[0], ticket: null, callSeq: null };
/** The answer to a press that was carried out. */
export const done = { ok: true, value: counterNow };
