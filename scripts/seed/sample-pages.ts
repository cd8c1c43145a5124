import { msPerDay } from '@hall/core/basics/market-day';
import type { ContentDetails, ContentKind } from '@hall/core/domain/content/content';

interface Page {
  readonly kind: ContentKind;
  readonly title: string;
  readonly lines: readonly string[];
  readonly source: string;
}

const hall = '示例县零工市场(测试)';
const rightsSource = '保障农民工工资支付条例、劳动合同法';

function page(kind: ContentKind, title: string, text: string, source = hall): Page {
  return { kind, title, lines: text.split('|'), source };
}

/** Twelve cards on rights, then services, policies, guides and commitments. */
const pages: readonly Page[] = [
  page(
    'rights',
    '干一天活，结一天钱',
    '日结的活当天结清工资|不得以任何理由压工资|没结清就打投诉电话',
    rightsSource,
  ),
  page(
    'rights',
    '身份证不离手',
    '身份证只给人看，不交给人保管|任何单位和个人不得扣押身份证',
    '居民身份证法第十五条',
  ),
  page(
    'rights',
    '找活不交钱',
    '本市场全部服务免费|凡是先收钱的都可以举报',
    '就业促进法、劳动合同法第九条',
  ),
  page(
    'rights',
    '看清是谁在用工',
    '问清单位名称、工作地点和联系人|代招的要问清真正的雇主是谁',
    '人力资源市场暂行条例',
  ),
  page('rights', '留好派工单', '派工单、考勤、聊天记录都是凭证|发生纠纷时拿得出来', rightsSource),
  page(
    'rights',
    '受伤先就医',
    '受伤先就医，危急打120|留好病历和票据，保护现场|尽快告诉雇主和市场工作人员',
    '工伤保险条例',
  ),
  page('rights', '上岗前问保险', '问清有没有意外伤害保险、谁来买|高处和机械作业更要问清', hall),
  page(
    'rights',
    '工资要发钱',
    '工资应当以货币支付给本人|不得用实物或者购物卡顶替',
    '保障农民工工资支付条例第十一条',
  ),
  page(
    'rights',
    '特种作业要持证',
    '电工、焊工、架子工要持证上岗|证件过期的请先复审',
    '安全生产法第三十条',
  ),
  page(
    'rights',
    '未满16周岁不能打工',
    '用工方必须查看身份证件|16至17周岁不干夜间和繁重的活',
    '禁止使用童工规定、未成年人保护法',
  ),
  page(
    'rights',
    '招聘不得歧视',
    '不得限制性别、民族、户籍|遇到歧视可以现场举报',
    '就业促进法、妇女权益保障法',
  ),
  page(
    'rights',
    '欠薪找谁',
    '先找本市场投诉窗口|也可拨打12333或12345|需要律师帮助可拨打12348',
    '劳动保障监察条例',
  ),
  page(
    'service',
    '服务项目',
    '求职登记、岗位推荐、用工登记|政策咨询、技能培训报名、维权投诉|全部免费',
    hall,
  ),
  page('service', '办事流程', '一看大屏 二刷证登记 三取小票|四到洽谈区面谈 五领派工单上岗', hall),
  page('service', '便民服务', '饮水、充电、雨伞、急救药箱|工具借用请到服务台', hall),
  page(
    'policy',
    '技能培训补贴',
    '符合条件的劳动者可参加补贴性培训|培训期间不收学费|详情请到二号窗口咨询',
    '示例县人社局(测试)',
  ),
  page(
    'policy',
    '就业困难人员帮扶',
    '大龄、残疾、零就业家庭等可申请认定|一对一职业指导和岗位推荐',
    '示例县人社局(测试)',
  ),
  page(
    'policy',
    '灵活就业社保补贴',
    '就业困难人员灵活就业后可申请|带身份证到三号窗口登记',
    '示例县人社局(测试)',
  ),
  page(
    'guide',
    '怎样用自助机登记',
    '选“我要登记”，看过说明后选同意|放上身份证，选想干的工种|取走小票，按编号找洽谈区',
    hall,
  ),
  page('guide', '没带身份证怎么办', '可以用手机号登记|也可以直接看岗位、打印岗位', hall),
  page(
    'commitment',
    '服务承诺',
    '首问负责、一次性告知、限时办结|岗位审核十分钟内完成|投诉一个工作日内答复',
    hall,
  ),
];

/** The pages of the sample hall, valid for a year. */
export function samplePages(nowMs: number): ContentDetails[] {
  return pages.map(({ kind, title, lines, source }) => ({
    kind,
    title,
    lines: [...lines],
    source,
    validFromMs: nowMs - msPerDay,
    validToMs: nowMs + 365 * msPerDay,
  }));
}
