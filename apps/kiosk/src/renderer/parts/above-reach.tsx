import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where a page in low mode puts what is only read: above what a sitting person reaches. */
const Above = createContext<HTMLElement | null>(null);

export const AboveReachProvider = Above.Provider;

export interface AboveReachProps {
  /** False for what has room beside what is touched. */
  readonly when?: boolean;
  readonly children: ReactNode;
}

/**
 * What nobody touches. In low mode it goes up to where it can be seen but not reached, so that all of
 * the room within reach is for what is touched (B-16); else it stays where it stands.
 */
export function AboveReach({ when = true, children }: AboveReachProps) {
  const above = useContext(Above);
  return above === null || !when ? children : createPortal(children, above);
}
