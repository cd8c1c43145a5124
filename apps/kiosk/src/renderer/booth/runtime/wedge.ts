/** A keyboard-wedge scanner sends its characters faster than any hand. */
export const wedgeGapMs = 50;
/** Longer than anything the hall prints; what is longer was not scanned here. */
const longest = 64;
/** Shorter is a hand that happens to be quick. */
const shortest = 4;

/** Stands for a character that was typed and that no page can know: an input method has it. */
export const swallowed = '\uFFFD';

/** What a page is told of a key. */
export interface KeyPressed {
  readonly key: string;
  /** Where the key lies on the keyboard, whatever an input method makes of it. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/** Names a browser gives a key that an input method has taken (UI Events, "Process"). */
const taken: ReadonlySet<string> = new Set(['Process', 'Unidentified', 'Dead']);

/** The keys beside letters and digits that our slips need, as on the keyboard a scanner pretends to be. */
const others: Readonly<Record<string, readonly [string, string]>> = {
  Semicolon: [';', ':'],
  Minus: ['-', '_'],
  Period: ['.', '>'],
  Space: [' ', ' '],
};

/**
 * What a key means when a scanner types it. Behind a Chinese input method digits and colons arrive in
 * full width, which is undone; of a key that the input method has taken only its place is known, and
 * a scanner types as an American keyboard does.
 */
export function typedKey(pressed: KeyPressed): string {
  const { key, code } = pressed;
  if (key === 'Enter' || code === 'Enter' || code === 'NumpadEnter') return 'Enter';
  const isCharacter = Array.from(key).length === 1;
  const plain = isCharacter ? key.normalize('NFKC') : '';
  if (/^[\x20-\x7e]$/.test(plain)) return plain;
  if (!isCharacter && !taken.has(key)) return key;
  return (
    atPlace(pressed) ?? (/^(Shift|Control|Alt|Meta|CapsLock)/.test(code) ? 'Shift' : swallowed)
  );
}

function atPlace({ code, shiftKey }: KeyPressed): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return digit;
  return others[code]?.[shiftKey ? 1 : 0] ?? null;
}

/** What was typed so far, and when the last character came. */
export interface WedgeBuffer {
  readonly text: string;
  readonly atMs: number;
}

/** Nothing was typed. */
export const emptyWedge: WedgeBuffer = { text: '', atMs: 0 };

/**
 * One key of a scanner that types: characters within 50 ms of each other, ended by Enter. `scanned`
 * is the whole text; a pause begins anew, and a hand is never quick enough.
 */
export function wedgeKey(
  buffer: WedgeBuffer,
  key: string,
  atMs: number,
): { readonly buffer: WedgeBuffer; readonly scanned: string | null } {
  const isQuick = buffer.text !== '' && atMs >= buffer.atMs && atMs - buffer.atMs <= wedgeGapMs;
  if (key === 'Enter') {
    const isScan = isQuick && buffer.text.length >= shortest && buffer.text.length <= longest;
    return { buffer: emptyWedge, scanned: isScan ? buffer.text : null };
  }
  // Shift and its like come between the characters of some scanners.
  if (key.length !== 1) return { buffer, scanned: null };
  const text = isQuick ? `${buffer.text}${key}`.slice(0, longest + 1) : key;
  return { buffer: { text, atMs }, scanned: null };
}
