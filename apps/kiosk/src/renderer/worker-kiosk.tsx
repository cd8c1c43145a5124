import type { PanelSize } from '@hall/core/contract/shell';
import { kioskSizes } from '@hall/core/rules/legibility';
import { useHall, useTopic } from '@hall/ui/hall/use-hall';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { hallViewOf } from './hall/hall-view.ts';
import { panelOf, reachInsets, type Panel } from './hall/panel.ts';
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

export interface WorkerKioskProps {
  readonly runtime: KioskRuntime;
  /** The glass as measured; null for the usual one. */
  readonly panelSize: PanelSize | null;
}

/** The kiosk of a worker: one page, what is always there, and what may lie over it. */
export function WorkerKiosk({ runtime, panelSize }: WorkerKioskProps) {
  const client = useHall();
  const topic = useTopic('kiosk');
  const state = useSyncExternalStore(
    (listener) => runtime.subscribe(listener),
    () => runtime.state,
  );
  const nowMs = useNow(() => client.hubNow());
  const { widthPx, heightPx } = useViewport();
  const portrait = heightPx >= widthPx;
  const panel = useMemo(() => panelOf(panelSize, widthPx), [panelSize, widthPx]);
  const hall = useMemo(() => hallViewOf(topic, nowMs), [topic, nowMs]);
  const t = useMemo(() => textsIn(state.language), [state.language]);
  useEffect(() => runtime.start(), [runtime]);
  usePanel(panel, state, heightPx);
  const send = useMemo(() => runtime.dispatch.bind(runtime), [runtime]);
  return (
    <KioskProvider value={{ state, send, t, hall, nowMs, portrait, speech: runtime.speech }}>
      <Frame>
        <PageView key={state.page.name} page={state.page} />
      </Frame>
      <Overlays />
    </KioskProvider>
  );
}
