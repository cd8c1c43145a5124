import { addDays, atMinuteOfDay, dayOf, msPerMinute } from '@hall/core/basics/market-day';
import type { CopyFile, CopyKind } from './copy-files.ts';

/** How old the newest copy may be (K-16: hourly). */
const everyMs = 60 * msPerMinute;
/** 02:30, when no hall is open; one that is switched off at night makes up for it when it starts. */
const nightMinute = 150;
/** A day of hours, a fortnight of nights. What the law wants forgotten is gone from copies after that. */
const kept = { plain: 24, sealed: 14 } as const satisfies Record<CopyKind, number>;

type Dated = Pick<CopyFile, 'kind' | 'atMs'>;

/** Which copies are due. A copy from the future is of a clock that was set back since: it counts for nothing. */
export function copiesDue(copies: readonly Dated[], nowMs: number): CopyKind[] {
  const newest = (kind: CopyKind): number =>
    Math.max(
      -Infinity,
      ...copies.filter((copy) => copy.kind === kind && copy.atMs <= nowMs).map(({ atMs }) => atMs),
    );
  const due: CopyKind[] = [];
  if (newest('plain') <= nowMs - everyMs) due.push('plain');
  if (newest('sealed') < lastNight(nowMs)) due.push('sealed');
  return due;
}

/** Copies that make room: the oldest beyond what is kept, and before them those from the future. */
export function surplus<C extends Dated>(copies: readonly C[], nowMs: number): C[] {
  const isPast = ({ atMs }: C): boolean => atMs <= nowMs;
  const order = (one: C, other: C): number =>
    Number(isPast(other)) - Number(isPast(one)) || other.atMs - one.atMs;
  return (['plain', 'sealed'] as const).flatMap((kind) =>
    copies
      .filter((copy) => copy.kind === kind)
      .sort(order)
      .slice(kept[kind]),
  );
}

/** The last 02:30 that has passed. */
function lastNight(nowMs: number): number {
  const today = dayOf(nowMs);
  const thisNight = atMinuteOfDay(today, nightMinute);
  return thisNight <= nowMs ? thisNight : atMinuteOfDay(addDays(today, -1), nightMinute);
}
