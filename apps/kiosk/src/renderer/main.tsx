import type { KioskMode, PanelSize } from '@hall/core/contract/shell';
import type { PlanPlace } from '@hall/core/rules/stand-plan';
import { shellOf, type KioskShell } from '@hall/core/contract/shell-page';
import { EnrolScreen } from '@hall/ui/components/enrol-screen';
import { browserClock, browserIds, browserTimers } from '@hall/ui/hall/browser-ports';
import { connectHub } from '@hall/ui/hall/connect-hub';
import { EmergencyGuard } from '@hall/ui/emergency/emergency-guard';
import { demonstrationDevices } from '@hall/ui/hall/demonstration-shell';
import { demonstrationToken, keepToken, keptToken } from '@hall/ui/hall/enrolment';
import { HallProvider } from '@hall/ui/hall/use-hall';
import { keepHallDay } from '@hall/ui/hall-day/keep-hall-day';
import '@hall/ui/styles/tokens.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { BoothPlace } from './booth/open-booth.tsx';
import { CounterKiosk } from './counter/counter-kiosk.tsx';
import { panelFromQuery } from './hall/panel.ts';
import { placeFromQuery, purposeFromQuery } from './hall/purpose.ts';
import { textsIn } from './hall/texts.ts';
import './page.css';
import { attendTerminal } from './runtime/attend-terminal.ts';
import { forgetInBrowser } from './runtime/forget.ts';
import { KioskRuntime } from './runtime/kiosk-runtime.ts';
import { browserSpeech } from './runtime/speech.ts';
import { WorkerKiosk } from './worker-kiosk.tsx';

const aliveEveryMs = 1_000;

/** The hub serves this page under two names: the kiosk of workers, and the booth of employers. */
const atBooth = /^\/booth(\/|$)/;

interface Place {
  readonly root: Root;
  readonly hubUrl: string;
  /** Null where nothing is plugged in; an enrolment in a browser can be undone, a shell's cannot. */
  readonly devices: Pick<KioskShell, 'onDeviceEvent' | 'print' | 'deviceStatus'> | null;
  readonly enrolledHere: boolean;
  readonly panelSize: PanelSize | null;
  /** Where it stands on the plan of the booths. */
  readonly place: PlanPlace | null;
  readonly mode: KioskMode;
  readonly voice: boolean;
}

function reloadPage(): void {
  window.location.reload();
}

/** The shell of a kiosk, or null in a plain browser. */
function kioskShell(): KioskShell | null {
  const shell = shellOf(window);
  return shell?.kind === 'kiosk' ? shell : null;
}

function openKiosk(place: Place, token: string): void {
  const client = connectHub({
    hubUrl: place.hubUrl,
    credential: () => ({ as: 'terminal', token }),
    topics: [
      'kiosk',
      'queue',
      'emergency',
      'hallDay',
      'power',
      ...(place.voice ? (['voice'] as const) : []),
    ],
  });
  keepHallDay(client, window.localStorage);
  const runtime = new KioskRuntime({
    client,
    shell: place.devices,
    clock: browserClock,
    timers: browserTimers,
    ids: browserIds,
    speech: browserSpeech(),
    forget: () => {
      forgetInBrowser();
      kioskShell()?.forget();
    },
  });
  const enrolAnew = (): void => {
    keepToken('kiosk', null);
    enrol(place);
  };
  const { devices, enrolledHere } = place;
  attendTerminal({ client, devices, onUnknown: enrolledHere ? enrolAnew : null });
  place.root.render(
    <StrictMode>
      <HallProvider value={client}>
        <EmergencyGuard>
          <WorkerKiosk
            runtime={runtime}
            panelSize={place.panelSize}
            mode={place.mode}
            place={place.place}
            voiceFrom={place.voice ? place.hubUrl : null}
            // A plain browser lets a page sound only after a touch, and at night nobody touches it.
            onNight={place.voice && place.enrolledHere ? null : reloadPage}
          />
        </EmergencyGuard>
      </HallProvider>
    </StrictMode>,
  );
}

/** A kiosk at a window has no visits: it shows the desk of the window it is bound to. */
function openCounter(root: Root, hubUrl: string, token: string): void {
  const client = connectHub({
    hubUrl,
    credential: () => ({ as: 'terminal', token }),
    topics: ['queue', 'counter', 'emergency', 'power', 'hallDay'],
  });
  keepHallDay(client, window.localStorage);
  root.render(
    <StrictMode>
      <HallProvider value={client}>
        <CounterKiosk />
      </HallProvider>
    </StrictMode>,
  );
}

function enrol(place: Place): void {
  place.root.render(
    <EnrolScreen
      hubUrl={place.hubUrl}
      kind="kiosk"
      language="zh-CN"
      onEnrolled={(token) => {
        openKiosk(place, token);
      }}
    />,
  );
}

/** The booth is another page: a worker's kiosk does not load it. */
async function openBoothPage(place: Omit<BoothPlace, 'forget'>, token: string): Promise<void> {
  const { openBooth } = await import('./booth/open-booth.tsx');
  openBooth({ ...place, forget: () => kioskShell()?.forget() }, token);
}

/** A booth in a browser: paired with a code, like a kiosk. */
async function startBooth(root: Root, hubUrl: string): Promise<void> {
  const devices = await demonstrationDevices(hubUrl);
  const panelSize = panelFromQuery(window.location.search);
  const open = (token: string): void => {
    void openBoothPage({ root, hubUrl, devices, panelSize, onUnknown: pair }, token);
  };
  const pair = (): void => {
    keepToken('booth', null);
    root.render(<EnrolScreen hubUrl={hubUrl} kind="booth" language="zh-CN" onEnrolled={open} />);
  };
  const token = keptToken('booth') ?? (await demonstrationToken(hubUrl, 'booth', ''));
  if (token === null) pair();
  else open(token);
}

async function start(root: Root): Promise<void> {
  const shell = kioskShell();
  if (shell !== null) {
    shell.reportRendererAlive();
    window.setInterval(() => {
      shell.reportRendererAlive();
    }, aliveEveryMs);
    const config = await shell.getConfig();
    if (config.ok) {
      const { hubUrl, deviceToken, panel: panelSize, mode, voice } = config.value;
      const at = { place: config.value.place, panelSize, voice };
      const place = { root, hubUrl, devices: shell, enrolledHere: false, ...at };
      if (mode === 'counter') openCounter(root, hubUrl, deviceToken);
      else if (mode === 'booth') await openBoothPage({ ...place, onUnknown: null }, deviceToken);
      else openKiosk({ ...place, mode }, deviceToken);
    } else {
      root.render(<p className="fault">{textsIn('zh-CN')(`config.${config.error.code}`)}</p>);
    }
    return;
  }
  const hubUrl = window.location.origin;
  if (atBooth.test(window.location.pathname)) {
    await startBooth(root, hubUrl);
    return;
  }
  const devices = await demonstrationDevices(hubUrl);
  const panelSize = panelFromQuery(window.location.search);
  const { mode, voice } = purposeFromQuery(window.location.search);
  const at = { place: placeFromQuery(window.location.search), panelSize };
  const place = { root, hubUrl, devices, enrolledHere: true, ...at, mode, voice };
  const token = keptToken('kiosk') ?? (await demonstrationToken(place.hubUrl, 'kiosk', ''));
  if (token === null) {
    enrol(place);
  } else {
    openKiosk(place, token);
  }
}

const element = document.getElementById('root');
if (element !== null) {
  void start(createRoot(element));
}
