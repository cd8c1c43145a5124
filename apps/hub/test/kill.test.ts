import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  protocolVersion,
  type Answer,
  type HelloAnswer,
  type LoginAnswer,
} from '@hall/core/contract/wire';
import { employer } from '@hall/core/domain/employer/employer';
import SqliteDatabase from 'better-sqlite3';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventReader } from '../src/store/event-store.ts';
import { toldStates } from '../src/ledger/told-states.ts';
import { verifyDay } from '../src/ledger/verify.ts';
import { databasePath } from '../src/store/storage.ts';
import { ChildHub } from './support/child-hub.ts';
import { sampleInputs } from './support/sample-inputs.ts';
import { testPassword } from './support/test-config.ts';

const household = {
  ...sampleInputs['employer.register'].details,
  type: 'household',
  creditCode: null,
};
const clients = 4;
const kills = 4;
const aliveMs = 400;

let dataDir: string;
let hub: ChildHub;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hall-kill-'));
  hub = new ChildHub(dataDir);
});
afterEach(async () => {
  await hub.kill();
  rmSync(dataDir, { recursive: true });
});

/** A clerk who registers employers over and over, each under one id until it is answered. */
class StubbornClerk {
  readonly acknowledged = new Map<string, string>();
  readonly welcomesMs: number[] = [];
  readonly #socket: Socket;
  readonly #name: string;
  #running = true;

  constructor(url: string, session: string, name: string) {
    this.#name = name;
    this.#socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      forceNew: true,
    });
    this.#socket.on('connect', () => {
      const credential = { as: 'staff', session };
      this.#socket
        .timeout(2_000)
        .emitWithAck('hello', { protocolVersion, credential, topics: { board: null } })
        .then((answer: HelloAnswer) => {
          if (answer.welcome) this.welcomesMs.push(Date.now());
        })
        .catch(() => undefined);
    });
  }

  async run(): Promise<void> {
    for (let n = 0; this.#running; n += 1) {
      await this.#register(`${this.#name} ${n}`);
    }
  }

  stop(): void {
    this.#running = false;
  }

  close(): void {
    this.#socket.close();
  }

  async #register(legalName: string): Promise<void> {
    const details = { ...household, legalName };
    const message = { commandId: randomUUID(), name: 'employer.register', input: { details } };
    for (;;) {
      try {
        const answer = (await this.#socket.timeout(250).emitWithAck('command', message)) as Answer;
        if (answer.ok) {
          this.acknowledged.set(legalName, (answer.value as { employerId: string }).employerId);
          return;
        }
      } catch {
        // No answer: the same intention again, under the same id.
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function logIn(): Promise<string> {
  const socket = io(hub.url, { transports: ['websocket'], forceNew: true });
  const login = { loginName: 'clerk', password: testPassword };
  const answer = (await socket.timeout(10_000).emitWithAck('login', login)) as LoginAnswer;
  socket.close();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.session;
}

test(
  'a hub killed again and again loses nothing it acknowledged and doubles nothing',
  { timeout: 90_000 },
  async () => {
    await hub.start();
    const session = await logIn();
    const clerks = Array.from(
      { length: clients },
      (_, n) => new StubbornClerk(hub.url, session, `第${n}号窗口`),
    );
    const runs = clerks.map((clerk) => clerk.run());
    for (let n = 0; n < kills; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, aliveMs));
      await hub.kill();
      const killedMs = Date.now();
      await hub.start();
      await expect
        .poll(() => clerks.every(({ welcomesMs }) => (welcomesMs.at(-1) ?? 0) > killedMs), {
          timeout: 3_000,
        })
        .toBe(true);
    }
    for (const clerk of clerks) clerk.stop();
    await Promise.all(runs);
    for (const clerk of clerks) clerk.close();
    await hub.kill();

    const db = new SqliteDatabase(databasePath(dataDir));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const told = [...toldStates(new EventReader(db).after(0))];
    const events = told.filter(({ event }) => event.type === 'employer.registered');
    const byName = new Map<string, string[]>();
    for (const { state } of events) {
      const { id, details } = employer.parse(state);
      byName.set(details.legalName, [...(byName.get(details.legalName) ?? []), id]);
    }
    const acknowledged = clerks.flatMap((clerk) => [...clerk.acknowledged]);
    expect(acknowledged.length).toBeGreaterThan(kills * clients);
    for (const [name, id] of acknowledged) expect(byName.get(name), name).toEqual([id]);
    expect(byName.size).toBe(events.length);
    for (const day of new Set(events.map(({ event }) => event.day))) {
      expect(verifyDay(new EventReader(db), day).brokenAtSeq).toBeNull();
    }
    db.close();
  },
);
