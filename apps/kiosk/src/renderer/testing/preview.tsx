// A kiosk without a hall, for looking at pages and for checking them with axe.
import { browserTimers } from '@hall/ui/hall/browser-ports';
import '@hall/ui/styles/tokens.css';
import { createRoot } from 'react-dom/client';
import { panelFromQuery } from '../hall/panel.ts';
import { purposeFromQuery } from '../hall/purpose.ts';
import '../page.css';
import { cards } from './fake-hub.ts';
import { closedNight } from './sample-day.ts';
import { longWords } from './sample-hall.ts';
import { busyQueue, sampleQueue } from './sample-queue.ts';
import { sampleStands } from './sample-stands.ts';
import { sampleKiosk } from './sample-kiosk.tsx';

/** 2026-11-22 05:42 in Shanghai: a clock that begins where the sample slips do. */
const beginMs = Date.UTC(2026, 10, 21, 21, 42);
const startedMs = Date.now();
let jumpMs = 0;

const query = new URLSearchParams(window.location.search);
const kiosk = sampleKiosk({
  clock: { now: () => beginMs + (Date.now() - startedMs) + jumpMs },
  timers: browserTimers,
  postings: Number(query.get('postings') ?? '46'),
  withDevices: query.get('devices') !== 'none',
  ...(query.has('long') ? { change: longWords } : {}),
  panelSize: panelFromQuery(window.location.search),
  stands: query.get('postings') === '0' ? [] : sampleStands(),
  mode: purposeFromQuery(window.location.search).mode,
  queue: query.has('long')
    ? busyQueue(beginMs)
    : sampleQueue(beginMs, Number(query.get('services') ?? '5')),
});

const element = document.getElementById('root');
if (element !== null) {
  createRoot(element).render(kiosk.page);
  kiosk.hub.connect(query.get('hub') !== 'none');
}

Object.assign(window, {
  preview: {
    ...kiosk,
    cards,
    layCard: (who: keyof typeof cards) => {
      kiosk.devices.tell({ type: 'card', card: cards[who] });
    },
    /** As somebody walks up: nothing on the reader, paper in the printer, the cable in. */
    reset: () => {
      const { devices, hub, runtime } = kiosk;
      devices.outcome = { outcome: 'confirmed' };
      devices.printMs = 0;
      hub.tickets.found = {};
      hub.meetings.isAgreed = true;
      hub.complaints.progress = {};
      hub.complaints.isPostingKnown = true;
      hub.recommends = true;
      hub.refusals.clear();
      hub.day = null;
      devices.tell({ type: 'status', device: 'printer', status: { state: 'ready' } });
      devices.tell({ type: 'card-removed' });
      runtime.dispatch({ type: 'hall', isClosed: false });
      runtime.dispatch({ type: 'finish' });
      hub.connect(true);
    },
    /** As the hub tells it at night; opens at half past four tomorrow. */
    closeHall: () => {
      kiosk.hub.day = closedNight(beginMs);
      kiosk.hub.connect(true);
    },
    jump: (ms: number) => {
      jumpMs += ms;
    },
  },
});
