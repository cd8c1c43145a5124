import { formatDayTime } from '../basics/market-day.ts';
import type { BoardPosting } from '../contract/topics/board-topic.ts';
import type { WorkerWishes } from '../domain/worker/worker.ts';
import type { Language } from '../i18n/translate.ts';
import { occupationName } from '../rules/occupations.ts';
import { heading, line, rightsLines, shortNo, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperBlock, PaperDocument } from './paper.ts';
import { payText } from './pay-text.ts';
import { wordsIn, type Say } from './words.ts';

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
  readonly code: string;
  readonly reprint: boolean;
  readonly atMs: number;
  readonly language?: Language;
}

/** What a slip says of a posting. */
export type SlipPosting = Pick<
  BoardPosting,
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
>;

const mostPostings = 5;

/** 求职登记小票: lines wrap, so that it prints on 80 mm and on 58 mm paper alike. */
export function registrationSlip(input: RegistrationSlipInput): PaperDocument {
  const language = input.language ?? 'zh-CN';
  const say = wordsIn(language);
  const title = say('slip.title') + (input.reprint ? say('slip.reprint') : '');
  return {
    kind: 'registration-slip',
    blocks: [
      ...heading(input.market, title),
      ...workerLines(input, { say, language }),
      { kind: 'rule' },
      ...postingLines(input.postings, { say, language }),
      { kind: 'rule' },
      { kind: 'text', text: say('slip.code', { code: input.code }), align: 'centre', bold: true },
      { kind: 'qr', data: slipQr(input.market.code, input.code), modulePx: 6 },
      { kind: 'text', text: say('slip.codeUse'), align: 'centre' },
      { kind: 'rule' },
      line(say('slip.insurance')),
      ...rightsLines(input.market, say),
      line(say('slip.delete')),
      tail,
    ],
  };
}

/** What the QR code of a slip says: opaque, good today in this market only. */
export function slipQr(marketCode: string, code: string): string {
  return `HALL:${marketCode}:${code}`;
}

interface Wording {
  readonly say: Say;
  readonly language: Language;
}

function workerLines(input: RegistrationSlipInput, { say, language }: Wording): PaperBlock[] {
  const { occupationIds, availability } = input.wishes;
  const occupations = occupationIds.map((id) => occupationName(id, language)).join(' / ');
  const name = input.maskedName === null ? '' : `  ${input.maskedName}`;
  return [
    line(say('slip.registrationNo', { no: input.registrationNo })),
    line(`${formatDayTime(input.atMs)}${name}`),
    line(say('slip.wishes', { occupations })),
    line(say(`slip.available.${availability.when}`)),
    ...(input.minorWorker ? [bold(say('slip.minor'))] : []),
    ...(input.verified ? [] : [bold(say('slip.unverified'))]),
  ];
}

function bold(text: string): PaperBlock {
  return { kind: 'text', text, bold: true };
}

function postingLines(postings: readonly SlipPosting[], wording: Wording): PaperBlock[] {
  const { say } = wording;
  if (postings.length === 0) return [line(say('slip.noPostings'))];
  return [
    line(say('slip.postings')),
    ...postings
      .slice(0, mostPostings)
      .flatMap((posting, at) => twoLines(posting, { ...wording, index: at + 1 })),
  ];
}

function twoLines(
  posting: SlipPosting,
  { say, language, index }: Wording & { readonly index: number },
): PaperBlock[] {
  const { place, zone } = posting;
  const what = say('slip.posting', {
    index,
    no: shortNo(posting.postingNo),
    occupation: occupationName(posting.occupationId, language),
    remaining: posting.remaining,
  });
  const pay = `${payText(posting, say)} ${say(`settlement.${posting.settlement}`)}`;
  const where =
    zone === null ? say('slip.place', { place }) : say('slip.placeZone', { place, zone });
  return [bold(`${what} ${pay}`), line(`  ${where}`)];
}
