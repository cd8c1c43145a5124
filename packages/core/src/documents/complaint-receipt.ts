import { formatDayTime } from '../basics/market-day.ts';
import { err, ok, type Result } from '../basics/result.ts';
import type { Language } from '../i18n/translate.ts';
import { boldLine, heading, line, rightsLines, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperDocument } from './paper.ts';
import { SCANNED_TEXT_MAX_LENGTH } from './slip-code.ts';
import { wordingIn } from './words.ts';

/**
 * Everything a receipt may know. Who complained, about whom and of what are not among it: whoever
 * finds it learns nothing from it (劳动保障监察条例 9).
 */
export interface ComplaintReceiptInput {
  readonly market: DocumentMarket & { readonly code: string };
  readonly complaintNo: string;
  /** Six digits. */
  readonly code: string;
  /** The day by which he is told whether it is taken on; null once he was. */
  readonly dueDay: string | null;
  readonly reprint: boolean;
  readonly atMs: number;
  readonly language: Language;
}

/** 投诉举报回执: the number and the code large, what to do with them, and whom to ring up. */
export function complaintReceipt(input: ComplaintReceiptInput): PaperDocument {
  const { market, complaintNo, code, dueDay, reprint, atMs } = input;
  const wording = wordingIn(input.language);
  const { say, sayBoth } = wording;
  const mark = reprint ? ({ mark: 'slip.reprint' } as const) : {};
  return {
    kind: 'complaint-receipt',
    blocks: [
      ...heading(market, { key: 'receipt.title', ...mark }, wording),
      { kind: 'text', text: say('receipt.no', { no: complaintNo }), align: 'centre', bold: true },
      {
        kind: 'text',
        text: say('receipt.code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }),
        align: 'centre',
        size: 2,
        bold: true,
      },
      { kind: 'qr', data: receiptQr(complaintNo, code), modulePx: 6 },
      line(say('receipt.codeUse')),
      line(formatDayTime(atMs)),
      ...(dueDay === null ? [] : [boldLine(say('receipt.due', { day: dueDay }))]),
      { kind: 'rule' },
      line(say('receipt.secret')),
      line(say('receipt.proof')),
      boldLine(say('receipt.keep')),
      ...sayBoth('receipt.danger').map(boldLine),
      { kind: 'rule' },
      ...rightsLines(market, wording),
      tail,
    ],
  };
}

/** What the QR code of a receipt says; another prefix than every other paper's of the hall. */
export function receiptQr(complaintNo: string, code: string): string {
  return `HALLT:${complaintNo.replace(/^T-/, '')}:${code}`;
}

/** A complaint's number without its market and what stands between its digits. */
export function digitsOfNumber(complaintNo: string): string {
  return complaintNo.split('-').slice(2).join('');
}

const receipt = /^HALLT:(\d{6})-(\d{6})-(\d{4,6}):(\d{6})$/;

/** What a receipt is known by, from its QR code; everything else that is scanned is refused. */
export function parseReceiptQr(
  text: string,
): Result<
  { readonly market: string; readonly digits: string; readonly code: string },
  { readonly code: 'not_a_receipt' }
> {
  const found = text.length > SCANNED_TEXT_MAX_LENGTH ? null : receipt.exec(text);
  if (found === null) return err({ code: 'not_a_receipt' });
  const [, market = '', day = '', number = '', code = ''] = found;
  return ok({ market, digits: day + number, code });
}
