import type { PostingTemplate } from '@hall/core/contract/commands/booth-parts';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { payChoices } from '@hall/core/domain/posting/template';
import {
  beginOf,
  beginsInTime,
  minuteBeside,
  payStepFen,
  within,
  withHeadcount,
  type Begin,
} from './again-form.ts';

type Insurance = CommandInput<'booth.post'>['insurance'];
type Welfare = PostingTemplate['welfare'];
/** What an employer gives or does not give. */
export type Extra = Exclude<keyof Welfare, 'mealsPerDay'>;

/** A posting of a 工种: what is known of it, and what only the employer can say (C-06, A-20). */
export interface NewForm extends Begin {
  readonly template: PostingTemplate;
  readonly headcount: number;
  readonly hoursPerDay: number;
  readonly days: number;
  /** Null until he has named it: nobody else may. */
  readonly payFen: number | null;
  readonly insurance: Insurance | null;
  readonly workAddress: string | null;
  readonly welfare: Welfare;
  /** Whom a gang-master recruits for; always null for who posts for himself. */
  readonly realEmployerName: string | null;
}

/** A change of one field by a press. */
export type NewFormChange =
  | { readonly what: 'pay'; readonly fen: number }
  | { readonly what: 'insurance'; readonly insurance: Insurance }
  | { readonly what: 'address'; readonly workAddress: string }
  /** A press gives it, another one takes it back. */
  | { readonly what: 'meals'; readonly mealsPerDay: number }
  | { readonly what: 'extra'; readonly extra: Extra }
  | { readonly what: 'real-employer'; readonly realEmployerName: string };

export type NewFormStep = 'headcount' | 'time' | 'pay' | 'hours' | 'days';

const mostHours = 12;
const mostDays = 90;
const mostFen = 100_000_000;

/**
 * The form as it opens. The last place he had people come to is taken as chosen, and whom a gang-master
 * recruits for where there is one only; pay is not, nor what he never said.
 */
export function newFormOf(template: PostingTemplate, nowMs: number): NewForm {
  const { startMinute, hoursPerDay, days, insurance, addresses, welfare } = template;
  const [realEmployerName = null, another] = template.realEmployers ?? [];
  const today: Begin = { day: 'today', startMinute };
  return {
    template,
    headcount: 1,
    day: beginsInTime(today, nowMs) ? 'today' : 'tomorrow',
    startMinute,
    hoursPerDay: within(hoursPerDay, 0.5, mostHours),
    days,
    payFen: null,
    insurance,
    workAddress: addresses[0] ?? null,
    welfare,
    realEmployerName: another === undefined ? realEmployerName : null,
  };
}

/** Sums to choose from with one press, of what is customary. */
export function customarySums({ pay, payUnit }: PostingTemplate): number[] {
  return payChoices(pay, payStepFen[payUnit]);
}

/** One field as he wants it. */
export function chosen(form: NewForm, change: NewFormChange): NewForm {
  switch (change.what) {
    case 'pay':
      return { ...form, payFen: within(change.fen, 1, mostFen) };
    case 'insurance':
      return { ...form, insurance: change.insurance };
    case 'address':
      return form.template.addresses.includes(change.workAddress)
        ? { ...form, workAddress: change.workAddress }
        : form;
    case 'real-employer':
      return (form.template.realEmployers ?? []).includes(change.realEmployerName)
        ? { ...form, realEmployerName: change.realEmployerName }
        : form;
    case 'meals':
    case 'extra':
      return { ...form, welfare: withWelfare(form.welfare, change) };
  }
}

const mostMeals = 3;

function withWelfare(
  welfare: Welfare,
  change: Extract<NewFormChange, { what: 'meals' | 'extra' }>,
): Welfare {
  if (change.what === 'extra') return { ...welfare, [change.extra]: !welfare[change.extra] };
  const meals = within(Math.round(change.mealsPerDay), 0, mostMeals);
  return { ...welfare, mealsPerDay: meals === welfare.mealsPerDay ? 0 : meals };
}

/** One press on a plus or a minus. The first one on pay begins in the middle of what is customary. */
export function newStepped(form: NewForm, what: NewFormStep, by: 1 | -1): NewForm {
  switch (what) {
    case 'headcount':
      return withHeadcount(form, form.headcount + by);
    case 'time':
      return { ...form, startMinute: minuteBeside(form.startMinute, by) };
    case 'hours':
      return { ...form, hoursPerDay: within(form.hoursPerDay + by * 0.5, 0.5, mostHours) };
    case 'days':
      return { ...form, days: within(form.days + by, 1, mostDays) };
    case 'pay':
      return { ...form, payFen: steppedPay(form, by) };
  }
}

function steppedPay({ payFen, template }: NewForm, by: 1 | -1): number {
  const sums = customarySums(template);
  const middle = sums[Math.floor(sums.length / 2)] ?? template.pay.minFen;
  return payFen === null ? middle : within(payFen + by * payStepFen[template.payUnit], 1, mostFen);
}

/** What is still to be said before it can be posted, in the order of the page. */
export function missingIn(
  form: NewForm,
  nowMs: number,
): ('employer' | 'address' | 'pay' | 'insurance' | 'time')[] {
  return [
    ...(lacksEmployer(form) ? (['employer'] as const) : []),
    ...(form.workAddress === null ? (['address'] as const) : []),
    ...(beginsInTime(form, nowMs) ? [] : (['time'] as const)),
    ...(form.payFen === null ? (['pay'] as const) : []),
    ...(form.insurance === null ? (['insurance'] as const) : []),
  ];
}

/** A gang-master posts for somebody and says for whom. */
function lacksEmployer({ template, realEmployerName }: NewForm): boolean {
  return template.realEmployers !== null && realEmployerName === null;
}

/** What the hub is asked for; null while something is missing. */
export function newPostingOf(
  form: NewForm,
  nowMs: number,
): Omit<CommandInput<'booth.post'>, 'boothToken'> | null {
  const { template, headcount, hoursPerDay, days, payFen, insurance, workAddress } = form;
  const { welfare, realEmployerName } = form;
  const isWhole = payFen !== null && insurance !== null && workAddress !== null;
  if (!isWhole || lacksEmployer(form) || !beginsInTime(form, nowMs)) return null;
  return {
    occupationId: template.occupationId,
    headcount,
    payFen,
    workStartMs: beginOf(form, nowMs),
    hoursPerDay,
    days,
    workAddress,
    insurance,
    welfare,
    realEmployerName,
  };
}
