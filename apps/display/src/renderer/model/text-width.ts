const wide =
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Digits and letters of Noto Sans CJK take a little over half of an ideograph. */
const narrowEm = 0.57;

/** About how wide a text is, in em. */
export function widthEm(text: string): number {
  let sum = 0;
  for (const character of text) {
    sum += wide.test(character) ? 1 : narrowEm;
  }
  return sum;
}

const breakAfter = /(?<=[,。;、!?,.;!? ])/;

/** Cuts a text into lines of at most `mostEm`, after punctuation where there is any. */
export function cutLines(text: string, mostEm: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(breakAfter).flatMap((piece) => cutHard(piece, mostEm))) {
    if (line !== '' && widthEm(line + part) > mostEm) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

function cutHard(piece: string, mostEm: number): string[] {
  if (widthEm(piece) <= mostEm) {
    return [piece];
  }
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (widthEm(part + character) > mostEm) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
