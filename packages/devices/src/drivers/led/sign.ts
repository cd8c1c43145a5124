import type { LedContent } from '@hall/core/contract/device-window';
import type { FrameRule } from '../resync-framer.ts';

/** Colours of a sign that has them. */
export type LedColour = 'red' | 'green' | 'yellow';

/** What a sign is to say: its window's content, or that a press of the caller was taken. */
export type SignContent = LedContent | { readonly kind: 'received' };

/** What a passer-by is to read, in the limits of the sign. */
export interface SignFace {
  readonly text: string;
  readonly colour: LedColour | null;
  /** Calls for attention when it is new. */
  readonly flashes: boolean;
}

/** A face at one moment. `isLit` is false in the dark half of a flash that the host makes. */
export interface SignPicture {
  readonly face: SignFace;
  readonly isFlashing: boolean;
  readonly isLit: boolean;
}

/** One sign on a line, in its own language. Pure. */
export interface Sign {
  readonly window: string;
  readonly address: number;
  face(content: SignContent): SignFace;
  encode(picture: SignPicture): Uint8Array;
  /** A question that changes nothing; null where nothing ever answers. */
  readonly ping: Uint8Array | null;
}

/** An answer of a sign. */
export interface SignAnswer {
  readonly address: number;
  readonly accepted: boolean;
}

/** The language of a line of signs. */
export interface SignLanguage {
  readonly signs: readonly Sign[];
  /** Who makes a face flash; `nobody` where it cannot go dark. */
  readonly flashedBy: 'sign' | 'host' | 'nobody';
  /** Has a word for "received"; without one a press is acknowledged by sending the same again. */
  readonly saysReceived: boolean;
  /** How answers are heard; null where signs never answer. */
  readonly answers: {
    readonly rule: FrameRule;
    readonly decode: (frame: Uint8Array) => SignAnswer | null;
  } | null;
}

/** Colours by meaning; the words say the same, for those who do not see them. */
export function colourOf(content: SignContent): LedColour {
  switch (content.kind) {
    case 'call':
      return 'red';
    case 'paused':
    case 'text':
      return 'yellow';
    case 'serving':
    case 'idle':
    case 'received':
    case 'blank':
      return 'green';
  }
}
