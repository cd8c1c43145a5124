import { dayOf, formatDayTime } from '../basics/market-day.ts';
import type { AgreementFact, AgreementPaper } from '../contract/agreement-paper.ts';
import { agreementLines, filledIn, type AgreementField } from '../domain/agreement/writing.ts';
import type { EmployerDetails } from '../domain/employer/employer.ts';
import type { PostingContent } from '../domain/posting/posting.ts';
import type { Market } from '../domain/market/market.ts';
import { occupationName } from '../rules/occupations.ts';
import { standardCharacters } from '../rules/standard-characters.ts';
import { hotlines } from './notice-sheet.ts';
import { payText } from './pay-text.ts';
import { paperSay, type PaperSay } from './paper-words.ts';

/** The worker on the paper: name and phone only while he lets this employer have them (B-08 c). */
export interface AgreementWorker {
  readonly registrationNo: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly minor: boolean;
}

export interface AgreementInput {
  readonly market: Pick<Market, 'name' | 'hotline' | 'complaintPhones'>;
  readonly matchNo: string;
  readonly employer: Pick<EmployerDetails, 'type' | 'legalName' | 'creditCode'>;
  readonly terms: PostingContent;
  readonly worker: AgreementWorker;
  /** The text in force: its clauses, its version (0 is the product's own) and since when. */
  readonly text: {
    readonly version: number;
    readonly sinceMs: number | null;
    readonly clauses: readonly string[];
  };
  readonly nowMs: number;
}

/** From so many lines on everything is set smaller. */
const mostUsualLines = 29;
/** Fullwidth characters in a line of the terms. */
const termsPerLine = 40;

/**
 * 用工协议 from a match, for two people with a pen (D-16). Whoever has not agreed to be named stands
 * there as his number, with room to write his name himself; no id number is ever printed.
 */
export function agreementPaperOf(input: AgreementInput): AgreementPaper {
  const { market, text, nowMs } = input;
  const say = paperSay('zh-CN');
  const terms = termsOf(input, say);
  const values = fieldValues(input, say);
  const clauses = text.clauses.map((clause) => filledIn(clause, values));
  return {
    market: market.name,
    title: say('agreement.title'),
    no: say('agreement.no', { no: input.matchNo }),
    version: versionText(text, say),
    employer: { title: say('agreement.employer'), facts: employerFacts(input, say) },
    worker: { title: say('agreement.worker'), facts: workerFacts(input.worker, say) },
    terms,
    clauses,
    besides: say('agreement.besides'),
    signatures: [say('agreement.signEmployer'), say('agreement.signWorker')],
    foot: [
      say('agreement.role'),
      `${hotlines(market, say)}  ${say('agreement.printed', { at: formatDayTime(nowMs) })}`,
    ],
    size: agreementLines(clauses) + termLines(terms) > mostUsualLines ? 'small' : 'usual',
  };
}

function termLines(terms: readonly AgreementFact[]): number {
  return terms.reduce((sum, { value }) => sum + Math.ceil((value ?? '').length / termsPerLine), 0);
}

function versionText({ version, sinceMs }: AgreementInput['text'], say: PaperSay): string {
  if (version === 0 || sinceMs === null) return say('agreement.ownVersion');
  return say('agreement.version', { version, day: dayOf(sinceMs) });
}

/** A household's name is a person's, and a gang-master is not who hires: those are written by hand. */
function employerName({ employer, terms }: AgreementInput): string | null {
  if (employer.type === 'household') return null;
  return employer.type === 'gangmaster' ? terms.realEmployerName : employer.legalName;
}

function employerFacts(input: AgreementInput, say: PaperSay): AgreementFact[] {
  const { employer, terms } = input;
  return [
    { label: say('agreement.name'), value: employerName(input) },
    ...(employer.creditCode === null || employer.type === 'gangmaster'
      ? []
      : [{ label: say('agreement.creditCode'), value: employer.creditCode }]),
    { label: say('agreement.contact'), value: terms.contactName },
    { label: say('agreement.phone'), value: terms.contactPhone },
  ];
}

function workerFacts(
  { registrationNo, name, phone, minor }: AgreementWorker,
  say: PaperSay,
): AgreementFact[] {
  return [
    { label: say('agreement.personName'), value: name === null ? null : standardCharacters(name) },
    { label: say('agreement.phone'), value: phone },
    { label: say('agreement.registrationNo'), value: registrationNo },
    ...(minor ? [{ label: say('agreement.age'), value: say('agreement.minor') }] : []),
  ];
}

function termsOf({ terms }: AgreementInput, say: PaperSay): AgreementFact[] {
  const fact = (label: Parameters<PaperSay>[0], value: string): AgreementFact => ({
    label: say(label),
    value,
  });
  const welfare = welfareText(terms, say);
  return [
    fact('agreement.work', occupationName(terms.occupationId, 'zh-CN')),
    fact('agreement.content', terms.workContent),
    fact('agreement.place', terms.workAddress),
    ...(terms.meetingPoint === null ? [] : [fact('agreement.meeting', terms.meetingPoint)]),
    fact('agreement.days', daysText(terms)),
    fact('agreement.hours', hoursText(terms, say)),
    fact('agreement.pay', `${payText(terms, say)}  ${settlementText(terms, say)}`),
    ...(welfare === '' ? [] : [fact('agreement.welfare', welfare)]),
    fact('agreement.insurance', say(`agreement.insurance.${terms.insurance}`)),
  ];
}

function daysText({ workStartMs, workEndMs }: PostingContent): string {
  const [from, to] = [dayOf(workStartMs), dayOf(workEndMs)];
  return from === to ? from : `${from} 至 ${to}`;
}

function hoursText({ shiftStart, shiftEnd, hoursPerDay }: PostingContent, say: PaperSay): string {
  return say('agreement.shift', { from: shiftStart, to: shiftEnd, hours: hoursPerDay });
}

function settlementText({ settlement, settlementDay }: PostingContent, say: PaperSay): string {
  const name = say(`settlement.${settlement}`);
  return settlementDay === null ? name : say('agreement.paidOn', { name, day: settlementDay });
}

function welfareText({ welfare }: PostingContent, say: PaperSay): string {
  return [
    ...(welfare.mealsPerDay === 0 ? [] : [say('welfare.meals', { meals: welfare.mealsPerDay })]),
    ...(welfare.lodging ? [say('welfare.lodging')] : []),
    ...(welfare.transport ? [say('welfare.transport')] : []),
    ...(welfare.gear ? [say('welfare.gear')] : []),
  ].join('、');
}

function fieldValues(input: AgreementInput, say: PaperSay): Record<AgreementField, string> {
  const { terms, worker } = input;
  return {
    甲方: employerName(input) ?? say('agreement.employer'),
    乙方: worker.name === null ? worker.registrationNo : standardCharacters(worker.name),
    工种: occupationName(terms.occupationId, 'zh-CN'),
    地点: terms.workAddress,
    日期: daysText(terms),
    时间: `${terms.shiftStart}–${terms.shiftEnd}`,
    报酬: payText(terms, say),
    结算: say(`settlement.${terms.settlement}`),
  };
}
