import { addDays, dayOf } from '@hall/core/basics/market-day';
import type { PostingDraft } from '@hall/core/domain/posting/posting';
import { formatYuan } from '../shared/money.ts';
import type { PostingForm } from './posting-form.ts';
import { isOvernight } from './shift-times.ts';

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
