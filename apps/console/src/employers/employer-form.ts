import { checkCreditCode } from '@hall/core/rules/credit-code';
import {
  employerDetails,
  type Employer,
  type EmployerDetails,
  type EmployerType,
} from '@hall/core/domain/employer/employer';
import type { Market } from '@hall/core/domain/market/market';

/** The registration form as it is typed. */
export interface EmployerForm {
  readonly type: EmployerType | '';
  readonly legalName: string;
  readonly displayName: string;
  readonly creditCode: string;
  readonly creditCodeOverride: string;
  readonly regionCode: string;
  readonly address: string;
  readonly industry: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly agentIdSeen: boolean;
}

/** An empty form; the region is the market's own, as it nearly always is. */
export function emptyEmployerForm(market: Market | null): EmployerForm {
  return {
    type: '',
    legalName: '',
    displayName: '',
    creditCode: '',
    creditCodeOverride: '',
    regionCode: market?.code ?? '',
    address: '',
    industry: '',
    contactName: '',
    contactPhone: '',
    agentIdSeen: false,
  };
}

/** The form that shows an employer. */
export function employerFormOf({ details }: Employer): EmployerForm {
  return {
    ...details,
    creditCode: details.creditCode ?? '',
    creditCodeOverride: details.creditCodeOverride ?? '',
  };
}

/** Households and gang-masters have no 统一社会信用代码. */
export function hasCreditCode(type: EmployerType | ''): boolean {
  return type !== 'household' && type !== 'gangmaster';
}

/** How a code stands while it is typed. */
export type CodeState =
  | { readonly state: 'empty' | 'typing' | 'good' | 'characters' | 'check_failed' }
  /** Letters the code never uses were read as the digits they resemble. */
  | { readonly state: 'slip'; readonly corrected: string };

/** Judges a code as far as it is typed; a failing check is never more than a warning (C-02). */
export function codeState(typed: string): CodeState {
  const plain = typed.normalize('NFKC').replace(/[\s-]/gu, '');
  if (plain === '') return { state: 'empty' };
  const check = checkCreditCode(plain);
  if (!check.ok) return { state: check.error.code === 'length' ? 'typing' : 'characters' };
  if (check.value.corrected) return { state: 'slip', corrected: check.value.code };
  return { state: check.value.warnings.length === 0 ? 'good' : 'check_failed' };
}

/** Whether a code can only be taken with a reason. */
export function needsOverride(form: EmployerForm): boolean {
  const { state } = codeState(form.creditCode);
  return hasCreditCode(form.type) && (state === 'check_failed' || state === 'characters');
}

/** What the hub is sent, or the fields that stand in the way. */
export function toDetails(
  form: EmployerForm,
):
  | { readonly ok: true; readonly details: EmployerDetails }
  | { readonly ok: false; readonly fields: readonly (keyof EmployerDetails)[] } {
  const code = form.creditCode.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  const reason = form.creditCodeOverride.trim();
  const parsed = employerDetails.safeParse({
    ...form,
    contactPhone: form.contactPhone.replace(/\s/g, ''),
    creditCode: hasCreditCode(form.type) && code !== '' ? code : null,
    creditCodeOverride: needsOverride(form) && reason !== '' ? reason : null,
  });
  const fields = new Set<keyof EmployerDetails>();
  if (hasCreditCode(form.type) && form.type !== '' && code === '') fields.add('creditCode');
  if (needsOverride(form) && reason === '') fields.add('creditCodeOverride');
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      fields.add(issue.path[0] as keyof EmployerDetails);
    }
  }
  return parsed.success && fields.size === 0
    ? { ok: true, details: parsed.data }
    : { ok: false, fields: [...fields] };
}
