import { commandRate } from '@hall/hub/bench/command-rate';
import { confirming } from '@hall/hub/bench/confirm';
import { fanOut } from '@hall/hub/bench/fan-out';
import type { FigureFamily } from '@hall/hub/bench/figure';
import { footprint } from '@hall/hub/bench/footprint';
import { frozen } from '@hall/hub/bench/frozen';
import { gateScan } from '@hall/hub/bench/gate-scan';
import { growth } from '@hall/hub/bench/growth';
import { gates } from '@hall/hub/bench/gates';
import { matching } from '@hall/hub/bench/match';
import { queueCall } from '@hall/hub/bench/queue-call';
import { queueGrowth } from '@hall/hub/bench/queue-growth';
import { queueIssue } from '@hall/hub/bench/queue-issue';
import { queueLed } from '@hall/hub/bench/queue-led';
import { recover } from '@hall/hub/bench/recover';
import { search } from '@hall/hub/bench/search';
import { storms } from '@hall/hub/bench/storm';
import { whileExport } from '@hall/hub/bench/while-export';
import { boardPainted } from './board-painted.ts';
import { cardPage } from './card-page.ts';
import { devices } from './devices.ts';
import { queueAudio } from './queue-audio.ts';
import { queuePainted } from './queue-painted.ts';

/** Everything that is measured; a new figure family is one file and one line here. */
export const families: readonly FigureFamily[] = [
  fanOut,
  boardPainted,
  growth,
  storms,
  frozen,
  commandRate,
  whileExport,
  recover,
  footprint,
  devices,
  queueIssue,
  queueCall,
  queueLed,
  gates,
  queueGrowth,
  queuePainted,
  queueAudio,
  cardPage,
  search,
  matching,
  confirming,
  gateScan,
];
