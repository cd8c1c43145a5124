import type { CallerAction } from '@hall/core/contract/device-window';

/** What the keys of callers mean, whatever their bytes are. */
export const padKeys = [
  'next',
  'recall',
  'skip',
  'start',
  'complete',
  'call_number',
  'clear',
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
] as const;
export type PadKey = (typeof padKeys)[number];

/** Digits typed so far, and when the last one came. */
export interface Typing {
  readonly digits: string;
  readonly lastMs: number;
}

/** Nothing typed. */
export const nothingTyped: Typing = { digits: '', lastMs: 0 };

/** Digits that nobody went on with are forgotten: the next person's key must not call them. */
export const typingMs = 5000;
/** Tickets have at most four digits; a fifth one means a slip of the hand. */
const maxDigits = 4;

/**
 * What a key asks for. "Next" after digits calls that number, because most keypads have one large
 * key; every other key forgets the digits.
 */
export function stepTyping(
  typing: Typing,
  key: PadKey,
  nowMs: number,
): { readonly typing: Typing; readonly action: CallerAction | null } {
  const digits = nowMs - typing.lastMs <= typingMs ? typing.digits : '';
  switch (key) {
    case 'next':
      return digits === '' ? done({ kind: 'next' }) : done({ kind: 'call_number', digits });
    case 'call_number':
      return done(digits === '' ? null : { kind: 'call_number', digits });
    case 'clear':
      return done(null);
    case 'recall':
    case 'skip':
    case 'start':
    case 'complete':
      return done({ kind: key });
    default: {
      const longer = digits.length < maxDigits ? digits + key : '';
      return { typing: { digits: longer, lastMs: nowMs }, action: null };
    }
  }
}

function done(action: CallerAction | null): {
  readonly typing: Typing;
  readonly action: CallerAction | null;
} {
  return { typing: nothingTyped, action };
}
