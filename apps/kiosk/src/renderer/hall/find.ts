import type { KioskPosting } from '@hall/core/contract/topics/board-topic';
import type { Language } from '@hall/core/i18n/translate';
import { findOccupation } from '@hall/core/rules/occupations';
import { pinyinInitials } from './pinyin-initials.ts';

/** Digits of a posting's own number of the day, as boards and slips show it. */
export const numberLength = 4;

/** The postings whose number ends in these digits; fewer than four find nothing. */
export function postingsNumbered(
  postings: readonly KioskPosting[],
  digits: string,
): readonly KioskPosting[] {
  return digits.length === numberLength
    ? postings.filter(({ postingNo }) => postingNo.endsWith(digits))
    : [];
}

/** A kind of work and how many postings there are of it. */
export interface KindOfWork {
  readonly occupationId: string;
  readonly count: number;
}

/** The kinds of work there is work in, those with most postings first. */
export function kindsOfWork(postings: readonly KioskPosting[]): readonly KindOfWork[] {
  const counts = new Map<string, number>();
  for (const { occupationId } of postings) {
    counts.set(occupationId, (counts.get(occupationId) ?? 0) + 1);
  }
  return [...counts]
    .map(([occupationId, count]) => ({ occupationId, count }))
    .sort((a, b) => b.count - a.count || a.occupationId.localeCompare(b.occupationId));
}

/** Where somebody may begin to spell a kind of work: its short name, and every part of its full one. */
function beginnings(occupationId: string, language: Language): readonly string[] {
  const occupation = findOccupation(occupationId);
  if (occupation === null) {
    return [];
  }
  if (language === 'en') {
    const words = occupation.nameEn.toLowerCase().match(/[a-z]+/g) ?? [];
    return words.map((_, at) => words.slice(at).join(''));
  }
  const parts = [occupation.shortName, ...occupation.name.split(/[^\p{Script=Han}]+/u)];
  return parts.map(pinyinInitials);
}

/** The kinds of work that begin with these letters: pinyin initials in Chinese, words in English. */
export function kindsSpelled(
  kinds: readonly KindOfWork[],
  { letters, language }: { readonly letters: string; readonly language: Language },
): readonly KindOfWork[] {
  if (letters === '') {
    return [];
  }
  const rank = ({ occupationId }: KindOfWork): number =>
    beginnings(occupationId, language).findIndex((beginning) => beginning.startsWith(letters));
  const found = kinds.filter((kind) => rank(kind) >= 0);
  // What the tile says comes before what is only a part of the full name; the rest as it was.
  return [...found].sort((a, b) => Math.min(rank(a), 1) - Math.min(rank(b), 1));
}
