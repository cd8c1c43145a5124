import type { LexiconRule } from './lexicon-schema.ts';
import {
  clauseEnd,
  ethnicGroup,
  gender,
  onlyFor,
  preferred,
  province,
  refusing,
  unwanted,
} from './lexicon-words.ts';

const genderBasis =
  '劳动法§12–13; 就业促进法§27; 妇女权益保障法§43(一)(五); 人力资源市场暂行条例§24';
const familyBasis = '妇女权益保障法§43(二)(三)(四); 就业促进法§27';
const ethnicBasis = '就业促进法§28; 劳动法§12; 人力资源市场暂行条例§24';
const originBasis = '就业促进法§31; 人力资源市场暂行条例§11';

const count = '(?:\\d{1,3}|[一二两三四五六七八九十几数]{1,3}|若干)';
const role =
  '(?:普工|小工|杂工|帮工|力工|员工|临时工|服务员|保洁员?|清洁工|搬运工?|装卸工?|保安|司机|店员|营业员|导购|厨师|帮厨|操作工|缝纫工|促销员|收银员?|护工|师傅)';

function genderRule(id: string, patterns: readonly string[]): LexiconRule {
  return {
    id,
    category: 'gender',
    severity: 'BLOCK',
    patterns,
    guard: 'warning',
    basis: genderBasis,
    exceptions: ['FEMALE_PROHIBITED_WORK', 'LEGAL_REVIEW'],
    rewrite: { kind: 'gender' },
  };
}

const genderRules: readonly LexiconRule[] = [
  genderRule('D1-01', [
    `(?:(?:仅限|只限|限定|限招|限|(?:仅|只|专门?|光|单)(?:招收|招聘|招募|招|收|要|聘|用|录用?|考虑|接受|需要?))[::]?)(?:\\d{2}(?:周?岁)?(?:[-至到]?\\d{2}周?岁)?(?:以[上下内])?的?)?(?:年轻|身强力壮)?的?${gender}`,
    `(?<!\\d)[仅只]${gender}(?:可报名?|应聘)?`,
  ]),
  genderRule('D1-02', [
    `(?:必须|须|需|应|要求|务必)(?:要求|要|是|为|有)?[:]?(?:\\d{2}(?:周?岁)?(?:[-至到]?\\d{2}周?岁)?(?:以[上下内])?的?)?${gender}(?!老|病|患|客|宝)`,
    '(?<!不)要(?:是|个|几个|找)?(?:男|(?<!男)女)(?:的|性|士|工|生)',
  ]),
  genderRule('D1-03', [
    `${gender}${preferred}(?:考虑|录用|录取)?`,
    `(?:优先(?:考虑|录用|招聘?|选择)?|最好(?:是|要|找)?|尽量(?:是|要|找)?|倾向于?)${gender}`,
    `以${gender}为主`,
    `不?(?:适合|适宜)${gender}`,
    `(?:小伙子?|小姑娘|姑娘|美女|帅哥|阿姨|大姐|宝妈|妇女|小妹)${preferred}`,
  ]),
  genderRule('D1-04', [`${gender}(?:一律|都|全|请|就)?${unwanted}扰?`, `${refusing}${gender}`]),
  genderRule('D1-05', [
    // 男 taken apart, and a metal for a woman; 田力 is a name, 钕 a magnet elsewhere.
    '(?:仅?限|只?招|只要|要求)田力|田力(?:工(?!程|贸|业|厂|具|地)|性|士|生(?!态|产|物|活)|优先)',
    '(?:仅?限|只?招|只要|要求)钕(?!铁|磁)|钕(?:工(?!程|业|厂|艺)|士|生(?!产)|优先)',
    `(?:招聘|招收|招募|招|聘请|聘|找|寻|雇佣?|请|缺|急需|诚聘)[:]?[^,。;!?男女护顾陪伺侍]{0,8}?(?:男(?!女)|(?<![男子儿妇美])女)(?:性|士|生|工|的|员工|同志|孩)?`,
  ]),
  genderRule('D1-06', [
    `(?:男(?!女)|(?<![男子儿妇美])女)(?:性|士|工|生|的|同志)?${role}?[:,、]?${count}(?:名|人|个|位)`,
    `${count}(?:名|个|位)(?:男(?!女)|女)(?:性|士|工|生|的|员工|同志)?${role}?`,
    '(?<=^|[,。;!?:\\ue000])(?:男|女)(?=[,。;!?]|$)',
    '(?<!男)[男女](?:性|士|工|生)(?:可以?|能)(?:应聘|报名?|来)',
    `男女(?:工|性|生|士)?各${count}(?:名|人|个|位)?`,
    `性别[:]?(?:要求|限制?|为)?[:]?(?:男(?!女)|女)性?`,
    '\\((?:仅限|限|只限)?(?:男|女)(?:性|士|工|生)?\\)',
    `(?<=^|[,。;!?、:\\ue000])(?:男|女)(?:性|士|工|${role})${clauseEnd}`,
    `(?:男|(?<![男子儿妇美])女)(?:小工|普工|杂工|力工|帮工|服务员|保洁|搬运|装卸)`,
  ]),
  {
    id: 'D1-07',
    category: 'gender',
    severity: 'WARN',
    patterns: [
      '(?:保洁|做饭|钟点|家政|打扫|洗碗|食堂|住家|带娃|育儿)?(?:阿姨|大姐|大妈|大嫂)|大叔|大爷|大哥|(?:快递|外卖|送货|搬运)?小哥|小妹|小姐姐|宝妈|小伙子?|小姑娘|美女|帅哥|靓[妹女仔]|打工[妹仔]',
    ],
    guard: 'none',
    basis: genderBasis,
    exceptions: [],
    rewrite: {
      kind: 'terms',
      terms: {
        保洁阿姨: '保洁员',
        保洁大姐: '保洁员',
        打扫阿姨: '保洁员',
        做饭阿姨: '家庭餐制作员',
        钟点阿姨: '钟点工',
        家政阿姨: '家政服务员',
        洗碗阿姨: '洗碗工',
        洗碗大姐: '洗碗工',
        食堂阿姨: '帮厨',
        住家阿姨: '住家家政服务员',
        带娃阿姨: '育婴员',
        育儿阿姨: '育婴员',
        快递小哥: '快递员',
        外卖小哥: '配送员',
        送货小哥: '送货员',
        搬运小哥: '搬运工',
        小妹: '服务员',
        小姐姐: '工作人员',
        美女: '工作人员',
        帅哥: '工作人员',
      },
    },
  },
];

const remove = { kind: 'replace', by: '' } as const;

const familyRules: readonly LexiconRule[] = [
  {
    id: 'D2-01',
    category: 'marital',
    severity: 'BLOCK',
    patterns: [
      `(?:${onlyFor})?(?:未婚|已婚|单身|离异|离婚|丧偶|未育|已育|已生育|未生育|生育过)(?:已婚|已育|未育|女性?|男性?|人士|人员)*(?:${preferred}|${unwanted}扰?)?`,
      `(?:没结婚|结了婚|结过婚|没对象|没(?:有)?男朋友)的?`,
      `(?:有|带|生过)(?:小孩|孩子|娃)的?${unwanted}扰?`,
    ],
    guard: 'warning',
    basis: familyBasis,
    exceptions: [],
    rewrite: remove,
  },
  {
    id: 'D2-02',
    category: 'marital',
    severity: 'BLOCK',
    patterns: [
      '(?:[一二两三四五\\d]+年(?:之)?内)?(?:承诺)?(?:不得|不能|不准|不许|不可|不会|不|禁止|没有|无|暂无)(?:考虑|有)?(?:怀孕|结婚|生育|生(?:小孩|孩子|娃)|要孩子|备孕|(?:结婚|二胎)(?=计划|打算))(?:的)?(?:计划|打算)?',
      `(?:怀孕|孕妇|孕期|备孕|哺乳期)(?:者|的|妇女|人员)?(?:${unwanted}扰?|(?:就|即|立即|自动|一律)?(?:辞退|开除|走人|离职))`,
      `${refusing}(?:怀孕|孕妇|哺乳期|备孕)`,
      '妊娠(?:测试|检测|检查|试验)|孕检|验孕',
    ],
    guard: 'none',
    basis: familyBasis,
    exceptions: [],
    rewrite: remove,
  },
  {
    id: 'D2-03',
    category: 'marital',
    severity: 'WARN',
    patterns: ['夫妻俩?(?:工|档|搭档|优先)|(?:无|没有?)(?:家庭)?(?:负担|拖累|牵挂)'],
    guard: 'none',
    basis: familyBasis,
    exceptions: [],
    rewrite: remove,
  },
];

const ethnicityRules: readonly LexiconRule[] = [
  {
    id: 'D3-01',
    category: 'ethnicity',
    severity: 'BLOCK',
    patterns: [
      `${onlyFor}(?:招|为)?(?:汉族|汉人|本民族|本族)`,
      `汉(?:族人?|人)${preferred}`,
      `少数民族(?:同胞|人员|的|者|人)?(?:一律|都|请)?${unwanted}扰?`,
      `${refusing}少数民族`,
      '非汉族(?:的|者)?(?:请|一律)?(?:勿扰|勿投|免谈|不要|不招|除外)',
    ],
    guard: 'warning',
    basis: ethnicBasis,
    exceptions: ['ETHNIC_CARE'],
    rewrite: { kind: 'replace', by: '民族不限' },
  },
  {
    id: 'D3-02',
    category: 'ethnicity',
    severity: 'BLOCK',
    patterns: [
      `(?:${ethnicGroup}族|回民|藏民)(?:同胞|人员|的|者|人)?(?:一律|都|请)?(?:${unwanted}扰?|${preferred})`,
      `(?:${refusing}|${onlyFor})(?:${ethnicGroup}族|回民|藏民)`,
    ],
    guard: 'warning',
    basis: ethnicBasis,
    exceptions: ['ETHNIC_CARE'],
    rewrite: { kind: 'replace', by: '民族不限' },
  },
  {
    id: 'D3-03',
    category: 'religion',
    severity: 'BLOCK',
    patterns: [
      `${onlyFor}信(?:佛|教|仰|基督|主)`,
      `信(?:教|佛|基督|耶稣|主|仰(?:佛教|基督教|天主教|伊斯兰教|道教))(?:者|的|人|人员)*(?:${unwanted}扰?|${preferred})`,
      `(?:不得|不能|不准|不可|不许|不要|不招|不)信(?:教|佛)`,
      `(?:教徒|基督徒|穆斯林|佛教徒|居士|信徒)(?:${unwanted}扰?|${preferred})`,
      `${refusing}(?:教徒|基督徒|穆斯林|信徒|信教)`,
      '(?:有|无|没有|不得有|不能有)(?:任何)?宗教信仰(?:者|的|人员)?(?:不要|勿扰|除外|不招)?',
    ],
    guard: 'warning',
    basis: '劳动法§12; 人力资源市场暂行条例§24',
    exceptions: [],
    rewrite: { kind: 'replace', by: '' },
  },
  {
    id: 'D3-04',
    category: 'race',
    severity: 'BLOCK',
    patterns: [
      `${onlyFor}(?:白人|黑人|黄种人|白种人)`,
      `(?:黑人|白人|外国人|外籍(?:人士|人员)?|老外|有色人种)(?:${unwanted}扰?|优先)`,
      `${refusing}(?:黑人|白人|外国人|外籍|老外)`,
      `(?:鬼佬|洋鬼子|黑鬼)(?:${unwanted}扰?)?`,
    ],
    guard: 'warning',
    basis: '人力资源市场暂行条例§24',
    exceptions: ['WORK_PERMIT'],
    rewrite: { kind: 'replace', by: '' },
  },
];

const here =
  '(?:本地|当地|本市(?!场)|本县|本区(?!域)|本镇|本乡本土|本乡|本村|本街道|本省|城镇|城市|非农业?|市区|城里)';
const belonging = '(?:户口|户籍|务工人员|打工|工人|员工|工|人|居民|籍|的|村民|市民|人员|户|劳动力)';
const outside = `(?:外地|外省|外来|外县|外市|外乡|异地|非本地|非本市|非本省|非本县)${belonging}*`;
/** Names that put people down for where they come from; nobody needs them to describe work. */
const regionalSlur = `(?:外地佬|外省佬|乡巴佬|乡下佬|山里佬|泥腿子|盲流|捞[仔妹](?!鱼|虾|蟹)|北佬|北方佬|江北佬|南蛮子?|${province}(?:佬|骗子|穷鬼|蛮子))`;
const origin = { kind: 'replace', by: '户籍不限' } as const;

const originRules: readonly LexiconRule[] = [
  {
    id: 'D4-01',
    category: 'hukou',
    severity: 'BLOCK',
    patterns: [
      `${onlyFor}(?:招|有|是|为|持)?${here}(?:${belonging}+|${clauseEnd})`,
      `(?:需|要|有|持|具有|具备)(?:有)?${here}(?:户口|户籍)`,
    ],
    guard: 'warning',
    basis: originBasis,
    exceptions: ['PUBLIC_WELFARE_POST'],
    rewrite: origin,
  },
  {
    id: 'D4-02',
    category: 'hukou',
    severity: 'BLOCK',
    patterns: [`${here}${belonging}*${preferred}`],
    guard: 'warning',
    basis: originBasis,
    exceptions: ['PUBLIC_WELFARE_POST'],
    rewrite: origin,
  },
  {
    id: 'D4-03',
    category: 'region',
    severity: 'BLOCK',
    patterns: [`${outside}(?:请|一律|都)?${unwanted}[扰投]?`, `${refusing}${outside}`],
    guard: 'warning',
    basis: originBasis,
    exceptions: [],
    rewrite: origin,
  },
  {
    id: 'D4-04',
    category: 'region',
    severity: 'BLOCK',
    patterns: [
      `${province}省?(?:那边)?(?:人|籍|的|户口|户籍|老乡)+(?:请|一律|都|全)?(?:${unwanted}扰?|${preferred})`,
      `${refusing}${province}省?(?:那边)?(?:人|籍|的|户|${clauseEnd})`,
      `${onlyFor}${province}省?(?:人|籍|户)`,
      `(?:老乡|同乡)(?:${preferred}|来)`,
      `${regionalSlur}(?:们)?(?:请|一律|都|全)?(?:${unwanted}扰?|${preferred})?`,
    ],
    guard: 'warning',
    basis: originBasis,
    exceptions: [],
    rewrite: origin,
  },
  {
    id: 'D4-05',
    category: 'status',
    severity: 'BLOCK',
    patterns: [
      `(?:农民工?|农村(?:户口|户籍|人|的|来的)*|农业户口|乡下人?|打工的)(?:一律|请|都)?${unwanted}扰?`,
      `${refusing}(?:农民工?|农村|农业户口|乡下人?)(?:人|的|户口)?`,
    ],
    guard: 'warning',
    basis: '就业促进法§31',
    exceptions: [],
    rewrite: { kind: 'replace', by: '身份不限' },
  },
];

/** D1 to D4: gender, marriage and children, ethnicity, religion, race, origin. */
export const discriminationRules: readonly LexiconRule[] = [
  ...genderRules,
  ...familyRules,
  ...ethnicityRules,
  ...originRules,
];
