import { err, ok, type Result } from '../basics/result.ts';
import { boothPass } from '../contract/commands/booth-parts.ts';
import { heading, line, rightsLines, tail, type DocumentMarket } from './hall-lines.ts';
import type { PaperDocument } from './paper.ts';
import { SCANNED_TEXT_MAX_LENGTH } from './slip-code.ts';
import { wordingIn } from './words.ts';

/** What the slip with the code of the day says (C-05). */
export interface BoothSlip {
  readonly market: DocumentMarket & { readonly code: string };
  /** As boards show it. */
  readonly employer: string;
  /** Who acts for the employer, masked; empty where nobody knows. */
  readonly agent: string;
  readonly code: string;
  readonly pass: string;
  /** The day it is good on, as people write it. */
  readonly day: string;
}

/** 今日展位码: for the hand of the employer, who lays it on the scanner of his booth or types it. */
export function boothSlip({ market, employer, agent, code, pass, day }: BoothSlip): PaperDocument {
  const wording = wordingIn('zh-CN');
  const { say } = wording;
  return {
    kind: 'notice',
    blocks: [
      ...heading(market, { key: 'boothSlip.title' }, wording),
      { kind: 'text', text: employer, align: 'centre', bold: true },
      ...(agent === ''
        ? []
        : [
            {
              kind: 'text',
              text: say('boothSlip.agent', { name: agent }),
              align: 'centre',
            } as const,
          ]),
      {
        kind: 'text',
        text: `${code.slice(0, 3)} ${code.slice(3)}`,
        align: 'centre',
        size: 2,
        bold: true,
      },
      { kind: 'qr', data: boothQr(market.code, pass), modulePx: 5 },
      { kind: 'text', text: say('boothSlip.use'), align: 'centre' },
      { kind: 'text', text: say('boothSlip.day', { day }), align: 'centre', bold: true },
      line(say('boothSlip.care')),
      { kind: 'rule' },
      ...rightsLines(market, wording),
      tail,
    ],
  };
}

/** What its QR code says; another prefix than the hall's other papers. */
export function boothQr(marketCode: string, pass: string): string {
  return `HALLB:${marketCode}:${pass}`;
}

/** The pass in a scanned text; every other paper and those of other markets are refused. */
export function parseBoothQr(
  text: string,
  marketCode: string,
): Result<{ readonly pass: string }, { readonly code: 'wrong_booth_code' }> {
  const wrong = err({ code: 'wrong_booth_code' } as const);
  if (text.length > SCANNED_TEXT_MAX_LENGTH) return wrong;
  const pass = text.slice(text.lastIndexOf(':') + 1);
  return boothPass.safeParse(pass).success && text === boothQr(marketCode, pass)
    ? ok({ pass })
    : wrong;
}
