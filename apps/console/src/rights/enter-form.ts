import {
  complaintAccount,
  reporterInput,
  type ComplaintKind,
  type ReporterInput,
} from '@hall/core/domain/complaint/complaint';
import type { CommandInput } from '@hall/core/contract/commands/registry';

/** A complaint as it is being written down. */
export interface EnterForm {
  readonly kind: ComplaintKind | '';
  readonly employerId: string;
  readonly postingNo: string;
  readonly account: string;
  readonly by: ReporterInput['by'];
  readonly name: string;
  readonly phone: string;
}

export const emptyEnterForm: EnterForm = {
  kind: '',
  employerId: '',
  postingNo: '',
  account: '',
  by: 'anonymous',
  name: '',
  phone: '',
};

/** The fields that can stand in the way. */
export type EnterProblem = 'kind' | 'account' | 'postingNo' | 'name' | 'phone';

/** The number of a posting as it is printed; null where none, or none yet, was typed. */
export function typedPostingNo(text: string): string | null {
  const trimmed = text.trim();
  return /^\d{6}-\d{6}-\d{4,6}$/.test(trimmed) ? trimmed : null;
}

/** The posting that was looked up under the number; null while it is not known. */
export interface FoundPosting {
  readonly id: string;
  readonly employerId: string;
}

type Written =
  | { readonly ok: true; readonly input: CommandInput<'complaint.enter'> }
  | { readonly ok: false; readonly problems: readonly EnterProblem[] };

/** What is sent, or what stands in the way of it. A posting names its own employer. */
export function toComplaint(form: EnterForm, posting: FoundPosting | null): Written {
  const account = complaintAccount.safeParse(form.account);
  const reporter = reporterOf(form);
  const { kind } = form;
  const isUnknown = form.postingNo.trim() !== '' && posting === null;
  if (kind === '' || isUnknown || !account.success || !reporter.success) {
    return { ok: false, problems: problemsOf(form, isUnknown) };
  }
  const chosen = form.employerId === '' ? null : form.employerId;
  return {
    ok: true,
    input: {
      kind,
      employerId: posting?.employerId ?? chosen,
      postingId: posting?.id ?? null,
      account: account.data,
      reporter: reporter.data,
    },
  };
}

function problemsOf(form: EnterForm, isUnknown: boolean): EnterProblem[] {
  const issues = reporterOf(form).error?.issues ?? [];
  const concerns = (field: string): boolean => issues.some(({ path }) => path[0] === field);
  const all: Readonly<Record<EnterProblem, boolean>> = {
    kind: form.kind === '',
    account: !complaintAccount.safeParse(form.account).success,
    postingNo: isUnknown,
    name: concerns('name'),
    phone: concerns('phone'),
  };
  return (Object.keys(all) as EnterProblem[]).filter((problem) => all[problem]);
}

function reporterOf({ by, name, phone }: EnterForm) {
  const given = phone.trim() === '' ? null : phone.trim();
  return reporterInput.safeParse(
    by === 'anonymous' ? { by } : { by, name: name.trim(), phone: given },
  );
}
