import type { HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import type { HubSocket } from '@hall/core/client/hub-socket';
import { packDelta, type Hello } from '@hall/core/contract/wire';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import type { BoardRecord } from '@hall/core/contract/topics/board-topic';
import { sampleId } from '../../testing/sample-hall.ts';
import type { Candidate, Desk, Question } from '../machine/state.ts';
import { answerOf, laidOf, sampleTemplate } from './sample-answers.ts';
import { sampleCandidates, sampleDesk, sampleRealEmployers } from './sample-desk.ts';

interface Envelope {
  readonly commandId: string;
  readonly name: string;
  readonly input: unknown;
}

/** The code of the day that opens this hall's booth. */
export const openingCode = '406172';

/** What the slip with that code carries. */
export const openingPass = `${openingCode}-${'5A'.repeat(12)}`;

function snapshotOf(records: readonly unknown[]): unknown {
  return {
    start: 'snapshot',
    epoch: 'e1',
    seq: 1,
    // jsdom has an encoder whose arrays belong to another realm.
    gzip: Uint8Array.from(new TextEncoder().encode(JSON.stringify(records))),
    deltas: [],
  };
}

/** A hub in memory behind the client's own socket port, with one employer. Remembers what it was asked. */
export class FakeBoothHub implements HubSocket {
  readonly asked: Envelope[] = [];
  /** Set to answer commands of this name with a refusal. */
  readonly refusals = new Map<string, ErrorCode>();
  /** Slips that have something wrong with them. */
  readonly badSlips = new Map<string, ErrorCode>();
  desk: Desk;
  /** The bays outside; told when the cable is plugged in. */
  bays: readonly BayRecord[] = [];
  /** What the hall is for, as the next hello tells; nothing while nobody has said. */
  day: HallPhaseRecord | null = null;
  candidates: readonly Candidate[] = sampleCandidates();
  readonly #board: readonly BoardRecord[];
  readonly #nowMs: () => number;
  #onConnection: (connected: boolean) => void = () => undefined;
  #onMessage: (message: unknown) => void = () => undefined;
  #connected = false;
  #seq = 1;

  constructor(board: readonly BoardRecord[], nowMs: () => number) {
    this.#board = board;
    this.#nowMs = nowMs;
    this.desk = sampleDesk(nowMs());
  }

  /** Plugs the cable in or pulls it. */
  connect(connected: boolean): void {
    this.#connected = connected;
    this.#onConnection(connected);
  }

  /** Says that something of the employer has changed. */
  change(desk: Desk): void {
    this.desk = desk;
    const record = { kind: 'change', id: desk.employer.employerId, revision: this.#seq } as const;
    const from = this.#seq;
    this.#seq += 1;
    this.#onMessage(
      packDelta({
        topic: 'booth',
        epoch: 'e1',
        from,
        to: this.#seq,
        puts: [record],
        removes: [],
        hubNowMs: this.#nowMs(),
      }),
    );
  }

  request(event: string, message: unknown): Promise<unknown> {
    if (!this.#connected) return Promise.reject(new Error('not connected'));
    if (event === 'hello') return Promise.resolve(this.#welcome((message as Hello).topics));
    const envelope = message as Envelope;
    this.asked.push(envelope);
    return Promise.resolve(this.#answer(envelope));
  }

  onConnection(listener: (connected: boolean) => void): void {
    this.#onConnection = listener;
  }

  onMessage(event: 'delta' | 'bye', listener: (message: unknown) => void): void {
    if (event === 'delta') this.#onMessage = listener;
  }

  reconnect(): void {
    // Only the test plugs the cable.
  }

  close(): void {
    this.#connected = false;
  }

  #welcome(wanted: Hello['topics']): unknown {
    // Who comes back is given the whole topics, as after a restart of the hub.
    this.#seq = 1;
    return {
      welcome: true,
      you: {
        as: 'terminal',
        terminalId: sampleId(5, 2),
        kind: 'booth',
        name: '1号展位',
        board: null,
        counterId: null,
        zone: null,
      },
      hubNowMs: this.#nowMs(),
      topics: Object.fromEntries(
        Object.keys(wanted).map((topic) => [topic, snapshotOf(this.#recordsOf(topic))]),
      ),
    };
  }

  #recordsOf(topic: string): readonly unknown[] {
    if (topic === 'board') return this.#board;
    if (topic === 'bays') return this.bays;
    return topic === 'hallDay' && this.day !== null ? [this.day] : [];
  }

  #answer({ name, input }: Envelope): unknown {
    const refused = this.refusals.get(name) ?? this.#refusalOf(name, input);
    if (refused !== undefined) return { ok: false, error: { code: refused } };
    return { ok: true, value: this.#value(name, input) };
  }

  #refusalOf(name: string, input: unknown): ErrorCode | undefined {
    if (name === 'booth.open' && (input as { code: string }).code !== openingCode) {
      return 'wrong_booth_code';
    }
    if (name === 'booth.openByPass' && (input as { pass: string }).pass !== openingPass) {
      return 'wrong_booth_code';
    }
    if (name === 'booth.match') {
      return laidOf(this.desk, (input as { matchId: string }).matchId).ok ? undefined : 'not_found';
    }
    return name === 'booth.scan'
      ? this.badSlips.get((input as { slipCode: string }).slipCode)
      : undefined;
  }

  #value(name: string, input: unknown): unknown {
    switch (name) {
      case 'booth.desk':
        return this.desk;
      case 'booth.match': {
        const laid = laidOf(this.desk, (input as { matchId: string }).matchId);
        return laid.ok ? laid.value : null;
      }
      case 'booth.candidates':
        return { candidates: this.candidates };
      case 'booth.template':
        return {
          ...sampleTemplate((input as { occupationId: string }).occupationId),
          realEmployers: this.desk.employer.gangmaster === null ? null : sampleRealEmployers,
        };
      case 'booth.close':
        return {};
      case 'match.printed':
        return { paperId: (input as { paperId: string }).paperId };
      default:
        return answerOf({ name, input } as Question, this.desk);
    }
  }
}
