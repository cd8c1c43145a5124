import { dayStartMs, msPerMinute, parseDay } from '../basics/market-day.ts';
import type {
  Posting,
  PostingContent,
  PostingHit,
  PostingScan,
} from '../domain/posting/posting.ts';
import { approve } from '../domain/posting/reviewing.ts';
import { beginPosting, submit } from '../domain/posting/writing.ts';

/** Five in the morning of a working day: the hour in which a hall is fullest. */
export const fiveAmMs = startOf('2026-11-23') + 5 * 60 * msPerMinute;

function startOf(text: string): number {
  const day = parseDay(text);
  if (day === null) throw new Error(`Not a day: ${text}`);
  return dayStartMs(day);
}

export const clerkId = '00000000-0000-4000-8000-000000000001';
export const reviewerId = '00000000-0000-4000-8000-000000000002';
export const employerId = '00000000-0000-4000-8000-000000000010';

/** A finished posting of today: six labourers, lunch included. */
export function contentOf(changes: Partial<PostingContent> = {}): PostingContent {
  return {
    sourceChannel: 'staff_window',
    originName: null,
    occupationId: 'general',
    headcount: 6,
    skillRequirements: '无要求',
    licences: [],
    workContent: '搬砖和清运材料,管午饭',
    workAddress: '测试路工地',
    workRegion: '990001',
    meetingPoint: null,
    workStartMs: fiveAmMs + 90 * msPerMinute,
    workEndMs: fiveAmMs + 750 * msPerMinute,
    shiftStart: '06:30',
    shiftEnd: '17:30',
    hoursPerDay: 9.5,
    employmentForm: 'temporary',
    payMinFen: 16_000,
    payMaxFen: 16_000,
    payUnit: 'day',
    pieceName: null,
    settlement: 'daily',
    settlementDay: null,
    welfare: { mealsPerDay: 1, lodging: false, transport: false, gear: true },
    insurance: 'employer_buys',
    hardshipFriendly: [],
    contactName: '测试经理',
    contactPhone: '0000-0000000',
    phonePublic: false,
    realEmployerName: null,
    ...changes,
  };
}

/** A scan that found nothing, or what is given. */
export function scanOf(hits: readonly PostingHit[] = []): PostingScan {
  return {
    lexiconVersion: 'test',
    scannedAtMs: fiveAmMs,
    hits: [...hits],
    flags: [],
    fastLane: false,
  };
}

export function hitOf(changes: Partial<PostingHit> = {}): PostingHit {
  return {
    key: 'D1-01@workContent',
    ruleId: 'D1-01',
    severity: 'BLOCK',
    field: 'workContent',
    matched: '限男',
    start: 0,
    end: 2,
    basis: '就业促进法§27',
    exceptions: ['FEMALE_PROHIBITED_WORK'],
    suggestion: '男女不限',
    ...changes,
  };
}

/** A posting that has been begun. */
export function draftPosting(content = contentOf()): Posting {
  return beginPosting({
    id: '00000000-0000-4000-8000-000000000100',
    postingNo: '990001-261123-0001',
    employerId,
    content,
    by: clerkId,
    nowMs: fiveAmMs,
  });
}

/** A posting that waits for review. */
export function pendingPosting(content = contentOf(), scan = scanOf()): Posting {
  const sent = submit(draftPosting(content), { content, scan, by: clerkId, nowMs: fiveAmMs });
  if (!sent.ok) throw new Error(sent.error.code);
  return sent.value.posting;
}

/** A posting on the boards, valid for an hour and a half. */
export function livePosting(content = contentOf(), changes: Partial<Posting> = {}): Posting {
  const approved = approve(pendingPosting(content), {
    version: 1,
    scan: scanOf(),
    decisions: [],
    by: reviewerId,
    singleStaff: false,
    validUntilMs: fiveAmMs + 90 * msPerMinute,
    nowMs: fiveAmMs,
  });
  if (!approved.ok) throw new Error(approved.error.code);
  return { ...approved.value, ...changes };
}
