import { formatYuan } from '../shared/money.ts';
import { occupationById } from '../shared/occupations.ts';
import type { PostingForm } from './posting-form.ts';

/**
 * The form for a 工种: what is usual there (unit, range, settlement, licences) is filled in, what
 * somebody has typed himself stays.
 */
export function withTemplate(form: PostingForm, occupationId: string): PostingForm {
  const before = occupationById(form.occupationId);
  const template = occupationById(occupationId);
  if (template === null) return { ...form, occupationId };
  const usual = (of: typeof template) => ({
    payUnit: of.payUnit,
    payMin: formatYuan(of.payMinFen),
    payMax: formatYuan(of.payMaxFen),
    settlement: of.settlement,
    licences: of.licences.join('、'),
  });
  const old = before === null ? null : usual(before);
  const next = usual(template);
  const untouched = <K extends keyof typeof next>(name: K): boolean =>
    form[name] === '' || (old !== null && form[name] === old[name]);
  return {
    ...form,
    occupationId,
    payUnit: untouched('payUnit') ? next.payUnit : form.payUnit,
    payMin: untouched('payMin') ? next.payMin : form.payMin,
    payMax: untouched('payMax') ? next.payMax : form.payMax,
    settlement: untouched('settlement') ? next.settlement : form.settlement,
    licences: untouched('licences') ? next.licences : form.licences,
  };
}
