import { msPerDay } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import { statusAt } from '@hall/core/domain/employer/verification';

/** The heaps of the employers' list. */
export const employerHeaps = [
  'all',
  'unverified',
  'verified',
  'expiring',
  'expired',
  'blacklisted',
] as const;
export type EmployerHeap = (typeof employerHeaps)[number];

/** Days before the end of a verification at which the desk is reminded (C-04). */
const remindDays = 14;

/** Whether a verification ends within the next fourteen days. */
export function isExpiring(employer: Employer, nowMs: number): boolean {
  if (statusAt(employer, nowMs) !== 'verified' || employer.verifiedUntilMs === null) return false;
  return employer.verifiedUntilMs - nowMs <= remindDays * msPerDay;
}

/** Whether an employer lies on a heap. */
export function isOnHeap(heap: EmployerHeap, employer: Employer, nowMs: number): boolean {
  if (heap === 'all') return true;
  if (heap === 'expiring') return isExpiring(employer, nowMs);
  return statusAt(employer, nowMs) === heap;
}

/** How many lie on each heap. */
export function employerHeapCounts(
  employers: readonly Employer[],
  nowMs: number,
): Record<EmployerHeap, number> {
  return Object.fromEntries(
    employerHeaps.map((heap) => [
      heap,
      employers.filter((employer) => isOnHeap(heap, employer, nowMs)).length,
    ]),
  ) as Record<EmployerHeap, number>;
}

/** Whether every word of the search is in the names, the code or the phone of an employer. */
export function employerMatches(employer: Employer, search: string): boolean {
  const { details } = employer;
  const hay = [
    details.displayName,
    details.legalName,
    details.creditCode ?? '',
    details.contactName,
    details.contactPhone,
  ]
    .join(' ')
    .normalize('NFKC')
    .toLowerCase();
  return search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** By name, as a Chinese dictionary sorts; who was barred stands last. */
export function byName(employers: readonly Employer[]): Employer[] {
  return [...employers].sort(
    (a, b) =>
      Number(a.status === 'blacklisted') - Number(b.status === 'blacklisted') ||
      a.details.displayName.localeCompare(b.details.displayName, 'zh-CN'),
  );
}
