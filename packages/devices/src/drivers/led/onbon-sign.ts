import { translate } from '@hall/core/i18n/translate';
import { zhLed } from '@hall/core/i18n/zh-cn/led';
import type { LedContent } from '@hall/core/contract/device-window';
import { hanziText, type HanziSet } from './hanzi.ts';
import { decodeAnswer, encodeArea, encodePing } from './onbon-codec.ts';
import { onbonFrameRule } from './onbon-frame.ts';
import {
  colourOf,
  type LedColour,
  type Sign,
  type SignContent,
  type SignLanguage,
} from './sign.ts';

/** One card with its panel. */
export interface OnbonPanel {
  readonly window: string;
  readonly address: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The panel has more than one colour. */
  readonly colours: boolean;
}

/** A line of cards. */
export interface OnbonLine {
  readonly panels: readonly OnbonPanel[];
  readonly charset: HanziSet;
  /** A card whose host has died clears itself after this; 0 for never. */
  readonly clearAfterS: number;
}

/** The 16-dot font of the cards: half a hanzi is eight dots wide. */
const columnPx = 8;
const colourCodes: Readonly<Record<LedColour, string>> = {
  red: '\\C1',
  green: '\\C2',
  yellow: '\\C3',
};

/** The language of Onbon font cards (BX-5K, BX-6K). */
export function onbonLanguage(line: OnbonLine): SignLanguage {
  return {
    signs: line.panels.map((panel) => onbonSign(panel, line)),
    flashedBy: 'host',
    saysReceived: true,
    answers: {
      rule: onbonFrameRule,
      decode: (frame) => {
        const answer = decodeAnswer(frame);
        return answer.ok ? answer.value : null;
      },
    },
  };
}

function onbonSign(panel: OnbonPanel, { charset, clearAfterS }: OnbonLine): Sign {
  const { window, address, widthPx, heightPx } = panel;
  const fits = (text: string): boolean => {
    return hanziText(text, charset).bytes.length * columnPx <= widthPx;
  };
  return {
    window,
    address,
    ping: encodePing(address),
    face: (content) => ({
      text: hanziText(wordsFor(content, fits), charset).text,
      colour: panel.colours ? colourOf(content) : null,
      flashes: content.kind === 'call',
    }),
    encode: ({ face, isLit }) => {
      // A dark panel is one that shows a blank: an empty text is not in the cards' manual.
      const text = isLit && face.text !== '' ? face.text : ' ';
      const prefix = face.colour === null ? '' : colourCodes[face.colour];
      const bytes = Uint8Array.of(...Buffer.from(prefix), ...hanziText(text, charset).bytes);
      return encodeArea(address, {
        widthPx,
        heightPx,
        text: bytes,
        scrolls: !fits(text),
        clearAfterS,
      });
    },
  };
}

/** On a panel too narrow for the sentence the number alone is best: it hangs over its window. */
function wordsFor(content: SignContent, fits: (text: string) => boolean): string {
  switch (content.kind) {
    case 'call':
    case 'serving': {
      const words = sentence(content);
      return fits(words) ? words : content.ticket;
    }
    case 'paused':
      return translate(zhLed, 'led.paused');
    case 'idle':
      return translate(zhLed, 'led.idle');
    case 'received':
      return translate(zhLed, 'led.received');
    case 'text':
      return content.text;
    case 'blank':
      return '';
  }
}

function sentence(content: Extract<LedContent, { kind: 'call' | 'serving' }>): string {
  const { ticket } = content;
  return content.kind === 'call'
    ? translate(zhLed, 'led.call', { ticket, window: content.window })
    : translate(zhLed, 'led.serving', { ticket });
}
