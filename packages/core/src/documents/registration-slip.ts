import { formatDayTime } from '../basics/market-day.ts';
import type { KioskPosting } from '../contract/topics/board-topic.ts';
import { shortNo } from '../domain/posting/short-no.ts';
import type { WorkerWishes } from '../domain/worker/worker.ts';
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
import { wordingIn, type Say, type Wording } from './words.ts';

/**
 * Everything the slip may know. Number, phone, address and hardship of the worker are not among it,
 * so they cannot be printed (B-13).
 */
export interface RegistrationSlipInput {
  readonly market: DocumentMarket & { readonly code: string };
  readonly registrationNo: string;
  readonly maskedName: string | null;
  readonly wishes: Pick<WorkerWishes, 'occupationIds' | 'availability'>;
  readonly minorWorker: boolean;
  readonly verified: boolean;
  /** Best first; at most five are printed. */
  readonly postings: readonly SlipPosting[];
  /** False: the newest ones, for who wants nothing picked for him. */
  readonly recommended: boolean;
  readonly code: string;
  /** What opens a gate with this slip: 32 characters of 0-9 and A-F that say nothing (G-07). */
  readonly gatePass: string;
  readonly reprint: boolean;
  readonly atMs: number;
  readonly language?: Language;
}

/** What a slip says of a posting. */
export type SlipPosting = Pick<
  KioskPosting,
  | 'postingNo'
  | 'occupationId'
  | 'remaining'
  | 'payMinFen'
  | 'payMaxFen'
  | 'payUnit'
  | 'pieceName'
  | 'settlement'
  | 'place'
  | 'zone'
  | 'standName'
>;

const mostPostings = 5;

/** 求职登记小票: lines wrap, so that it prints on 80 mm and on 58 mm paper alike. */
export function registrationSlip(input: RegistrationSlipInput): PaperDocument {
  const wording = wordingIn(input.language ?? 'zh-CN');
  const { say, sayBoth } = wording;
  const mark = input.reprint ? ({ mark: 'slip.reprint' } as const) : {};
  return {
    kind: 'registration-slip',
    blocks: [
      ...heading(input.market, { key: 'slip.title', ...mark }, wording),
      ...workerLines(input, wording),
      { kind: 'rule' },
      ...postingLines(input, wording),
      { kind: 'rule' },
      { kind: 'text', text: say('slip.code', { code: input.code }), align: 'centre', bold: true },
      {
        kind: 'qr',
        data: `${slipQr(input.market.code, input.code)}:${input.gatePass}`,
        modulePx: 6,
      },
      { kind: 'text', text: say('slip.codeUse'), align: 'centre' },
      { kind: 'rule' },
      ...sayBoth('slip.insurance').map(line),
      ...rightsLines(input.market, wording),
      line(say('slip.delete')),
      tail,
    ],
  };
}

/** How the QR code of a slip begins; behind it stands the pass. Good today in this market only. */
export function slipQr(marketCode: string, code: string): string {
  return `HALL:${marketCode}:${code}`;
}

function workerLines(input: RegistrationSlipInput, wording: Wording): PaperBlock[] {
  const { say, sayBoth } = wording;
  const { occupationIds, availability } = input.wishes;
  const occupations = occupationIds.map((id) => workName(id, wording)).join(' / ');
  const name = input.maskedName === null ? '' : `  ${standardCharacters(input.maskedName)}`;
  return [
    line(say('slip.registrationNo', { no: input.registrationNo })),
    line(`${formatDayTime(input.atMs)}${name}`),
    line(say('slip.wishes', { occupations })),
    line(say(`slip.available.${availability.when}`)),
    ...(input.minorWorker ? sayBoth('slip.minor').map(boldLine) : []),
    ...(input.verified ? [] : sayBoth('slip.unverified').map(boldLine)),
  ];
}

function postingLines(input: RegistrationSlipInput, wording: Wording): PaperBlock[] {
  const { postings, recommended } = input;
  const { say } = wording;
  if (postings.length === 0) return [line(say('slip.noPostings'))];
  return [
    line(say(recommended ? 'slip.postings' : 'slip.latest')),
    ...postings
      .slice(0, mostPostings)
      .flatMap((posting, at) => twoLines(posting, { ...wording, index: at + 1, atMs: input.atMs })),
  ];
}

function twoLines(
  posting: SlipPosting,
  wording: Wording & { readonly index: number; readonly atMs: number },
): PaperBlock[] {
  const { say, index, atMs } = wording;
  const what = say('slip.posting', {
    index,
    no: shortNo(posting.postingNo, atMs),
    occupation: workName(posting.occupationId, wording),
    remaining: posting.remaining,
  });
  const pay = `${payText(posting, say)} ${say(`settlement.${posting.settlement}`)}`;
  return [boldLine(`${what}  ${pay}`), line(`  ${whereText(posting, say)}`)];
}

/** Where the work is, and where in the hall to talk about it: at a booth that has a number, or in a zone. */
function whereText({ place, zone, standName }: SlipPosting, say: Say): string {
  if (standName !== null) return say('slip.placeStand', { place, stand: standName });
  return zone === null ? say('slip.place', { place }) : say('slip.placeZone', { place, zone });
}
