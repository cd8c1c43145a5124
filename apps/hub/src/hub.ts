import { randomBytes } from 'node:crypto';
import type { Clock } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import { openAnnouncer } from './announcer/announcer.ts';
import { openBackups } from './backup/open-backups.ts';
import { noteRestore } from './backup/restored-note.ts';
import type { HubConfig } from './config/config.ts';
import { firstAgents } from './first-agents.ts';
import { firstStart } from './first-start.ts';
import { SignIn } from './gateway/connection/sign-in.ts';
import { Counters } from './gateway/counters.ts';
import { Dispatcher } from './gateway/dispatcher.ts';
import { Gateway } from './gateway/gateway.ts';
import { Arrivals } from './gateway/arrivals.ts';
import { queryRouter } from './gateway/hub-queries.ts';
import { closeIo, createIoServer } from './gateway/io-server.ts';
import { LockOut } from './gateway/lock-out.ts';
import { Passwords } from './gateway/passwords.ts';
import { Presence } from './gateway/presence.ts';
import { Sessions } from './gateway/sessions.ts';
import { TopicHub } from './gateway/topic-hub.ts';
import { changesHours } from './hall-day.ts';
import { HallModeTeller } from './hall-mode.ts';
import { createHttpServer, listen } from './http/http-server.ts';
import { OpenConnections } from './http/open-connections.ts';
import { hubHandlers, hubPreparations } from './hub-handlers.ts';
import type { HallModules, Hub, HubOptions } from './hub-options.ts';
import { HubSystem } from './hub-system.ts';
import { openDesks, type Listeners } from './open-desks.ts';
import { Health } from './observability/health.ts';
import { headKeeper } from './ledger/head-keeper.ts';
import type { HubLogger } from './observability/logger.ts';
import { keepTheYoungYoung } from './runtime.ts';
import { Scheduler } from './scheduler.ts';
import { Checkpoints } from './store/checkpoints.ts';
import { openReader } from './store/reader/open-reader.ts';
import { openStorage, type Storage, type StorageFailure } from './store/storage.ts';
import type { Stores } from './store/stores.ts';
import { uuidV7Source } from './system-ports.ts';

/** Opens the storage, builds the hub and listens. */
export async function startHub(options: HubOptions): Promise<Result<Hub, StorageFailure>> {
  keepTheYoungYoung();
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
  // Before anything else is written: the first word after a copy says that it is one.
  await noteRestore(storage.value, parts.dispatcher, options);
  const firstPasswordFile = await firstStart(parts.system, storage.value.stores, options);
  await firstAgents(parts.dispatcher, storage.value.stores.agents);
  options.modules.view.load(storage.value.stores, clock.now());
  // Topics read the market, so they begin after the first start has written it.
  const running = openGateway(parts, storage.value, options);
  await running.head();
  const port = await listen(running.http, config);
  running.scheduler.start();
  parts.voice.start();
  parts.backups.start();
  // Whatever was written before, by this version or an older one.
  parts.reader.postingsChanged();
  parts.windows.start({ stores: storage.value.stores, commands: parts.dispatcher });
  // Before the first lane is told anything: a closed hall begins closed.
  running.hallMode.tell(clock.now());
  parts.power.start({
    stores: storage.value.stores,
    transact: (...work) => parts.dispatcher.transact(...work),
  });
  parts.gates.start({ stores: storage.value.stores, commands: parts.dispatcher });
  parts.passes.start({ stores: storage.value.stores, commands: parts.dispatcher });
  if (!storage.value.checked) {
    void running.health.checkLater();
  }
  logger.info({ port }, 'hub listens');
  return ok({
    url: `http://127.0.0.1:${port}`,
    port,
    system: parts.system,
    windows: parts.windows,
    power: parts.power,
    gates: parts.gates,
    passes: parts.passes,
    firstPasswordFile,
    close: () => closeAll(parts, storage.value, running),
  });
}

/** Lets go in the order in which nothing is asked for that is already gone. */
async function closeAll(parts: Assembled, storage: Storage, running: Running): Promise<void> {
  await parts.power.close();
  await parts.windows.close();
  await parts.passes.close();
  await parts.gates.close();
  running.scheduler.close();
  running.topics.close();
  parts.dispatcher.close();
  await parts.voice.close();
  await closeIo(running.io, running.connections);
  await parts.reader.close();
  await parts.backups.close();
  await running.head();
  // The last to close it: SQLite puts the whole of the day into the one file.
  storage.db.close();
}

/** Short, because every delta carries it; as good as never the same twice. */
const epochBytes = 6;

function assemble(storage: Storage, options: HubOptions) {
  const { clock, logger, modules } = options;
  const { db, stores } = storage;
  const ids = uuidV7Source(clock);
  const counters = new Counters();
  const presence = new Presence(clock.now());
  const sessions = new Sessions(stores, clock);
  const passwords = new Passwords(options.passwordCost);
  const reportBug = (bug: { ref: string; name: string; cause: unknown }): void => {
    counters.add('internal');
    logger.error({ ref: bug.ref, command: bug.name, err: bug.cause }, 'bug');
  };
  const listeners: Listeners = { committed: () => undefined, gatesChanged: () => undefined };
  const { windows, gates, power, passes } = openDesks(options, { ids, reportBug, listeners });
  const backups = openBackups(storage, options, (cause) => {
    reportBug({ ref: 'backups', name: 'backups', cause });
  });
  const dispatcher = new Dispatcher({
    db,
    stores,
    handlers: hubHandlers({ ofTheHall: modules.handlers, stores, presence, windows, gates }),
    preparations: hubPreparations({ stores, passwords, windows, backups }),
    clock,
    ids,
    reportBug,
    commandsPerCommit: options.commandsPerCommit,
    onCommitted: (events) => {
      listeners.committed(events);
    },
  });
  const system = new HubSystem({ dispatcher, stores, passwords });
  const voice = openAnnouncer({
    ...options,
    reportBug: (cause) => {
      reportBug({ ref: 'voice', name: 'voice', cause });
    },
  });
  return {
    dispatcher,
    voice,
    windows,
    power,
    gates,
    passes,
    backups,
    reader: openReader(storage, options, counters),
    sessions,
    passwords,
    counters,
    presence,
    reportBug,
    listeners,
    system,
  };
}

type Assembled = ReturnType<typeof assemble>;

/** Reports what a part of the hub threw on its own, outside of any command. */
function bugsIn(name: string, { reportBug }: Assembled): (cause: unknown) => void {
  return (cause) => {
    reportBug({ ref: name, name, cause });
  };
}

function bundlesOf({ boardDir, kioskDir, consoleDir }: HubConfig) {
  // The console's page knows by its address that it is the counter alone, the kiosk's that it is a booth.
  return {
    board: boardDir,
    kiosk: kioskDir,
    booth: kioskDir,
    console: consoleDir,
    counter: consoleDir,
  };
}

function openGateway(parts: Assembled, storage: Storage, options: HubOptions) {
  const { clock, timers, modules, logger } = options;
  const { stores } = storage;
  const { presence, voice, windows, gates, power, passes, backups } = parts;
  const topics = new TopicHub({
    projections: modules.projections({
      ...{ presence, voice, windows, gates, power, passes, backups, clock },
    }),
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
    bundles: bundlesOf(options.config),
    health: () => health.report(gateway.report()),
    metrics: () => health.metrics(gateway.report()),
    voice: (path) => voice.file(path),
    extraRoutes: options.extraRoutes,
  });
  const connections = new OpenConnections(http);
  const arrivals = new Arrivals(bugsIn('arrivals', parts));
  const io = createIoServer(http, arrivals);
  const signIn = new SignIn({ ...parts, stores, lockOut: new LockOut(clock), clock });
  const gateway = new Gateway(io, {
    ...parts,
    stores,
    signIn,
    topics,
    arrivals,
    clock,
    timers,
    rateLimit: options.rateLimit,
    query: queryRouter({ ...parts, stores, clock, queries: modules.queries }),
  });
  const hallMode = new HallModeTeller(stores, [gates]);
  tellCommitted(parts, { modules, stores, topics, gateway, hallMode, clock });
  const head = headKeeper(storage, options);
  const scheduler = new Scheduler({
    ...parts,
    clock,
    timers,
    stores,
    topics,
    gateway,
    hallMode,
    keepHead: head,
    refused: refusalsTo(logger),
    reportBug: bugsIn('scheduler', parts),
  });
  return { topics, http, connections, io, scheduler, hallMode, health, head };
}

/** Who is told of what was committed, in this order: views, desks, topics, and whoever shows them. */
function tellCommitted(
  { listeners, gates, windows, reader }: Assembled,
  parts: {
    readonly modules: HallModules;
    readonly stores: Stores;
    readonly topics: TopicHub;
    readonly gateway: Gateway;
    readonly hallMode: HallModeTeller;
    readonly clock: Clock;
  },
): void {
  const { modules, stores, topics, gateway, hallMode, clock } = parts;
  const checkpoints = new Checkpoints(() => reader.checkpoint());
  listeners.committed = (events) => {
    for (const event of events) modules.view.apply(event, stores);
    gates.committed(events);
    topics.apply(events);
    gateway.committed(events);
    if (events.some(({ entity }) => entity === 'posting')) reader.postingsChanged();
    windows.committed(events);
    if (events.some(changesHours)) hallMode.tell(clock.now());
    checkpoints.committed(events.length);
  };
  listeners.gatesChanged = () => {
    topics.look('entrance', clock.now());
    topics.look('gates', clock.now());
  };
}

/** What the clock was refused is for those who look for a fault, not for anybody's attention. */
function refusalsTo(logger: HubLogger): ConstructorParameters<typeof Scheduler>[0]['refused'] {
  return (name, answer) => {
    logger.debug({ command: name, code: answer.error.code }, 'the clock was refused');
  };
}

type Running = ReturnType<typeof openGateway>;
