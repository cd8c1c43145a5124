import type { PressName } from './presses.ts';

/** One key, one press, whatever the state of the window: hands learn it once. */
export const keyOf: Readonly<Record<PressName, string>> = {
  next: '1',
  start: '2',
  complete: '3',
  recall: '4',
  miss: '5',
  hold: '6',
  transfer: '7',
  chosen: '8',
  pause: '9',
  undo: '0',
};

const pressByKey = new Map(
  Object.entries(keyOf).map(([press, key]) => [key, press as PressName] as const),
);

/** What is known of a key that went down. */
export interface KeyStroke {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/**
 * What a key asks for: a press, or `step` (the large button) for Enter. A key that is held down
 * asks once; with Ctrl, Alt or Meta it belongs to the browser.
 */
export function pressOfKey(stroke: KeyStroke): PressName | 'step' | null {
  if (stroke.repeat || stroke.ctrlKey || stroke.altKey || stroke.metaKey) return null;
  if (stroke.key === 'Enter') return 'step';
  return pressByKey.get(stroke.key) ?? null;
}
