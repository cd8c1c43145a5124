import { formatDayTime, formatTime, msPerMinute } from '../basics/market-day.ts';
import type { BothNames } from '../domain/service/service.ts';
import type { Language } from '../i18n/translate.ts';
import { heading, line, rightsLines, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperBlock, PaperDocument } from './paper.ts';
import { wordingIn, type Say } from './words.ts';

/** What a ticket says (E-01). Whether its holder goes first is not among it. */
export interface TicketPaper {
  readonly market: DocumentMarket & { readonly code: string };
  readonly number: string;
  readonly service: BothNames;
  /** Windows that serve it, ascending. */
  readonly windows: readonly number[];
  readonly ahead: number;
  /** Null while too few were served today to say. */
  readonly expectedWaitMs: number | null;
  /** When the windows begin, if they have not (E-11). */
  readonly startsAtMs: number | null;
  readonly code: string;
  readonly reprint: boolean;
  readonly atMs: number;
  readonly language?: Language;
}

/** 排队号: the number large, then what to do with it. */
export function ticketPaper(input: TicketPaper): PaperDocument {
  const language = input.language ?? 'zh-CN';
  const wording = wordingIn(language);
  const { say } = wording;
  const mark = input.reprint ? ({ mark: 'slip.reprint' } as const) : {};
  return {
    kind: 'ticket',
    blocks: [
      ...heading(input.market, { key: 'ticket.title', ...mark }, wording),
      { kind: 'text', text: input.number, align: 'centre', size: 2, bold: true },
      { kind: 'text', text: nameIn(input.service, language), align: 'centre', bold: true },
      line(windowsLine(input.windows, say)),
      ...waitLines(input, say),
      line(formatDayTime(input.atMs)),
      { kind: 'rule' },
      { kind: 'text', text: say('ticket.missed'), bold: true },
      { kind: 'qr', data: ticketQr(input.market.code, input.code), modulePx: 5 },
      {
        kind: 'text',
        text: say('ticket.code', { code: spaced(input.code) }),
        align: 'centre',
        bold: true,
      },
      { kind: 'text', text: say('ticket.codeUse'), align: 'centre' },
      { kind: 'rule' },
      ...rightsLines(input.market, wording),
      tail,
    ],
  };
}

/** What the QR code of a ticket says; another prefix than a slip's, so that none is taken for the other. */
export function ticketQr(marketCode: string, code: string): string {
  return `HALLQ:${marketCode}:${code}`;
}

/** Six digits as people read and type them. */
function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

function nameIn(names: BothNames, language: Language): string {
  return language === 'en' ? names.en : names.zh;
}

function windowsLine(windows: readonly number[], say: Say): string {
  if (windows.length === 0) return say('ticket.anyWindow');
  return say('ticket.windows', { windows: windows.join(' / ') });
}

function waitLines({ ahead, expectedWaitMs, startsAtMs }: TicketPaper, say: Say): PaperBlock[] {
  const people = ahead === 0 ? say('ticket.next') : say('ticket.ahead', { ahead });
  const minutes = Math.ceil((expectedWaitMs ?? 0) / msPerMinute);
  return [
    { kind: 'text', text: people, bold: true },
    ...(expectedWaitMs === null ? [] : [line(say('ticket.wait', { minutes }))]),
    ...(startsAtMs === null ? [] : [line(say('ticket.starts', { at: formatTime(startsAtMs) }))]),
  ];
}

/** 致歉条 for somebody whose number expired (E-11). */
export function apologyPaper(
  input: Pick<TicketPaper, 'market' | 'number' | 'service' | 'atMs' | 'language'>,
): PaperDocument {
  const language = input.language ?? 'zh-CN';
  const wording = wordingIn(language);
  const { say } = wording;
  const service = nameIn(input.service, language);
  return {
    kind: 'notice',
    blocks: [
      ...heading(input.market, { key: 'ticket.apology' }, wording),
      line(say('ticket.sorry', { number: input.number, service })),
      line(say('ticket.again')),
      line(formatDayTime(input.atMs)),
      { kind: 'rule' },
      ...rightsLines(input.market, wording),
      tail,
    ],
  };
}
