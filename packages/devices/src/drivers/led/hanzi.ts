import iconv from 'iconv-lite';

/** The characters a card's font holds. Every font card has GB 2312; GBK only the newer ones. */
export type HanziSet = 'gb2312' | 'gbk';

/** A text as a card shows it: what there is to read, and its bytes (two to a hanzi, one to ASCII). */
export interface HanziText {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Stands for every character a card has no glyph for; it is in both sets. */
const missingGlyph = '□';

/** Rows of GB 2312, by lead byte, with the trail bytes that are assigned. */
const symbolRows: ReadonlyMap<number, readonly (readonly [number, number])[]> = new Map([
  [0xa1, [[0xa1, 0xfe]]],
  [
    0xa2,
    [
      [0xb1, 0xe2],
      [0xe5, 0xee],
      [0xf1, 0xfc],
    ],
  ],
  [0xa3, [[0xa1, 0xfe]]],
  [0xa4, [[0xa1, 0xf3]]],
  [0xa5, [[0xa1, 0xf6]]],
  [
    0xa6,
    [
      [0xa1, 0xb8],
      [0xc1, 0xd8],
    ],
  ],
  [
    0xa7,
    [
      [0xa1, 0xc1],
      [0xd1, 0xf1],
    ],
  ],
  [
    0xa8,
    [
      [0xa1, 0xba],
      [0xc5, 0xe9],
    ],
  ],
  [0xa9, [[0xa4, 0xef]]],
]);

/**
 * Text for a card. What has no glyph becomes a box, so that a reader sees that something is missing;
 * controls become blanks and the backslash its wide form, because a card takes both for commands.
 */
export function hanziText(text: string, set: HanziSet): HanziText {
  const shown = Array.from(text.normalize('NFC'))
    .filter((character) => !/[\p{M}\p{Cf}\p{Cs}]/u.test(character))
    .map((character) => showable(character, set))
    .join('');
  return { text: shown, bytes: iconv.encode(shown, 'gbk') };
}

function showable(character: string, set: HanziSet): string {
  if (character === '\\') return '＼';
  if (/\p{Cc}|\p{Z}/u.test(character) && character !== '　') return ' ';
  return isInSet(character, set) ? character : missingGlyph;
}

function isInSet(character: string, set: HanziSet): boolean {
  const bytes = iconv.encode(character, 'gbk');
  const [lead = 0, trail = 0] = bytes;
  if (bytes.length === 1)
    return character.length === 1 && lead >= 0x20 && lead === character.charCodeAt(0);
  if (/\p{Co}/u.test(character)) return false;
  return set === 'gbk' || isInGb2312(lead, trail);
}

function isInGb2312(lead: number, trail: number): boolean {
  if (trail < 0xa1) return false;
  if (lead >= 0xb0 && lead <= 0xf7) return lead !== 0xd7 || trail <= 0xf9;
  return (symbolRows.get(lead) ?? []).some(([from, to]) => trail >= from && trail <= to);
}
