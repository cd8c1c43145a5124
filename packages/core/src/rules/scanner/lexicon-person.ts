import type { LexiconRule } from './lexicon-schema.ts';
import {
  age,
  ageLabel,
  inClause,
  notOfCared,
  onlyFor,
  preferred,
  refusing,
  unwanted,
} from './lexicon-words.ts';

const ageBasis = '人社部发〔2022〕38号§四; 就业促进法§3';
const remove = { kind: 'replace', by: '' } as const;
const able = { kind: 'replace', by: '能胜任本岗位工作' } as const;

function ageRule(id: string, patterns: readonly string[]): LexiconRule {
  return {
    id,
    category: 'age',
    severity: 'REASON',
    patterns,
    guard: 'warning',
    basis: ageBasis,
    exceptions: [
      'MIN_AGE_16',
      'MIN_AGE_18_HAZARD',
      'CONSTRUCTION_SITE_LOCAL_RULE',
      'OTHER_WITH_DOCUMENT',
    ],
    rewrite: remove,
  };
}

/**
 * Two ages and nothing else in a clause. With a dash the second has to be higher than an hourly wage
 * is, and neither may count days, pieces or houses.
 */
const bareRange = `(?<=^|[,。;!?、(\\ue000]|[招要收找男女工员人名])(?:1[6-9]|[2-4]\\d|5[0-5])(?:(?:至|到)(?:2[5-9]|[3-6]\\d)|-+(?:3[5-9]|[4-6]\\d))(?=[,。;!?、)\\ue000]|$|[的男女]|之间|左右|[都均]|可以|能(?!源|量)|身体|优先|勿扰)`;

const ageRules: readonly LexiconRule[] = [
  ageRule('D5-01', [
    `(?:${ageLabel})?${age}(?:周?岁)?(?:-+|至|到)?${age}周?岁(?:之间|以内|以下|左右|优先|为宜)?${notOfCared}`,
    `${ageLabel}${age}(?:周?岁)?(?:-+|至|到)?${age}(?:周?岁)?(?:之间|以内|以下)?`,
    `(?:-|至|到)${age}周?岁(?:之间|以内|以下)?${notOfCared}`,
    bareRange,
  ]),
  ageRule('D5-02', [
    `(?:${ageLabel})?(?:不超过?|要求)?${age}周?岁(?:\\(?(?:包?含)\\)?)?(?:及)?(?:以下|以内|之内|以里|封顶|为限|上限|止|内|左右|上下|之间)(?:的|者|人员|优先)*${notOfCared}`,
    `(?:${ageLabel})?(?:不超过?|不得超过|不能超过|别超过|不可超过|超过?|小于|低于|不高于|不大于|至多|最多|最大|上限|大于|高于|<=?|≤|>=?|≥)[:]?(?!1[68])${age}周?岁(?:的|者)?(?:${unwanted}扰?)?${notOfCared}`,
    `(?:${ageLabel})?(?!1[68])${age}(?:周?岁)?(?:及)?(?:以上|往上|开外|多岁|出头)(?:的|者|人员)?(?:${unwanted})扰?`,
    `(?:${ageLabel})?(?!1[68])${age}周?岁(?:的|者)?(?:${unwanted})扰?`,
    `${ageLabel}(?:不超过?|最大|上限|小于|低于)?${age}(?:周?岁)?(?:以下|以内|左右|封顶|之内)?`,
    `${refusing}(?!1[68])${age}(?:周?岁)(?:以上|以下|往上|开外)?的?`,
    '(?:岁数|年龄|年纪)(?:别|不要|不能|不)(?:太|过)?(?:大|高|老)',
  ]),
  ageRule('D5-03', [
    `${refusing}(?:招)?(?:年纪|年龄|岁数)(?:太|偏|过)?(?:大|老)的?`,
    `(?:年纪|年龄|岁数)(?:太|偏|过|比较)?(?:大|老)了?(?:的|者)?(?:请|一律|都)?${unwanted}扰?`,
    `(?:超龄|大龄|高龄|老人|老年人|老头|老太太?|中老年|中年人|上(?:了)?年纪|退休)(?:人员|工人|的|者)*(?:请|一律|都)?${unwanted}扰?`,
    `${refusing}(?:大龄|高龄|老人|老年人|老头|老太|老的|中老年|中年人|上(?:了)?年纪|退休)`,
  ]),
  ageRule('D5-04', [
    `(?:${onlyFor}|要|招|找)?(?:个)?年轻(?:人|者|化|的|力壮|力强|有力|有活力)*(?:${preferred})?`,
    `(?<![:\\d点])(?:[5-9][05]|0[05])后(?!面|退|勤|台|门|厨|院|车|续|再)(?:${preferred})?`,
    `(?:青壮年|年富力强|身强力壮|青年人?(?=优先|为主))(?:${preferred})?`,
  ]),
];

const impaired = '(?:残疾|残障|聋哑|聋|哑|盲|瘸|跛|肢残|智障|弱智)(?:人|人员|人士|者|的)*';
const healthBasis = '就业促进法§26';
const illness =
  '(?:传染病|慢性病|慢性疾病|高血压|高血糖|心脏病|糖尿病|癫痫|精神病|精神疾病|基础病|基础疾病|重大疾病|肝炎|肺结核|结核|皮肤病|恐高症?|三高|腰椎间?盘?突出|疾病|病史)';

const bodyRules: readonly LexiconRule[] = [
  {
    id: 'D6-01',
    category: 'disability',
    severity: 'BLOCK',
    patterns: [
      `${impaired}(?:请|一律|都)?${unwanted}扰?`,
      `${refusing}${impaired}`,
      `(?:身体|肢体|生理)有(?:残疾|残障|缺陷|残缺)(?:的|者|人)*(?:请|一律)?${unwanted}扰?`,
      '(?:无|没有?|不得有|不能有)(?:任何)?(?:身体|肢体|生理)?(?:残疾(?!人|证|补|军)|残障|残缺|缺陷)',
      '(?:四肢|肢体|身体|手脚|体格|五官)(?:必须|须|要)?(?:健全|齐全|完好)',
      '瘸子|瞎子|哑巴|聋子|傻子|跛子|残废',
    ],
    guard: 'warning',
    basis: '就业促进法§29; 残疾人保障法§38',
    exceptions: ['SAFETY_CRITICAL'],
    rewrite: able,
  },
  {
    id: 'D6-02',
    category: 'pathogen',
    severity: 'BLOCK',
    patterns: [
      '(?:不要|不招|需要?|须|要)?(?:检?查|检测|化验|无|没有)?(?:乙肝|乙型肝炎)(?:五项|两对半|病毒)?(?:携带者?|检查|检测|阴性)?(?:勿扰|不要|不招|除外|免谈)?',
      '两对半|澳抗|[大小]三阳|(?<![a-z])(?:hbv|hiv|hbsag)(?![a-z])|艾滋病?|梅毒',
      `(?:传染病|病毒|病原体?|病菌)(?:病原)?携带者?(?:${unwanted}扰?)?`,
      `携带者${unwanted}扰?`,
    ],
    guard: 'warning',
    basis: '就业促进法§30',
    exceptions: ['FOOD_HEALTH_CERT'],
    rewrite: remove,
  },
  {
    id: 'D6-03',
    category: 'appearance',
    severity: 'REASON',
    patterns: [
      '(?:五官|相貌|容貌|长相|外貌|外形|外表|形象|气质|仪表|样貌|身材|面容|模样)(?:气质|形象)?(?:要|较|比较|须)?(?:端正|端庄|姣好|良好|较好|好|佳|出众|出色|漂亮|清秀|甜美|匀称|苗条|优|靓丽)(?:者?优先)?',
      '长得(?:好看|漂亮|帅|端正)|年轻漂亮',
      '颜值(?:高|在线|要?高)?',
      `(?:净?身高|个头|个子|净高)(?:要求|不低于|不矮于|须|需|要|在|达到?|为)*[:]?(?:\\d|一米|高|矮)(?:[\\d.米cm厘公分一二三四五六七八九至-])*(?:及?以[上下内])?`,
      '1[4-9]\\d(?:cm|厘米|公分)(?:及?以上|以下)',
      '一米[五六七八]\\d?(?:及?以上)',
      '体重(?:要求|不超过?|低于|小于|≤|<)*[:]?\\d+(?:kg|公斤|斤|千克)?(?:以[下内])?|体重≤',
      `(?:无|没有?|不得有|不能有|不允许有?)(?:明显|大面积|外露)?(?:纹身|文身|刺青|疤痕|伤疤|胎记)`,
      `(?:有)?(?:纹身|文身|刺青|疤痕|胖子|肥胖|太胖|戴眼镜|近视)(?:的|者)?${unwanted}扰?`,
    ],
    guard: 'warning',
    basis: healthBasis,
    exceptions: ['JOB_RELATED'],
    rewrite: remove,
  },
  {
    id: 'D6-04',
    category: 'health',
    severity: 'REASON',
    patterns: [
      `(?:无|没有?|不得有|不能有|不患|未患|不得患)(?:任何|重大|严重|家族)?(?:${inClause}{0,4}?[、和或及])?${illness}(?:[、和或及]${illness})*(?:史)?`,
      `(?:有|患有?|患)?${illness}(?:患者|病人|史|者|的|人)*(?:请|一律|都)?${unwanted}扰?`,
      `${refusing}(?:有|患有?)?${illness}`,
      `(?:腰椎?|颈椎|腿脚|身体)(?:有(?:问题|毛病)|不好)(?:的|者)*${unwanted}扰?`,
    ],
    guard: 'warning',
    basis: healthBasis,
    exceptions: ['HEIGHT_WORK_FITNESS', 'FOOD_HEALTH_CERT', 'DRIVER_FITNESS'],
    rewrite: { kind: 'replace', by: '身体能适应岗位' },
  },
];

function otherStatus(id: string, patterns: readonly string[]): LexiconRule {
  return {
    id,
    category: 'other_status',
    severity: 'REASON',
    patterns,
    guard: 'warning',
    basis: '就业促进法§26',
    exceptions: ['LAW_REQUIRES_RECORD_CHECK', 'JOB_RELATED'],
    rewrite: null,
  };
}

const otherStatusRules: readonly LexiconRule[] = [
  otherStatus('D7-01', [
    '生肖|属相|星座|(?:白羊|金牛|双子|巨蟹|狮子|处女|天秤|天蝎|射手|摩羯|水瓶|双鱼)座|血型|(?:ab|[abo])型血|生辰八字|面相',
    `属[鼠牛虎兔龙蛇马羊猴鸡狗猪](?:的|者|人)?(?:${unwanted}扰?|${preferred})`,
    `${refusing}属[鼠牛虎兔龙蛇马羊猴鸡狗猪]`,
  ]),
  otherStatus('D7-02', [
    '案底|刑满释放|刑释|前科|犯罪记录|坐过牢|服过刑|劳改|吸毒史',
    `党员(?:${preferred}|${unwanted}扰?)`,
    `${onlyFor}(?:中共)?党员`,
  ]),
  otherStatus('D7-03', [
    '能喝酒|会喝酒|能喝(?:点|两杯)|酒量',
    '(?<=本科|大学|院校|毕业|学历|制)(?:985|211)|(?<!\\d)(?:985|211)[/、,和或]?(?:985|211)?(?:院校|大学|高校|毕业|本科|优先|工程)|985/211|双一流|统招|(?<!非)全日制(?:本科|大专|专科|研究生|学历|统招)|名校|重点大学|第一学历',
  ]),
];

const minorRules: readonly LexiconRule[] = [
  {
    id: 'M1-01',
    category: 'minor',
    severity: 'BLOCK',
    patterns: [
      '童工',
      '(?:未满|不满|不到|没满|没到|低于|小于)(?:1[0-8]|十[一二三四五六七八])(?:周?岁)?的?(?:也|都|亦|均|就|皆|者)*(?:可|行|能|收|要|招|欢迎|没关系|没问题|来)',
      `(?<!\\d)(?:1[0-5]|十[一二三四五]?)周?岁(?:及?以上|起|就|左右|也|都|均|即|可|行)+(?:可|行|要|收|能)?${notOfCared}`,
      `(?<!\\d)(?:1[0-5]|十[一二三四五])(?:周?岁)?(?:-|至|到)${age}周?岁${notOfCared}`,
      '(?:招聘?|收|用|欢迎|要|找)(?:点|几个)?(?:初中生|小学生|未成年人?|中学生|小孩子?(?:干|做|来)|童)(?!家教|辅导|托管|课|作业|补|装|车)',
      '(?:未成年人?|初中生|小学生|中学生)(?:也|都|均|亦|皆)*(?:可|行|能来|收|要|欢迎|没问题)',
      '(?:没有?|无)身份证(?:也|都)(?:可以?|行|能|要|收)(?:上班|干|做|上岗|进厂|来干)',
    ],
    guard: 'negation',
    basis: '禁止使用童工规定§2,§4; 未成年人保护法§61',
    exceptions: [],
    rewrite: null,
  },
  {
    id: 'M1-02',
    category: 'minor',
    severity: 'REVIEW',
    patterns: [
      '[暑寒]假工|[暑寒]期工|假期工|学生(?:工|兼职|党)|在校学?生|高中生|中专生|技校生|职校生|职高生|实习生|勤工俭学',
    ],
    guard: 'none',
    basis: '禁止使用童工规定§2; 未成年人保护法§61',
    exceptions: [],
    rewrite: null,
  },
];

/** D5 to D7 and M1: age, body and health, other personal status, minors. */
export const personRules: readonly LexiconRule[] = [
  ...ageRules,
  ...bodyRules,
  ...otherStatusRules,
  ...minorRules,
];
