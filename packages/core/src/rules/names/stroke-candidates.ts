import { nameCandidates, type NamePart, type NameTable } from './name-candidates.ts';

/** The five kinds every stroke is one of, as dictionaries order them: 横 竖 撇 点 折. */
export const strokes = ['1', '2', '3', '4', '5'] as const;

/** One stroke of which somebody is not sure. */
export const anyStroke = '*';

/** How the keys show them, also in what was typed. */
export const strokeShapes: Readonly<Record<string, string>> = {
  '1': '一',
  '2': '丨',
  '3': '丿',
  '4': '丶',
  '5': '乛',
  [anyStroke]: '*',
};

/** A character and its strokes in the order they are written. */
export interface Written {
  readonly text: string;
  readonly strokes: string;
}

/** Letters of the packed table stand for two strokes. */
const pairs = 'abcdefghijklmnopqrstuvwxy';

/** Unpacks the table of strokes; see `packedStrokes`. */
export function unpackStrokes(packed: string): readonly Written[] {
  const written: Written[] = [];
  let units: readonly string[] = [];
  for (const [, kept = 'A', rest = '', texts = ''] of packed
    .replaceAll('\n', '')
    .matchAll(/([A-Z])([a-y]*[1-5]?)([^A-Za-y1-5]+)/gu)) {
    units = [...units.slice(0, kept.charCodeAt(0) - 'A'.charCodeAt(0)), ...Array.from(rest)];
    const ofAll = units.map(strokesOf).join('');
    for (const text of texts) written.push({ text, strokes: ofAll });
  }
  return written;
}

function strokesOf(unit: string): string {
  const pair = pairs.indexOf(unit);
  return pair < 0 ? unit : `${Math.floor(pair / 5) + 1}${(pair % 5) + 1}`;
}

/** For each part of a name the characters that can be written, in the order they are offered. */
export type StrokeTable = Readonly<Record<NamePart, readonly Written[]>> & {
  /** What is offered before a stroke is typed comes from the other way of typing. */
  readonly names: NameTable;
};

/** Characters of the name table with their strokes: what people are named with first. */
export function strokeTable(names: NameTable, written: readonly Written[]): StrokeTable {
  const strokesBy = new Map(written.map(({ text, strokes: of }) => [text, of]));
  const rest = mostWrittenFirst(names);
  const ordered = (part: NamePart): readonly Written[] =>
    [...new Set([...names.usual[part].map(({ text }) => text), ...rest])].flatMap((text) => {
      const of = strokesBy.get(text);
      return of === undefined ? [] : [{ text, strokes: of }];
    });
  return { surname: ordered('surname'), given: ordered('given'), names };
}

/** Within a syllable the dictionary has the characters most written first; so has the whole of it. */
function mostWrittenFirst({ all }: NameTable): readonly string[] {
  const places = new Map<string, number>();
  for (const texts of all.given.values()) {
    for (const [place, text] of texts.entries()) {
      places.set(text, Math.min(place, places.get(text) ?? place));
    }
  }
  return [...places].sort(([, a], [, b]) => a - b).map(([text]) => text);
}

/** What has been typed of one character in strokes, and of which part of the name. */
export interface StrokesTyped {
  readonly typed: string;
  readonly part: NamePart;
}

/** More than these nobody leafs through; another stroke is quicker. */
const mostOffered = 60;

/**
 * What somebody may mean who has typed so many strokes: characters that are whole with them first,
 * then those that begin so, each as often as people are called so.
 */
export function strokeCandidates(
  table: StrokeTable,
  { typed, part }: StrokesTyped,
): readonly string[] {
  if (typed === '') return nameCandidates(table.names, { typed, part });
  const begun = table[part].filter(({ strokes: of }) => beginsWith(of, typed));
  const whole = begun.filter(({ strokes: of }) => of.length === typed.length);
  const longer = begun.filter(({ strokes: of }) => of.length > typed.length);
  return [...whole, ...longer].slice(0, mostOffered).map(({ text }) => text);
}

/** The strokes that may follow, the unsure one among them; every other one leads nowhere. */
export function strokesAfter(
  table: StrokeTable,
  { typed, part }: StrokesTyped,
): ReadonlySet<string> {
  const next = new Set<string>();
  for (const { strokes: of } of table[part]) {
    if (of.length > typed.length && beginsWith(of, typed)) next.add(of.charAt(typed.length));
    if (next.size === strokes.length) break;
  }
  return next.size === 0 ? next : new Set([...next, anyStroke]);
}

function beginsWith(of: string, typed: string): boolean {
  if (typed.length > of.length) return false;
  for (let at = 0; at < typed.length; at += 1) {
    if (typed[at] !== anyStroke && typed[at] !== of[at]) return false;
  }
  return true;
}
