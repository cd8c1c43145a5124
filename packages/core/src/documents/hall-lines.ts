import type { Market } from '../domain/market/market.ts';
import type { PaperBlock } from './paper.ts';
import type { Say } from './words.ts';

/** The settings a document needs; a screen has them from its topic, the hub from its table. */
export type DocumentMarket = Pick<Market, 'name' | 'hotline' | 'complaintPhones'>;

/** Whose paper it is and what it is. */
export function heading(market: DocumentMarket, title: string): PaperBlock[] {
  return [
    { kind: 'text', text: market.name, align: 'centre', bold: true },
    { kind: 'text', text: title, align: 'centre', size: 2, bold: true },
    { kind: 'rule' },
  ];
}

/** Pinned to every slip: the service is free, and whom to call when it is not (001 第九条). */
export function rightsLines(market: DocumentMarket, say: Say): PaperBlock[] {
  const phones = market.complaintPhones.map(({ label, phone }) =>
    say('slip.hotline', { label, phone }),
  );
  return [
    { kind: 'text', text: say('slip.free') },
    {
      kind: 'text',
      text: [say('slip.hotlines', { hotline: market.hotline }), ...phones].join('  '),
      bold: true,
    },
  ];
}

/** A line of normal text. */
export function line(text: string): PaperBlock {
  return { kind: 'text', text };
}

/** The last block: the paper has to clear the cutter. */
export const tail: PaperBlock = { kind: 'feed', lines: 3 };

/** The day's own number of a posting: what people call out in the hall. */
export function shortNo(postingNo: string): string {
  return postingNo.slice(postingNo.lastIndexOf('-') + 1);
}
