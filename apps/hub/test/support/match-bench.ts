import type { ContactAnswer, Taking } from '@hall/core/contract/commands/match-parts';
import type { CommandInput, CommandOutput } from '@hall/core/contract/commands/registry';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { Actor } from '@hall/core/contract/roles';
import { consentPurpose } from '@hall/core/domain/worker/worker';
import { testCards, wishesOf } from '@hall/core/testing/hall-builders';
import { contactQuestionFor } from '../../src/commands/match/contact-questions.ts';
import { consentRecords } from '../../src/commands/worker/consents-in-force.ts';
import { openBench, type HallBench } from './hall-bench.ts';

/** A worker of today with the slip in his hand. */
export interface TestWorker {
  readonly workerId: string;
  readonly slipCode: string;
  readonly visitToken: string;
  /** Where he registered; his visit is there. */
  readonly kiosk: Actor;
}

/** An employer at a booth. */
export interface TestBooth {
  readonly actor: Actor;
  readonly boothToken: string;
}

const visitId = '00000000-0000-4000-8000-0000000000b1';
const language = 'zh-CN';
/** The workers of the bench share a name; who has it is told by his phone. */
export const workerName = '张测试';

/** A hall with an employer, his postings, and people who take them. */
export class MatchBench {
  readonly bench: HallBench;
  readonly employerId: string;
  #workers = 0;
  #booths = 0;

  constructor(bench: HallBench, employerId: string) {
    this.bench = bench;
    this.employerId = employerId;
  }

  /** A posting on the boards with this many places. */
  posting(headcount: number, changes: Parameters<HallBench['live']>[1] = {}): Promise<string> {
    return this.bench.live(this.employerId, { headcount, ...changes });
  }

  /** Somebody who registers at a kiosk of his own; his phone ends in his number. */
  async worker(age: 'grown' | 'minor' = 'grown'): Promise<TestWorker> {
    this.#workers += 1;
    const phone = `1990000${String(this.#workers).padStart(4, '0')}`;
    const kiosk = terminal('kiosk', this.#workers);
    const identity: CommandInput<'worker.register'>['identity'] =
      age === 'minor'
        ? { by: 'card', card: testCards.minor, phone }
        : { by: 'phone', phone, name: workerName, ageBand: '40-49' };
    const served = await this.bench.does(kiosk, 'worker.register', {
      visitId,
      identity,
      consents: this.#consents(),
      wishes: wishesOf(),
      elderMode: false,
      language,
    });
    const { visitToken, greeting, slip } = served;
    return { workerId: greeting.workerId, slipCode: slip.code, visitToken, kiosk };
  }

  workers(count: number): Promise<TestWorker[]> {
    return Promise.all(Array.from({ length: count }, () => this.worker()));
  }

  /** An employer who has opened a booth with a new code. */
  async booth(employerId = this.employerId): Promise<TestBooth> {
    this.#booths += 1;
    const actor = terminal('booth', this.#booths);
    const { code } = await this.code(employerId);
    const { boothToken } = await this.bench.does(actor, 'booth.open', { code });
    return { actor, boothToken };
  }

  code(employerId = this.employerId): Promise<CommandOutput<'booth.issueCode'>> {
    return this.bench.does(this.bench.people.staff, 'booth.issueCode', {
      employerId,
      agentId: null,
    });
  }

  take(
    booth: TestBooth,
    postingId: string,
    slips: readonly (TestWorker | string)[],
    contact: ContactAnswer | null = null,
  ): Promise<Taking> {
    const input = this.taking(booth, postingId, slips, contact);
    return this.bench.does(booth.actor, 'booth.take', input);
  }

  takeRefused(
    booth: TestBooth,
    postingId: string,
    slips: readonly TestWorker[],
  ): Promise<ErrorCode | null> {
    return this.bench.refused(
      booth.actor,
      'booth.take',
      this.taking(booth, postingId, slips, null),
    );
  }

  taking(
    { boothToken }: TestBooth,
    postingId: string,
    slips: readonly (TestWorker | string)[],
    contact: ContactAnswer | null,
  ): CommandInput<'booth.take'> {
    const codes = slips.map((slip) => (typeof slip === 'string' ? slip : slip.slipCode));
    const workers = codes.map((slipCode) => ({ slipCode, contact }));
    return { boothToken, postingId, workers, language };
  }

  /** What a worker says to the question as it stands now. */
  answer(given: boolean, asked: 'zh-CN' | 'en' = language): ContactAnswer {
    const { stores } = this.bench;
    const employer = stores.employers.get(this.employerId);
    if (employer === null) throw new Error('no employer');
    const market = stores.market.get();
    const { textVersion, textHash } = contactQuestionFor({ market, employer, language: asked });
    return { given, textVersion, textHash };
  }

  figure(): number {
    return this.bench.stores.figures.get('2026-11-23', 'matched');
  }

  /** Places taken of a posting, and who has one. */
  places(postingId: string): { readonly taken: number; readonly confirmed: number } {
    const { postings, matches } = this.bench.stores;
    const confirmed = matches.confirmedOf(postingId).length;
    return { taken: postings.get(postingId)?.taken ?? -1, confirmed };
  }

  #consents(): CommandInput<'worker.register'>['consents'] {
    const texts = consentRecords(this.bench.stores.market.get());
    return consentPurpose.options.map((purpose) => {
      const text = texts.find(({ id }) => id === `${purpose}:zh-CN`);
      if (text === undefined) throw new Error(`no text of ${purpose}`);
      const given = purpose === 'registration' || purpose === 'keep_id_number';
      return { purpose, given, textVersion: text.version, textHash: text.hash };
    });
  }
}

function terminal(kind: 'kiosk' | 'booth', n: number): Actor {
  const digits = String(n).padStart(8, '0');
  const room = kind === 'kiosk' ? 'c0' : 'd0';
  return {
    kind: 'terminal',
    terminalId: `00000000-0000-4000-8000-00${room}${digits}`,
    terminal: kind,
  };
}

/** Opens the hall at five in the morning of 2026-11-23. */
export async function openMatches(
  market: Parameters<typeof openBench>[0] = {},
): Promise<MatchBench> {
  const bench = await openBench(market);
  return new MatchBench(bench, await bench.employer());
}
