import { dayStartMs, msPerMinute, type MarketDay } from '@hall/core/basics/market-day';
import type { AgreementPaper } from '@hall/core/contract/agreement-paper';
import { agreementPaperOf } from '@hall/core/documents/agreement';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { Market } from '@hall/core/domain/market/market';

/** A text as it would be printed, with a job and people nobody has (domain notes 5.4, 5.5). */
export function sampleAgreement(sample: {
  readonly market: Market;
  readonly clauses: readonly string[];
  readonly version: number;
  readonly sinceMs: number | null;
  readonly day: MarketDay;
  readonly nowMs: number;
}): AgreementPaper {
  const { market, day, nowMs, ...text } = sample;
  const workStartMs = dayStartMs(day) + 390 * msPerMinute;
  return agreementPaperOf({
    market,
    matchNo: `M-${market.code}-${day.slice(2).replaceAll('-', '')}-0000`,
    employer: {
      type: 'enterprise',
      legalName: '示例建筑工程有限公司(测试)',
      creditCode: '91990001000000000K',
    },
    worker: {
      registrationNo: `${market.code}-${day.slice(2).replaceAll('-', '')}-0000`,
      name: null,
      phone: null,
      minor: false,
    },
    terms: {
      ...sampleTerms,
      workRegion: market.code,
      workStartMs,
      workEndMs: workStartMs + shiftMs,
    },
    text,
    nowMs,
  });
}

const shiftMs = 11 * 60 * msPerMinute;
const sampleTerms: Omit<PostingContent, 'workRegion' | 'workStartMs' | 'workEndMs'> = {
  sourceChannel: 'staff_window',
  originName: null,
  occupationId: 'general',
  headcount: 6,
  skillRequirements: '无要求',
  licences: [],
  workContent: '搬砖和清运材料',
  workAddress: '测试路工地',
  meetingPoint: '2号车位',
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
};
