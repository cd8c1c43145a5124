import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hello, LoginAnswer } from '@hall/core/contract/wire';
import { BenchChild } from './child.ts';
import type { HubChildOptions, HubChildReady } from './hub-child-options.ts';
import { benchContent, benchEmployerId, benchPassword } from './seed.ts';
import { ThinClient } from './thin-client.ts';

/** A folder that goes away with the bench. */
export function benchFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hall-bench-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A hub of the bench with somebody who writes and somebody who releases. */
export class BenchHall {
  readonly child: BenchChild<HubChildReady>;
  readonly boardCredential: Hello['credential'];
  readonly #sessions = new Map<string, string>();

  private constructor(child: BenchChild<HubChildReady>, token: string) {
    this.child = child;
    this.boardCredential = { as: 'terminal', token };
  }

  static async start(
    options: HubChildOptions & { readonly token?: string },
    environment: Readonly<Record<string, string>> = {},
  ): Promise<BenchHall> {
    const { token, ...rest } = options;
    const child = await BenchChild.start<HubChildReady>('./hub-child.ts', rest, environment);
    return new BenchHall(child, token ?? child.ready.token);
  }

  get port(): number {
    return this.child.ready.port;
  }

  /** Takes over the sessions of the hub it came after. */
  adopt(before: BenchHall): void {
    for (const [role, session] of before.#sessions) this.#sessions.set(role, session);
  }

  /** A connected screen that follows the board. */
  async board(): Promise<ThinClient> {
    const client = await ThinClient.hub(this.port);
    await client.hello(this.boardCredential, { board: null });
    return client;
  }

  async boards(count: number): Promise<ThinClient[]> {
    const clients: ThinClient[] = [];
    for (let n = 0; n < count; n += 1) clients.push(await this.board());
    return clients;
  }

  /** A connected person; the same session for all who ask for a role. */
  async person(role: 'staff' | 'reviewer' | 'manager'): Promise<ThinClient> {
    const client = await ThinClient.hub(this.port);
    const session = this.#sessions.get(role) ?? (await logIn(client, role));
    this.#sessions.set(role, session);
    await client.hello({ as: 'staff', session }, {});
    return client;
  }
}

async function logIn(client: ThinClient, loginName: string): Promise<string> {
  const answer = (await client.ask('login', { loginName, password: benchPassword })) as LoginAnswer;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.session;
}

let written = 0;

/** Sends a posting to review and gives what its release takes. */
export async function submitPosting(
  writer: ThinClient,
): Promise<{ readonly postingId: string; readonly version: number }> {
  written += 1;
  const content = benchContent(100_000 + written, Date.now());
  const input = { postingId: null, employerId: benchEmployerId(written), content };
  const answer = await writer.command('posting.submit', input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as { postingId: string; version: number };
}

/** Releases a posting; that is the command whose way to the boards is measured. */
export async function approvePosting(
  reviewer: ThinClient,
  posting: { readonly postingId: string; readonly version: number },
): Promise<void> {
  const { postingId, version } = posting;
  const input = { postingId, version, decisions: [], fastLane: false };
  const answer = await reviewer.command('posting.approve', input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

/** Postings a bench works on: on the boards, with places to take and give back. */
export class BenchPostings {
  readonly #ids: readonly string[];
  #turn = 0;

  private constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  static async publish(hall: BenchHall, count: number): Promise<BenchPostings> {
    const writer = await hall.person('staff');
    const reviewer = await hall.person('reviewer');
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const posting = await submitPosting(writer);
      await approvePosting(reviewer, posting);
      ids.push(posting.postingId);
    }
    writer.close();
    reviewer.close();
    return new BenchPostings(ids);
  }

  /** The next change in turn: a place taken, or given back. */
  next(): { readonly postingId: string; readonly taken: number } {
    const round = Math.floor(this.#turn / this.#ids.length);
    const postingId = this.#ids[this.#turn % this.#ids.length] ?? '';
    this.#turn += 1;
    return { postingId, taken: 1 + (round % 2) };
  }
}
