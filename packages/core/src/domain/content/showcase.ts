import type { HallError } from '../../contract/errors.ts';
import type { Employer, EmployerType } from '../employer/employer.ts';
import { statusAt } from '../employer/verification.ts';
import type { Posting } from '../posting/posting.ts';
import { mostShowcasePostings, type ShowcaseDetails } from './content.ts';

/** A family is never named in public (F-04), and a gang-master's jobs are those of somebody else. */
const withoutShowcase: readonly EmployerType[] = ['household', 'gangmaster'];

/** Whether an employer is of a sort that may have a showcase at all. */
export function canHaveShowcase({ details }: Pick<Employer, 'details'>): boolean {
  return !withoutShowcase.includes(details.type);
}

/** Whether an employer's showcase may be on the boards now: verified and not barred (A-09, C-04). */
export function mayShowcase(employer: Employer, nowMs: number): boolean {
  return statusAt(employer, nowMs) === 'verified' && canHaveShowcase(employer);
}

/**
 * What stands against a showcase; null when nothing does. `invalid_fields`: an employer there is not
 * or of another sort, or a posting that is not his; `employer_not_verified`: as before a posting.
 */
export function showcaseFault(
  details: ShowcaseDetails,
  given: {
    readonly employer: Employer | null;
    /** What was found of the chosen postings. */
    readonly postings: readonly (Pick<Posting, 'employerId'> | null)[];
    readonly nowMs: number;
  },
): HallError | null {
  const { employer, postings, nowMs } = given;
  if (employer === null || !canHaveShowcase(employer)) {
    return { code: 'invalid_fields', fields: ['employerId'] };
  }
  if (!mayShowcase(employer, nowMs)) return { code: 'employer_not_verified' };
  const own = postings.every((posting) => posting?.employerId === details.employerId);
  return own ? null : { code: 'invalid_fields', fields: ['postingIds'] };
}

/** Which of an employer's live postings its showcase shows; the board puts them in its own order. */
export function showcasePostings(
  { postingIds }: Pick<ShowcaseDetails, 'postingIds'>,
  live: readonly Pick<Posting, 'id'>[],
): string[] {
  const chosen = postingIds === null ? null : new Set(postingIds);
  return live
    .map(({ id }) => id)
    .filter((id) => chosen === null || chosen.has(id))
    .sort()
    .slice(0, mostShowcasePostings);
}

/** When a showcase leaves the boards by itself. */
export function showcaseEndMs({ validToMs }: ShowcaseDetails, employer: Employer): number {
  return Math.min(validToMs, employer.verifiedUntilMs ?? validToMs);
}
