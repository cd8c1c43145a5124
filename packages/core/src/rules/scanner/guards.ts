import type { LexiconRule } from './lexicon-schema.ts';

/** How far around a hit the text that may disarm it is read. */
const reach = 28;

const warningBefore =
  /(?:(?:不要|勿|切莫)轻信|禁止|严禁|杜绝|不得(?!不)|切勿|谨防|警惕|防范|严防|举报|打击|远离|抵制|拒绝(?!女|男)|防止|严查|整治|反|防|凡(?:是)?(?:收取?|以)?)[^,。;!?:]*$/u;
const warningAfter =
  /^[^,。;!?]{0,14}?(?:可举报|请举报|可投诉|请投诉|拨打12|均?属?违法|是违法|犯罪|骗局|陷阱|套路|(?:者|的)?(?:禁止|严禁|不得|不准|不许))/u;

/** 不退, 不交…不能: the 不 there does not take the demand back. */
const negationBefore =
  /(?:不(?:再|用|需要?|必|收取?|扣押?|押|要|准|许|允许|存在|含|包含|向[^,。;!?]{1,6}收取?|会)?|无需?|免收?|零|0|没有?|从不|绝不|概不)(?:任何|一切|各种|各类|其他|其它|额外|交纳?|缴纳?|收取?|支付|付|提供|先|需|要|你|您|的|员工|求职者|工人|人|形式)*(?:[^,。;!?、]{1,6}(?:、|和|或|及|与|以及))*(?:任何|各种|收取?)*$/u;
const paidByEmployer = /(?:承担|报销|补贴|补助|减免|退还|出)[^,。;!?]{0,4}$/u;
const negationAfter =
  /^(?:和|或|、|[^,。;!?、]{0,4}费)*(?:用)?[:]?(?:全部|全额|均|都|一律|统一|可|全|概)*(?:由)?(?:公司|单位|企业|雇主|老板|我方|我们|厂里|厂方|本店|店里|政府|财政|用工方)?(?:承担|报销|提供|支付|负责|付|出|包|免除|免收|免(?!谈)|不(?:收|要|用|需)|补贴|无|0元|零|没有)/u;
/** "Whoever does not pay may not start" is a demand, whatever 不 stands before it. */
const demandAfter = /^(?:的|者|就)?,?(?:不能|不得|不可|不让|不予|不准|免谈|勿|别来|不安排|不录用)/u;

export interface GuardedHit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly guard: LexiconRule['guard'];
}

/** Whether the words around a hit turn it into its opposite: a warning, a ban, or a "free of". */
export function isDisarmed(hit: GuardedHit): boolean {
  if (hit.guard === 'none') return false;
  const before = hit.text.slice(Math.max(0, hit.start - reach), hit.start);
  const after = hit.text.slice(hit.end, hit.end + reach);
  if (warningBefore.test(before) || warningAfter.test(after)) return true;
  if (hit.guard === 'warning' || demandAfter.test(after)) return false;
  return negationBefore.test(before) || paidByEmployer.test(before) || negationAfter.test(after);
}
