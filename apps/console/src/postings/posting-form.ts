import { dayOf } from '@hall/core/basics/market-day';
import type { Employer } from '@hall/core/domain/employer/employer';
import type { Market } from '@hall/core/domain/market/market';
import type { PostingContent } from '@hall/core/domain/posting/posting';

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
