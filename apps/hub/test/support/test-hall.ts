import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { Answer, Hello, HelloAnswer, LoginAnswer } from '@hall/core/contract/wire';
import { protocolVersion } from '@hall/core/contract/wire';
import type { TerminalKind } from '@hall/core/domain/device/terminal';
import type { StaffRole } from '@hall/core/domain/staff/staff';
import SqliteDatabase from 'better-sqlite3';
import { io, type Socket } from 'socket.io-client';
import { hallModules } from '../../src/hall-modules.ts';
import { startHub } from '../../src/hub.ts';
import {
  defaultCommandsPerCommit,
  defaultRateLimit,
  type Hub,
  type HubOptions,
} from '../../src/hub-options.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { databasePath } from '../../src/store/storage.ts';
import { systemClock, systemTimers } from '../../src/system-ports.ts';
import { testConfig, testPassword, testPasswordCost } from './test-config.ts';

const answerMs = 8_000;

/** A socket with the few things a test asks of it. */
export class TestSocket {
  readonly socket: Socket;

  constructor(url: string) {
    this.socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true });
  }

  async ask(event: string, message: unknown): Promise<unknown> {
    return (await this.socket.timeout(answerMs).emitWithAck(event, message)) as unknown;
  }

  async hello(credential: Hello['credential'], topics: Hello['topics'] = {}): Promise<HelloAnswer> {
    return (await this.ask('hello', { protocolVersion, credential, topics })) as HelloAnswer;
  }

  async command(name: CommandName, input: unknown, commandId = randomUUID()): Promise<Answer> {
    return (await this.ask('command', { commandId, name, input })) as Answer;
  }

  /** Resolves with why the hub said goodbye. */
  bye(): Promise<string> {
    return new Promise((resolve) => {
      this.socket.once('bye', resolve);
    });
  }

  closed(): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.disconnected && this.socket.io._readyState === 'closed') resolve();
      this.socket.once('disconnect', () => {
        resolve();
      });
    });
  }

  close(): void {
    this.socket.close();
  }
}

/** A whole hub in this process, with a real file and real sockets. */
export class TestHall {
  readonly dataDir: string;
  readonly #sockets: TestSocket[] = [];
  #hub: Hub;

  constructor(hub: Hub, dataDir: string) {
    this.#hub = hub;
    this.dataDir = dataDir;
  }

  get hub(): Hub {
    return this.#hub;
  }

  /** Stops the hub and starts another over the same data. */
  async restart(options: Partial<HubOptions> = {}): Promise<void> {
    await this.#hub.close();
    this.#hub = await startOver(this.dataDir, options);
  }

  connect(): TestSocket {
    const socket = new TestSocket(this.hub.url);
    this.#sockets.push(socket);
    return socket;
  }

  /** Makes an account; its login name is made of its roles unless given. */
  async account(roles: readonly StaffRole[], loginName = roles.join('-')): Promise<string> {
    const made = await this.hub.system.createAccount({
      loginName,
      displayName: loginName.slice(0, 12),
      jobNumber: loginName.slice(0, 12),
      roles,
      password: testPassword,
    });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.staffId;
  }

  /** A socket of somebody who has logged in and said hello. */
  async staff(
    loginName: string,
    topics: Hello['topics'] = {},
  ): Promise<{ socket: TestSocket; session: string; answer: HelloAnswer }> {
    const socket = this.connect();
    const login = (await socket.ask('login', { loginName, password: testPassword })) as LoginAnswer;
    if (!login.ok) throw new Error(login.error.code);
    const { session } = login.value;
    const answer = await socket.hello({ as: 'staff', session }, topics);
    return { socket, session, answer };
  }

  /** A socket of a terminal that was enrolled and has said hello. */
  async terminal(
    kind: TerminalKind,
    topics: Hello['topics'] = {},
  ): Promise<{ socket: TestSocket; terminalId: string; token: string; answer: HelloAnswer }> {
    const board =
      kind !== 'board'
        ? null
        : {
            layout: 'landscape' as const,
            widthPx: 1920,
            heightPx: 1080,
            pixelPitchMm: 0.5,
            farthestViewerM: 8,
          };
    const enrolled = await this.hub.system.enrol({ kind, name: `${kind} 1`, board });
    if (!enrolled.ok) throw new Error(enrolled.error.code);
    const { terminalId, token } = enrolled.value;
    const socket = this.connect();
    const answer = await socket.hello({ as: 'terminal', token }, topics);
    return { socket, terminalId, token, answer };
  }

  /** Everything in the database as text; equal before and after what must change nothing. */
  contents(): string {
    const db = new SqliteDatabase(databasePath(this.dataDir), { readonly: true });
    const tables = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[];
    // The time a session was last used is not part of the hall's state.
    const rows = tables
      .filter((table) => table !== 'session')
      .map((table) => [table, db.prepare(`SELECT * FROM ${table}`).raw().all()]);
    db.close();
    return JSON.stringify(rows);
  }

  /** Opens the file beside the hub, for looking only. */
  read<T>(look: (db: SqliteDatabase.Database) => T): T {
    const db = new SqliteDatabase(databasePath(this.dataDir), { readonly: true });
    try {
      return look(db);
    } finally {
      db.close();
    }
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.close();
    await this.hub.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Starts a hub over a fresh folder; with settings of one's own, over theirs. */
export async function openTestHall(options: Partial<HubOptions> = {}): Promise<TestHall> {
  const dataDir = options.config?.dataDir ?? mkdtempSync(join(tmpdir(), 'hall-int-'));
  return new TestHall(await startOver(dataDir, options), dataDir);
}

async function startOver(dataDir: string, options: Partial<HubOptions>): Promise<Hub> {
  const hub = await startHub({
    config: testConfig(dataDir),
    modules: hallModules(),
    clock: systemClock,
    timers: systemTimers,
    logger: createLogger('silent'),
    rateLimit: defaultRateLimit,
    commandsPerCommit: defaultCommandsPerCommit,
    passwordCost: testPasswordCost,
    firstManager: 'none',
    extraRoutes: null,
    ...options,
  });
  if (!hub.ok) throw new Error(hub.error.code);
  return hub.value;
}
