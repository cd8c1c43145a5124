import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { EmployerDetails } from '../employer/employer.ts';
import type { PostingDraft } from './posting.ts';

type Names = Pick<EmployerDetails, 'type' | 'legalName' | 'displayName'>;

/** Blanks and brackets do not make somebody else of anybody. */
function plain(name: string): string {
  return name.replace(/[\s()（）]/gu, '').toLowerCase();
}

/**
 * A gang-master posts for somebody else and names him (004 (十一), A-25): neither nobody nor himself.
 * Checked wherever a text goes on to the boards, because an employer's type can be changed meanwhile.
 */
export function realEmployerNamed(
  { type, legalName, displayName }: Names,
  { realEmployerName }: Pick<PostingDraft, 'realEmployerName'>,
): Result<null, HallError> {
  if (type !== 'gangmaster') return ok(null);
  const named = plain(realEmployerName ?? '');
  const himself = [legalName, displayName].map(plain).includes(named);
  return named === '' || himself
    ? err({ code: 'real_employer_missing', fields: ['realEmployerName'] })
    : ok(null);
}
