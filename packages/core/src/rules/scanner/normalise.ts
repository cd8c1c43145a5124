/** A text as the rules see it, with the way back to the text as it was written. */
export interface NormalisedText {
  readonly text: string;
  /** For each unit of `text`: where its original character begins. */
  readonly starts: readonly number[];
  /** For each unit of `text`: where its original character ends (exclusive). */
  readonly ends: readonly number[];
}

/** Formatting, marks, white space, quotes and the ornaments people put between characters to hide them. */
const dropped = /^[\p{Cf}\p{M}\p{Z}\p{Cc}*·•・_~`^"'“”‘’丶●○◆◇■□★☆※|]$/u;

/** Ornaments only between two Chinese characters; between digits they mean something. */
const droppedBetweenHan = /^[./\\+#=-]$/;
const han = /^\p{Script=Han}$/u;

/** Capital numerals, traditional forms and signs, each to the character the rules are written with. */
const replacements = new Map<string, string>([
  ...pairs('壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十〇零', 2),
  ...pairs(
    '優优歲岁齡龄無无證证証证壓压費费漢汉殘残戶户農农僅仅銀银貸贷賭赌單单簽签險险傷伤發发',
    2,
  ),
  ...pairs(
    '個个婦妇員员聘聘請请隻只須须護护錢钱資资訓训紹绍養养陪陪會会場场臺台檯台體体車车離离',
    2,
  ),
  ...pairs(
    '輕轻頭头釦扣壯壮紋纹癲癫癇痫處处貌貌髒脏滿满歡欢迎迎徵征兼兼職职學学線线電电話话機机',
    2,
  ),
  ...pairs('♂男♀女👨男👩女–-—-―-−-‐-‑-﹣-', 2),
]);

function pairs(text: string, size: 2): [string, string][] {
  const all = Array.from(text);
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < all.length; at += size) {
    found.push([all[at] ?? '', all[at + 1] ?? '']);
  }
  return found;
}

interface Piece {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Normalises for matching: NFKC, lower case, capital numerals and traditional forms unified, and
 * everything that hides a word between its characters left out.
 */
export function normalise(original: string): NormalisedText {
  const pieces = piecesOf(original);
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  pieces.forEach((piece, at) => {
    if (hidesBetweenHan(pieces, at)) return;
    text += piece.character;
    for (let unit = 0; unit < piece.character.length; unit += 1) {
      starts.push(piece.start);
      ends.push(piece.end);
    }
  });
  return { text, starts, ends };
}

function piecesOf(original: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const source of original) {
    const start = at;
    at += source.length;
    for (const character of source.normalize('NFKC').toLowerCase()) {
      if (dropped.test(character)) continue;
      pieces.push({ character: replacements.get(character) ?? character, start, end: at });
    }
  }
  return pieces;
}

function hidesBetweenHan(pieces: readonly Piece[], at: number): boolean {
  const character = pieces[at]?.character ?? '';
  if (!droppedBetweenHan.test(character)) return false;
  return han.test(pieces[at - 1]?.character ?? '') && han.test(pieces[at + 1]?.character ?? '');
}
