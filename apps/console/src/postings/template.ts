import { zhConsoleWords } from '@hall/core/i18n/zh-cn/console-words';
import { findOccupation, type Occupation } from '@hall/core/rules/occupations';
import { formatYuan } from '../shared/money.ts';
import type { PostingForm } from './posting-form.ts';

/** What is usual in a 工种. Licences are written in Chinese, as everything the public reads is. */
function usual(occupation: Occupation) {
  return {
    payUnit: occupation.payUnit,
    pieceName: occupation.pieceName ?? '',
    payMin: formatYuan(occupation.payMinFen),
    payMax: formatYuan(occupation.payMaxFen),
    settlement: occupation.settlement,
    licences: occupation.licencesRequired
      .map((code) => zhConsoleWords[`licence.${code}`])
      .join('、'),
  };
}

/**
 * The form for a 工种: what is usual there (unit, range, settlement, licences) is filled in, what
 * somebody has typed himself stays.
 */
export function withTemplate(form: PostingForm, occupationId: string): PostingForm {
  const occupation = findOccupation(occupationId);
  if (occupation === null) return { ...form, occupationId };
  const before = findOccupation(form.occupationId);
  const old = before === null ? null : usual(before);
  const next = usual(occupation);
  const own = (name: keyof typeof next): boolean =>
    form[name] !== '' && (old === null || form[name] !== old[name]);
  return {
    ...form,
    occupationId,
    payUnit: own('payUnit') ? form.payUnit : next.payUnit,
    pieceName: own('pieceName') ? form.pieceName : next.pieceName,
    payMin: own('payMin') ? form.payMin : next.payMin,
    payMax: own('payMax') ? form.payMax : next.payMax,
    settlement: own('settlement') ? form.settlement : next.settlement,
    licences: own('licences') ? form.licences : next.licences,
  };
}
