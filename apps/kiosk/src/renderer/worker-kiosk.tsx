import type { KioskMode, PanelSize } from '@hall/core/contract/shell';
import type { PlanPlace } from '@hall/core/rules/stand-plan';
import { kioskSizes } from '@hall/core/rules/legibility';
import { isClosedNow } from '@hall/core/domain/hall-day/screen-day';
import { useNightReload } from '@hall/ui/hall-day/use-night-reload';
import { useHallDay } from '@hall/ui/hall-day/use-hall-day';
import { useHall, useTopic } from '@hall/ui/hall/use-hall';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { hallViewOf } from './hall/hall-view.ts';
import { HallVoice } from './parts/hall-voice.tsx';
import { useDimmed } from './hall/use-dimmed.ts';
import { hangsTooHigh, panelOf, reachInsets, type Panel } from './hall/panel.ts';
import { queueViewOf } from './hall/queue-view.ts';
import { textsIn } from './hall/texts.ts';
import { PageView } from './page-of.tsx';
import { Frame } from './parts/frame.tsx';
import { KioskProvider } from './parts/kiosk-context.tsx';
import { Overlays } from './parts/overlays.tsx';
import type { KioskRuntime } from './runtime/kiosk-runtime.ts';

/** The page is drawn again this often for the clock and for postings that expire by themselves. */
const minuteMs = 15_000;

function useNow(read: () => number): number {
  return useSyncExternalStore(
    (listener) => {
      const handle = window.setInterval(listener, 1_000);
      return () => {
        window.clearInterval(handle);
      };
    },
    () => Math.floor(read() / minuteMs) * minuteMs,
  );
}

interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
}

let lastViewport: Viewport = { widthPx: 0, heightPx: 0 };

function readViewport(): Viewport {
  const { innerWidth: widthPx, innerHeight: heightPx } = window;
  if (lastViewport.widthPx !== widthPx || lastViewport.heightPx !== heightPx) {
    lastViewport = { widthPx, heightPx };
  }
  return lastViewport;
}

function useViewport(): Viewport {
  return useSyncExternalStore((listener) => {
    window.addEventListener('resize', listener);
    return () => {
      window.removeEventListener('resize', listener);
    };
  }, readViewport);
}

/** Puts the panel's sizes where the style sheets read them. */
function usePanel(
  panel: Panel,
  state: { readonly elder: boolean; readonly lowReach: boolean; readonly language: string },
  heightPx: number,
): void {
  const { elder, lowReach, language } = state;
  useEffect(() => {
    const root = document.documentElement;
    const sizes = kioskSizes(elder ? 'elder' : 'normal', panel.pxPerMm);
    const { topPx, bottomPx } = lowReach ? reachInsets(panel, heightPx) : { topPx: 0, bottomPx: 0 };
    root.lang = language;
    root.dataset['mode'] = elder ? 'elder' : 'normal';
    root.dataset['reach'] = lowReach ? 'low' : 'full';
    root.style.setProperty('--least-text', `${sizes.fontPx}px`);
    root.style.setProperty('--target', `${sizes.targetPx}px`);
    root.style.setProperty('--target-gap', `${sizes.gapPx}px`);
    root.style.setProperty('--reach-top', `${topPx}px`);
    root.style.setProperty('--reach-bottom', `${bottomPx}px`);
  }, [panel, elder, lowReach, language, heightPx]);
}

function stay(): void {
  // Nothing is loaded anew here.
}

export interface WorkerKioskProps {
  readonly runtime: KioskRuntime;
  /** The glass as measured; null for the usual one. */
  readonly panelSize: PanelSize | null;
  readonly mode: KioskMode;
  /** Where it stands on the plan of the booths; null at the door. */
  readonly place: PlanPlace | null;
  /** The hub this kiosk speaks the calls of; null for a kiosk that keeps silent. */
  readonly voiceFrom: string | null;
  /** The page is to be loaded anew, once in a closed night; null where that would silence it. */
  readonly onNight: (() => void) | null;
}

/** The kiosk of a worker: one page, what is always there, and what may lie over it. */
export function WorkerKiosk(props: WorkerKioskProps) {
  const { runtime, panelSize, mode, place, voiceFrom, onNight } = props;
  const client = useHall();
  const topic = useTopic('kiosk');
  const queueTopic = useTopic('queue');
  const state = useSyncExternalStore(
    (listener) => runtime.subscribe(listener),
    () => runtime.state,
  );
  const nowMs = useNow(() => client.hubNow());
  const { widthPx, heightPx } = useViewport();
  const portrait = heightPx >= widthPx;
  const panel = useMemo(() => panelOf(panelSize, widthPx), [panelSize, widthPx]);
  const hall = useMemo(() => hallViewOf(topic, nowMs), [topic, nowMs]);
  const queue = useMemo(() => queueViewOf(queueTopic), [queueTopic]);
  const t = useMemo(() => textsIn(state.language), [state.language]);
  const day = useHallDay();
  const isClosed = isClosedNow(day);
  useEffect(() => runtime.start(), [runtime]);
  useEffect(() => {
    runtime.dispatch({ type: 'hall', isClosed });
  }, [runtime, isClosed]);
  const isResting = state.isHallClosed && state.page.name === 'attract';
  useNightReload({ isFree: isResting && onNight !== null, reload: onNight ?? stay });
  useDimmed(isResting);
  usePanel(panel, state, heightPx);
  const send = useMemo(() => runtime.dispatch.bind(runtime), [runtime]);
  return (
    <KioskProvider
      value={{
        ...{ state, send, t, hall, queue, mode, place, nowMs, portrait, day },
        speech: runtime.speech,
        hangsTooHigh: hangsTooHigh(panel),
      }}
    >
      <Frame>
        <PageView key={state.page.name} page={state.page} />
      </Frame>
      {voiceFrom === null ? null : <HallVoice hubUrl={voiceFrom} />}
      <Overlays />
    </KioskProvider>
  );
}
