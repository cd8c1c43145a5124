import type { Page } from './route.ts';

/** The first character of every initial in the order of a Chinese dictionary. */
const firstOf = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const dictionary = new Intl.Collator('zh-CN-u-co-pinyin');

/** The initials of the Mandarin reading, as somebody would type them; other characters as they are. */
export function initialsOf(text: string): string {
  return Array.from(text, (character) => {
    if (!/\p{Script=Han}/u.test(character)) return character;
    const after = Array.from(firstOf).findIndex((one) => dictionary.compare(one, character) > 0);
    return letters.at(after === -1 ? -1 : after - 1) ?? '';
  }).join('');
}

/** A page and the words under which it is looked for. */
export interface Destination {
  readonly page: Page;
  readonly label: string;
  readonly section: string | null;
  /** Its name in Chinese, by whose initials it is found whatever the language. */
  readonly chinese: string;
}

/** The pages whose name has what was typed; those that begin with it first. Nothing typed finds all. */
export function destinationsFor(
  all: readonly Destination[],
  typed: string,
): readonly Destination[] {
  const wanted = typed.toLowerCase().replaceAll(/\s/g, '');
  const rank = ({ label, chinese }: Destination): number => {
    const spellings = [label.toLowerCase().replaceAll(/\s/g, ''), chinese, initialsOf(chinese)];
    if (spellings.some((spelling) => spelling.startsWith(wanted))) return 0;
    return spellings.some((spelling) => spelling.includes(wanted)) ? 1 : 2;
  };
  const ranked = all.map((one) => ({ one, at: rank(one) })).filter(({ at }) => at < 2);
  return ranked.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
