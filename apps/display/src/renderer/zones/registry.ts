import type { ComponentType } from 'react';
import type { BoardLayout } from '@hall/core/rules/board-layout';
import { FooterZone } from './footer-zone.tsx';
import { HeaderZone } from './header-zone.tsx';
import { StageZone } from './stage-zone.tsx';
import { StripZone } from './strip-zone.tsx';
import { TickerZone } from './ticker-zone.tsx';

/** A part of the screen with its own data; a new one is added here and in `zonesOf`. */
export const zones = {
  header: HeaderZone,
  stage: StageZone,
  ticker: TickerZone,
  footer: FooterZone,
  strip: StripZone,
} as const satisfies Record<string, ComponentType>;

export type ZoneId = keyof typeof zones;

/** Which zones a layout has, from top to bottom. */
export const zonesOf: Record<BoardLayout['kind'], readonly ZoneId[]> = {
  landscape: ['header', 'stage', 'ticker', 'footer'],
  portrait: ['header', 'stage', 'ticker', 'footer'],
  strip: ['strip'],
};
