import type { CommandName, CommandOutput } from '@hall/core/contract/commands/registry';
import type { Answer, LoginAnswer, PairAnswer } from '@hall/core/contract/wire';
import { marketOf } from '@hall/core/testing/hall-builders';
import { fiveAmMs } from '@hall/core/testing/posting-builders';
import { io } from 'socket.io-client';
import { StubbornClient, type Trouble } from './stubborn-client.ts';
import { TestSocket } from './test-hall.ts';
import { testPassword } from './test-config.ts';

const kiosks = 8;
const counters = 10;
/** A kiosk prints one number while the next person already presses. */
const linesPerKiosk = 3;
/** How often a counter without anybody looks again. */
const pollMs = 60;
/** Short against the time in which eight kiosks issue a number. */
const lookMs = 2;
const letters = ['A', 'B', 'C', 'D', 'E'];

/** How far ahead a clock must run for a hall to be at five in the morning. */
export function aheadToFiveAm(): number {
  return fiveAmMs - Date.now();
}

/** What a kiosk saw come true. */
export interface Issued {
  readonly ticketId: string;
  readonly number: string;
}

/** Eight kiosks and ten counters over real sockets, with everything a network does to them. */
export class QueueCrowd {
  readonly issued: Issued[] = [];
  /** The number of every call that was answered, with the counter that got the answer. */
  readonly called: { readonly ticketId: string; readonly counterId: string }[] = [];
  readonly #url: string;
  readonly #trouble: Trouble;
  readonly #clients: StubbornClient[] = [];
  #serviceIds: string[] = [];
  #counterIds: string[] = [];
  #kioskTokens: string[] = [];
  #session = '';
  #wanted = 0;
  #closing = false;

  constructor(url: string, trouble: Trouble) {
    this.#url = url;
    this.#trouble = trouble;
  }

  /** Sets up services, counters and kiosks as a manager does. */
  async setUp(): Promise<void> {
    const boss = new TestSocket(this.#url);
    const session = await logIn(this.#url, 'manager');
    await boss.hello({ as: 'staff', session });
    const does = async <N extends CommandName>(name: N, input: unknown) => {
      const answer = await boss.command(name, input);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
      return answer.value as CommandOutput<N>;
    };
    await does('market.update', { market: marketOf() });
    for (const [position, letter] of letters.entries()) {
      const name = { zh: letter, en: letter };
      const details = { letter, name, position, targetMinutes: 5, hours: [] };
      const saved = await does('queue.saveService', { serviceId: null, details });
      this.#serviceIds.push(saved.serviceId);
    }
    for (let n = 0; n < counters; n += 1) {
      // Neighbouring counters share letters, and the last two serve all.
      const serviceIds =
        n >= counters - 2
          ? this.#serviceIds
          : [n, n + 1].map((at) => this.#serviceIds[at % letters.length] ?? '');
      const details = { number: n + 1, name: null, serviceIds };
      const saved = await does('queue.saveCounter', { counterId: null, details });
      this.#counterIds.push(saved.counterId);
    }
    for (let n = 0; n < kiosks; n += 1) {
      const kiosk = {
        kind: 'kiosk',
        name: `${n}`,
        board: null,
        counterId: null,
        zone: null,
      } as const;
      const invited = await does('terminal.invite', kiosk);
      this.#kioskTokens.push(await pair(this.#url, invited.pairingCode));
    }
    boss.close();
    this.#session = await logIn(this.#url, 'clerk');
  }

  /** Issues at least `wanted` numbers and serves them all; resolves when nobody waits. */
  async work(wanted: number): Promise<void> {
    this.#wanted = wanted;
    const serving = this.#counterIds.map((counterId) => this.#serve(counterId));
    const lines = this.#kioskTokens.flatMap((token) => Array<string>(linesPerKiosk).fill(token));
    await Promise.all(lines.map((token, n) => this.#issue(token, n)));
    this.#closing = true;
    await Promise.all(serving);
  }

  /** Resolves in the midst of the work, when so many numbers are out. */
  async issuedAtLeast(count: number): Promise<void> {
    while (this.issued.length < count) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  }

  close(): void {
    for (const client of this.#clients) client.close();
  }

  #client(credential: ConstructorParameters<typeof StubbornClient>[0]['credential']) {
    const client = new StubbornClient({
      url: this.#url,
      credential,
      trouble: this.#trouble,
      random: Math.random,
    });
    this.#clients.push(client);
    return client;
  }

  async #issue(token: string, line: number): Promise<void> {
    const client = this.#client({ as: 'terminal', token });
    for (let n = 0; this.issued.length < this.#wanted; n += 1) {
      const serviceId = this.#serviceIds[(line + n) % letters.length] ?? '';
      const priority = n % 7 === 0 ? 'older' : null;
      const input = { serviceId, priority, slipCode: null, language: 'zh-CN' } as const;
      const reserved = await client.does('ticket.reserve', input);
      if (reserved === null) return;
      const { ticketId, number } = reserved;
      // Every ninth print fails; half of those people go away without a number.
      if (n % 9 !== 8) {
        await client.does('ticket.printed', { ticketId, result: { outcome: 'confirmed' } });
      } else {
        const result = { outcome: 'failed', fault: 'paper_out' } as const;
        await client.does('ticket.printed', { ticketId, result });
        if (n % 2 === 0) {
          await client.does('ticket.void', { ticketId, reason: 'changed_mind' });
          continue;
        }
        await client.does('ticket.confirm', { ticketId });
      }
      this.issued.push({ ticketId, number });
    }
  }

  async #serve(counterId: string): Promise<void> {
    const client = this.#client({ as: 'staff', session: this.#session });
    for (;;) {
      const closing = this.#closing;
      const answer: Answer | null = await client.ask('counter.next', { counterId });
      if (answer === null) return;
      if (!answer.ok) {
        if (answer.error.code !== 'nobody_waiting') throw new Error(answer.error.code);
        if (closing) return;
        await new Promise((resolve) => setTimeout(resolve, pollMs));
        continue;
      }
      const { ticket } = answer.value as CommandOutput<'counter.next'>;
      if (ticket === null) continue;
      this.called.push({ ticketId: ticket.ticketId, counterId });
      await client.does('counter.complete', { counterId });
    }
  }
}

async function logIn(url: string, loginName: string): Promise<string> {
  const answer = (await once(url, 'login', { loginName, password: testPassword })) as LoginAnswer;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.session;
}

async function pair(url: string, pairingCode: string): Promise<string> {
  const answer = (await once(url, 'pair', { pairingCode })) as PairAnswer;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.token;
}

async function once(url: string, event: string, message: object): Promise<unknown> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  const answer: unknown = await socket.timeout(10_000).emitWithAck(event, message);
  socket.close();
  return answer;
}
