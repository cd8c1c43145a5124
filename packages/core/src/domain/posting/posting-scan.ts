import { dayStartMs, parseDay } from '../../basics/market-day.ts';
import { fastLane, type FastLanePosting } from '../../rules/fast-lane.ts';
import { findOccupation } from '../../rules/occupations.ts';
import {
  checkPosting,
  type CheckCode,
  type CheckHit,
  type PostingFacts,
} from '../../rules/posting-checks.ts';
import type { Lexicon } from '../../rules/scanner/lexicon-schema.ts';
import type { EmployerStatus, EmployerType } from '../employer/employer.ts';
import { licencesNamed } from './licence-words.ts';
import type { PostingContent, PostingHit, PostingScan } from './posting.ts';
import { isNightShift } from './shift.ts';
import { scanTexts } from './text-scan.ts';

/** Everything about the hall that the findings on a posting depend on. */
export interface ScanContext {
  readonly lexicon: Lexicon;
  readonly nowMs: number;
  readonly market: { readonly code: string; readonly minHourlyWageFen: number | null };
  readonly employer: {
    readonly status: EmployerStatus;
    readonly type: EmployerType;
    readonly displayName: string;
    readonly firstPosting: boolean;
    /** Substantiated within the last twelve months. */
    readonly wageComplaints: number;
  };
  readonly payP95Fen: number | null;
  readonly duplicates: PostingFacts['duplicates'];
  /** The last text of this employer and occupation that was approved. */
  readonly earlier: PostingContent | null;
}

/** Scans a finished posting: its words, and how its figures hang together. */
export function scanPosting(content: PostingContent, context: ScanContext): PostingScan {
  const checks = checkPosting(factsOf(content, context));
  const words = scanTexts(textsOf(content, context.employer.displayName), context.lexicon);
  const hits = [...words, ...checks.filter((hit) => !isHint(hit)).map(checkHit)];
  const lane = fastLane({
    employerStatus: context.employer.status,
    wageComplaints: context.employer.wageComplaints,
    severities: [...words, ...checks].map((hit) => hit.severity),
    posting: comparable(content),
    earlier: context.earlier === null ? [] : [comparable(context.earlier)],
  });
  return {
    lexiconVersion: context.lexicon.version,
    scannedAtMs: context.nowMs,
    hits: hits.slice(0, mostHits),
    flags: checks.filter(isHint).map((hit) => hit.code),
    fastLane: lane.fast,
  };
}

/** More finds than any text has; it only bounds the row. */
export const mostHits = 200;

/** Every text of a posting that people read, and the name it is shown under. */
export function textsOf(
  content: PostingContent,
  employerName: string,
): Record<string, string | null> {
  return {
    skillRequirements: content.skillRequirements,
    licences: content.licences.join('、'),
    workContent: content.workContent,
    workAddress: content.workAddress,
    meetingPoint: content.meetingPoint,
    pieceName: content.pieceName,
    originName: content.originName,
    contactName: content.contactName,
    realEmployerName: content.realEmployerName,
    employer: employerName,
  };
}

/** The first two digits of GB/T 2260 that are in use. */
const provinces = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)/;

function factsOf(content: PostingContent, context: ScanContext): PostingFacts {
  const { market, employer } = context;
  const marketProvinceCode = market.code.slice(0, 2);
  const occupation = findOccupation(content.occupationId);
  const day = content.settlementDay === null ? null : parseDay(content.settlementDay);
  return {
    ...content,
    completionDateMs: day === null ? null : dayStartMs(day),
    nightShift: isNightShift(content),
    workplaceIsResidence: employer.type === 'household',
    regionCode: content.workRegion,
    // A test market lies in a region that is not assigned and counts as known to itself.
    regionKnown:
      provinces.test(content.workRegion) || content.workRegion.startsWith(marketProvinceCode),
    // Without the names of all regions an address cannot be held against one.
    addressNamesRegion: true,
    marketProvinceCode,
    licences: licencesNamed(content.licences),
    occupation: {
      code: content.occupationId,
      hazardous: occupation?.hazardous ?? false,
      night: occupation?.night ?? false,
      heavy: occupation?.heavy ?? false,
      licencesRequired: occupation?.licencesRequired ?? [],
    },
    minimumHourlyWageFen: market.minHourlyWageFen,
    payP95Fen: context.payP95Fen,
    payCapFen: null,
    employer,
    duplicates: context.duplicates,
  };
}

/** Signs of fraud or of a double entry: shown to the reviewer, never a bar by themselves. */
const hints: ReadonlySet<CheckCode> = new Set([
  'pay_outlier',
  'pay_over_cap',
  'work_outside_province',
  'residence_at_night',
  'first_posting',
  'same_phone',
  'same_text',
  'own_duplicate',
]);

function isHint({ code }: CheckHit): boolean {
  return hints.has(code);
}

/** The law behind each check that can hold a posting back. */
const bases: Partial<Readonly<Record<CheckCode, string>>> = {
  pay_below_minimum: '劳动合同法§72',
  minimum_wage_not_configured: '劳动合同法§72',
  pay_not_comparable: '劳动合同法§72',
  settlement_too_long: '劳动合同法§72',
  completion_date_missing: '保障农民工工资支付条例§11,§13',
  hours_over_twelve: '劳动法§41',
  part_time_over_four_hours: '劳动合同法§68',
  licence_missing: '安全生产法§30',
  minors_excluded: '未成年人保护法§61; 劳动法§64',
  employer_not_verified: '人力资源市场暂行条例§26',
  region_unknown: '人力资源市场暂行条例§24',
};

/** A check as a hit: `matched` carries its code, words for it are in i18n under `check.<code>`. */
function checkHit({ ruleId, severity, code }: CheckHit): PostingHit {
  return {
    key: `${ruleId}@posting`,
    ruleId,
    severity,
    field: 'posting',
    matched: code,
    start: 0,
    end: 0,
    basis: bases[code] ?? '',
    exceptions: [],
    suggestion: null,
  };
}

/** What may differ between a posting and the approved one it repeats. */
const mayDiffer: ReadonlySet<string> = new Set([
  'headcount',
  'payMinFen',
  'payMaxFen',
  'workStartMs',
  'workEndMs',
  'settlementDay',
]);

function comparable(content: PostingContent): FastLanePosting {
  const rest = Object.entries(content)
    .filter(([name]) => !mayDiffer.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { payMinFen, payMaxFen, payUnit } = content;
  return { content: JSON.stringify(rest), payMinFen, payMaxFen, payUnit };
}
