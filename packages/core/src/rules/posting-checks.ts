import { msPerDay } from '../basics/market-day.ts';
import type { Severity } from './scanner/lexicon-schema.ts';

export type PayUnit = 'hour' | 'day' | 'shift' | 'piece' | 'job' | 'month';
export type Settlement = 'daily' | 'weekly' | 'half_month' | 'monthly' | 'on_completion';
export type EmploymentForm = 'hourly_part_time' | 'temporary' | 'short_term' | 'project';

/** Everything the structural checks look at; the hub collects it, the checks only judge. */
export interface PostingFacts {
  readonly payMinFen: number;
  readonly payMaxFen: number;
  readonly payUnit: PayUnit;
  readonly settlement: Settlement;
  readonly employmentForm: EmploymentForm;
  readonly hoursPerDay: number;
  readonly workStartMs: number;
  readonly workEndMs: number;
  /** 结清日期 of a posting settled on completion. */
  readonly completionDateMs: number | null;
  readonly nightShift: boolean;
  readonly workplaceIsResidence: boolean;
  readonly regionCode: string;
  /** Whether the region table knows `regionCode`. */
  readonly regionKnown: boolean;
  readonly addressNamesRegion: boolean;
  /** First two digits of the market's own region. */
  readonly marketProvinceCode: string;
  readonly licences: readonly string[];
  readonly occupation: {
    readonly code: string;
    readonly hazardous: boolean;
    readonly night: boolean;
    readonly heavy: boolean;
    readonly licencesRequired: readonly string[];
  };
  /** Local 最低小时工资 on the day of work; null where nobody has configured it. */
  readonly minimumHourlyWageFen: number | null;
  /** P95 of this occupation and unit over 30 days; null with too few postings. */
  readonly payP95Fen: number | null;
  /** Configured ceiling for one unit; null for none. */
  readonly payCapFen: number | null;
  readonly employer: {
    readonly status: 'verified' | 'unverified' | 'expired' | 'blacklisted';
    readonly firstPosting: boolean;
  };
  readonly duplicates: {
    /** Other employers that use the same contact phone. */
    readonly samePhoneEmployers: number;
    /** Other employers with a live posting of the same text. */
    readonly sameTextOtherEmployers: number;
    /** Live postings of this employer with the same occupation, place and time. */
    readonly sameOwnPostings: number;
  };
}

/** Closed list; words for people are in i18n. */
export type CheckCode =
  | 'pay_below_minimum'
  | 'minimum_wage_not_configured'
  | 'pay_not_comparable'
  | 'pay_outlier'
  | 'pay_over_cap'
  | 'settlement_too_long'
  | 'completion_date_missing'
  | 'hours_over_twelve'
  | 'part_time_over_four_hours'
  | 'licence_missing'
  | 'minors_excluded'
  | 'region_unknown'
  | 'address_outside_region'
  | 'work_outside_province'
  | 'residence_at_night'
  | 'employer_not_verified'
  | 'first_posting'
  | 'same_phone'
  | 'same_text'
  | 'own_duplicate';

export interface CheckHit {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly code: CheckCode;
  readonly data: Readonly<Record<string, number | string | readonly string[]>>;
}

interface Check {
  readonly ruleId: string;
  readonly check: (facts: PostingFacts) => Omit<CheckHit, 'ruleId'> | null;
}

type Finding = Omit<CheckHit, 'ruleId'>;

function found(code: CheckCode, severity: Severity, data: CheckHit['data'] = {}): Finding {
  return { code, severity, data };
}

/** 劳动合同法 §72: part-time work is settled within fifteen days. */
const maxPartTimeSettlementDays = 15;
/** 劳动合同法 §68: part-time work is on average at most four hours a day. */
const maxPartTimeHours = 4;
const reviewAboveHours = 12;
/** A pay this many times the P95 of its occupation is shown to the reviewer. */
const outlierFactor = 2;

/** Pay of one hour, or null where the unit does not tell. */
export function hourlyPayFen(
  facts: Pick<PostingFacts, 'payMinFen' | 'payUnit' | 'hoursPerDay'>,
): number | null {
  if (facts.payUnit === 'hour') return facts.payMinFen;
  const perDay = facts.payUnit === 'day' || facts.payUnit === 'shift';
  return perDay && facts.hoursPerDay > 0 ? facts.payMinFen / facts.hoursPerDay : null;
}

/** 劳动合同法 §72; with no figure configured the reviewer is told rather than nothing. */
function minimumWage(facts: PostingFacts): Finding | null {
  if (facts.employmentForm !== 'hourly_part_time') return null;
  const minimumFen = facts.minimumHourlyWageFen;
  if (minimumFen === null) return found('minimum_wage_not_configured', 'REVIEW');
  const hourlyFen = hourlyPayFen(facts);
  if (hourlyFen === null) return found('pay_not_comparable', 'INFO');
  if (hourlyFen >= minimumFen) return null;
  return found('pay_below_minimum', 'BLOCK', { hourlyFen: Math.floor(hourlyFen), minimumFen });
}

function payOutlier({ payMaxFen, payP95Fen }: PostingFacts): Finding | null {
  if (payP95Fen === null || payMaxFen <= payP95Fen * outlierFactor) return null;
  return found('pay_outlier', 'REVIEW', { payMaxFen, payP95Fen });
}

function payCap({ payMaxFen, payCapFen }: PostingFacts): Finding | null {
  if (payCapFen === null || payMaxFen <= payCapFen) return null;
  return found('pay_over_cap', 'REVIEW', { payMaxFen, payCapFen });
}

function settlementLength(facts: PostingFacts): Finding | null {
  if (facts.employmentForm !== 'hourly_part_time') return null;
  const untilMs = facts.completionDateMs ?? facts.workEndMs;
  const completionDays = (untilMs - facts.workStartMs) / msPerDay;
  const tooLong =
    facts.settlement === 'monthly' ||
    (facts.settlement === 'on_completion' && completionDays > maxPartTimeSettlementDays);
  if (!tooLong) return null;
  return found('settlement_too_long', 'BLOCK', { maxDays: maxPartTimeSettlementDays });
}

/** 保障农民工工资支付条例 §11, §13: "when it is finished" is not a date. */
function completionDate({ settlement, completionDateMs }: PostingFacts): Finding | null {
  if (settlement !== 'on_completion' || completionDateMs !== null) return null;
  return found('completion_date_missing', 'BLOCK');
}

function longHours({ hoursPerDay }: PostingFacts): Finding | null {
  return hoursPerDay > reviewAboveHours
    ? found('hours_over_twelve', 'REVIEW', { hoursPerDay })
    : null;
}

function partTimeHours({ employmentForm, hoursPerDay }: PostingFacts): Finding | null {
  if (employmentForm !== 'hourly_part_time' || hoursPerDay <= maxPartTimeHours) return null;
  return found('part_time_over_four_hours', 'REVIEW', { hoursPerDay, maxHours: maxPartTimeHours });
}

function licences({ occupation, licences: stated }: PostingFacts): Finding | null {
  const missing = occupation.licencesRequired.filter((licence) => !stated.includes(licence));
  return missing.length === 0 ? null : found('licence_missing', 'BLOCK', { missing });
}

/** 未成年人保护法 §61: tells the reviewer that 16- and 17-year-olds will be refused at match time. */
function minors({ occupation, nightShift }: PostingFacts): Finding | null {
  const reasons = [
    ...(occupation.hazardous ? ['hazardous'] : []),
    ...(occupation.heavy ? ['heavy'] : []),
    ...(occupation.night || nightShift ? ['night'] : []),
  ];
  return reasons.length === 0 ? null : found('minors_excluded', 'INFO', { reasons });
}

function region({ regionKnown, regionCode, addressNamesRegion }: PostingFacts): Finding | null {
  if (!regionKnown) return found('region_unknown', 'BLOCK', { regionCode });
  return addressNamesRegion ? null : found('address_outside_region', 'WARN', { regionCode });
}

function province({ regionCode, marketProvinceCode }: PostingFacts): Finding | null {
  if (regionCode.startsWith(marketProvinceCode)) return null;
  return found('work_outside_province', 'REVIEW', { regionCode });
}

function residence({ workplaceIsResidence, nightShift }: PostingFacts): Finding | null {
  return workplaceIsResidence && nightShift ? found('residence_at_night', 'REVIEW') : null;
}

function employerStatus({ employer }: PostingFacts): Finding | null {
  if (employer.status === 'verified') return null;
  return found('employer_not_verified', 'BLOCK', { status: employer.status });
}

function firstPosting({ employer }: PostingFacts): Finding | null {
  return employer.firstPosting ? found('first_posting', 'REVIEW') : null;
}

function samePhone({ duplicates }: PostingFacts): Finding | null {
  const employers = duplicates.samePhoneEmployers;
  return employers > 0 ? found('same_phone', 'REVIEW', { employers }) : null;
}

function sameText({ duplicates }: PostingFacts): Finding | null {
  const employers = duplicates.sameTextOtherEmployers;
  return employers > 0 ? found('same_text', 'REVIEW', { employers }) : null;
}

function ownDuplicate({ duplicates }: PostingFacts): Finding | null {
  const postings = duplicates.sameOwnPostings;
  return postings > 0 ? found('own_duplicate', 'REVIEW', { postings }) : null;
}

/** The checks by name, in the order a reviewer reads them. */
const checks: readonly Check[] = [
  { ruleId: 'C-EMPLOYER', check: employerStatus },
  { ruleId: 'C-MIN-WAGE', check: minimumWage },
  { ruleId: 'C-SETTLEMENT', check: settlementLength },
  { ruleId: 'C-COMPLETION', check: completionDate },
  { ruleId: 'C-LICENCE', check: licences },
  { ruleId: 'C-REGION', check: region },
  { ruleId: 'C-PROVINCE', check: province },
  { ruleId: 'C-HOURS', check: longHours },
  { ruleId: 'C-PART-TIME', check: partTimeHours },
  { ruleId: 'C-OUTLIER', check: payOutlier },
  { ruleId: 'C-PAY-CAP', check: payCap },
  { ruleId: 'C-RESIDENCE', check: residence },
  { ruleId: 'C-FIRST', check: firstPosting },
  { ruleId: 'C-PHONE', check: samePhone },
  { ruleId: 'C-TEXT', check: sameText },
  { ruleId: 'C-DUPLICATE', check: ownDuplicate },
  { ruleId: 'C-MINORS', check: minors },
];

/** Runs every structural check; like the scanner it never rejects by itself. */
export function checkPosting(facts: PostingFacts): CheckHit[] {
  return checks.flatMap(({ ruleId, check }) => {
    const finding = check(facts);
    return finding === null ? [] : [{ ruleId, ...finding }];
  });
}
