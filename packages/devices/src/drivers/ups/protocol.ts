import type { Question } from '../line-exchange.ts';
import type { FrameFinding, FrameRule } from '../resync-framer.ts';

/** What `upsd` answers: a value, or why there is none. */
export type UpsdAnswer =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string };

/** How the hall is fed. `low_battery`: minutes are left. `unknown`: nobody can say. */
export type Power = 'mains' | 'battery' | 'low_battery' | 'unknown';

/** What is known of the power; null where the UPS does not say. */
export interface PowerReading {
  readonly power: Power;
  readonly chargePercent: number | null;
  readonly runtimeS: number | null;
}

/** Nobody can say. */
export const unknownPower: PowerReading = { power: 'unknown', chargePercent: null, runtimeS: null };

const lineFeed = 0x0a;
/** No line of the protocol is longer. */
const longestLine = 512;

/** Lines of text; one that never ends is given up. */
export const upsdLines: FrameRule = {
  staleAfterMs: 2000,
  find: (bytes): FrameFinding => {
    const end = bytes.indexOf(lineFeed);
    if (end >= 0 && end < longestLine) return { kind: 'frame', length: end + 1 };
    if (end < 0 && bytes.length < longestLine) return { kind: 'begun' };
    return { kind: 'none', length: Math.min(bytes.length, longestLine), damaged: true };
  },
};

/** Asks for one variable of one UPS (Network UPS Tools, developer guide, "Network protocol"). */
export function getVariable(asked: {
  readonly ups: string;
  readonly variable: string;
  readonly answerMs: number;
}): Question<UpsdAnswer> {
  const { ups, variable, answerMs } = asked;
  const begin = `VAR ${ups} ${variable} "`;
  return {
    bytes: new TextEncoder().encode(`GET VAR ${ups} ${variable}\n`),
    rule: upsdLines,
    answerMs,
    decode: (frame) => {
      const line = new TextDecoder().decode(frame).trimEnd();
      if (line.startsWith('ERR ')) return { kind: 'error', code: line.split(' ')[1] ?? '' };
      if (!line.startsWith(begin) || !line.endsWith('"')) return null;
      const quoted = line.slice(begin.length, -1);
      return { kind: 'value', text: quoted.replaceAll(/\\(["\\])/g, '$1') };
    },
  };
}

/**
 * What the words of `ups.status` mean for the hall. A low battery counts only while it feeds; one
 * that is being charged again is on mains. `FSD`: the UPS is about to be switched off.
 */
export function powerOf(status: string): Power {
  const words = new Set(status.trim().split(/\s+/));
  if (words.has('FSD')) return 'low_battery';
  if (words.has('OB')) return words.has('LB') ? 'low_battery' : 'battery';
  return words.has('OL') ? 'mains' : 'unknown';
}

/** A number that can be believed; null for anything else. */
export function amountOf(text: string, range: { readonly max: number }): number | null {
  const amount = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  return amount >= 0 && amount <= range.max ? amount : null;
}
