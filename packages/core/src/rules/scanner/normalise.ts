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

/** Brackets of every make, so that 【男】 is read as (男) is. */
const brackets = new Map<string, string>([
  ...pairs('【([({(〔(「(『(〖(《(〈(】)])})〕)」)』)〗)》)〉)', 2),
]);

/**
 * Words people write in pinyin to get them past a reader. The short ones count only in a Chinese
 * sentence, beside a character or a number of people; none counts inside a longer Latin word.
 */
const pinyin: Readonly<Record<string, string>> = {
  nan: '男',
  nv: '女',
  nü: '女',
  nannv: '男女',
  nangong: '男工',
  nvgong: '女工',
  nansheng: '男生',
  nvsheng: '女生',
  nanxing: '男性',
  nvxing: '女性',
  xiannan: '限男',
  xiannv: '限女',
};
const shortPinyin = 3;
const letter = /^[a-zü]$/;

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
  const pieces = withoutPinyin(piecesOf(original));
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
      const read = replacements.get(character) ?? brackets.get(character) ?? character;
      pieces.push({ character: read, start, end: at });
    }
  }
  return pieces;
}

/** Each word of pinyin as the characters it stands for, all of them at its place in the original. */
function withoutPinyin(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ character }) => character === 'n')) return pieces;
  const read: Piece[] = [];
  let at = 0;
  while (at < pieces.length) {
    let end = at;
    while (letter.test(pieces[end]?.character ?? '')) end += 1;
    const word = pieces.slice(at, Math.max(end, at + 1));
    read.push(...(charactersFor(word, { pieces, at, end }) ?? word));
    at += word.length;
  }
  return read;
}

function charactersFor(
  word: readonly Piece[],
  place: { readonly pieces: readonly Piece[]; readonly at: number; readonly end: number },
): Piece[] | null {
  const latin = word.map(({ character }) => character).join('');
  const characters = Object.hasOwn(pinyin, latin) ? pinyin[latin] : undefined;
  const [first, last] = [word[0], word.at(-1)];
  if (characters === undefined || first === undefined || last === undefined) return null;
  if (latin.length <= shortPinyin && !standsInChinese(place)) return null;
  return Array.from(characters, (character) => ({
    character,
    start: first.start,
    end: last.end,
  }));
}

const lastIsHan = /\p{Script=Han}[:,、(]?$/u;
const firstIsHan = /^[,、)]?(?:\d{1,3}[名人个位]|\p{Script=Han})/u;
/** As far as a mark, three figures and one character reach. */
const nearby = 5;

function standsInChinese(place: {
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly end: number;
}): boolean {
  const { pieces, at, end } = place;
  const text = (from: number, to: number): string =>
    pieces
      .slice(Math.max(0, from), to)
      .map(({ character }) => character)
      .join('');
  return lastIsHan.test(text(at - nearby, at)) || firstIsHan.test(text(end, end + nearby));
}

function hidesBetweenHan(pieces: readonly Piece[], at: number): boolean {
  const character = pieces[at]?.character ?? '';
  if (!droppedBetweenHan.test(character)) return false;
  return han.test(pieces[at - 1]?.character ?? '') && han.test(pieces[at + 1]?.character ?? '');
}
