import { usualPlaylists } from '@hall/core/domain/content/playlist';
import type {
  BoardContent,
  KioskConsent,
  KioskPosting,
  KioskRecord,
} from '@hall/core/contract/topics/board-topic';
import { consentTexts } from '@hall/core/domain/worker/consent-texts';
import { occupations } from '@hall/core/rules/occupations';

const hourMs = 3_600_000;

/** A UUID that says which sample it is. */
export function sampleId(kind: number, index: number): string {
  const tail = String(index).padStart(12, '0');
  return `00000000-0000-4000-8000-${String(kind).padStart(2, '0')}${tail.slice(2)}`;
}

const market = {
  code: '990001',
  name: '示例县零工市场(测试)',
  siteKind: 'market',
  hotline: '19900000000',
  complaintPhones: [
    { label: '市场', phone: '19900000000' },
    { label: '人社', phone: '12333' },
    { label: '政务', phone: '12345' },
  ],
  address: '示例县测试路1号',
} as const;

const places = ['测试路工地', '示例小区', '物流园B区', '老街饭店', '湿地公园', '会展中心'];

/** One posting; what is given replaces the usual. */
export function samplePosting(
  index: number,
  nowMs: number,
  change: Partial<KioskPosting> = {},
): KioskPosting {
  const occupation = occupations[index % occupations.length];
  if (occupation === undefined) {
    throw new Error('The table of occupations is empty');
  }
  const startMs = nowMs + (1 + (index % 3) * 24) * hourMs;
  return {
    kind: 'posting',
    id: sampleId(1, index),
    postingNo: `990001-261122-${String(index + 1).padStart(4, '0')}`,
    occupationId: occupation.id,
    headcount: 4,
    remaining: 1 + (index % 4),
    employer: '示例建筑工程有限公司',
    place: places[index % places.length] ?? '',
    workStartMs: startMs,
    workEndMs: startMs + 10 * hourMs,
    shiftStart: '06:30',
    shiftEnd: '17:30',
    payMinFen: occupation.payMinFen,
    payMaxFen: index % 2 === 0 ? occupation.payMinFen : occupation.payMaxFen,
    payUnit: occupation.payUnit,
    pieceName: occupation.pieceName,
    settlement: occupation.settlement,
    zone: occupation.negotiationZone,
    hardshipFriendly: index % 5 === 0 ? ['older'] : [],
    onBehalf: false,
    origin: null,
    phone: index % 3 === 0 ? '19900000001' : null,
    publishAtMs: nowMs - hourMs,
    validUntilMs: nowMs + 12 * hourMs,
    skillRequirements: '能吃苦,会用手推车',
    licences: [],
    workContent: '搬运砖块和水泥,配合瓦工砌墙',
    meetingPoint: '2号车位 06:10',
    hoursPerDay: 9,
    employmentForm: 'temporary',
    welfare: { mealsPerDay: 1, lodging: false, transport: true, gear: true },
    insurance: 'employer_buys',
    minorsAllowed: false,
    standName: null,
    ...change,
  };
}

const contents: readonly [BoardContent['contentKind'], string, readonly string[]][] = [
  ['rights', '要押金的别去', ['收押金、扣身份证都违法。', '遇到了马上打12333。']],
  ['rights', '干完活拿不到钱怎么办', ['留好派工单、聊天记录。', '先找市场调解,再打12333。']],
  ['service', '本市场能办什么', ['求职登记、岗位发布、权益咨询、技能培训报名。']],
  ['policy', '意外伤害险补贴', ['上工前问清楚谁买保险。', '本地补贴到服务窗口申请。']],
  ['guide', '怎样用自助机', ['放上身份证,选工种,取小票。']],
  ['commitment', '服务承诺', ['首问负责、限时办结、一次性告知。', '全部服务免费。']],
];

/** Everything as long as the contract lets it be, without a blank to break at. */
export const longWords: Partial<KioskPosting> = {
  employer: '示例市第一建筑安装工程总承包有限责任公司'.repeat(3).slice(0, 60),
  place: '示例县测试路与模拟大道交叉口东北侧物流园三期'.repeat(3).slice(0, 60),
  workContent: '搬运砖块水泥钢筋模板并配合瓦工砌墙抹灰打扫清理'.repeat(12).slice(0, 200),
  skillRequirements: '能吃苦会用手推车听从班长安排不怕高'.repeat(8).slice(0, 100),
  meetingPoint: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCD',
  origin: '邻县示例街道零工驿站联合发布平台信息互通',
  hardshipFriendly: ['older', 'disabled', 'long_wait', 'low_income'],
  onBehalf: true,
  payMinFen: 12_345_678,
  payMaxFen: 98_765_432,
};

function sampleContents(nowMs: number): BoardContent[] {
  return contents.map(([contentKind, title, lines], index) => ({
    kind: 'content',
    id: sampleId(2, index),
    contentKind,
    title,
    lines: [...lines],
    source: '示例县人力资源和社会保障局',
    validToMs: nowMs + 30 * 24 * hourMs,
  }));
}

/** The consent texts as a hub would give them; the hash is of the right shape only. */
export function sampleConsents(): KioskConsent[] {
  return consentTexts(market).map((text, index) => ({
    kind: 'consent',
    id: `${text.purpose}:${text.locale}`,
    version: '2026-01',
    hash: String(index).padStart(64, '0'),
    ...text,
  }));
}

/** Everything on the kiosk topic of a hall with so many postings. */
export function sampleHall(
  nowMs: number,
  postingCount: number,
  change: Partial<KioskPosting> = {},
): KioskRecord[] {
  return [
    {
      kind: 'market',
      id: 'market',
      market: {
        ...market,
        complaintPhones: [...market.complaintPhones],
        playlists: usualPlaylists,
      },
    },
    {
      kind: 'stats',
      id: 'stats',
      day: '2026-11-22',
      seekersToday: 137,
      livePostings: postingCount,
      liveVacancies: postingCount * 3,
      postingsToday: Math.min(postingCount, 28),
      filledToday: 9,
      matchedToday: 31,
    },
    ...sampleContents(nowMs),
    ...sampleConsents(),
    ...Array.from({ length: postingCount }, (_, index) =>
      // The first two come from the same booth, as an employer with two kinds of work has one.
      samplePosting(index, nowMs, {
        ...(index < 2 ? { zone: 'B01', standName: 'B01' } : {}),
        ...change,
      }),
    ),
  ];
}
