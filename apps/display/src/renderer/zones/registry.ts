import type { ComponentType } from 'react';
import type { BoardLayout } from '@hall/core/rules/board-layout';
import { BaysZone } from './bays-zone.tsx';
import { BesideZone } from './beside-zone.tsx';
import { CallBoardZone, CallsZone } from './calls-zone.tsx';
import { EntranceZone } from './entrance-zone.tsx';
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
  calls: CallsZone,
  callBoard: CallBoardZone,
  beside: BesideZone,
  bays: BaysZone,
  entrance: EntranceZone,
} as const satisfies Record<string, ComponentType>;

export type ZoneId = keyof typeof zones;

/** Which zones a layout has, from top to bottom. */
export function zonesOf({
  kind,
  calls,
  page,
}: Pick<BoardLayout, 'kind' | 'calls' | 'page'>): readonly ZoneId[] {
  if (kind === 'strip') return ['strip'];
  if (page !== null) return ['header', page, 'footer'];
  switch (calls?.place) {
    case 'alone':
      return ['header', 'callBoard', 'footer'];
    case 'beside':
      return ['header', 'beside', 'footer'];
    case 'above':
      return ['header', 'calls', 'stage', 'ticker', 'footer'];
    default:
      return ['header', 'stage', 'ticker', 'footer'];
  }
}
