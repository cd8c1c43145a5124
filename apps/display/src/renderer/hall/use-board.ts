import { createContext, useContext, useSyncExternalStore } from 'react';
import type { EntranceArrows } from '@hall/core/domain/device/terminal';
import type { ScreenDay } from '@hall/core/domain/hall-day/screen-day';
import type { BoardLayout } from '@hall/core/rules/board-layout';
import type { SoundState } from '@hall/ui/voice/voice-player';
import type { BoardStore, BoardView } from '../model/board-store.ts';
import type { CallStore, CallsView } from '../model/call-store.ts';
import type { Words } from '../model/words.ts';

/** What every zone needs besides its data. */
export interface BoardFrame {
  readonly store: BoardStore;
  readonly calls: CallStore;
  readonly layout: BoardLayout;
  /** The 工种 this board shows; null for all. */
  readonly occupationIds: readonly string[] | null;
  /** While a fair is held, this board shows nothing but its postings. */
  readonly fairsOnly: boolean;
  /** Which way an entrance screen sends whom. */
  readonly arrows: EntranceArrows;
  readonly words: Words;
  /** What the hall is for now; null while no hub has told. */
  readonly day: ScreenDay | null;
  /** Null on a board that is to be silent. */
  readonly sound: SoundState | null;
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

/** One part of the calls; draws again only when that part is another object or value. */
export function useCalls<T>(select: (view: CallsView) => T): T {
  const { calls } = useFrame();
  return useSyncExternalStore(
    (listener) => calls.subscribe(listener),
    () => select(calls.view),
  );
}
