import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BoardLayout } from '@hall/core/rules/board-layout';
import type { BoardStore, BoardView } from '../model/board-store.ts';
import type { Words } from '../model/words.ts';

/** What every zone needs besides its data. */
export interface BoardFrame {
  readonly store: BoardStore;
  readonly layout: BoardLayout;
  /** The 工种 this board shows; null for all. */
  readonly occupationIds: readonly string[] | null;
  readonly words: Words;
}

const FrameContext = createContext<BoardFrame | null>(null);

/** Puts store, layout and words in reach of the zones. */
export const BoardFrameProvider = FrameContext.Provider;

/** Layout and words; throws outside of a BoardFrameProvider. */
export function useFrame(): BoardFrame {
  const frame = useContext(FrameContext);
  if (frame === null) {
    throw new Error('a zone needs a BoardFrameProvider above it');
  }
  return frame;
}

/** One part of the board's view; draws again only when that part is another object or value. */
export function useBoard<T>(select: (view: BoardView) => T): T {
  const { store } = useFrame();
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => select(store.view),
  );
}
