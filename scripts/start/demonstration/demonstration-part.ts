import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Timers } from '@hall/core/basics/ports';
import { zhGatePass } from '@hall/core/i18n/zh-cn/gate-pass';
import { hallModules } from '@hall/hub/hall-modules';
import { usualPasswordCost } from '@hall/hub/gateway/passwords';
import { startHub } from '@hall/hub/hub';
import { defaultCommandsPerCommit, defaultRateLimit, type Hub } from '@hall/hub/hub-options';
import type { HubConfig } from '@hall/hub/config/config';
import type { ExtraRoutes } from '@hall/hub/http/http-server';
import { createLogger } from '@hall/hub/observability/logger';
import { systemClock, systemTimers } from '@hall/hub/system-ports';
import { windowCount } from '../../seed/seed-queue.ts';
import { pastBeginsMs, seedPast } from '../../seed/seed-past.ts';
import { seedHall } from '../../seed/seed-hall.ts';
import type { HallPart, HallSite } from '../parts.ts';
import { BrowserKiosk } from './browser-kiosk.ts';
import { Entrance } from './entrance.ts';
import { DemonstrationEnrolment } from './enrolment.ts';
import { HallPower } from './hall-power.ts';
import { numberDesk } from './number-desk.ts';
import { papersOf } from './papers.ts';
import { Place } from './place.ts';
import { demonstrationRoutes } from './routes.ts';
import { ServiceWindows } from './service-windows.ts';

const places = ['自助机（浏览器）', '自助机（窗口）'] as const;

/** A whole hall on simulated devices: the hub, a sample market, two kiosks' and some windows' worth of hardware. */
export const demonstrationPart: HallPart = {
  name: 'the hub, a sample market and simulated devices',
  async start(site) {
    // The hub listens before the routes are known; until then /demo/ is not there.
    let routes: ExtraRoutes = () => false;
    const isNew = await liveThroughPast(site);
    const windows = await ServiceWindows.start(windowCount(site.args.profile), site.dataDir);
    const entrance = await Entrance.start(site.dataDir);
    const power = await HallPower.start();
    const hub = await openHub({
      site,
      backupDir: backupDisk(site.dataDir),
      ups: power.ups.config,
      windowDevicesFile: windows.file,
      extraRoutes: (request, response) => routes(request, response),
    });
    const [browserPlace, windowPlace] = await Promise.all([
      Place.start(places[0]),
      Place.start(places[1]),
    ]);
    const browserKiosk = new BrowserKiosk(browserPlace);
    const enrolment = await DemonstrationEnrolment.open(hub, site.dataDir);
    routes = demonstrationRoutes({
      places: [browserPlace, windowPlace],
      browserKiosk,
      windows,
      entrance,
      power,
      token: (kind, layout) => enrolment.token(kind, layout),
    });
    const seeded = await seedHall(hub.system, {
      profile: site.args.profile,
      nowMs: systemClock.now(),
    });
    site.say(seeded);
    windows.open(numberDesk(hub.system));
    if (isNew) await beginEmpty(hub);
    entrance.standBefore({
      counts: () => hub.system.stores.hallCount.get()?.lanes ?? [],
      words: () =>
        hub.passes
          .words()
          .map(({ lane, word }) => ({ lane, words: zhGatePass[`lane.word.${word}`] })),
      papers: papersOf(hub.system.stores, () => systemClock.now()),
    });
    site.base = hub.url;
    stopWhenLow(site, hub);
    await addWindows({ site, hub, enrolment, place: windowPlace });
    return {
      async stop() {
        await browserKiosk.close();
        await Promise.all([browserPlace.close(), windowPlace.close()]);
        await hub.close();
        await windows.close();
        await entrance.close();
        await power.close();
      },
    };
  },
};

/**
 * A new hall has something behind it: its hub runs once with a clock that is put where each of it
 * happened. False where there is a hall already.
 */
async function liveThroughPast(site: HallSite): Promise<boolean> {
  if (existsSync(join(site.dataDir, 'hall.key'))) return false;
  const { profile } = site.args;
  const nowMs = systemClock.now();
  let atMs = pastBeginsMs(nowMs);
  const hub = await openHub({
    site: { ...site, args: { ...site.args, port: 0 } },
    windowDevicesFile: null,
    backupDir: null,
    ups: null,
    extraRoutes: null,
    voiceEngine: 'none',
    clock: { now: () => atMs },
    // Nothing happens in these days by time alone: they are over within a second or two.
    timers: { after: () => () => undefined },
  });
  const setClock = (toMs: number): void => {
    atMs = toMs;
  };
  try {
    await seedPast(hub.system, { profile, nowMs, setClock });
  } finally {
    await hub.close();
  }
  return true;
}

/** Stands for the second disk of a hall; a visitor can take it away by renaming the folder. */
function backupDisk(dataDir: string): string {
  const folder = join(dataDir, 'backup-disk');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Nobody can have come in before the demonstration was there: its count is exact. */
async function beginEmpty(hub: Hub): Promise<void> {
  const command = { commandId: randomUUID(), name: 'gate.zeroed' as const };
  await hub.system.command(
    { kind: 'system' },
    { ...command, input: { reason: 'hall_opened' as const } },
  );
}

/** The real behaviour: a hall whose battery is nearly empty ends, and says why. */
function stopWhenLow(site: HallSite, hub: Hub): void {
  void hub.power.stopWanted.then(() => {
    site.say(
      'The battery of the UPS is nearly empty: the hall stops in good order, nothing is lost.',
    );
    site.say('Power is back? Then start it again: npm start');
    process.kill(process.pid, 'SIGTERM');
  });
}

async function openHub(of: {
  readonly site: HallSite;
  readonly windowDevicesFile: string | null;
  readonly backupDir: string | null;
  readonly ups: HubConfig['ups'];
  readonly extraRoutes: ExtraRoutes | null;
  readonly voiceEngine?: HubConfig['voiceEngine'];
  readonly clock?: Clock;
  readonly timers?: Timers;
}): Promise<Hub> {
  const { site, windowDevicesFile, backupDir, ups, extraRoutes } = of;
  const { clock = systemClock, timers = systemTimers, voiceEngine = 'espeak' } = of;
  const opened = await startHub({
    config: {
      dataDir: site.dataDir,
      host: '127.0.0.1',
      port: site.args.port,
      keyFile: join(site.dataDir, 'hall.key'),
      boardDir: join(site.root, 'apps/display/dist/renderer'),
      kioskDir: join(site.root, 'apps/kiosk/dist/renderer'),
      consoleDir: join(site.root, 'apps/console/dist'),
      voicePackDir: null,
      voiceEngine,
      voiceModelDir: null,
      windowDevicesFile,
      ups,
      // In the data folder, where the simulated entrance has put it.
      gatesFile: null,
      backupDir,
      logLevel: 'warn',
    },
    modules: hallModules(),
    clock,
    timers,
    logger: createLogger('warn'),
    rateLimit: defaultRateLimit,
    commandsPerCommit: defaultCommandsPerCommit,
    passwordCost: usualPasswordCost,
    firstManager: 'none',
    extraRoutes,
  });
  if (!opened.ok) {
    throw new Error(`The hub does not start: ${opened.error.code}`);
  }
  return opened.value;
}

/** What the Electron windows of this hall are told, should there be an Electron to open them. */
async function addWindows(of: {
  readonly site: HallSite;
  readonly hub: Hub;
  readonly enrolment: DemonstrationEnrolment;
  readonly place: Place;
}): Promise<void> {
  const { site, hub, enrolment, place } = of;
  const kiosk = await enrolment.electronKiosk();
  for (const layout of ['landscape', 'calls'] as const) {
    const name = layout === 'calls' ? 'call-board' : 'board';
    site.windows.push({
      app: 'display',
      name,
      config: {
        hubUrl: hub.url,
        deviceId: name,
        deviceToken: await enrolment.token('board', layout),
        profile: layout,
        demoWindow: { width: 1280, height: 720 },
      },
    });
  }
  site.windows.push({
    app: 'kiosk',
    name: 'kiosk',
    config: {
      hubUrl: hub.url,
      deviceId: 'kiosk',
      deviceToken: kiosk,
      demoWindow: { width: 540, height: 960 },
      devices: {
        reader: place.reader.config,
        printer: place.printer.config,
        slipScanner: place.scanner.config,
        testCards: true,
      },
    },
  });
}
