import type { Clock } from '@hall/core/basics/ports';

/** What somebody who walks past a sign reads. */
export interface PasserBy {
  readonly text: string;
  readonly flashing: boolean;
  readonly colour: 'red' | 'green' | 'yellow' | null;
  /** The text moves because it is wider than the sign. */
  readonly scrolling: boolean;
}

/** What a simulated sign was told. */
export interface SignFrame {
  readonly address: number;
  readonly text: string;
  readonly colour: PasserBy['colour'];
  /** The sign flashes by itself. */
  readonly flashes: boolean;
  readonly scrolls: boolean;
  /** The sign goes dark by itself after this; null for never. */
  readonly clearAfterMs: number | null;
}

/** The glass of simulated signs: what was told, when, and what it looks like. */
export interface SignGlass {
  put(frame: SignFrame): void;
  look(address: number): PasserBy;
  /** Switched off, a sign shows nothing and forgets what it was told. */
  power(address: number, isOn: boolean): void;
  isOn(address: number): boolean;
  onChange(listener: (address: number, sees: PasserBy) => void): void;
}

/** Two changes between light and dark within this are seen as a flash. */
const flashSeenMs = 2000;
const dark: PasserBy = { text: '', flashing: false, colour: null, scrolling: false };

interface Pane {
  frame: SignFrame | null;
  toldMs: number;
  /** The last text that was to be read, for the dark half of a flash. */
  lit: SignFrame | null;
  changesMs: number[];
  isOn: boolean;
}

/** Glass for any number of signs. */
export function signGlass(clock: Clock): SignGlass {
  const panes = new Map<number, Pane>();
  const listeners: ((address: number, sees: PasserBy) => void)[] = [];
  const paneOf = (address: number): Pane => {
    const known = panes.get(address);
    if (known) return known;
    const pane: Pane = { frame: null, toldMs: 0, lit: null, changesMs: [], isOn: true };
    panes.set(address, pane);
    return pane;
  };
  const look = (address: number): PasserBy => seen(paneOf(address), clock.now());
  const tell = (address: number): void => {
    for (const listener of listeners) listener(address, look(address));
  };
  return {
    look,
    put: (frame) => {
      const pane = paneOf(frame.address);
      if (!pane.isOn) return;
      const nowMs = clock.now();
      if (isDark(pane.frame) !== isDark(frame))
        pane.changesMs = [...pane.changesMs, nowMs].slice(-3);
      if (!isDark(frame) && frame.text !== pane.lit?.text) pane.changesMs = [];
      if (!isDark(frame)) pane.lit = frame;
      Object.assign(pane, { frame, toldMs: nowMs });
      tell(frame.address);
    },
    power: (address, isOn) => {
      Object.assign(paneOf(address), { frame: null, lit: null, changesMs: [], isOn });
      tell(address);
    },
    isOn: (address) => paneOf(address).isOn,
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

function isDark(frame: SignFrame | null): boolean {
  return frame === null || frame.text.trim() === '';
}

function seen(pane: Pane, nowMs: number): PasserBy {
  const { frame, lit, toldMs } = pane;
  if (!pane.isOn || !frame) return dark;
  if (frame.clearAfterMs !== null && nowMs - toldMs >= frame.clearAfterMs) return dark;
  const changes = pane.changesMs.filter((atMs) => nowMs - atMs <= flashSeenMs);
  const isBlinking = changes.length >= 2;
  // In the dark half of a flash a passer-by still knows what stood there.
  const read = isDark(frame) && isBlinking ? lit : frame;
  if (!read || isDark(read)) return dark;
  const { text, colour, flashes, scrolls } = read;
  return { text: text.trim(), flashing: flashes || isBlinking, colour, scrolling: scrolls };
}
