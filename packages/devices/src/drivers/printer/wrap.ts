/** Columns of one character: one for ASCII, two for everything else, none for marks on a letter. */
export function characterColumns(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  return (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2;
}

/** Columns of a text. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += characterColumns(character);
  return columns;
}

/**
 * Breaks text at the paper's edge: not inside a Latin word or a number, not before a mark that closes
 * or behind one that opens (GB/T 15834-2011, 5.1). What is set in goes on as far in. Control
 * characters become blanks: what people typed must not be able to command the printer.
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => wrapLine(cleaned(line), width));
}

function cleaned(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cf}\p{Cs}]/gu, '');
}

function wrapLine(line: string, width: number): string[] {
  const setIn = /^ +(?=\S)/.exec(line)?.[0] ?? '';
  // So far in that hardly anything fits is not meant as a margin.
  if (setIn === '' || setIn.length > width / 2) return wrapThings(line, width);
  return wrapThings(line.slice(setIn.length), width - setIn.length).map((part) => setIn + part);
}

/** Two blanks lie between things, such as phone numbers, that are each kept whole where a line can. */
function wrapThings(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const thing of line.split(/(?<=\S) {2,}(?=\S)/)) {
    const joined = current === '' ? thing : `${current}  ${thing}`;
    if (textColumns(joined) <= width || textColumns(thing) > width) {
      const broken = breakLine(joined, width);
      lines.push(...broken.slice(0, -1));
      current = broken.at(-1) ?? '';
    } else {
      lines.push(current);
      current = thing;
    }
  }
  return [...lines, current];
}

function breakLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const character of line) {
    const columns = characterColumns(character);
    // On paper one column wide a Chinese character fits nowhere.
    if (columns > width) continue;
    if (used + columns > width) {
      const [kept, carried] = breakBefore(current, character, width);
      lines.push(kept.trimEnd());
      current = carried.trimStart();
      used = textColumns(current);
    }
    if (current === '' && character === ' ' && lines.length > 0) continue;
    current += character;
    used += columns;
  }
  return [...lines, current.trimEnd()];
}

/** Where to break when `next` no longer fits: what stays on the line and what goes with `next`. */
function breakBefore(line: string, next: string, width: number): [string, string] {
  const characters = Array.from(line);
  for (let cut = characters.length; cut > 0; cut -= 1) {
    const carried = characters.slice(cut).join('');
    if (textColumns(carried) + characterColumns(next) > width) break;
    if (mayBreak(characters[cut - 1] ?? '', characters[cut] ?? next)) {
      return [characters.slice(0, cut).join(''), carried];
    }
  }
  return [line, ''];
}

const inWord = /^[!-~]$/;
const opens = /^[“‘（《〈【〔「『]$/u;
const closes = /^[，。、；：？！”’）》〉】〕」』·…—]$/u;

function mayBreak(before: string, after: string): boolean {
  const tearsWord = inWord.test(before) && inWord.test(after);
  return !tearsWord && !opens.test(before) && !closes.test(after) && characterColumns(after) > 0;
}
