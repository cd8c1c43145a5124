import {
  postingContent,
  type PostingContent,
  type PostingDraft,
} from '@hall/core/domain/posting/posting';
import { parseYuan } from '../shared/money.ts';
import type { PostingForm } from './posting-form.ts';
import { instantOf, isOvernight, shiftMinutes } from './shift-times.ts';

/** Fields that hold something the hall cannot read. */
export type FormProblems = Partial<Record<keyof PostingContent, true>>;

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
    workStartMs: instantOf(form.startDay, { time: form.shiftStart, addedDays: 0 }),
    workEndMs: instantOf(form.endDay, { time: form.shiftEnd, addedDays: overnight ? 1 : 0 }),
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
