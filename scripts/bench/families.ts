import { fanOut } from '@hall/hub/bench/fan-out';
import type { FigureFamily } from '@hall/hub/bench/figure';
import { boardPainted } from './board-painted.ts';

/** Everything that is measured; a new figure family is one file and one line here. */
export const families: readonly FigureFamily[] = [fanOut, boardPainted];
