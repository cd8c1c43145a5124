import { encodeNumber, numericMax } from './numeric-codec.ts';
import type { Sign, SignContent, SignLanguage } from './sign.ts';

/** One display of the line. */
export interface NumericPanel {
  readonly window: string;
  readonly address: number;
}

/**
 * The language of displays that show a number and nothing else: they cannot go dark, flash or
 * answer. The letter of a ticket is lost; without a number to show they show 0.
 */
export function numericLanguage(panels: readonly NumericPanel[]): SignLanguage {
  const signs = panels.map(numericSign);
  return { signs, flashedBy: 'nobody', saysReceived: false, answers: null };
}

function numericSign({ window, address }: NumericPanel): Sign {
  return {
    window,
    address,
    ping: null,
    face: (content) => ({ text: String(numberFor(content)), colour: null, flashes: false }),
    encode: ({ face }) => encodeNumber(address, Number(face.text)),
  };
}

function numberFor(content: SignContent): number {
  if (content.kind !== 'call' && content.kind !== 'serving') return 0;
  const digits = Number(/\d+$/.exec(content.ticket)?.[0] ?? 0);
  return digits <= numericMax ? digits : 0;
}
