import { msPerDay } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { checkCreditCode } from '../../rules/credit-code.ts';
import type {
  Employer,
  EmployerDetails,
  EmployerStatus,
  EmployerType,
  Material,
} from './employer.ts';

const companyPapers: readonly Material[] = ['recruitment_notice', 'business_licence', 'agent_id'];

/** Papers a clerk has to see before an employer may post (人力资源市场暂行条例 26). */
const papers: Readonly<Record<EmployerType, readonly Material[]>> = {
  enterprise: companyPapers,
  individual_business: companyPapers,
  npo: companyPapers,
  government: companyPapers,
  cooperative: companyPapers,
  /** A family has no licence; who it is and what it wants is enough. */
  household: ['agent_id'],
  /** Both recruit for somebody else and show that he sent them. */
  hr_agency: [...companyPapers, 'letter_of_authority', 'hr_service_licence'],
  gangmaster: ['recruitment_notice', 'agent_id', 'letter_of_authority'],
};

/** The papers an employer of this type needs (C-03). */
export function materialsNeeded(type: EmployerType): readonly Material[] {
  return papers[type];
}

/** Longest life of a verification: under six months, however long the months are. */
const longestMs = 180 * msPerDay;

interface Verification {
  readonly materials: readonly Material[];
  readonly hrLicenceNo: string | null;
  readonly hrLicenceValidToMs: number | null;
  readonly by: string;
  readonly nowMs: number;
}

/** Verifies an employer on the papers that were seen. */
export function verify(employer: Employer, seen: Verification): Result<Employer, HallError> {
  if (employer.status === 'blacklisted') return err({ code: 'wrong_state' });
  const missing = missingPapers(employer.details.type, seen);
  if (missing.length > 0) return err({ code: 'missing_fields', fields: missing });
  const agency = employer.details.type === 'hr_agency';
  const licenceEndMs = agency ? (seen.hrLicenceValidToMs ?? 0) : Infinity;
  if (licenceEndMs <= seen.nowMs) {
    return err({ code: 'expired', fields: ['hrLicenceValidToMs'] });
  }
  return ok({
    ...employer,
    status: 'verified',
    materials: [...new Set(seen.materials)],
    hrLicenceNo: agency ? seen.hrLicenceNo : null,
    hrLicenceValidToMs: agency ? seen.hrLicenceValidToMs : null,
    verifiedUntilMs: Math.min(seen.nowMs + longestMs, licenceEndMs),
    responsibleStaffId: seen.by,
    updatedAtMs: seen.nowMs,
  });
}

function missingPapers(type: EmployerType, seen: Verification): string[] {
  const missing: string[] = materialsNeeded(type).filter(
    (material) => !seen.materials.includes(material),
  );
  if (type !== 'hr_agency') return missing;
  if (seen.hrLicenceNo === null) missing.push('hrLicenceNo');
  if (seen.hrLicenceValidToMs === null) missing.push('hrLicenceValidToMs');
  return missing;
}

/** How an employer stands now; a verification that ran out needs no command to run out (C-04). */
export function statusAt(employer: Employer, nowMs: number): EmployerStatus {
  const ranOut = employer.verifiedUntilMs !== null && employer.verifiedUntilMs <= nowMs;
  return employer.status === 'verified' && ranOut ? 'expired' : employer.status;
}

/** Types that have no 统一社会信用代码. */
const withoutCode: readonly EmployerType[] = ['household', 'gangmaster'];

/**
 * The details as they are kept: the credit code in its normal form. A code that fails its check is
 * taken with a written reason only, because some genuine early codes fail (C-02).
 */
export function acceptDetails(details: EmployerDetails): Result<EmployerDetails, HallError> {
  if (withoutCode.includes(details.type)) {
    return ok({ ...details, creditCode: null, creditCodeOverride: null });
  }
  if (details.creditCode === null) return err({ code: 'missing_fields', fields: ['creditCode'] });
  const check = checkCreditCode(details.creditCode);
  const sound = check.ok && check.value.warnings.length === 0;
  if (!sound && details.creditCodeOverride === null) {
    return err({ code: 'credit_code_check', fields: ['creditCode'] });
  }
  if (!check.ok) return ok(details);
  return ok({
    ...details,
    creditCode: check.value.code,
    creditCodeOverride: sound ? null : details.creditCodeOverride,
  });
}

interface NewEmployer {
  readonly id: string;
  readonly details: EmployerDetails;
  readonly by: string;
  readonly nowMs: number;
}

/** An employer nobody has verified yet. */
export function newEmployer(input: NewEmployer): Employer {
  return {
    id: input.id,
    details: input.details,
    status: 'unverified',
    materials: [],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
    verifiedUntilMs: null,
    responsibleStaffId: input.by,
    blacklistReason: null,
    createdAtMs: input.nowMs,
    updatedAtMs: input.nowMs,
  };
}

/** What was verified; a change of it is a change of who the employer is. */
const identity = ['type', 'legalName', 'creditCode'] as const;

/** Changes the particulars; whoever becomes somebody else has to show his papers again. */
export function editDetails(
  employer: Employer,
  change: { readonly details: EmployerDetails; readonly nowMs: number },
): Employer {
  const { details, nowMs } = change;
  const same = identity.every((name) => employer.details[name] === details[name]);
  const next = { ...employer, details, updatedAtMs: nowMs };
  return same || employer.status === 'blacklisted' ? next : unverified(next);
}

/** Bars an employer; its postings are suspended by the same command. */
export function blacklist(
  employer: Employer,
  change: { readonly text: string; readonly nowMs: number },
): Result<Employer, HallError> {
  if (employer.status === 'blacklisted') return err({ code: 'wrong_state' });
  return ok({
    ...unverified(employer),
    status: 'blacklisted',
    blacklistReason: change.text,
    updatedAtMs: change.nowMs,
  });
}

/** Lifts a bar; the papers have to be seen anew. */
export function unblacklist(employer: Employer, nowMs: number): Result<Employer, HallError> {
  if (employer.status !== 'blacklisted') return err({ code: 'wrong_state' });
  return ok({ ...unverified(employer), blacklistReason: null, updatedAtMs: nowMs });
}

function unverified(employer: Employer): Employer {
  return {
    ...employer,
    status: 'unverified',
    materials: [],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
    verifiedUntilMs: null,
  };
}
