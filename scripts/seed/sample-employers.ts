import type { EmployerDetails, EmployerType } from '@hall/core/domain/employer/employer';
import type { OccupationFamily } from '@hall/core/rules/occupations';
import { checkCreditCode, creditCheckCharacter } from '@hall/core/rules/credit-code';
import type { Dice } from './dice.ts';
import { sampleRegion } from './sample-market.ts';

interface Trade {
  readonly word: string;
  readonly industry: string;
  readonly families: readonly OccupationFamily[];
}

const trades: readonly Trade[] = [
  { word: '建筑工程', industry: '建筑业', families: ['construction', 'machinery'] },
  { word: '装饰', industry: '建筑装饰', families: ['finishing'] },
  { word: '物流', industry: '交通运输、仓储', families: ['logistics', 'machinery'] },
  { word: '电子', industry: '制造业', families: ['factory'] },
  { word: '服饰', industry: '制造业', families: ['factory', 'craft'] },
  { word: '物业服务', industry: '房地产服务', families: ['cleaning', 'service'] },
  { word: '保洁服务', industry: '居民服务', families: ['cleaning', 'domestic'] },
  { word: '家政服务', industry: '居民服务', families: ['domestic', 'cleaning'] },
  { word: '餐饮管理', industry: '住宿和餐饮业', families: ['catering'] },
  { word: '园林绿化', industry: '公共设施管理', families: ['farming', 'cleaning'] },
  { word: '会展服务', industry: '商务服务', families: ['service'] },
  { word: '生态农业', industry: '农业', families: ['farming'] },
];

const first = Array.from('恒永嘉安瑞丰盛泰华宏兴利顺金德广同和');
const second = Array.from('川远达通源成捷茂诚信旺康龙新晟辉宁平');
const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨');

const suffixes: Readonly<Record<EmployerType, string>> = {
  enterprise: '有限公司',
  individual_business: '经营部',
  npo: '服务中心',
  government: '管理站',
  hr_agency: '人力资源有限公司',
  cooperative: '专业合作社',
  household: '',
  gangmaster: '',
};

/** How often each type comes; a hundred entries make the shares easy to read. */
const shares: readonly (readonly [EmployerType, number])[] = [
  ['enterprise', 58],
  ['individual_business', 20],
  ['household', 8],
  ['cooperative', 5],
  ['gangmaster', 4],
  ['hr_agency', 2],
  ['npo', 2],
  ['government', 1],
];

/** First two characters of the credit code: who registers the type (GB 32100). */
const codePrefixes: Partial<Readonly<Record<EmployerType, string>>> = {
  enterprise: '91',
  individual_business: '92',
  cooperative: '93',
  hr_agency: '91',
  npo: '52',
  government: '12',
};

/** The n-th employer of the sample hall. */
export function sampleEmployer(index: number, dice: Dice): EmployerDetails {
  const type = drawType(dice);
  const trade = dice.of(trades);
  const person = dice.of(surnames);
  const legalName = nameOf({ type, trade, person, index });
  const prefix = codePrefixes[type];
  return {
    type,
    legalName,
    displayName: legalName.slice(0, 30),
    creditCode: prefix === undefined ? null : creditCode(prefix, index),
    creditCodeOverride: null,
    regionCode: sampleRegion,
    address: `示例县测试路${dice.between(2, 298)}号`,
    industry: type === 'household' ? '居民家庭' : trade.industry,
    contactName: `${person}${type === 'household' ? '女士或先生' : '经理'}`,
    contactPhone: `0000-${String(2_000_000 + index)}`,
    agentIdSeen: true,
  };
}

/** What kinds of work an employer has, by its industry. */
export function familiesOf(industry: string): readonly OccupationFamily[] {
  const families = trades.filter((trade) => trade.industry === industry);
  return families.length === 0 ? ['domestic', 'cleaning'] : families.flatMap((t) => t.families);
}

function drawType(dice: Dice): EmployerType {
  let at = dice.between(1, 100);
  for (const [type, share] of shares) {
    at -= share;
    if (at <= 0) return type;
  }
  return 'enterprise';
}

function nameOf(parts: {
  readonly type: EmployerType;
  readonly trade: Trade;
  readonly person: string;
  readonly index: number;
}): string {
  const { type, trade, person, index } = parts;
  if (type === 'household') return `${person}某(测试住户${index})`;
  if (type === 'gangmaster') return `${person}某(测试揽头${index})`;
  // Every pair of characters comes once before a number tells namesakes apart.
  const pairs = first.length * second.length;
  const given =
    (first[index % first.length] ?? '') +
    (second[Math.floor(index / first.length) % second.length] ?? '');
  const round = index < pairs ? '' : String(Math.floor(index / pairs) + 1);
  return `示例${given}${round}${trade.word}${suffixes[type]}(测试)`;
}

/** A code that passes both checks: eight digits of the index, then the two check characters. */
function creditCode(prefix: string, index: number): string {
  const body = prefix + sampleRegion + String(index).padStart(8, '0');
  for (const organisationCheck of '0123456789X') {
    const seventeen = body + organisationCheck;
    const code = seventeen + creditCheckCharacter(seventeen);
    const check = checkCreditCode(code);
    if (check.ok && check.value.warnings.length === 0) return code;
  }
  throw new Error('No check character fits');
}
