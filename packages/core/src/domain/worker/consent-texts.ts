import type { Market } from '../market/market.ts';
import type { ConsentPurpose } from './worker.ts';

/** The languages a consent is asked in. */
export const consentLocales = ['zh-CN', 'en'] as const;
export type ConsentLocale = (typeof consentLocales)[number];

/** One consent as it stands on the screen (B-07, B-08). */
export interface ConsentText {
  readonly purpose: ConsentPurpose;
  readonly locale: ConsentLocale;
  readonly title: string;
  /** At most 120 Chinese characters: who, why, what, how long, which rights. */
  readonly summary: string;
  readonly full: string;
}

type Wording = Omit<ConsentText, 'purpose' | 'locale'>;

const zh: Readonly<Record<ConsentPurpose, Wording>> = {
  registration: {
    title: '求职登记',
    summary:
      '{market}(电话{phone})为帮您找活，登记姓名、年龄段、联系方式和想干的工种，24个月不来就删除。您随时可以在本机查询、更正、撤回、删除。不同意也能看岗位、打印岗位、找工作人员。',
    full: [
      '谁来处理：{market}，服务电话{phone}，办理地点为本市场服务窗口。',
      '为了什么：为您推荐合适的岗位，并如实记录公共就业服务台账(人力资源市场暂行条例第三十三条)。',
      '处理哪些信息：姓名、性别、出生日期、户籍所在区县(只保留六位区划代码)、手机号(可不填)、想干的工种、时间和报酬要求。不保存住址全文、民族、证件照片和指纹。',
      '怎样保存：加密保存在本市场的电脑里。最后一次来市场满24个月后删除，台账中只留没有姓名的编号。',
      '您的权利：可以在自助机“我的信息”或服务窗口查询、更正、暂停、撤回同意、删除，删除当场办结。',
      '不同意会怎样：不登记求职信息。看岗位、打印岗位、咨询、投诉和进入大厅都不受影响。',
    ].join('\n'),
  },
  keep_id_number: {
    title: '读取并保存身份证号',
    summary:
      '{market}(电话{phone})加密保存您的身份证号，只用来下次刷证认出您、核对年龄，24个月不来就删除。不保存照片和指纹。可随时撤回。不同意也可以登记，只是下次不能刷证签到。',
    full: [
      '身份证号属于需要特别小心保管的个人信息，所以单独问您一次。',
      '为了什么：下次刷证就能签到，不用重新填写；核对是否年满16周岁和18周岁。',
      '怎样保存：加密保存，查找时只比对加密后的摘要。小票、屏幕和给用工方的任何材料上都不会出现完整号码。',
      '保存多久：最后一次来市场满24个月后删除；您撤回同意时立即删除。',
      '不同意会怎样：仍可登记求职，登记标为“未核验身份”，录用时由用工方查看证件。服务电话{phone}。',
    ].join('\n'),
  },
  hardship: {
    title: '困难情况',
    summary:
      '如果您愿意说明大龄、残疾、低收入、长期待工等情况，{market}(电话{phone})会优先为您推荐岗位。只有工作人员能看到，不印在小票上，不告诉用工方。可随时撤回。不说也不影响登记。',
    full: [
      '健康、残疾和收入情况是敏感个人信息，所以单独问您一次，不回答也不影响任何服务。',
      '为了什么：优先推荐岗位，安排职业指导和技能培训(人社部发〔2022〕38号第四条)。',
      '谁能看到：窗口人员、审核员和市场负责人。不上屏幕，不印小票，不提供给用工方。',
      '保存多久：最后一次来市场满24个月后删除；您撤回同意时立即删除。服务电话{phone}。',
    ].join('\n'),
  },
  contact: {
    title: '有合适的活联系我',
    summary:
      '{market}(电话{phone})有适合您的岗位或培训时，可以打电话或发短信告诉您。号码不会给用工方；要给时会再问您，并说明给哪一家。可随时撤回。不同意也能照常找活。',
    full: [
      '为了什么：用您留下的手机号，通知适合您的岗位、培训和市场开放时间的变化。',
      '谁来联系：只有{market}的工作人员。我们不会索要验证码、押金或任何费用。',
      '给用工方：每一次都另外征得您的同意，并说明是哪一家。',
      '怎样停止：在自助机“我的信息”撤回，或者拨打{phone}。',
    ].join('\n'),
  },
};

const en: Readonly<Record<ConsentPurpose, Wording>> = {
  registration: {
    title: 'Registering for work',
    summary:
      '{market} (phone {phone}) records your name, age band, contact and the work you want, in order to find you a job. Deleted after 24 months without a visit. You may look at, correct, withdraw or delete it here at any time. If you say no you can still browse and print jobs and ask for help.',
    full: [
      'Who: {market}, phone {phone}, at the service windows of this market.',
      'Why: to recommend suitable jobs, and to keep the service ledger the law asks for (Interim Regulations on the Human Resources Market, article 33).',
      'What: name, sex, date of birth, district of residence (six digits only), mobile phone if you give one, and the work, times and pay you want. Never your full address, ethnic group, photo or fingerprints.',
      'How: encrypted, on a computer of this market. Deleted 24 months after your last visit; the ledger keeps a number without a name.',
      'Your rights: look at it, correct it, pause, withdraw or delete it at a kiosk or a window; deletion is done at once.',
      'If you say no: nothing is registered. Browsing, printing, advice, complaints and entering the hall stay open to you.',
    ].join('\n'),
  },
  keep_id_number: {
    title: 'Reading and keeping your ID number',
    summary:
      '{market} (phone {phone}) keeps your ID number encrypted, only to know you by your card next time and to check your age. Deleted after 24 months without a visit. No photo, no fingerprints. You may withdraw at any time. If you say no you can still register, but not check in by card.',
    full: [
      'An ID number needs particular care, so you are asked about it on its own.',
      'Why: your card checks you in next time without any typing, and shows that you are 16 or 18.',
      'How: encrypted, and found by a keyed digest only. The full number is on no slip, no screen and nothing given to an employer.',
      'How long: until 24 months after your last visit, or until you withdraw.',
      'If you say no: you can still register; you are marked as not verified and the employer looks at your ID when hiring. Phone {phone}.',
    ].join('\n'),
  },
  hardship: {
    title: 'Hardship',
    summary:
      'If you wish to tell us that you are older, disabled, on a low income or long without work, {market} (phone {phone}) recommends you first. Only staff can see it; it is on no slip and no employer is told. You may withdraw at any time. Saying nothing changes nothing.',
    full: [
      'Health, disability and income are sensitive, so you are asked on their own; not answering changes no service.',
      'Why: recommendations first, guidance and training (document 38 of 2022, section 4).',
      'Who sees it: window staff, reviewers and the manager. No screen, no slip, no employer.',
      'How long: until 24 months after your last visit, or until you withdraw. Phone {phone}.',
    ].join('\n'),
  },
  contact: {
    title: 'Contact me about work',
    summary:
      '{market} (phone {phone}) may call or text you about jobs and training that suit you. Your number is not given to employers; each time that is asked separately, naming the employer. You may withdraw at any time. If you say no you can look for work as before.',
    full: [
      'Why: to tell you about suitable jobs, training and changed opening hours.',
      'Who: staff of {market} only. We never ask for codes, deposits or fees.',
      'Employers: each time you are asked separately, with the name of the employer.',
      'To stop: withdraw under "My information" at a kiosk, or call {phone}.',
    ].join('\n'),
  },
};

const wordings: Readonly<Record<ConsentLocale, Readonly<Record<ConsentPurpose, Wording>>>> = {
  'zh-CN': zh,
  en,
};

/** The consents of a market as they are shown, in the order they are asked. */
export function consentTexts(market: Pick<Market, 'name' | 'hotline'>): ConsentText[] {
  const purposes: readonly ConsentPurpose[] = [
    'registration',
    'keep_id_number',
    'hardship',
    'contact',
  ];
  const fill = (text: string): string =>
    text.replaceAll('{market}', market.name).replaceAll('{phone}', market.hotline);
  return consentLocales.flatMap((locale) =>
    purposes.map((purpose) => {
      const { title, summary, full } = wordings[locale][purpose];
      return { purpose, locale, title, summary: fill(summary), full: fill(full) };
    }),
  );
}

/** What the hash of a consent is made over: everything that was on the screen. */
export function hashedText(text: ConsentText): string {
  return [text.locale, text.purpose, text.title, text.summary, text.full].join('\n');
}
