import type { PostingContent } from '@hall/core/domain/posting/posting';

/** Which sentence says what is wrong with a field that cannot be read. */
export function problemOf(
  field: keyof PostingContent,
): 'headcount' | 'money' | 'phone' | 'region' | 'content' | 'hours' | 'form' {
  switch (field) {
    case 'headcount':
      return 'headcount';
    case 'payMinFen':
    case 'payMaxFen':
      return 'money';
    case 'contactPhone':
      return 'phone';
    case 'workRegion':
      return 'region';
    case 'workContent':
      return 'content';
    case 'hoursPerDay':
      return 'hours';
    default:
      return 'form';
  }
}

/** Fields that are worked out from others. */
const followers: Readonly<Record<string, string>> = {
  payMaxFen: 'payMinFen',
  workStartMs: 'shiftStart',
  workEndMs: 'shiftEnd',
  hoursPerDay: 'shiftEnd',
};

/** What is told to be missing: not what comes by itself once something else is there. */
export function withoutFollowers(missing: readonly string[]): string[] {
  return missing.filter((field) => !missing.includes(followers[field] ?? ''));
}
