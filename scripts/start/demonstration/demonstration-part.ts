import { join } from 'node:path';
import { hallModules } from '@hall/hub/hall-modules';
import { defaultCommandsPerCommit, defaultRateLimit, startHub, type Hub } from '@hall/hub/hub';
import type { ExtraRoutes } from '@hall/hub/http/http-server';
import { createLogger } from '@hall/hub/observability/logger';
import { systemClock, systemTimers } from '@hall/hub/system-ports';
import { seedHall } from '../../seed/seed-hall.ts';
import type { HallPart, HallSite } from '../parts.ts';
import { BrowserKiosk } from './browser-kiosk.ts';
import { DemonstrationEnrolment } from './enrolment.ts';
import { Place } from './place.ts';
import { demonstrationRoutes } from './routes.ts';

const places = ['自助机（浏览器）', '自助机（窗口）'] as const;

/** A whole hall on simulated devices: the hub, a sample market, two kiosks' worth of hardware. */
export const demonstrationPart: HallPart = {
  name: 'the hub, a sample market and simulated devices',
  async start(site) {
    // The hub listens before the routes are known; until then /demo/ is not there.
    let routes: ExtraRoutes = () => false;
    const hub = await openHub(site, (request, response) => routes(request, response));
    const [browserPlace, windowPlace] = await Promise.all([
      Place.start(places[0]),
      Place.start(places[1]),
    ]);
    const browserKiosk = new BrowserKiosk(browserPlace);
    const enrolment = await DemonstrationEnrolment.open(hub, site.dataDir);
    routes = demonstrationRoutes({
      places: [browserPlace, windowPlace],
      browserKiosk,
      token: (kind, layout) => enrolment.token(kind, layout),
    });
    const seeded = await seedHall(hub.system, {
      profile: site.args.profile,
      nowMs: systemClock.now(),
    });
    site.say(seeded);
    site.base = hub.url;
    await addWindows({ site, hub, enrolment, place: windowPlace });
    return {
      async stop() {
        await browserKiosk.close();
        await Promise.all([browserPlace.close(), windowPlace.close()]);
        await hub.close();
      },
    };
  },
};

async function openHub(site: HallSite, extraRoutes: ExtraRoutes): Promise<Hub> {
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
      voiceEngine: 'espeak',
      voiceModelDir: null,
      logLevel: 'warn',
    },
    modules: hallModules(),
    clock: systemClock,
    timers: systemTimers,
    logger: createLogger('warn'),
    rateLimit: defaultRateLimit,
    commandsPerCommit: defaultCommandsPerCommit,
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
  const [kiosk, board] = await Promise.all([
    enrolment.electronKiosk(),
    enrolment.token('board', 'landscape'),
  ]);
  site.windows.push(
    {
      app: 'display',
      name: 'board',
      config: {
        hubUrl: hub.url,
        deviceId: 'board',
        deviceToken: board,
        profile: 'landscape',
        demoWindow: { width: 1280, height: 720 },
      },
    },
    {
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
          testCards: true,
        },
      },
    },
  );
}
