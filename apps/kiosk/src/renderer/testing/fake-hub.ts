import type { HubSocket } from '@hall/core/client/hub-socket';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Slip } from '@hall/core/contract/commands/worker-commands';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { KioskRecord } from '@hall/core/contract/topics/board-topic';
import type { HallPhaseRecord } from '@hall/core/contract/topics/hall-day-topic';
import type { VoiceRecord } from '@hall/core/contract/topics/voice-topic';
import type { Hello } from '@hall/core/contract/wire';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { QueueRecord } from '@hall/core/contract/topics/queue-topic';
import { FakeComplaints } from './fake-complaints.ts';
import { FakeMeetings } from './fake-meetings.ts';
import { FakeTickets } from './fake-tickets.ts';
import { sampleId } from './sample-hall.ts';
import { greetingFor, informationOf } from './sample-worker.ts';

/** The test persons of the synthetic list, as their cards are read. */
export const cards = {
  known: card('张三', '990001197001010014', '1970-01-01'),
  unknown: card('李四妹', '990001198506151220', '1985-06-15'),
  minor: card('王小乙', '990001200912011012', '2009-12-01'),
  child: card('赵六', '990001201203151025', '2012-03-15'),
  rare: card('\u4dae思聪', '990001200802291017', '2008-02-29'),
} as const;

function card(name: string, idNumber: string, birthDate: string): IdCard {
  return {
    kind: 'resident',
    name,
    idNumber,
    gender: 'unknown',
    birthDate,
    regionCode: '990001',
    validTo: null,
  };
}

export const sampleSlip: Slip = {
  slipId: sampleId(3, 1),
  code: '406172',
  document: { kind: 'registration-slip', blocks: [{ kind: 'text', text: '求职登记小票' }] },
};

const helpList: PaperDocument = {
  kind: 'notice',
  blocks: [{ kind: 'text', text: '求助单' }],
};

interface Envelope {
  readonly commandId: string;
  readonly name: string;
  readonly input: unknown;
}

type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode } };

const visitToken = 'visit-token-of-the-fake-hub';

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

/** A hub in memory behind the client's own socket port. Remembers what it was asked. */
export class FakeHub implements HubSocket {
  readonly asked: Envelope[] = [];
  /** Set to answer the next commands of this name with a refusal. */
  readonly refusals = new Map<string, ErrorCode>();
  readonly tickets: FakeTickets;
  readonly meetings = new FakeMeetings();
  readonly complaints = new FakeComplaints();
  /** Whether the worker wants recommendations. */
  recommends = true;
  /** What the hall is for, as the next hello tells; nothing while nobody has said. */
  day: HallPhaseRecord | null = null;
  readonly #records: readonly KioskRecord[];
  readonly #queue: readonly QueueRecord[];
  readonly #voice: readonly VoiceRecord[];
  readonly #nowMs: () => number;
  #greeting = greetingFor('张*', false);
  #onConnection: (connected: boolean) => void = () => undefined;
  #connected = false;

  constructor(
    records: {
      readonly kiosk: readonly KioskRecord[];
      readonly queue: readonly QueueRecord[];
      readonly voice: readonly VoiceRecord[];
    },
    nowMs: () => number,
  ) {
    this.#records = records.kiosk;
    this.#queue = records.queue;
    this.#voice = records.voice;
    this.#nowMs = nowMs;
    this.tickets = new FakeTickets(nowMs);
  }

  /** Plugs the cable in or pulls it. */
  connect(connected: boolean): void {
    this.#connected = connected;
    this.#onConnection(connected);
  }

  /** Whom the next answers greet. */
  greet(maskedName: string): void {
    this.#greeting = greetingFor(maskedName, false);
  }

  request(event: string, message: unknown): Promise<unknown> {
    if (!this.#connected) {
      return Promise.reject(new Error('not connected'));
    }
    if (event === 'hello') {
      return Promise.resolve(this.#welcome((message as Hello).topics));
    }
    const envelope = message as Envelope;
    this.asked.push(envelope);
    return Promise.resolve(this.#answer(envelope));
  }

  onConnection(listener: (connected: boolean) => void): void {
    this.#onConnection = listener;
  }

  onMessage(): void {
    // This hub never says anything by itself.
  }

  reconnect(): void {
    // Only the test plugs the cable.
  }

  close(): void {
    this.#connected = false;
  }

  #recordsOf(topic: string): readonly unknown[] {
    switch (topic) {
      case 'kiosk':
        return this.#records;
      case 'queue':
        return this.#queue;
      case 'hallDay':
        return this.day === null ? [] : [this.day];
      case 'emergency':
        return [];
      default:
        return this.#voice;
    }
  }

  #welcome(wanted: Hello['topics']): unknown {
    return {
      welcome: true,
      you: {
        as: 'terminal',
        terminalId: sampleId(5, 1),
        kind: 'kiosk',
        name: '1号机',
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

  #answer({ name, input }: Envelope): Answer {
    const refused = this.refusals.get(name);
    if (refused !== undefined) {
      return { ok: false, error: { code: refused } };
    }
    if (name === 'ticket.find') {
      return { ok: true, value: this.tickets.look() };
    }
    const value =
      this.tickets.answer(name) ??
      this.complaints.answer(name) ??
      this.meetings.answer(name, input);
    return { ok: true, value: value ?? this.#value(name, input) };
  }

  #served(): unknown {
    return {
      visitToken,
      greeting: this.#greeting,
      slip: sampleSlip,
      ...this.#picked(),
      recommendations: this.recommends,
    };
  }

  #picked() {
    const postings = this.#records.filter((record) => record.kind === 'posting').slice(0, 3);
    const reasons = this.recommends ? ['occupation', 'pay', 'today'] : [];
    return {
      postingIds: postings.map(({ id }) => id),
      fits: postings.map(({ id }) => ({ postingId: id, reasons })),
    };
  }

  #register({ identity }: CommandInput<'worker.register'>): unknown {
    const by = identity.by === 'card' ? identity.card : null;
    const first = by === null ? '零' : (Array.from(by.name)[0] ?? '');
    this.#greeting = greetingFor(`${first}**`, by?.idNumber === cards.minor.idNumber);
    return this.#served();
  }

  #checkIn(read: IdCard): unknown {
    switch (read.idNumber) {
      case cards.known.idNumber:
        return { outcome: 'checked_in', served: this.#served() };
      case cards.child.idNumber:
        return { outcome: 'under_age', document: helpList };
      default:
        return { outcome: 'unknown' };
    }
  }

  #value(name: string, input: unknown): unknown {
    switch (name) {
      case 'worker.checkIn':
        return this.#checkIn((input as CommandInput<'worker.checkIn'>).card);
      case 'worker.turnAway':
        return { document: helpList };
      case 'worker.register':
        return this.#register(input as CommandInput<'worker.register'>);
      case 'worker.open':
        return {
          visitToken,
          information: informationOf(this.#greeting, this.recommends),
          ...this.#picked(),
        };
      case 'worker.correct': {
        const { wishes: wanted } = input as CommandInput<'worker.correct'>;
        this.#greeting = { ...this.#greeting, wishes: wanted };
        return { information: informationOf(this.#greeting, this.recommends) };
      }
      case 'worker.setRecommendations':
        this.recommends = (input as CommandInput<'worker.setRecommendations'>).on;
        return {
          information: informationOf(this.#greeting, this.recommends),
          ...this.#picked(),
        };
      case 'worker.setPaused':
        return {
          information: { ...informationOf(this.#greeting, this.recommends), status: 'paused' },
        };
      case 'worker.withdrawConsent':
        return { deleted: false };
      case 'worker.delete':
        return { deleted: true };
      default:
        return this.#small(name, input);
    }
  }

  #small(name: string, input: unknown): unknown {
    switch (name) {
      case 'slip.reprint':
        return { slip: sampleSlip };
      case 'slip.printed':
        return { slipId: sampleSlip.slipId };
      case 'posting.report':
        return { postingId: (input as CommandInput<'posting.report'>).postingId };
      case 'help.call':
        return { helpId: sampleId(6, 1) };
      default:
        throw new Error(`The fake hub does not know ${name}`);
    }
  }
}
