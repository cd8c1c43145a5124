import { commandRate } from '@hall/hub/bench/command-rate';
import { fanOut } from '@hall/hub/bench/fan-out';
import type { FigureFamily } from '@hall/hub/bench/figure';
import { footprint } from '@hall/hub/bench/footprint';
import { frozen } from '@hall/hub/bench/frozen';
import { growth } from '@hall/hub/bench/growth';
import { queueCall } from '@hall/hub/bench/queue-call';
import { queueGrowth } from '@hall/hub/bench/queue-growth';
import { queueIssue } from '@hall/hub/bench/queue-issue';
import { recover } from '@hall/hub/bench/recover';
import { storms } from '@hall/hub/bench/storm';
import { whileExport } from '@hall/hub/bench/while-export';
import { boardPainted } from './board-painted.ts';
import { cardPage } from './card-page.ts';
import { devices } from './devices.ts';

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
  queueGrowth,
  cardPage,
];
