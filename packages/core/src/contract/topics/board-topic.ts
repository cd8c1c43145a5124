import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { campaignDetails } from '../../domain/campaign/campaign.ts';
import { contentKind, mostShowcasePostings, notice } from '../../domain/content/content.ts';
import { mostStalls } from '../../domain/fair/fair.ts';
import { hardshipTag, payUnit, postingContent, settlement } from '../../domain/posting/posting.ts';
import { market } from '../../domain/market/market.ts';
import { publicStand } from './stand-records.ts';

/**
 * What everybody may read. No record here has a field that could hold a worker's data, and none
 * holds an employer's phone that is not public (F-03, F-04).
 */
export const boardPosting = z.strictObject({
  kind: z.literal('posting'),
  id: z.uuid(),
  postingNo: z.string(),
  occupationId: z.string(),
  headcount: z.number().int(),
  remaining: z.number().int(),
  employer: z.string(),
  /** Reduced to street or community for households. */
  place: z.string(),
  workStartMs: instantMs,
  workEndMs: instantMs,
  shiftStart: z.string(),
  shiftEnd: z.string(),
  payMinFen: z.number().int(),
  payMaxFen: z.number().int(),
  payUnit,
  pieceName: z.string().nullable(),
  settlement,
  zone: z.string().nullable(),
  hardshipFriendly: z.array(hardshipTag),
  /** A gang-master recruits for somebody else. */
  onBehalf: z.boolean(),
  /** Where a reposted job came from (F-16). */
  origin: z.string().nullable(),
  /** Null unless the employer agreed and is not a household. */
  phone: z.string().nullable(),
  publishAtMs: instantMs,
  validUntilMs: instantMs,
});
export type BoardPosting = z.infer<typeof boardPosting>;

/** Just filled, shown for a minute. */
export const boardFilled = z.strictObject({
  kind: z.literal('filled'),
  id: z.uuid(),
  postingNo: z.string(),
  occupationId: z.string(),
  headcount: z.number().int(),
  filledAtMs: instantMs,
});
export type BoardFilled = z.infer<typeof boardFilled>;

/** Today's figures; the same numbers on every screen because there is one source (F-18). */
export const hallStats = z.strictObject({
  kind: z.literal('stats'),
  id: z.literal('stats'),
  day: z.string(),
  seekersToday: z.number().int(),
  livePostings: z.number().int(),
  liveVacancies: z.number().int(),
  postingsToday: z.number().int(),
  filledToday: z.number().int(),
  /** 今日成交: matches that were confirmed today and still stand (D-10). */
  matchedToday: z.number().int(),
});
export type HallStats = z.infer<typeof hallStats>;

export const boardContent = z.strictObject({
  kind: z.literal('content'),
  id: z.uuid(),
  contentKind,
  title: z.string(),
  lines: z.array(z.string()),
  source: z.string(),
  validToMs: instantMs,
});
export type BoardContent = z.infer<typeof boardContent>;

/** 用工专区 of an employer; its live postings by id, so a board itself sees which are gone (C-13). */
export const boardShowcase = z.strictObject({
  kind: z.literal('showcase'),
  id: z.uuid(),
  employer: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
  postingIds: z.array(z.uuid()).max(mostShowcasePostings),
  /** The end of its period or of the employer's verification, whichever comes first. */
  validToMs: instantMs,
});
export type BoardShowcase = z.infer<typeof boardShowcase>;

/** A 招聘会 that is announced or being held; its postings by id. */
export const boardFair = z.strictObject({
  kind: z.literal('fair'),
  id: z.uuid(),
  title: z.string(),
  place: z.string(),
  startMs: instantMs,
  endMs: instantMs,
  postingIds: z.array(z.uuid()).max(mostStalls),
});
export type BoardFair = z.infer<typeof boardFair>;

/**
 * A 定向招聘专场 that is open (D-13): what it is for, when and where. Whom it calls is nobody's business
 * here, and that it may be for people who find work hard to find is not told.
 */
export const boardCampaign = z.strictObject({
  kind: z.literal('campaign'),
  id: z.uuid(),
  ...campaignDetails.omit({ hardshipOnly: true }).shape,
  startMs: instantMs,
  endMs: instantMs,
});
export type BoardCampaign = z.infer<typeof boardCampaign>;

export const boardMarket = z.strictObject({
  kind: z.literal('market'),
  id: z.literal('market'),
  market: market.pick({
    code: true,
    name: true,
    siteKind: true,
    hotline: true,
    complaintPhones: true,
    address: true,
    playlists: true,
  }),
});

export const boardNotice = z.strictObject({
  kind: z.literal('notice'),
  id: z.literal('notice'),
  notice,
});

export const boardRecord = z.discriminatedUnion('kind', [
  boardPosting,
  boardFilled,
  hallStats,
  boardContent,
  boardShowcase,
  boardFair,
  boardCampaign,
  boardMarket,
  boardNotice,
  publicStand,
]);
export type BoardRecord = z.infer<typeof boardRecord>;

/** A posting at the kiosk: the board's row and what a worker wants to know before he goes there. */
export const kioskPosting = z.strictObject({
  ...boardPosting.shape,
  ...postingContent.pick({
    skillRequirements: true,
    licences: true,
    workContent: true,
    meetingPoint: true,
    hoursPerDay: true,
    employmentForm: true,
    welfare: true,
    insurance: true,
  }).shape,
  minorsAllowed: z.boolean(),
  /** The booth its employer holds today, for the way there; null for who has none. */
  standName: z.string().nullable(),
});
export type KioskPosting = z.infer<typeof kioskPosting>;

/** The consent texts in force (B-07, B-08); the hash proves what was on the screen. */
export const kioskConsent = z.strictObject({
  kind: z.literal('consent'),
  /** `${purpose}:${locale}` */
  id: z.string(),
  purpose: z.enum(['registration', 'keep_id_number', 'hardship', 'contact']),
  locale: z.enum(['zh-CN', 'en']),
  version: z.string(),
  hash: z.string(),
  title: z.string(),
  summary: z.string(),
  full: z.string(),
});
export type KioskConsent = z.infer<typeof kioskConsent>;

export const kioskRecord = z.discriminatedUnion('kind', [
  kioskPosting,
  hallStats,
  boardContent,
  boardFair,
  boardMarket,
  boardNotice,
  publicStand,
  kioskConsent,
]);
export type KioskRecord = z.infer<typeof kioskRecord>;
