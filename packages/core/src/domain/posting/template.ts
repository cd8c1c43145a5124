import { dayOf, minuteOfDay, msPerDay } from '../../basics/market-day.ts';
import { zhConsoleWords } from '../../i18n/zh-cn/console-words.ts';
import { findOccupation, type Occupation } from '../../rules/occupations.ts';
import { usualSkill, usualWork } from '../../rules/usual-work.ts';
import type { PostingTemplate } from '../../contract/commands/booth-parts.ts';
import type { EmployerDetails } from '../employer/employer.ts';
import type { PostingDraft } from './posting.ts';

/** What is known when somebody picks a 工种 to post for. */
export interface TemplateFacts {
  readonly details: Pick<
    EmployerDetails,
    'regionCode' | 'address' | 'contactName' | 'contactPhone'
  >;
  /** His own postings, newest first, of whatever 工种. */
  readonly own: readonly PostingDraft[];
  /** Whom the register says he recruits for (C-09); null for who is no gang-master. */
  readonly represents: readonly string[] | null;
  /** What the market's own postings of the last weeks pay, where there are enough of them. */
  readonly marketPay: { readonly minFen: number; readonly maxFen: number } | null;
}

/** Eight hours a day is the most that needs no agreement (劳动法 36); four by the hour (劳动合同法 68). */
const usualHours = { day: 8, hour: 4 } as const;
const usualStartMinute = 8 * 60;
const usualMonthDays = 30;
const mostAddresses = 4;
const noWelfare = { mealsPerDay: 0, lodging: false, transport: false, gear: false } as const;

/**
 * A posting for a 工种, as far as it can be known: his own last one of the kind, then what is usual.
 * The pay is a range to choose from and never a sum that nobody named. Null for a 工种 without one.
 */
export function postingTemplate(
  occupationId: string,
  { details, own, represents, marketPay }: TemplateFacts,
): PostingTemplate | null {
  const occupation = findOccupation(occupationId);
  const work = usualWork(occupationId);
  if (occupation === null || work === null) return null;
  const last = own.find((content) => content.occupationId === occupationId) ?? null;
  const range = { minFen: occupation.payMinFen, maxFen: occupation.payMaxFen };
  return {
    occupationId,
    ...wordingOf(last, { work, occupation }),
    payUnit: occupation.payUnit,
    pieceName: occupation.pieceName,
    pay: marketPay === null ? { ...range, from: 'published' } : { ...marketPay, from: 'market' },
    ...termsOf(last, occupation),
    days: occupation.payUnit === 'month' ? usualMonthDays : 1,
    startMinute: startOf(last),
    addresses: addressesOf(details, own),
    realEmployers: represents === null ? null : realEmployersOf(represents, own),
  };
}

function wordingOf(
  last: PostingDraft | null,
  { work, occupation }: { readonly work: string; readonly occupation: Occupation },
): Pick<PostingTemplate, 'workContent' | 'skillRequirements' | 'licences'> {
  return {
    workContent: last?.workContent ?? work,
    skillRequirements: last?.skillRequirements ?? usualSkill,
    licences: last?.licences ?? licenceWords(occupation),
  };
}

function termsOf(
  last: PostingDraft | null,
  { payUnit, settlement }: Occupation,
): Pick<PostingTemplate, 'settlement' | 'hoursPerDay' | 'insurance' | 'welfare'> {
  return {
    settlement: last?.settlement ?? settlement,
    hoursPerDay: last?.hoursPerDay ?? usualHours[payUnit === 'hour' ? 'hour' : 'day'],
    insurance: last?.insurance ?? null,
    welfare: last?.welfare ?? noWelfare,
  };
}

function startOf(last: PostingDraft | null): number {
  return last === null || last.workStartMs === null
    ? usualStartMinute
    : minuteOfDay(last.workStartMs);
}

/** Everything the public reads is written in Chinese. */
function licenceWords({ licencesRequired }: Occupation): string[] {
  return licencesRequired.map((code) => zhConsoleWords[`licence.${code}`]);
}

/** Where he had people come to before, and where he is registered. */
function addressesOf(
  { address }: TemplateFacts['details'],
  own: readonly PostingDraft[],
): string[] {
  const known = [...own.map(({ workAddress }) => workAddress ?? ''), address];
  const usable = known
    .map((text) => text.trim())
    .filter(({ length }) => length >= 2 && length <= 60);
  return [...new Set(usable)].slice(0, mostAddresses);
}

const mostRealEmployers = 12;

/** Whom he has named lately, then whom the register has; each once. */
function realEmployersOf(represents: readonly string[], own: readonly PostingDraft[]): string[] {
  const named = own.flatMap(({ realEmployerName }) => realEmployerName ?? []);
  return [...new Set([...named, ...represents])].slice(0, mostRealEmployers);
}

/** What the employer himself says; nobody else can. */
export interface TemplateChoice {
  readonly headcount: number;
  readonly payFen: number;
  readonly workStartMs: number;
  readonly hoursPerDay: number;
  readonly days: number;
  readonly workAddress: string;
  readonly insurance: NonNullable<PostingDraft['insurance']>;
  readonly welfare: PostingDraft['welfare'];
  readonly realEmployerName: string | null;
}

const formOf = {
  hour: 'hourly_part_time',
  day: 'temporary',
  shift: 'temporary',
  piece: 'temporary',
  job: 'project',
  month: 'short_term',
} as const;

/** The posting that a template and his choices make. */
export function contentOfTemplate(
  template: PostingTemplate,
  choice: TemplateChoice,
  details: TemplateFacts['details'],
): PostingDraft {
  const { days, hoursPerDay, payFen, workStartMs, ...chosen } = choice;
  const shiftMinutes = Math.round(hoursPerDay * 60);
  const workEndMs = workStartMs + (days - 1) * msPerDay + shiftMinutes * 60_000;
  const start = minuteOfDay(workStartMs);
  return {
    ...chosen,
    sourceChannel: 'booth_terminal',
    originName: null,
    occupationId: template.occupationId,
    skillRequirements: template.skillRequirements,
    licences: [...template.licences],
    workContent: template.workContent,
    workRegion: details.regionCode,
    meetingPoint: null,
    workStartMs,
    workEndMs,
    shiftStart: clockText(start),
    shiftEnd: clockText(start + shiftMinutes),
    hoursPerDay,
    employmentForm: formOf[template.payUnit],
    payMinFen: payFen,
    payMaxFen: payFen,
    payUnit: template.payUnit,
    pieceName: template.pieceName,
    settlement: template.settlement,
    settlementDay: template.settlement === 'on_completion' ? dayOf(workEndMs) : null,
    hardshipFriendly: [],
    contactName: details.contactName,
    contactPhone: details.contactPhone,
    phonePublic: false,
  };
}

function clockText(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const ofDay = minute % (24 * 60);
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

const choices = 5;

/**
 * Sums between the ends of a range, in steps people name aloud: what an employer picks his pay from
 * with one press. Ends first and last, each once.
 */
export function payChoices(
  { minFen, maxFen }: { readonly minFen: number; readonly maxFen: number },
  stepFen: number,
): number[] {
  const between = Array.from({ length: choices }, (_, at) => {
    const exact = minFen + ((maxFen - minFen) * at) / (choices - 1);
    return Math.max(stepFen, Math.round(exact / stepFen) * stepFen);
  });
  return [...new Set(between)];
}
