import type { BoardFilled } from '@hall/core/contract/topics/board-topic';
import type { Notice } from '@hall/core/domain/content/content';
import { occupationName } from '@hall/core/rules/occupations';
import { shortNo } from '@hall/core/domain/posting/short-no';
import { dwellMs, readingUnits } from './reading.ts';
import type { IndexEntry } from './programme-types.ts';
import { cutLines, widthEm } from './text-width.ts';
import type { Words } from './words.ts';

/** One page of the line above the footer. Pages flip; nothing ever runs (F-06). */
export type TickerPage =
  | { readonly kind: 'notice'; readonly text: string; readonly important: boolean }
  | { readonly kind: 'filled'; readonly items: readonly string[] }
  | { readonly kind: 'index'; readonly entries: readonly IndexEntry[] };

export interface TickerInput {
  readonly notice: Notice | null;
  readonly filled: readonly BoardFilled[];
  readonly index: readonly IndexEntry[];
  readonly widthEm: number;
  readonly hubNowMs: number;
  readonly words: Words;
}

/** Puts items on as few lines as hold them. */
function pack<T>(items: readonly T[], room: { mostEm: number; emOf: (item: T) => number }): T[][] {
  const lines: T[][] = [];
  let used = Infinity;
  for (const item of items) {
    const em = room.emOf(item);
    const last = lines.at(-1);
    if (last === undefined || used + em > room.mostEm) {
      lines.push([item]);
      used = em;
    } else {
      last.push(item);
      used += em;
    }
  }
  return lines;
}

function noticePages(input: TickerInput): TickerPage[] {
  const { notice } = input;
  return notice === null
    ? []
    : cutLines(notice.text, input.widthEm).map((text) => ({
        kind: 'notice',
        text,
        important: notice.level === 'important',
      }));
}

function filledPages(input: TickerInput): TickerPage[] {
  const texts = input.filled.map((record) =>
    input.words.t('board.filled.item', {
      occupation: occupationName(record.occupationId, input.words.language),
      no: shortNo(record.postingNo, input.hubNowMs),
      count: record.headcount,
    }),
  );
  return pack(texts, { mostEm: input.widthEm, emOf: (text) => widthEm(text) + 2 }).map((items) => ({
    kind: 'filled',
    items,
  }));
}

function indexPages(input: TickerInput): TickerPage[] {
  const emOf = (entry: IndexEntry): number =>
    widthEm(`${occupationName(entry.occupationId, input.words.language)}${entry.rows}`) + 2;
  return pack(input.index, { mostEm: input.widthEm, emOf }).map((entries) => ({
    kind: 'index',
    entries,
  }));
}

/** All pages of the line: an important notice alone, else notice, just filled and the index in turn. */
export function tickerPages(input: TickerInput): TickerPage[] {
  const notice = noticePages(input);
  return input.notice?.level === 'important'
    ? notice
    : [...notice, ...filledPages(input), ...indexPages(input)];
}

function textOf(page: TickerPage): string {
  if (page.kind === 'notice') {
    return page.text;
  }
  return page.kind === 'filled'
    ? page.items.join(' ')
    : page.entries.map((entry) => `${entry.occupationId} ${entry.rows}`).join(' ');
}

/** The page of the line for an instant of the hub's clock; null when there is nothing to say. */
export function tickerAt(pages: readonly TickerPage[], hubNowMs: number): TickerPage | null {
  const times = pages.map((page) => dwellMs(readingUnits(textOf(page))));
  const cycleMs = times.reduce((sum, ms) => sum + ms, 0);
  let intoMs = cycleMs === 0 ? 0 : hubNowMs % cycleMs;
  for (const [index, ms] of times.entries()) {
    if (intoMs < ms) {
      return pages[index] ?? null;
    }
    intoMs -= ms;
  }
  return null;
}
