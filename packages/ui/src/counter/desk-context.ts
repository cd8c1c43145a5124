import { createContext, useContext } from 'react';
import type { DeskWords } from './desk-words.ts';
import type { PressMachine } from './press-machine.ts';
import type { PressRunner } from './press-runner.ts';
import type { PressStates } from './presses.ts';
import type { QueueNow } from './queue-now.ts';

/** What every part of a desk sees. */
export interface DeskFrame {
  readonly words: DeskWords;
  readonly now: QueueNow;
  readonly nowMs: number;
  readonly live: boolean;
  readonly presses: PressStates;
  readonly machine: PressMachine;
  readonly runner: PressRunner;
  /** Fingers instead of a mouse and keys. */
  readonly touch: boolean;
}

const DeskContext = createContext<DeskFrame | null>(null);

/** Gives the parts of a desk what they see. */
export const DeskProvider = DeskContext.Provider;

/** What the desk knows; throws outside of a desk. */
export function useDesk(): DeskFrame {
  const frame = useContext(DeskContext);
  if (frame === null) throw new Error('useDesk needs a DeskProvider above it');
  return frame;
}
