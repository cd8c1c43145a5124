import { createContext, useContext } from 'react';
import type { PersonEvent } from '../machine/events.ts';
import type { BoothState, Session } from '../machine/state.ts';
import type { Say } from '../words/texts.ts';

/** What every page of the booth gets. */
export interface Booth {
  readonly state: BoothState;
  readonly send: (event: PersonEvent) => void;
  readonly say: Say;
  /** The hub's time, as of the last rendering. */
  readonly nowMs: number;
  /** Null until the hub was heard. */
  readonly marketName: string | null;
}

const BoothContext = createContext<Booth | null>(null);

export const BoothProvider = BoothContext.Provider;

/** Throws outside of a BoothProvider. */
export function useBooth(): Booth {
  const booth = useContext(BoothContext);
  if (booth === null) throw new Error('useBooth needs a BoothProvider above it');
  return booth;
}

/** The session of the pages behind the lock; throws on the locked page. */
export function useSession(): Session {
  const { session } = useBooth().state;
  if (session === null) throw new Error('A page of an employer without an employer');
  return session;
}
