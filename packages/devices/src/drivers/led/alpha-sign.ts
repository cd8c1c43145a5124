import { encodeAlphaText, priorityLabel, type AlphaColour } from './alpha-codec.ts';
import {
  colourOf,
  type LedColour,
  type Sign,
  type SignContent,
  type SignLanguage,
} from './sign.ts';

/** One sign of the line. */
export interface AlphaPanel {
  readonly window: string;
  readonly address: number;
  /** The sign has more than one colour. */
  readonly colours: boolean;
}

/** A line of signs. */
export interface AlphaLine {
  readonly panels: readonly AlphaPanel[];
  readonly checksum: boolean;
}

const colourNames: Readonly<Record<LedColour, AlphaColour>> = {
  red: 'red',
  green: 'green',
  yellow: 'amber',
};

/** The language of EZ95 and Alpha signs: ASCII only, flashing by themselves, never answering. */
export function alphaLanguage(line: AlphaLine): SignLanguage {
  return {
    signs: line.panels.map((panel) => alphaSign(panel, line.checksum)),
    flashedBy: 'sign',
    saysReceived: true,
    answers: null,
  };
}

function alphaSign(panel: AlphaPanel, checksum: boolean): Sign {
  const { window, address } = panel;
  return {
    window,
    address,
    ping: null,
    face: (content) => ({
      text: latinFor(content),
      colour: panel.colours ? colourOf(content) : null,
      flashes: content.kind === 'call',
    }),
    encode: ({ face, isFlashing }) =>
      encodeAlphaText(
        { address, checksum },
        {
          label: priorityLabel,
          text: face.text,
          flashes: isFlashing,
          colour: face.colour === null ? null : colourNames[face.colour],
        },
      ),
  };
}

/** A sentence with holes misleads: a text that is not all ASCII is not shown at all. */
function latinFor(content: SignContent): string {
  switch (content.kind) {
    case 'call':
    case 'serving':
      return content.ticket;
    case 'paused':
      return '----';
    case 'received':
      return 'OK';
    case 'text':
      return /^[ -~]*$/.test(content.text) ? content.text : '';
    case 'idle':
    case 'blank':
      return '';
  }
}
