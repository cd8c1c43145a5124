import {
  addDays,
  dayOf,
  dayStartMs,
  formatTime,
  msPerMinute,
  parseDay,
} from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Market } from '@hall/core/domain/market/market';
import {
  postingContent,
  type PostingContent,
  type PostingDraft,
} from '@hall/core/domain/posting/posting';
import { formatYuan, parseYuan } from '../shared/money.ts';

/** A choice that may still be open. */
type Open<T> = T | '';

/** The entry form as it is typed: texts, open choices, days and times of the market. */
export interface PostingForm {
  readonly employerId: string;
  readonly sourceChannel: Open<PostingContent['sourceChannel']>;
  readonly originName: string;
  readonly occupationId: string;
  readonly headcount: string;
  readonly skillRequirements: string;
  readonly licences: string;
  readonly workContent: string;
  readonly workAddress: string;
  readonly workRegion: string;
  readonly meetingPoint: string;
  readonly startDay: string;
  readonly endDay: string;
  readonly shiftStart: string;
  readonly shiftEnd: string;
  /** Empty: as long as the shift. */
  readonly hoursPerDay: string;
  readonly employmentForm: Open<PostingContent['employmentForm']>;
  readonly payMin: string;
  /** Empty: the same as the lower end. */
  readonly payMax: string;
  readonly payUnit: Open<PostingContent['payUnit']>;
  readonly pieceName: string;
  readonly settlement: Open<PostingContent['settlement']>;
  readonly settlementDay: string;
  readonly mealsPerDay: string;
  readonly lodging: boolean;
  readonly transport: boolean;
  readonly gear: boolean;
  readonly insurance: Open<PostingContent['insurance']>;
  readonly hardshipFriendly: PostingContent['hardshipFriendly'];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly phonePublic: boolean;
  readonly realEmployerName: string;
}

/** Fields that hold something the hall cannot read. */
export type FormProblems = Partial<Record<keyof PostingContent, true>>;

/** What the market knows before anybody has typed. */
export function emptyForm(market: Market | null, nowMs: number): PostingForm {
  const today = dayOf(nowMs);
  return {
    employerId: '',
    sourceChannel: 'staff_window',
    originName: '',
    occupationId: '',
    headcount: '',
    // "No requirement" is a lawful value and the most frequent one (A.0).
    skillRequirements: '无要求',
    licences: '',
    workContent: '',
    workAddress: '',
    workRegion: market?.code ?? '',
    meetingPoint: '',
    startDay: today,
    endDay: today,
    shiftStart: '',
    shiftEnd: '',
    hoursPerDay: '',
    employmentForm: 'temporary',
    payMin: '',
    payMax: '',
    payUnit: '',
    pieceName: '',
    settlement: '',
    settlementDay: '',
    mealsPerDay: '0',
    lodging: false,
    transport: false,
    gear: false,
    insurance: '',
    hardshipFriendly: [],
    contactName: '',
    contactPhone: '',
    phonePublic: false,
    realEmployerName: '',
  };
}

/** Takes over what the employer's page says, where nothing else was typed. */
export function withEmployer(form: PostingForm, employer: Employer): PostingForm {
  const { details } = employer;
  return {
    ...form,
    employerId: employer.id,
    contactName: details.contactName,
    contactPhone: details.contactPhone,
    workRegion: form.workAddress === '' ? details.regionCode : form.workRegion,
    // Strangers are never given the phone of a household.
    phonePublic: details.type === 'household' ? false : form.phonePublic,
  };
}

/** Minutes from `start` to `end` by the clock; a shift that ends earlier than it begins is overnight. */
export function shiftMinutes(start: string, end: string): number | null {
  const from = minuteOf(start);
  const to = minuteOf(end);
  if (from === null || to === null) return null;
  return to > from ? to - from : to - from + 24 * 60;
}

function minuteOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

function instantOf(day: string, time: string, addedDays: number): number | null {
  const known = parseDay(day);
  const minute = minuteOf(time);
  if (known === null || minute === null) return null;
  return dayStartMs(addDays(known, addedDays)) + minute * msPerMinute;
}

function isOvernight(start: string, end: string): boolean {
  return start !== '' && end !== '' && end <= start;
}

/** What the hub is sent, and which fields hold something unreadable (they are sent as missing). */
export function toDraft(form: PostingForm): {
  readonly draft: PostingDraft;
  readonly problems: FormProblems;
} {
  const written = valuesOf(form);
  const problems: FormProblems = {};
  const draft = Object.fromEntries(
    Object.entries(postingContent.shape).map(([name, schema]) => {
      const field = name as keyof PostingContent;
      const value = written[field];
      if (value === null) return [name, null];
      const parsed = schema.safeParse(value);
      if (!parsed.success) problems[field] = true;
      return [name, parsed.success ? parsed.data : null];
    }),
  ) as PostingDraft;
  return { draft, problems };
}

/** Fields in the shape of the contract; NaN and over-long texts are caught by its schema. */
function valuesOf(form: PostingForm): Record<keyof PostingContent, unknown> {
  return { ...plainValues(form), ...timeValues(form), ...payValues(form) };
}

function plainValues(form: PostingForm) {
  return {
    sourceChannel: open(form.sourceChannel),
    originName: text(form.originName),
    occupationId: open(form.occupationId),
    headcount: whole(form.headcount),
    skillRequirements: text(form.skillRequirements),
    licences: listOf(form.licences),
    workContent: text(form.workContent),
    workAddress: text(form.workAddress),
    workRegion: text(form.workRegion),
    meetingPoint: text(form.meetingPoint),
    employmentForm: open(form.employmentForm),
    welfare: {
      mealsPerDay: Number(form.mealsPerDay),
      lodging: form.lodging,
      transport: form.transport,
      gear: form.gear,
    },
    insurance: open(form.insurance),
    hardshipFriendly: form.hardshipFriendly,
    contactName: text(form.contactName),
    contactPhone: text(form.contactPhone.replace(/\s/g, '')),
    phonePublic: form.phonePublic,
    realEmployerName: text(form.realEmployerName),
  };
}

function timeValues(form: PostingForm) {
  const overnight = isOvernight(form.shiftStart, form.shiftEnd);
  const minutes = shiftMinutes(form.shiftStart, form.shiftEnd);
  const shiftHours = minutes === null ? null : minutes / 60;
  return {
    workStartMs: instantOf(form.startDay, form.shiftStart, 0),
    workEndMs: instantOf(form.endDay, form.shiftEnd, overnight ? 1 : 0),
    shiftStart: open(form.shiftStart),
    shiftEnd: open(form.shiftEnd),
    hoursPerDay: form.hoursPerDay.trim() === '' ? shiftHours : Number(form.hoursPerDay),
  };
}

function payValues(form: PostingForm) {
  const payMax = form.payMax.trim() === '' ? form.payMin : form.payMax;
  return {
    payMinFen: yuan(form.payMin),
    payMaxFen: yuan(payMax),
    payUnit: open(form.payUnit),
    pieceName: form.payUnit === 'piece' ? text(form.pieceName) : null,
    settlement: open(form.settlement),
    settlementDay: form.settlement === 'on_completion' ? open(form.settlementDay) : null,
  };
}

function open(value: string): string | null {
  return value === '' ? null : value;
}

function text(value: string): string | null {
  return open(value.trim());
}

function whole(value: string): number | null {
  const plain = value.normalize('NFKC').trim();
  return plain === '' ? null : Number(plain);
}

function yuan(value: string): number | null {
  // What is no amount becomes NaN, which no schema takes: the field is told to be wrong.
  return value.trim() === '' ? null : (parseYuan(value) ?? Number.NaN);
}

function listOf(value: string): string[] {
  return value
    .split(/[,,、;;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The form that shows a posting; `toDraft` gives the same posting back. */
export function formOf(employerId: string, draft: PostingDraft): PostingForm {
  return { ...placeOf(draft), ...timesOf(draft), ...payOf(draft), employerId };
}

const noWelfare = { mealsPerDay: 0, lodging: false, transport: false, gear: false };

function shown(value: string | number | null): string {
  return value === null ? '' : String(value);
}

function placeOf(draft: PostingDraft) {
  const welfare = draft.welfare ?? noWelfare;
  return {
    sourceChannel: draft.sourceChannel ?? ('' as const),
    originName: shown(draft.originName),
    occupationId: shown(draft.occupationId),
    headcount: shown(draft.headcount),
    skillRequirements: shown(draft.skillRequirements),
    licences: (draft.licences ?? []).join('、'),
    workContent: shown(draft.workContent),
    workAddress: shown(draft.workAddress),
    workRegion: shown(draft.workRegion),
    meetingPoint: shown(draft.meetingPoint),
    employmentForm: draft.employmentForm ?? ('' as const),
    ...welfare,
    mealsPerDay: String(welfare.mealsPerDay),
    insurance: draft.insurance ?? ('' as const),
    hardshipFriendly: draft.hardshipFriendly ?? [],
    contactName: shown(draft.contactName),
    contactPhone: shown(draft.contactPhone),
    phonePublic: draft.phonePublic ?? false,
    realEmployerName: shown(draft.realEmployerName),
  };
}

function timesOf(draft: PostingDraft) {
  const shiftStart = draft.shiftStart ?? '';
  const shiftEnd = draft.shiftEnd ?? '';
  const added = isOvernight(shiftStart, shiftEnd) ? -1 : 0;
  return {
    startDay: draft.workStartMs === null ? '' : dayOf(draft.workStartMs),
    endDay: draft.workEndMs === null ? '' : addDays(dayOf(draft.workEndMs), added),
    shiftStart,
    shiftEnd,
    hoursPerDay: draft.hoursPerDay === null ? '' : String(draft.hoursPerDay),
  };
}

function payOf(draft: PostingDraft) {
  return {
    payMin: draft.payMinFen === null ? '' : formatYuan(draft.payMinFen),
    payMax: draft.payMaxFen === null ? '' : formatYuan(draft.payMaxFen),
    payUnit: draft.payUnit ?? ('' as const),
    pieceName: draft.pieceName ?? '',
    settlement: draft.settlement ?? ('' as const),
    settlementDay: draft.settlementDay ?? '',
  };
}

/**
 * When an old job would be done again: today if its shift can still be reached, else tomorrow; as
 * long as it was.
 */
export function nextTimes(
  draft: PostingDraft,
  nowMs: number,
): { readonly workStartMs: number; readonly workEndMs: number } | null {
  const { workStartMs, workEndMs } = draft;
  if (workStartMs === null || workEndMs === null) return null;
  const time = draft.shiftStart ?? formatTime(workStartMs);
  const today = instantOf(dayOf(nowMs), time, 0);
  if (today === null) return null;
  // Half an hour is what people need to get there.
  const start = today >= nowMs + 30 * msPerMinute ? today : instantOf(dayOf(nowMs), time, 1);
  return start === null ? null : { workStartMs: start, workEndMs: start + workEndMs - workStartMs };
}
