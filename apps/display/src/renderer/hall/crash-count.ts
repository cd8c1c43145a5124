/** Crashes in a row after which kept data is suspected and left out. */
const suspectAfter = 3;
const key = 'hall.board.crashes';

/** Counts crashes of this page over its reloads; the tab's storage ends with the tab. */
export interface CrashCount {
  readonly count: () => number;
  readonly add: () => void;
  readonly clear: () => void;
  /** The data kept on this machine may be what crashes the page. */
  readonly keptIsSuspect: () => boolean;
}

/** The counter in a storage, e.g. `sessionStorage`. */
export function crashCountIn(storage: Pick<Storage, 'getItem' | 'setItem'>): CrashCount {
  const count = (): number => Number(storage.getItem(key) ?? '0') || 0;
  return {
    count,
    add: () => {
      storage.setItem(key, String(count() + 1));
    },
    clear: () => {
      storage.setItem(key, '0');
    },
    keptIsSuspect: () => count() >= suspectAfter,
  };
}
