import { dayOf, formatDayTime } from '../basics/market-day.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { PostingContent } from '../domain/posting/posting.ts';
import { shortNo } from '../domain/posting/short-no.ts';
import type { Language } from '../i18n/translate.ts';
import { standardCharacters } from '../rules/standard-characters.ts';
import {
  boldLine,
  heading,
  line,
  rightsLines,
  tail,
  workName,
  type DocumentMarket,
} from './hall-lines.ts';
import type { PaperBlock, PaperDocument } from './paper.ts';
import { payText } from './pay-text.ts';
import { SCANNED_TEXT_MAX_LENGTH } from './slip-code.ts';
import { wordingIn, type Wording } from './words.ts';

/** One for the worker, one for the employer, and a stub where the market keeps one (C-07). */
export type MatchCopy = 'worker' | 'employer' | 'stub';

/** A worker on the slip: masked, with the phone's last four, unless he consented to more (B-08 c). */
export interface MatchSlipWorker {
  readonly matchNo: string;
  readonly placeNo: number;
  readonly name: string;
  readonly phone: string | null;
}

export interface MatchSlipInput {
  readonly market: DocumentMarket & { readonly code: string };
  readonly copy: MatchCopy;
  /** The day's own number; what the job is and how it is paid, as it was confirmed. */
  readonly postingNo: string;
  readonly terms: PostingContent;
  readonly employer: string;
  /** Where the two sat down; null where the market has no such places. */
  readonly zone: string | null;
  /** One on a worker's copy; all who were taken together on the employer's (D-14). */
  readonly workers: readonly MatchSlipWorker[];
  /** Opaque, good today in this market only (G-07). */
  readonly code: string;
  readonly reprint: boolean;
  readonly atMs: number;
  readonly language?: Language;
}

/**
 * 用工对接单: who works for whom, where, when and for how much, with room for both signatures. It
 * says of itself that it is no contract (Q16), and the warnings are those of the law: no children,
 * no deposits, no withheld documents (禁止使用童工规定 4, 劳动合同法 9).
 */
export function matchSlip(input: MatchSlipInput): PaperDocument {
  const wording = wordingIn(input.language ?? 'zh-CN');
  const { say, sayBoth } = wording;
  const mark = input.reprint ? ({ mark: 'slip.reprint' } as const) : {};
  return {
    kind: 'match-slip',
    blocks: [
      ...heading(input.market, { key: 'match.title', ...mark }, wording),
      line(`${say(`match.copy.${input.copy}`)}  ${formatDayTime(input.atMs)}`),
      ...jobLines(input, wording),
      { kind: 'rule' },
      ...input.workers.flatMap((worker) => workerLines(worker, input, wording)),
      { kind: 'rule' },
      ...sayBoth('match.checkId').map(boldLine),
      ...sayBoth('match.noDeposit').map(boldLine),
      { kind: 'feed', lines: 1 },
      line(say('match.signEmployer')),
      { kind: 'feed', lines: 1 },
      line(say('match.signWorker')),
      { kind: 'qr', data: matchQr(input.market.code, input.code), modulePx: 5 },
      ...sayBoth('match.noContract').map(line),
      ...rightsLines(input.market, wording),
      tail,
    ],
  };
}

/** What the QR code of a match slip says; another prefix than other papers', so that none is taken for it. */
export function matchQr(marketCode: string, code: string): string {
  return `HALLM:${marketCode}:${code}`;
}

const matchCode = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The code of a match slip in a scanned text; every other paper and those of other markets are refused. */
export function parseMatchQr(
  text: string,
  marketCode: string,
): Result<{ readonly code: string }, { readonly code: 'wrong_slip_code' }> {
  const code = text.slice(text.lastIndexOf(':') + 1);
  const isOurs =
    text.length <= SCANNED_TEXT_MAX_LENGTH &&
    matchCode.test(code) &&
    text === matchQr(marketCode, code);
  return isOurs ? ok({ code }) : err({ code: 'wrong_slip_code' });
}

function jobLines(input: MatchSlipInput, wording: Wording): PaperBlock[] {
  const { terms, employer, zone, postingNo } = input;
  const { say, sayBoth } = wording;
  const { workAddress, meetingPoint, realEmployerName, shiftStart, shiftEnd } = terms;
  const [from, to] = [dayOf(terms.workStartMs), dayOf(terms.workEndMs)];
  const settlement = say(`settlement.${terms.settlement}`);
  const insurance = `posting.insurance.${terms.insurance}` as const;
  return [
    boldLine(`${workName(terms.occupationId, wording)}  [${shortNo(postingNo, input.atMs)}]`),
    line(say('posting.employer', { employer })),
    ...(realEmployerName === null
      ? []
      : [line(say('match.realEmployer', { employer: realEmployerName }))]),
    ...(input.copy === 'worker' ? contactLines(terms, wording) : []),
    line(say('posting.content', { content: terms.workContent })),
    line(say('posting.place', { place: workAddress })),
    ...(meetingPoint === null ? [] : [line(say('posting.meeting', { place: meetingPoint }))]),
    line(from === to ? say('posting.day', { from }) : say('posting.period', { from, to })),
    line(say('posting.shift', { from: shiftStart, to: shiftEnd, hours: terms.hoursPerDay })),
    boldLine(say('posting.pay', { pay: payText(terms, say), settlement })),
    ...(terms.insurance === 'none' ? sayBoth(insurance).map(boldLine) : [line(say(insurance))]),
    ...(zone === null ? [] : [line(say('posting.zone', { zone }))]),
  ];
}

/** Whom the worker asks for: he is going there today. */
function contactLines(terms: PostingContent, { say }: Wording): PaperBlock[] {
  const { contactName, contactPhone } = terms;
  return [line(say('match.contact', { name: contactName, phone: contactPhone }))];
}

function workerLines(
  worker: MatchSlipWorker,
  { terms }: MatchSlipInput,
  { say }: Wording,
): PaperBlock[] {
  const { matchNo, placeNo, phone } = worker;
  const name = standardCharacters(worker.name);
  return [
    boldLine(say('match.no', { no: matchNo })),
    line(say('match.place', { place: placeNo, of: terms.headcount })),
    line(
      phone === null ? say('match.worker', { name }) : say('match.workerPhone', { name, phone }),
    ),
  ];
}
