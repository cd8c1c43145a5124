import type { Employer, EmployerDetails } from '@hall/core/domain/employer/employer';
import { usualPlaylists } from '@hall/core/domain/content/playlist';
import type { Market } from '@hall/core/domain/market/market';
import type {
  Posting,
  PostingContent,
  PostingHit,
  PostingScan,
} from '@hall/core/domain/posting/posting';

/** 2026-11-22 05:10 in Shanghai. */
export const sampleNowMs = Date.UTC(2026, 10, 21, 21, 10);

export const staffId = '019352a0-0000-7000-8000-000000000001';
export const reviewerId = '019352a0-0000-7000-8000-000000000002';

let made = 0;
/** A fresh id in the shape of the hall's. */
export function sampleId(): string {
  made += 1;
  return `019352a0-0000-7000-8000-1${String(made).padStart(11, '0')}`;
}

export function sampleMarket(over: Partial<Market> = {}): Market {
  return {
    code: '990001',
    name: '示例县零工市场',
    siteKind: 'market',
    singleStaff: false,
    address: '示例路1号',
    opensAt: '05:00',
    closesAt: '18:00',
    hotline: '12333',
    complaintPhones: [{ label: '劳动保障', phone: '12333' }],
    minHourlyWageFen: 1_800,
    olderFromMale: 50,
    olderFromFemale: 40,
    zones: {},
    consentVersion: '1',
    playlists: usualPlaylists,
    ...over,
  };
}

export function sampleEmployer(
  over: Partial<EmployerDetails> = {},
  rest: Partial<Employer> = {},
): Employer {
  return {
    id: sampleId(),
    details: {
      type: 'enterprise',
      legalName: '示例建筑工程有限公司',
      displayName: '示例建筑',
      creditCode: '91990001000000000K',
      creditCodeOverride: null,
      regionCode: '990001',
      address: '示例路2号',
      industry: '建筑业',
      contactName: '李工',
      contactPhone: '19900000001',
      agentIdSeen: true,
      ...over,
    },
    status: 'verified',
    materials: ['recruitment_notice', 'business_licence', 'agent_id'],
    hrLicenceNo: null,
    hrLicenceValidToMs: null,
    verifiedUntilMs: sampleNowMs + 90 * 86_400_000,
    responsibleStaffId: staffId,
    blacklistReason: null,
    createdAtMs: sampleNowMs,
    updatedAtMs: sampleNowMs,
    ...rest,
  };
}

/** 小工 for today, 06:30 to 17:30. */
export function sampleContent(over: Partial<PostingContent> = {}): PostingContent {
  return {
    sourceChannel: 'staff_window',
    originName: null,
    occupationId: 'general',
    headcount: 6,
    skillRequirements: '无要求',
    licences: [],
    workContent: '工地搬砖、清理,自带雨鞋',
    workAddress: '测试路工地',
    workRegion: '990001',
    meetingPoint: null,
    workStartMs: Date.UTC(2026, 10, 21, 22, 30),
    workEndMs: Date.UTC(2026, 10, 22, 9, 30),
    shiftStart: '06:30',
    shiftEnd: '17:30',
    hoursPerDay: 10,
    employmentForm: 'temporary',
    payMinFen: 16_000,
    payMaxFen: 16_000,
    payUnit: 'day',
    pieceName: null,
    settlement: 'daily',
    settlementDay: null,
    welfare: { mealsPerDay: 1, lodging: false, transport: false, gear: false },
    insurance: 'employer_buys',
    hardshipFriendly: [],
    contactName: '李工',
    contactPhone: '19900000001',
    phonePublic: false,
    realEmployerName: null,
    ...over,
  };
}

export function sampleScan(over: Partial<PostingScan> = {}): PostingScan {
  return {
    lexiconVersion: 'test',
    scannedAtMs: sampleNowMs,
    hits: [],
    flags: [],
    fastLane: false,
    ...over,
  };
}

export function sampleHit(over: Partial<PostingHit> = {}): PostingHit {
  return {
    key: 'D1-06@workContent',
    ruleId: 'D1-06',
    severity: 'BLOCK',
    field: 'workContent',
    matched: '男工',
    start: 0,
    end: 2,
    basis: '就业促进法§27',
    exceptions: ['FEMALE_PROHIBITED_WORK'],
    suggestion: '工人',
    ...over,
  };
}

export function samplePosting(over: Partial<Posting> = {}): Posting {
  return {
    id: sampleId(),
    postingNo: '990001-261122-0001',
    employerId: sampleId(),
    status: 'pending_review',
    version: 1,
    content: sampleContent(),
    revision: null,
    scan: sampleScan(),
    decisions: [],
    taken: 0,
    firstPublishedAtMs: null,
    publishAtMs: null,
    validUntilMs: null,
    collectedBy: staffId,
    reviewedBy: null,
    publishedBy: null,
    selfReviewed: false,
    reason: null,
    reportedBy: [],
    createdAtMs: sampleNowMs,
    updatedAtMs: sampleNowMs,
    filledAtMs: null,
    touchedAtMs: null,
    askedStillAtMs: null,
    release: null,
    ...over,
  };
}
