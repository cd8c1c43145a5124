import type { ContactAnswer } from '@hall/core/contract/commands/match-parts';
import {
  commands,
  type CommandInput,
  type CommandName,
  type CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import {
  queries,
  type QueryInput,
  type QueryName,
  type QueryOutput,
} from '@hall/core/contract/queries';
import type { Answer } from '@hall/core/contract/wire';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import { consentPurpose, type ConsentPurpose } from '@hall/core/domain/worker/worker';
import { marketOf, testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { consentRecords } from '../../src/commands/worker/consents-in-force.ts';
import { openBench, type HallBench } from './hall-bench.ts';
import type { TestSocket } from './test-hall.ts';

const language = 'zh-CN';
const visitId = '00000000-0000-4000-8000-0000000000b1';
/** Whoever registers without a card; his phone ends in his number. */
export const workerName = '张测试';

/** Asks over a real socket and reads what comes back with the contract's own schemas. */
export class Asker {
  readonly #socket: TestSocket;

  constructor(socket: TestSocket) {
    this.#socket = socket;
  }

  async does<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>> {
    const value = valueOf(name, await this.#socket.command(name, input));
    return commands[name].output.parse(value) as CommandOutput<N>;
  }

  async refused<N extends CommandName>(name: N, input: CommandInput<N>): Promise<ErrorCode | null> {
    return codeOf(await this.#socket.command(name, input));
  }

  async asks<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryOutput<N>> {
    const value = valueOf(name, (await this.#socket.ask('query', { name, input })) as Answer);
    return queries[name].output.parse(value) as QueryOutput<N>;
  }

  async askRefused<N extends QueryName>(name: N, input: QueryInput<N>): Promise<ErrorCode | null> {
    return codeOf((await this.#socket.ask('query', { name, input })) as Answer);
  }
}

function valueOf(name: string, answer: Answer): unknown {
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

function codeOf(answer: Answer): ErrorCode | null {
  return answer.ok ? null : answer.error.code;
}

/** A worker at a kiosk of his own. */
export interface AtKiosk {
  readonly kiosk: Asker;
  readonly workerId: string;
  readonly visitToken: string;
  readonly slipCode: string;
}

/** An employer at a booth of his own. */
export interface AtBooth {
  readonly booth: Asker;
  readonly boothToken: string;
  desk(): Promise<QueryOutput<'booth.desk'>>;
  candidates(postingId: string): Promise<QueryOutput<'booth.candidates'>['candidates']>;
}

/** A hall with an employer, and kiosks and booths that talk to it over sockets. */
export class MeetingBench {
  readonly bench: HallBench;
  readonly employerId: string;
  #workers = 0;

  constructor(bench: HallBench, employerId: string) {
    this.bench = bench;
    this.employerId = employerId;
  }

  posting(changes: Partial<PostingContent> = {}): Promise<string> {
    return this.bench.live(this.employerId, changes);
  }

  async worker(
    changes: {
      readonly wishes?: Parameters<typeof wishesOf>[0];
      readonly minor?: boolean;
      readonly consents?: readonly ConsentPurpose[];
    } = {},
  ): Promise<AtKiosk> {
    this.#workers += 1;
    const phone = `1990000${String(this.#workers).padStart(4, '0')}`;
    const { socket } = await this.bench.hall.terminal('kiosk');
    const kiosk = new Asker(socket);
    const { visitToken, greeting, slip } = await kiosk.does('worker.register', {
      visitId,
      identity:
        changes.minor === true
          ? { by: 'card', card: testCards.minor, phone }
          : { by: 'phone', phone, name: workerName, ageBand: '40-49' },
      consents: consentsOf(['registration', 'keep_id_number', ...(changes.consents ?? [])]),
      wishes: wishesOf(changes.wishes),
      elderMode: false,
      language,
    });
    return { kiosk, visitToken, workerId: greeting.workerId, slipCode: slip.code };
  }

  async booth(employerId = this.employerId): Promise<AtBooth> {
    const { people } = this.bench;
    const { code } = await this.bench.does(people.staff, 'booth.issueCode', {
      employerId,
      agentId: null,
    });
    const { socket } = await this.bench.hall.terminal('booth');
    const booth = new Asker(socket);
    const { boothToken } = await booth.does('booth.open', { code });
    return {
      booth,
      boothToken,
      desk: () => booth.asks('booth.desk', { boothToken }),
      candidates: async (postingId) => {
        const answer = await booth.asks('booth.candidates', { boothToken, postingId });
        return answer.candidates;
      },
    };
  }

  /** What the worker answers to the question he is shown. */
  async answer(
    { kiosk, visitToken }: AtKiosk,
    postingId: string,
    given: boolean,
  ): Promise<ContactAnswer> {
    const asked = { visitToken, postingId, language } as const;
    const { question } = await kiosk.does('meeting.question', asked);
    if (question === null) throw new Error('He has answered before');
    const { textVersion, textHash } = question;
    return { given, textVersion, textHash };
  }

  async ask(worker: AtKiosk, postingId: string, given: boolean | null): Promise<string> {
    const { kiosk, visitToken } = worker;
    const contact = given === null ? null : await this.answer(worker, postingId, given);
    const { matchId } = await kiosk.does('meeting.ask', { visitToken, postingId, contact });
    return matchId;
  }
}

/** Every purpose answered, yes to these. */
export function consentsOf(
  given: readonly ConsentPurpose[],
): CommandInput<'worker.register'>['consents'] {
  const texts = consentRecords(marketOf());
  return consentPurpose.options.map((purpose) => {
    const text = texts.find(({ id }) => id === `${purpose}:zh-CN`);
    if (text === undefined) throw new Error(`no text of ${purpose}`);
    const { version: textVersion, hash: textHash } = text;
    return { purpose, given: given.includes(purpose), textVersion, textHash };
  });
}

/** Opens the hall at five in the morning of 2026-11-23. */
export async function openMeetings(): Promise<MeetingBench> {
  const bench = await openBench();
  return new MeetingBench(bench, await bench.employer());
}
