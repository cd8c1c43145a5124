import { createContext, useContext } from 'react';
import type { KioskMode } from '@hall/core/contract/shell';
import type { PlanPlace } from '@hall/core/rules/stand-plan';
import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import type { HallView } from '../hall/hall-view.ts';
import type { QueueView } from '../hall/queue-view.ts';
import type { Translate } from '../hall/texts.ts';
import type { PersonEvent } from '../machine/events.ts';
import type { KioskState } from '../machine/state.ts';
import type { Speech } from '../runtime/speech.ts';

/** What every page of the kiosk gets. */
export interface Kiosk {
  readonly state: KioskState;
  readonly send: (event: PersonEvent) => void;
  readonly t: Translate;
  readonly hall: HallView;
  readonly queue: QueueView;
  /** What this kiosk is for; decides where a visit begins. */
  readonly mode: KioskMode;
  /** Where it stands on the plan of the booths; null at the door. */
  readonly place: PlanPlace | null;
  readonly speech: Speech;
  /** What the hall is for now; null while no hub has told. */
  readonly day: ScreenDay | null;
  /** The hub's time, as of the last rendering. */
  readonly nowMs: number;
  /** The glass hangs too high for low mode to bring everything within reach. */
  readonly hangsTooHigh: boolean;
  /** Portrait screens stack what landscape screens put side by side. */
  readonly portrait: boolean;
}

const KioskContext = createContext<Kiosk | null>(null);

export const KioskProvider = KioskContext.Provider;

/** Throws outside of a KioskProvider. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (kiosk === null) {
    throw new Error('useKiosk needs a KioskProvider above it');
  }
  return kiosk;
}
