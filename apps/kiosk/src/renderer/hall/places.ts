import type { KioskPosting } from '@hall/core/contract/topics/board-topic';

/** Province, prefecture and county before a street: everybody in the hall knows them. */
const before =
  /^(?:\p{Script=Han}{2,7}?(?:省|自治区))?(?:\p{Script=Han}{2,6}?(?:自治州|地区|市(?![场政民集])))?(?:\p{Script=Han}{1,6}?(?:自治县|县(?![城医])|(?<![小园社厂矿景校院库业发新宅务])区(?=\p{Script=Han}{2}))|(?<=市)\p{Script=Han}{1,4}?市(?![场政民集]))?/u;

/** What people call a part of the town by, the wider before the narrower, up to the word itself. */
const named: readonly RegExp[] = [
  /^[\p{Script=Han}\d]{1,6}?(?:街道|镇|乡|苏木)/u,
  /^[\p{Script=Han}\d]{1,8}?(?:大道|大街|环路|路|街|巷|胡同)/u,
  /^[\p{Script=Han}\d]{0,8}?(?:村|社区|小区|新区|花园|家园|物流园区?|工业园区?|产业园区?|开发区|公园|广场|市场)/u,
];

/** No part of the town is longer; what is left over says where in it. */
const longest = 12;

/**
 * The street, township, village or estate an address begins with, as people say where they work. An
 * address is free text: one that has none of these stands for itself.
 */
export function areaOf(place: string): string {
  const normal = place.normalize('NFKC').trim();
  const rest = normal.replace(before, '');
  const local = rest === '' ? normal : rest;
  for (const pattern of named) {
    const found = pattern.exec(local)?.[0];
    if (found !== undefined) return found;
  }
  return Array.from(local).slice(0, longest).join('');
}

/** A part of the town there is work in. */
export interface AreaOfWork {
  readonly area: string;
  readonly count: number;
}

/** Where there is work today, most of it first. */
export function areasOfWork(
  postings: readonly Pick<KioskPosting, 'place'>[],
): readonly AreaOfWork[] {
  const counts = new Map<string, number>();
  for (const { place } of postings) {
    const area = areaOf(place);
    counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return [...counts]
    .map(([area, count]) => ({ area, count }))
    .sort((a, b) => b.count - a.count || a.area.localeCompare(b.area, 'zh-CN'));
}
