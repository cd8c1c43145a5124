import type {
  CandidateView,
  ContactQuestion,
  MatchPaper,
  Taking,
} from '@hall/core/contract/commands/match-parts';
import type { DatedMatch } from '@hall/core/contract/queries/match-queries';
import type { PostingContent } from '@hall/core/domain/posting/posting';
import type { BoothEmployer, BoothPosting } from '@hall/core/contract/commands/booth-parts';
import type { Language } from '@hall/core/i18n/translate';
import { sampleId } from '../../testing/sample-hall.ts';
import type { Candidate, Desk } from '../machine/state.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** An employer who is verified for another half year. */
export function sampleEmployer(nowMs: number): BoothEmployer {
  return {
    employerId: sampleId(20, 1),
    displayName: '示例建筑工程有限公司(测试)',
    agent: { agentId: sampleId(25, 1), called: '王**' },
    verifiedUntilMs: nowMs + 160 * dayMs,
    gangmaster: null,
  };
}

function content(nowMs: number, change: Partial<PostingContent>): PostingContent {
  const workStartMs = nowMs + hourMs;
  return {
    sourceChannel: 'booth_terminal',
    originName: null,
    occupationId: 'general',
    headcount: 6,
    skillRequirements: '能吃苦,会用手推车',
    licences: [],
    workContent: '搬运砖块和水泥,配合瓦工砌墙',
    workAddress: '测试路工地',
    workRegion: '990001',
    meetingPoint: '2号车位 06:25',
    workStartMs,
    workEndMs: workStartMs + 11 * hourMs,
    shiftStart: '06:42',
    shiftEnd: '17:42',
    hoursPerDay: 9,
    employmentForm: 'temporary',
    payMinFen: 16_000,
    payMaxFen: 16_000,
    payUnit: 'day',
    pieceName: null,
    settlement: 'daily',
    settlementDay: null,
    welfare: { mealsPerDay: 1, lodging: false, transport: true, gear: true },
    insurance: 'employer_buys',
    hardshipFriendly: [],
    contactName: '李工',
    contactPhone: '19900000001',
    phonePublic: false,
    realEmployerName: null,
    ...change,
  };
}

/** One posting of the sample employer. */
export function samplePosting(
  index: number,
  nowMs: number,
  change: Partial<BoothPosting> & { readonly about?: Partial<PostingContent> } = {},
): BoothPosting {
  const { about = {}, ...rest } = change;
  return {
    id: sampleId(21, index),
    postingNo: `990001-261122-${String(36 + index).padStart(4, '0')}`,
    status: 'published',
    content: content(nowMs, about),
    taken: 0,
    headcountInReview: null,
    answerUntilMs: null,
    ...rest,
  };
}

/** A worker as an employer sees him. */
export function sampleWorker(index: number): CandidateView {
  const bands = ['18-39', '40-49', '50-59', '60+', '16-17'] as const;
  return {
    workerId: sampleId(23, index),
    registrationNo: `990001-261122-${String(101 + index * 7).padStart(4, '0')}`,
    occupationIds: index % 2 === 0 ? ['general', 'loader'] : ['general'],
    ageBand: bands[index % 4] ?? '18-39',
    availability: { when: index % 3 === 0 ? 'today' : 'any', part: 'any' },
    verified: index % 3 !== 2,
  };
}

/** One match of today. */
export function sampleMatch(
  index: number,
  nowMs: number,
  change: Partial<DatedMatch> = {},
): DatedMatch {
  return {
    matchId: sampleId(24, index),
    day: '2026-11-22',
    occupationId: 'general',
    postingId: sampleId(21, 0),
    worker: sampleWorker(20 + index),
    contact: null,
    contactAnswered: true,
    source: 'worker',
    status: 'confirmed',
    matchNo: `M-990001-261122-${String(29 + index).padStart(4, '0')}`,
    placeNo: index + 1,
    arrived: null,
    cancel: null,
    workerAgreed: true,
    employerAgreed: true,
    changedAtMs: nowMs - 600_000,
    ...change,
  };
}

/** Six people who fit, two of them put first. */
export function sampleCandidates(): Candidate[] {
  return Array.from({ length: 8 }, (_, index) => ({
    worker: sampleWorker(index),
    reasons: index % 2 === 0 ? ['occupation', 'pay', 'today', 'waited'] : ['occupation', 'shift'],
    preferred: index < 2,
  }));
}

/** A morning: one job half filled, one waiting, one full, one over; and what came before. */
export function sampleDesk(nowMs: number): Desk {
  const open = { status: 'invited', matchNo: null, placeNo: null } as const;
  return {
    employer: sampleEmployer(nowMs),
    postings: [
      samplePosting(0, nowMs, { taken: 2 }),
      samplePosting(1, nowMs, {
        status: 'pending_review',
        about: { occupationId: 'mason', headcount: 2, payMinFen: 30_000, payMaxFen: 36_000 },
      }),
      samplePosting(2, nowMs, {
        status: 'filled',
        taken: 3,
        about: {
          occupationId: 'cleaner',
          headcount: 3,
          payMinFen: 2_500,
          payMaxFen: 2_500,
          payUnit: 'hour',
        },
      }),
      samplePosting(3, nowMs, {
        status: 'rejected',
        about: {
          occupationId: 'loader',
          payUnit: 'piece',
          pieceName: '车',
          payMinFen: 30_000,
          payMaxFen: 30_000,
        },
      }),
    ],
    earlier: [
      samplePosting(10, nowMs - dayMs, { status: 'expired', taken: 6 }),
      samplePosting(11, nowMs - 2 * dayMs, {
        status: 'expired',
        about: { occupationId: 'mason', headcount: 2, payMinFen: 30_000, payMaxFen: 36_000 },
      }),
      samplePosting(12, nowMs - 3 * dayMs, {
        status: 'expired',
        about: {
          occupationId: 'cleaner',
          headcount: 3,
          payMinFen: 2_500,
          payMaxFen: 2_500,
          payUnit: 'hour',
        },
      }),
    ],
    matches: [
      sampleMatch(0, nowMs, { contact: { name: '张三', phone: '19900008000' } }),
      sampleMatch(1, nowMs, { arrived: true }),
      sampleMatch(2, nowMs, { ...open, workerAgreed: false, employerAgreed: true }),
      sampleMatch(3, nowMs, { ...open, status: 'unilateral', employerAgreed: false }),
      sampleMatch(4, nowMs, { status: 'cancelled', cancel: 'no_show', placeNo: 2 }),
    ],
    bayIds: [],
    brought: [
      { registrationNo: sampleWorker(22).registrationNo, occupationId: 'general', zone: 'A-1' },
    ],
    unmarked: [],
  };
}

/** Whom the sample gang-master recruits for; one name as long as a name may be. */
export const sampleRealEmployers: readonly string[] = [
  '示例城东安置房二期工程总承包项目经理部临时用工组(测试)',
  '示例冷链物流(测试)',
];

/** A gang-master with nine postings, whose names are as long as names get. */
export function crowdedDesk(nowMs: number): Desk {
  const desk = sampleDesk(nowMs);
  const kinds = ['general', 'mason', 'cleaner', 'loader', 'deep-cleaner', 'sewer'];
  const postings = Array.from({ length: 9 }, (_, index) =>
    samplePosting(index, nowMs, {
      taken: index,
      about: {
        occupationId: kinds[index % kinds.length] ?? 'general',
        headcount: 120,
        payMinFen: 16_050,
        payMaxFen: 36_000,
        realEmployerName: sampleRealEmployers[index % 2] ?? null,
      },
    }),
  );
  const gangmaster = { nameVerified: false };
  return { ...desk, employer: { ...desk.employer, gangmaster }, postings };
}

/** The question a worker is asked; the hash is of the right shape only. */
export const sampleQuestions: Readonly<Record<Language, ContactQuestion>> = {
  'zh-CN': {
    title: '要不要把姓名和电话给这个用工方？',
    text: '用工方“示例建筑工程有限公司(测试)”想在今天联系您。您同意后，它可以看到您的姓名和手机号，只用于今天这份活，您可以随时撤回。不同意也照样可以录用，它只看到您的编号和手机尾号。',
    textVersion: '2026-01',
    textHash: '1'.repeat(64),
  },
  en: {
    title: 'May this employer have your name and phone number?',
    text: 'The employer "示例建筑工程有限公司(测试)" would like to reach you today. If you agree, it sees your name and mobile number, for this job only, and you can take that back at any time. If you do not agree you can be hired all the same; it then sees your number and the last four digits of your phone.',
    textVersion: '2026-01',
    textHash: '2'.repeat(64),
  },
};

function paper(matchId: string, copy: MatchPaper['copy']): MatchPaper {
  return {
    paperId: matchId,
    copy,
    document: { kind: 'match-slip', blocks: [{ kind: 'text', text: '用工对接单' }] },
  };
}

/** One paper of a match once more. */
export function sampleReprint(copy: MatchPaper['copy']): MatchPaper {
  return paper(sampleId(24, 0), copy);
}

/** What becomes of these slips: the last one has come too late when there are three and more. */
export function sampleTaking(slipCodes: readonly string[]): Taking {
  const late = slipCodes.length >= 3 ? slipCodes.length - 1 : -1;
  const workers = slipCodes.map((slipCode, index) =>
    index === late
      ? ({ outcome: 'refused', slipCode, code: 'no_places' } as const)
      : ({
          outcome: 'confirmed',
          slipCode,
          matchId: sampleId(24, 40 + index),
          matchNo: `M-990001-261122-${String(51 + index).padStart(4, '0')}`,
          placeNo: 3 + index,
        } as const),
  );
  const taken = workers.flatMap((worker) => (worker.outcome === 'confirmed' ? [worker] : []));
  const papers = [
    ...taken.map(({ matchId }) => paper(matchId, 'worker')),
    ...taken.slice(0, 1).map(({ matchId }) => paper(matchId, 'employer')),
  ];
  return { workers, remaining: Math.max(0, 4 - taken.length), papers };
}

/** A desk with something to answer: one posting nobody touched, two people of yesterday. */
export function askingDesk(nowMs: number): Desk {
  const desk = sampleDesk(nowMs);
  return {
    ...desk,
    postings: desk.postings.map((posting, index) =>
      index === 0
        ? { ...posting, answerUntilMs: nowMs + 9 * hourMs, headcountInReview: 9 }
        : posting,
    ),
    unmarked: [0, 1].map((index) => ({
      ...sampleMatch(10 + index, nowMs - dayMs, {
        contact: index === 0 ? { name: '张三', phone: '19900008000' } : null,
        day: '2026-11-21',
      }),
    })),
  };
}
