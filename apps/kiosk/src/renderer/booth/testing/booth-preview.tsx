import { browserTimers } from '@hall/ui/hall/browser-ports';
import '@hall/ui/styles/tokens.css';
import { createRoot } from 'react-dom/client';
import '../../page.css';
import { closedNight, closingSoon } from '../../testing/sample-day.ts';
import { sampleBooth } from './sample-booth.tsx';
import { askingDesk, crowdedDesk, sampleCandidates, sampleDesk } from './sample-desk.ts';

/** 2026-11-22 05:42 in Shanghai: a clock that begins where the sample slips do. */
const beginMs = Date.UTC(2026, 10, 21, 21, 42);
const startedMs = Date.now();
let jumpMs = 0;

const query = new URLSearchParams(window.location.search);
const booth = sampleBooth({
  clock: { now: () => beginMs + (Date.now() - startedMs) + jumpMs },
  timers: browserTimers,
  withDevices: query.get('devices') !== 'none',
});

const element = document.getElementById('root');
if (element !== null) {
  createRoot(element).render(booth.page);
  booth.hub.connect(true);
}

Object.assign(window, {
  preview: {
    ...booth,
    /** An empty morning: nothing posted, nobody there. */
    empty: () => {
      booth.hub.desk = {
        ...sampleDesk(beginMs),
        postings: [],
        earlier: [],
        matches: [],
        brought: [],
        bayIds: [],
        unmarked: [],
      };
      booth.hub.candidates = [];
    },
    /** A gang-master with nine postings of long names. */
    crowded: () => {
      booth.hub.desk = crowdedDesk(beginMs);
    },
    /** The hub has questions. */
    asking: () => {
      booth.hub.desk = askingDesk(beginMs);
    },
    /** As an employer walks up: locked, paper in the printer, the cable in. */
    reset: () => {
      const { devices, hub, runtime } = booth;
      runtime.dispatch({ type: 'lock' });
      runtime.dispatch({ type: 'clear-typed' });
      if (runtime.state.language === 'en') runtime.dispatch({ type: 'toggle-language' });
      devices.outcome = { outcome: 'confirmed' };
      devices.printMs = 0;
      hub.refusals.clear();
      hub.badSlips.clear();
      hub.day = null;
      hub.desk = sampleDesk(beginMs);
      hub.candidates = sampleCandidates();
      devices.tell({ type: 'status', device: 'printer', status: { state: 'ready' } });
      hub.connect(true);
    },
    /** As the hub tells it at night. */
    closeHall: () => {
      booth.hub.day = closedNight(beginMs);
      booth.hub.connect(true);
    },
    /** Ten minutes before it closes. */
    closeSoon: () => {
      booth.hub.day = closingSoon(beginMs, 10);
      booth.hub.connect(true);
    },
    jump: (ms: number) => {
      jumpMs += ms;
    },
  },
});
