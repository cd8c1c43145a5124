import { createContext, useContext } from 'react';
import type { HallView } from '../hall/hall-view.ts';
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
  readonly speech: Speech;
  /** The hub's time, as of the last rendering. */
  readonly nowMs: number;
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
