import type { StaffView } from '../app/staff-view.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of what somebody means: an id itself, a posting's number, or an employer's whole name. */
export function entityIdOf(
  typed: string,
  staff: Pick<StaffView, 'postings' | 'employers'>,
): string | null {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return null;
  if (uuid.test(wanted)) return wanted;
  const posting = staff.postings.find((one) => one.postingNo === wanted);
  if (posting !== undefined) return posting.id;
  const employer = staff.employers.find(({ details }) =>
    [details.legalName, details.displayName, details.creditCode ?? ''].some(
      (name) => name.normalize('NFKC').toLowerCase() === wanted,
    ),
  );
  return employer?.id ?? null;
}
