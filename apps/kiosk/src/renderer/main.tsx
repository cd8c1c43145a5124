import type { PanelSize } from '@hall/core/contract/shell';
import { shellOf, type KioskShell } from '@hall/core/contract/shell-page';
import { EnrolScreen } from '@hall/ui/components/enrol-screen';
import { browserClock, browserIds, browserTimers } from '@hall/ui/hall/browser-ports';
import { connectHub } from '@hall/ui/hall/connect-hub';
import { demonstrationDevices } from '@hall/ui/hall/demonstration-shell';
import { demonstrationToken, keepToken, keptToken } from '@hall/ui/hall/enrolment';
import { HallProvider } from '@hall/ui/hall/use-hall';
import '@hall/ui/styles/tokens.css';
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { panelFromQuery } from './hall/panel.ts';
import { textsIn } from './hall/texts.ts';
import './page.css';
import { forgetInBrowser } from './runtime/forget.ts';
import { KioskRuntime } from './runtime/kiosk-runtime.ts';
import { browserSpeech } from './runtime/speech.ts';
import { WorkerKiosk } from './worker-kiosk.tsx';

const aliveEveryMs = 1_000;

interface Place {
  readonly root: Root;
  readonly hubUrl: string;
  /** Null where nothing is plugged in; an enrolment in a browser can be undone, a shell's cannot. */
  readonly devices: Pick<KioskShell, 'onDeviceEvent' | 'print' | 'deviceStatus'> | null;
  readonly enrolledHere: boolean;
  readonly panelSize: PanelSize | null;
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
    topics: ['kiosk'],
  });
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
  const stop = client.subscribe(() => {
    const { connection } = client;
    const unknown = connection.state === 'refused' && connection.refusal === 'unknown_device';
    if (unknown && place.enrolledHere) {
      stop();
      client.close();
      keepToken('kiosk', null);
      enrol(place);
    }
  });
  place.root.render(
    <StrictMode>
      <HallProvider value={client}>
        <WorkerKiosk runtime={runtime} panelSize={place.panelSize} />
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

async function start(root: Root): Promise<void> {
  const shell = kioskShell();
  if (shell !== null) {
    shell.reportRendererAlive();
    window.setInterval(() => {
      shell.reportRendererAlive();
    }, aliveEveryMs);
    const config = await shell.getConfig();
    if (config.ok) {
      const { hubUrl, deviceToken, panel: panelSize } = config.value;
      openKiosk({ root, hubUrl, devices: shell, enrolledHere: false, panelSize }, deviceToken);
    } else {
      root.render(<p className="fault">{textsIn('zh-CN')(`config.${config.error.code}`)}</p>);
    }
    return;
  }
  const hubUrl = window.location.origin;
  const devices = await demonstrationDevices(hubUrl);
  const panelSize = panelFromQuery(window.location.search);
  const place = { root, hubUrl, devices, enrolledHere: true, panelSize };
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
