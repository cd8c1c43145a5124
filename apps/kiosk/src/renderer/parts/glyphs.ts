/** What a text looks like, dot by dot; null where there is nothing to draw on. */
export type PictureOf = (text: string) => string | null;

/** A code point that is no character and never will be: whatever is drawn for it is "missing". */
const nothing = '\u{10fffe}';

/**
 * Whether a character comes out as itself: neither as nothing nor as what stands for a missing one.
 * ASCII and spaces always do. Nothing is remembered, since what is asked about are people's names.
 */
export function isDrawn(character: string, pictureOf: PictureOf): boolean {
  if (/^[\x20-\x7e\s]$/.test(character)) {
    return true;
  }
  const picture = pictureOf(character);
  return picture === null || (picture !== pictureOf(nothing) && picture !== pictureOf(''));
}

const sampleSide = 32;
const sampleFontPx = 24;

/** Draws with the fonts of this machine, as the page does. */
export function pictureInBrowser(text: string): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = sampleSide;
  canvas.height = sampleSide;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) {
    return null; // the font decides
  }
  context.font = `${sampleFontPx}px ${getComputedStyle(document.documentElement).fontFamily}`;
  context.fillText(text, 2, sampleFontPx);
  return context.getImageData(0, 0, sampleSide, sampleSide).data.join();
}
