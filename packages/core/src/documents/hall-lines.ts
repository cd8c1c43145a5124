import type { Market } from '../domain/market/market.ts';
import { occupationName } from '../rules/occupations.ts';
import type { PaperBlock } from './paper.ts';
import type { DocumentKey, Wording } from './words.ts';

/** The settings a document needs; a screen has them from its topic, the hub from its table. */
export type DocumentMarket = Pick<Market, 'name' | 'hotline' | 'complaintPhones'>;

/** Whose paper it is and what it is; `mark` stands behind the title. */
export function heading(
  market: DocumentMarket,
  title: { readonly key: DocumentKey; readonly mark?: DocumentKey },
  { sayBoth }: Wording,
): PaperBlock[] {
  const marks = title.mark === undefined ? [] : sayBoth(title.mark);
  return [
    { kind: 'text', text: market.name, align: 'centre', bold: true },
    ...sayBoth(title.key).map((text, at): PaperBlock => ({
      kind: 'text',
      text: text + (marks[at] ?? ''),
      align: 'centre',
      size: at === 0 ? 2 : 1,
      bold: true,
    })),
    { kind: 'rule' },
  ];
}

/** Pinned to every slip: the service is free, and whom to call when it is not (001 第九条). */
export function rightsLines(market: DocumentMarket, { say, sayBoth }: Wording): PaperBlock[] {
  const phones = market.complaintPhones.map(({ label, phone }) =>
    say('slip.hotline', { label, phone }),
  );
  return [
    ...sayBoth('slip.free').map(line),
    {
      kind: 'text',
      text: [say('slip.hotlines', { hotline: market.hotline }), ...phones].join('  '),
      bold: true,
    },
  ];
}

/** A kind of work; on a foreign paper also as the people at the gate call it. */
export function workName(occupationId: string, { language }: Wording): string {
  const name = occupationName(occupationId, language);
  return language === 'zh-CN' ? name : `${name} ${occupationName(occupationId, 'zh-CN')}`;
}

/** A line of normal text. */
export function line(text: string): PaperBlock {
  return { kind: 'text', text };
}

/** A line nobody should overlook. */
export function boldLine(text: string): PaperBlock {
  return { kind: 'text', text, bold: true };
}

/** The last block: the paper has to clear the cutter. */
export const tail: PaperBlock = { kind: 'feed', lines: 3 };
