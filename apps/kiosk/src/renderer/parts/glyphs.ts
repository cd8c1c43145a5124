/**
 * Characters that GBK once kept in its private area and that cards still carry, by their present
 * code points (GB 18030-2022, annex on changed mappings).
 */
const present: ReadonlyMap<string, string> = new Map(
  (
    [
      [0xe815, 0x2e81],
      [0xe816, 0x20087],
      [0xe817, 0x20089],
      [0xe818, 0x200cc],
      [0xe81a, 0x3473],
      [0xe81b, 0x3447],
      [0xe81f, 0x359e],
      [0xe820, 0x361a],
      [0xe821, 0x360e],
      [0xe824, 0x396e],
      [0xe825, 0x3918],
      [0xe827, 0x39cf],
      [0xe828, 0x39df],
      [0xe829, 0x3a73],
      [0xe82a, 0x39d0],
      [0xe82d, 0x3b4e],
      [0xe82e, 0x3c6e],
      [0xe82f, 0x3ce0],
      [0xe831, 0x215d7],
      [0xe834, 0x4056],
      [0xe835, 0x415f],
      [0xe837, 0x4337],
      [0xe83b, 0x2298f],
      [0xe83c, 0x43b1],
      [0xe83d, 0x43ac],
      [0xe83f, 0x43dd],
      [0xe840, 0x44d6],
      [0xe841, 0x4661],
      [0xe842, 0x464c],
      [0xe844, 0x4723],
      [0xe845, 0x4729],
      [0xe846, 0x477c],
      [0xe847, 0x478d],
      [0xe849, 0x4947],
      [0xe84a, 0x497a],
      [0xe84b, 0x497d],
      [0xe84c, 0x4982],
      [0xe84d, 0x4983],
      [0xe84e, 0x4985],
      [0xe84f, 0x4986],
      [0xe850, 0x499f],
      [0xe851, 0x499b],
      [0xe852, 0x49b7],
      [0xe853, 0x49b6],
      [0xe856, 0x4ca3],
      [0xe857, 0x4c9f],
      [0xe858, 0x4ca0],
      [0xe859, 0x4ca1],
      [0xe85a, 0x4c77],
      [0xe85b, 0x4ca2],
      [0xe863, 0x4dae],
      [0xe855, 0x241fe],
    ] as const
  ).map(([old, now]) => [String.fromCodePoint(old), String.fromCodePoint(now)]),
);

/** The text with characters of the old private area at their present code points. */
export function standardCharacters(text: string): string {
  return Array.from(text, (character) => present.get(character) ?? character).join('');
}

const sampleSide = 32;
/** A code point that is no character and never will be: whatever is drawn for it is "missing". */
const nothing = '\u{10fffe}';

type Picture = string;

function pictureOf(context: CanvasRenderingContext2D, character: string): Picture {
  context.clearRect(0, 0, sampleSide, sampleSide);
  context.fillText(character, 2, sampleSide - 8);
  return context.getImageData(0, 0, sampleSide, sampleSide).data.join();
}

let cache: {
  readonly missing: Picture;
  readonly blank: Picture;
  known: Map<string, boolean>;
} | null = null;

/** Whether some font of this machine has the character. ASCII always counts as drawn. */
export function canDraw(character: string): boolean {
  if (/^[\x20-\x7e]$/.test(character)) {
    return true;
  }
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) {
    return true; // nothing to measure with; the font decides
  }
  context.font = `${sampleSide - 8}px ${getComputedStyle(document.documentElement).fontFamily}`;
  cache ??= {
    missing: pictureOf(context, nothing),
    blank: pictureOf(context, ''),
    known: new Map(),
  };
  const known = cache.known.get(character);
  if (known !== undefined) {
    return known;
  }
  const picture = pictureOf(context, character);
  return picture !== cache.missing && picture !== cache.blank;
}
