import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import type { Clock, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import { openAnnouncer } from './announcer/announcer.ts';
import type { VoiceView } from './announcer/voice-keeper.ts';
import type { Handlers } from './commands/handler.ts';
import { sessionHandlers } from './commands/session-commands/session-handlers.ts';
import { staffHandlers } from './commands/staff-commands/staff-handlers.ts';
import { staffPreparations } from './commands/staff-commands/staff-preparations.ts';
import { terminalHandlers } from './commands/terminal-commands/terminal-handlers.ts';
import type { HubConfig } from './config/config.ts';
import {
  blankMarket,
  firstLoginName,
  newFirstPassword,
  writeFirstPassword,
} from './first-start.ts';
import type { HubIo } from './gateway/connection/socket.ts';
import { SignIn } from './gateway/connection/sign-in.ts';
import { Counters } from './gateway/counters.ts';
import { Dispatcher } from './gateway/dispatcher.ts';
import { Gateway } from './gateway/gateway.ts';
import { createIoServer } from './gateway/io-server.ts';
import { LockOut } from './gateway/lock-out.ts';
import { Presence, type PresenceView } from './gateway/presence.ts';
import type { RateLimit } from './gateway/rate-limit.ts';
import { Sessions } from './gateway/sessions.ts';
import { TopicHub, type Projections } from './gateway/topic-hub.ts';
import { createHttpServer, type ExtraRoutes } from './http/http-server.ts';
import { HubSystem } from './hub-system.ts';
import { Health } from './observability/health.ts';
import { headFilePath, keepHead } from './ledger/head-file.ts';
import type { HubLogger } from './observability/logger.ts';
import { Scheduler } from './scheduler.ts';
import { EventReader } from './store/event-store.ts';
import { ReaderThread } from './store/reader/reader-thread.ts';
import { openStorage, type Storage, type StorageFailure } from './store/storage.ts';
import { uuidV7Source } from './system-ports.ts';

type HubCommand = Extract<keyof Handlers, `staff.${string}` | `terminal.${string}` | 'session.end'>;

/** What the hall is about, handed in: the commands and the topics of the domain. */
export interface HallModules {
  readonly handlers: Omit<Handlers, HubCommand>;
  readonly projections: (parts: {
    readonly presence: PresenceView;
    readonly voice: VoiceView;
    readonly clock: Clock;
  }) => Projections;
}

export interface HubOptions {
  readonly config: HubConfig;
  readonly modules: HallModules;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: HubLogger;
  readonly rateLimit: RateLimit;
  /** How many commands share one fsync at most. */
  readonly commandsPerCommit: number;
  /** `create` makes a manager with a random password where there is no account at all. */
  readonly firstManager: 'create' | 'none';
  readonly extraRoutes: ExtraRoutes | null;
}

/** A running hub. */
export interface Hub {
  readonly url: string;
  readonly port: number;
  readonly system: HubSystem;
  /** Where the first manager's password was written; null when there was an account already. */
  readonly firstPasswordFile: string | null;
  /** Answers what was taken, says goodbye to nobody, closes the files. */
  close(): Promise<void>;
}

/** A kiosk sends a handful of messages per worker; a console a few per click. */
export const defaultRateLimit: RateLimit = { perSecond: 50, burst: 200 };

/** Enough for everything that waits after an fsync of a slow disk; the rest waits for the next. */
export const defaultCommandsPerCommit = 256;

/** Opens the storage, builds the hub and listens. */
export async function startHub(options: HubOptions): Promise<Result<Hub, StorageFailure>> {
  const { config, clock, logger } = options;
  const storage = openStorage({
    dataDir: config.dataDir,
    keyFile: config.keyFile,
    nowMs: clock.now(),
  });
  if (!storage.ok) {
    return err(storage.error);
  }
  const parts = assemble(storage.value, options);
  const firstPasswordFile = await firstStart(parts, storage.value, options);
  // Topics read the market, so they begin after the first start has written it.
  const running = openGateway(parts, storage.value, options);
  await running.head();
  const port = await listen(running.http, config);
  running.scheduler.start();
  parts.voice.start();
  if (!storage.value.checked) {
    void running.health.checkLater();
  }
  logger.info({ port }, 'hub listens');
  return ok({
    url: `http://127.0.0.1:${port}`,
    port,
    system: parts.system,
    firstPasswordFile,
    close: () => closeAll(parts, storage.value, running),
  });
}

/** Short, because every delta carries it; as good as never the same twice. */
const epochBytes = 6;

function assemble(storage: Storage, options: HubOptions) {
  const { clock, timers, logger, modules } = options;
  const { db, stores } = storage;
  const ids = uuidV7Source(clock);
  const counters = new Counters();
  const presence = new Presence(clock.now());
  const sessions = new Sessions(stores, clock);
  const reportBug = (bug: { ref: string; name: string; cause: unknown }): void => {
    counters.add('internal');
    logger.error({ ref: bug.ref, command: bug.name, err: bug.cause }, 'bug');
  };
  const listeners: Listeners = { committed: () => undefined };
  const handlers: Handlers = {
    ...modules.handlers,
    ...sessionHandlers,
    ...staffHandlers(stores.sessions),
    ...terminalHandlers({ invitations: stores.invitations, presence }),
  };
  const dispatcher = new Dispatcher({
    db,
    stores,
    handlers,
    preparations: staffPreparations(stores.staff),
    clock,
    ids,
    reportBug,
    commandsPerCommit: options.commandsPerCommit,
    onCommitted: (events) => {
      listeners.committed(events);
    },
  });
  const reader = new ReaderThread({
    data: { path: storage.path, key: storage.key, headFile: headFilePath(options.config.keyFile) },
    timers,
    reportBug: (text) => {
      counters.add('internal');
      logger.error({ text }, 'reader bug');
    },
  });
  const system = new HubSystem(dispatcher, stores);
  const voice = openAnnouncer({
    config: options.config,
    timers,
    logger,
    reportBug: (cause) => {
      reportBug({ ref: 'voice', name: 'voice', cause });
    },
  });
  return { dispatcher, voice, reader, sessions, counters, presence, reportBug, listeners, system };
}

interface Listeners {
  committed: ConstructorParameters<typeof Dispatcher>[0]['onCommitted'];
}
type Assembled = ReturnType<typeof assemble>;

function openGateway(parts: Assembled, storage: Storage, options: HubOptions) {
  const { clock, timers, config, modules, logger } = options;
  const { stores } = storage;
  const { dispatcher, sessions, presence, reader, voice } = parts;
  const topics = new TopicHub({
    projections: modules.projections({ presence, voice, clock }),
    stores,
    epoch: randomBytes(epochBytes).toString('base64url'),
    clock,
    timers,
    send: (delta) => {
      gateway.send(delta);
    },
  });
  const health = new Health({ ...parts, storage, topics, clock, startedMs: clock.now() });
  const http = createHttpServer({
    bundles: { board: config.boardDir, kiosk: config.kioskDir, console: config.consoleDir },
    health: () => health.report(gateway.report()),
    metrics: () => health.metrics(gateway.report()),
    voice: (path) => voice.file(path),
    extraRoutes: options.extraRoutes,
  });
  const io = createIoServer(http);
  const signIn = new SignIn({ ...parts, stores, lockOut: new LockOut(clock), clock });
  const gateway = new Gateway(io, {
    ...parts,
    stores,
    signIn,
    topics,
    clock,
    timers,
    rateLimit: options.rateLimit,
    query: (name, input) => reader.query(name, input),
  });
  parts.listeners.committed = (events) => {
    topics.apply(events);
    gateway.committed(events);
  };
  const head = headKeeper(storage, options);
  const scheduler = new Scheduler({
    clock,
    timers,
    dispatcher,
    stores,
    sessions,
    topics,
    gateway,
    keepHead: head,
    refused: (name, answer) => {
      logger.debug({ command: name, code: answer.error.code }, 'the clock was refused');
    },
    reportBug: (cause) => {
      parts.reportBug({ ref: 'scheduler', name: 'scheduler', cause });
    },
  });
  return { topics, http, io, scheduler, health, head };
}

/** Keeps the head of the ledger whenever it is called; what is wrong with it is told once. */
function headKeeper(storage: Storage, { config, clock, logger }: HubOptions): () => Promise<void> {
  const events = new EventReader(storage.db);
  const { vault } = storage;
  const path = headFilePath(config.keyFile);
  let told = false;
  const tell = (about: object, text: string): void => {
    if (!told) logger.error(about, text);
    told = true;
  };
  return async () => {
    try {
      const { state, head } = await keepHead(events, { path, vault, nowMs: clock.now() });
      if (state === 'whole' || state === 'none') return;
      tell({ state, seq: head?.seq ?? null }, 'the end of the ledger is not what it was');
    } catch (cause) {
      // A full or missing disk: the hall goes on, without a witness for its ledger.
      tell({ err: cause }, 'the head of the ledger cannot be kept');
    }
  };
}

type Running = ReturnType<typeof openGateway>;

async function firstStart(
  parts: Assembled,
  storage: Storage,
  options: HubOptions,
): Promise<string | null> {
  if (storage.stores.market.find() === null) {
    await parts.system.setMarket(blankMarket);
  }
  if (options.firstManager === 'none' || storage.stores.staff.all().length > 0) {
    return null;
  }
  const password = newFirstPassword();
  const file = writeFirstPassword(options.config.dataDir, password);
  await parts.system.createAccount({
    loginName: firstLoginName,
    displayName: '市场负责人',
    jobNumber: '0001',
    roles: ['manager'],
    password,
  });
  return file;
}

function listen(http: HttpServer, config: HubConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}

async function closeAll(parts: Assembled, storage: Storage, running: Running): Promise<void> {
  running.scheduler.close();
  running.topics.close();
  parts.dispatcher.close();
  await parts.voice.close();
  await closeIo(running.io);
  await parts.reader.close();
  await running.head();
  storage.db.close();
}

async function closeIo(io: HubIo): Promise<void> {
  // Clients take a closed transport as "come back"; a clean disconnect they would not.
  for (const socket of io.sockets.sockets.values()) {
    socket.conn.close();
  }
  await io.close();
}
