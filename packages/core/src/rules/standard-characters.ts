/**
 * GBK kept eighty characters (its codes FE50 to FEA0) in Unicode's private area, U+E815 to U+E864,
 * because Unicode did not have them yet. Cards and records from those years still carry them. These
 * are their present code points, in the same order: GB 18030-2005 and -2022; the fourteen that moved
 * last are listed in Unicode document L2/06-394.
 */
const present = [
  '2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4',
  '359E 361A 360E 2E8C 2E97 396E 3918 9FB5 39CF 39DF',
  '3A73 39D0 9FB6 9FB7 3B4E 3C6E 3CE0 2EA7 215D7 9FB8',
  '2EAA 4056 415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1',
  '43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723 4729 477C',
  '478D 2ECA 4947 497A 497D 4982 4983 4985 4986 499F',
  '499B 49B7 49B6 9FBA 241FE 4CA3 4C9F 4CA0 4CA1 4C77',
  '4CA2 4D13 4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB',
].flatMap((row) => row.split(' ').map((hex) => String.fromCodePoint(Number.parseInt(hex, 16))));

const firstPrivate = 0xe815;

/** The text with characters of GBK's private area at their present code points, which fonts have. */
export function standardCharacters(text: string): string {
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return present[codePoint - firstPrivate] ?? character;
  }).join('');
}
