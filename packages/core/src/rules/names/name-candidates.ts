import { givenNameCharacters } from './given-names.ts';
import { misreadings, rareNameCharacters } from './rare-characters.ts';
import { surnames } from './surnames.ts';

/** Which part of a name is typed: it decides what people mean first by a syllable. */
export type NamePart = 'surname' | 'given';

/** A character, or a surname of two, and how it is typed: Mandarin without tones, ü as v. */
export interface Entry {
  readonly text: string;
  readonly reading: string;
}

/** The characters there are, in the order they are offered for each part of a name. */
export interface NameTable {
  /** Whole syllables; what is typed and is none of them is the beginning of one. */
  readonly syllables: ReadonlySet<string>;
  readonly usual: Readonly<Record<NamePart, readonly Entry[]>>;
  readonly all: Readonly<Record<NamePart, ReadonlyMap<string, readonly string[]>>>;
}

/** What has been typed of one character, and of which part of the name. */
export interface Spelling {
  readonly typed: string;
  readonly part: NamePart;
}

/** Every Mandarin syllable has a vowel; an input method's "n" or "m" for a groan is none. */
const vowel = /[aeiouv]/;

/**
 * Makes the table from a dictionary: for every syllable its characters, those most written first.
 * What people are named with stands before the others, rare characters behind them.
 */
export function nameTable(dictionary: Readonly<Record<string, string>>): NameTable {
  const known = new Map<string, readonly string[]>();
  const add = (reading: string, texts: readonly string[]): void => {
    known.set(reading, [...new Set([...(known.get(reading) ?? []), ...texts])]);
  };
  for (const [reading, characters] of Object.entries(dictionary)) {
    const wrong = misreadings[reading] ?? '';
    add(
      reading,
      Array.from(characters).filter((character) => !wrong.includes(character)),
    );
  }
  for (const [reading, characters] of Object.entries(rareNameCharacters)) {
    add(reading, Array.from(characters));
  }
  for (const { text, saidAs } of surnames) {
    for (const reading of saidAs ?? []) add(reading, [text]);
  }
  const usual = { surname: usualSurnames(known), given: usualGiven(known) };
  return {
    syllables: new Set(syllablesOf(known)),
    usual,
    all: { surname: ranked(usual.surname, known), given: ranked(usual.given, known) },
  };
}

/** Readings of single characters that are whole syllables. */
function syllablesOf(known: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const spoken = [...known].filter(([, texts]) => texts.some((text) => lengthOf(text) === 1));
  return spoken.map(([reading]) => reading).filter((reading) => vowel.test(reading));
}

type Known = ReadonlyMap<string, readonly string[]>;

function readingsOf(known: Known): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, string[]>();
  for (const [reading, texts] of known) {
    for (const text of texts) readings.set(text, [...(readings.get(text) ?? []), reading]);
  }
  return readings;
}

function usualSurnames(known: Known): readonly Entry[] {
  const readings = readingsOf(known);
  return surnames.flatMap(({ text, saidAs }) =>
    (saidAs ?? readings.get(text) ?? []).map((reading) => ({ text, reading })),
  );
}

function usualGiven(known: Known): readonly Entry[] {
  const readings = readingsOf(known);
  return givenNameCharacters.flatMap((text) =>
    (readings.get(text) ?? []).map((reading) => ({ text, reading })),
  );
}

function ranked(usual: readonly Entry[], known: Known): Known {
  const first = new Map<string, string[]>();
  for (const { text, reading } of usual) {
    first.set(reading, [...(first.get(reading) ?? []), text]);
  }
  // No given name has a character twice as wide: surnames of two stay with the surnames.
  const single = (texts: readonly string[]) => texts.filter((text) => lengthOf(text) === 1);
  return new Map(
    [...known].map(([reading, texts]) => [
      reading,
      [...new Set([...(first.get(reading) ?? []), ...single(texts)])],
    ]),
  );
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

/**
 * What somebody may mean who has typed so much, best first. Nothing typed: the most frequent surnames.
 * The beginning of a syllable: what people are usually called that begins so. A whole syllable: every
 * character that is read so, and surnames of two characters that begin with it. One letter is a
 * beginning in the first place, even where it is a syllable: who types E may go on to 恩.
 */
export function nameCandidates(table: NameTable, { typed, part }: Spelling): readonly string[] {
  const usual = table.usual[part];
  if (typed === '') {
    return part === 'surname' ? unique(usual.map(textOf)).slice(0, mostUnasked) : [];
  }
  const whole = table.all[part].get(typed) ?? [];
  if (typed.length === 1 || !table.syllables.has(typed)) {
    const begun = usual.filter(({ reading }) => reading.startsWith(typed)).map(textOf);
    return unique([...begun, ...whole]);
  }
  const meant = usual.filter(
    ({ reading }) => reading === typed || isCompoundOf(table, { reading, typed }),
  );
  return unique([...meant.map(textOf), ...whole]);
}

/** Surnames offered before anything is typed; two in three people have one of these. */
const mostUnasked = 60;

function textOf({ text }: Entry): string {
  return text;
}

/** Whether a surname of two begins with this very syllable: "ou" and "yang", not "sh" and "angguan". */
function isCompoundOf(
  table: NameTable,
  { reading, typed }: { readonly reading: string; readonly typed: string },
): boolean {
  return reading.startsWith(typed) && table.syllables.has(reading.slice(typed.length));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** The letters that may follow; every other one leads nowhere and need not be offered. */
export function lettersAfter(table: NameTable, { typed, part }: Spelling): ReadonlySet<string> {
  const spelled = [...table.all[part].keys()].filter((reading) => vowel.test(reading));
  return new Set(
    spelled
      .filter((reading) => reading.startsWith(typed) && reading.length > typed.length)
      .map((reading) => reading.charAt(typed.length)),
  );
}
