import { msPerMinute } from '@hall/core/basics/market-day';
import type { BoardPosting, BoardShowcase } from '@hall/core/contract/topics/board-topic';
import { frame, type BoardLayout } from '@hall/core/rules/board-layout';
import { leastPageMs, leastRowMs } from '@hall/core/rules/board-paging';
import { comparePostings, type BoardData } from './board-data.ts';
import { chunks, roomyPostings, type InsertEntry } from './posting-pages.ts';
import type { ProgrammeInput, ShowcasePage } from './programme-types.ts';
import { dwellMs, readingUnits } from './reading.ts';
import { widthEm } from './text-width.ts';

/** Sizes of name, heading and text in em of the rows' font, as the stylesheet sets them. */
export const showcaseEm = { name: 1.2, nameLine: 1.6, line: 1.35, gap: 1, padding: 0.7 } as const;

/** A text alone on a page is never larger than a heading needs, in units, and never smaller than this. */
const largestUnits = 68;
const leastFontPx = 12;

/** What there is for heading and text: the width of a line and the height of a row, in em of the rows. */
export interface ShowcaseRoom {
  readonly lineEm: number;
  readonly rowEm: number;
}

type Shape = Pick<
  BoardLayout,
  'kind' | 'stageWidthPx' | 'unit' | 'rowFontPx' | 'rowHeightPx' | 'rowCount'
>;

/**
 * The room of a layout. None on a strip: its one line is there for eight seconds, and a text would
 * take them from the postings; there an employer's name stands before each of its postings.
 */
export function showcaseRoom(layout: Shape): ShowcaseRoom | null {
  if (layout.kind === 'strip') return null;
  const { stageWidthPx, unit, rowFontPx, rowHeightPx } = layout;
  return {
    lineEm: (stageWidthPx - 2 * frame.margin * unit) / rowFontPx,
    rowEm: rowHeightPx / rowFontPx,
  };
}

type Text = Pick<BoardShowcase, 'employer' | 'title' | 'lines'>;

/** How high name, heading and text stand where a line has so much room, all in em of their font. */
function heightEm({ employer, title, lines }: Text, lineEm: number): number {
  // Lines break before they are quite full.
  const count = (widthOf: number): number => Math.ceil((widthOf * 1.06) / lineEm);
  const nameEm = widthEm(employer) * showcaseEm.name;
  const oneLine = nameEm + showcaseEm.gap + widthEm(title) <= lineEm * 0.97;
  const headEm = oneLine
    ? showcaseEm.nameLine
    : count(nameEm) * showcaseEm.nameLine + count(widthEm(title)) * showcaseEm.line;
  const bodyEm = lines.reduce((sum, line) => sum + count(widthEm(line)) * showcaseEm.line, 0);
  return showcaseEm.padding + headEm + bodyEm;
}

/** How many rows of a page name, heading and text take, at the size of the rows. */
export function textRows(text: Text, { lineEm, rowEm }: ShowcaseRoom): number {
  return Math.ceil(heightEm(text, lineEm) / rowEm);
}

/** The font of a text that has a page for itself: as the rows or larger, unless it would be cut off. */
export function aloneFontPx(text: Text, layout: Shape): number {
  const { stageWidthPx, unit, rowFontPx, rowHeightPx, rowCount } = layout;
  const widthPx = stageWidthPx - 2 * frame.margin * unit;
  const largest = Math.floor(Math.max(rowFontPx, largestUnits * unit));
  for (let fontPx = largest; fontPx > leastFontPx; fontPx -= 1) {
    if (heightEm(text, widthPx / fontPx) * fontPx <= rowHeightPx * rowCount) return fontPx;
  }
  return leastFontPx;
}

/** A name alone, on one line. */
const nameRows = 1;

/** How large a name is on that line, in em of the rows; a long one is set smaller. */
export function nameLineEm(employer: string, { lineEm }: ShowcaseRoom): number {
  return Math.min(showcaseEm.name, (lineEm / widthEm(employer)) * 0.97);
}

/** A page of a showcase and what there is to read on it. */
export interface PlannedShowcasePage {
  readonly page: ShowcasePage;
  readonly units: number;
}

interface Board {
  readonly room: ShowcaseRoom | null;
  readonly rowCount: number;
  readonly hubNowMs: number;
  readonly unitsOf: (posting: BoardPosting) => number;
}

/**
 * The pages of every showcase, in the order of their ids: its live postings under its text. One
 * without a posting that this board shows has no page. Where the text would leave less than half of
 * the rows it has a page of its own, and the name alone stands above the postings on the next ones.
 */
export function showcasesOnBoard(
  { showcases, postings }: Pick<BoardData, 'showcases' | 'postings'>,
  board: Board,
): readonly (readonly PlannedShowcasePage[])[] {
  return showcases
    .map((showcase) => {
      const ids = new Set(showcase.postingIds);
      const rows = postings.filter(({ id }) => ids.has(id));
      return pagesOf(showcase, rows.sort(comparePostings(board.hubNowMs)), board);
    })
    .filter((pages) => pages.length > 0);
}

function pagesOf(
  showcase: BoardShowcase,
  rows: readonly BoardPosting[],
  { room, rowCount, unitsOf }: Board,
): PlannedShowcasePage[] {
  if (rows.length === 0) return [];
  const wanted = room === null ? 0 : textRows(showcase, room);
  const fits = wanted <= rowCount / 2;
  const above = fits ? wanted : nameRows;
  const textUnits = readingUnits([showcase.employer, showcase.title, ...showcase.lines].join(' '));
  const lists: (readonly BoardPosting[])[] = chunks(rows, rowCount - above);
  if (!fits) lists.unshift([]);
  const text = fits ? 'whole' : 'name';
  return lists.map((list, at) => ({
    units: list.reduce((sum, posting) => sum + unitsOf(posting), at === 0 ? textUnits : 0),
    page: {
      kind: 'showcase',
      showcaseId: showcase.id,
      ids: list.map(({ id }) => id),
      text: room === null ? 'none' : list.length === 0 ? 'whole' : text,
      textRows: list.length === 0 ? rowCount : above,
      page: at + 1,
      pages: lists.length,
    },
  }));
}

/** Pages that flip one after the other before the other postings go on. */
const pagesInARow = 2;

/**
 * A place for the showcases as often as the playlist wants it. They take turns there; one with more
 * pages flips once, and goes on with the next ones at its next turn.
 */
export function showcaseInserts({ showcases, playlist, postings }: ProgrammeInput): InsertEntry[] {
  const { showcaseMinutes } = playlist;
  const visits = showcases.flatMap((pages) => chunks(pages, pagesInARow));
  if (visits.length === 0 || showcaseMinutes === null) return [];
  const roomy = postings.length <= roomyPostings;
  const stayMs = ({ page, units }: PlannedShowcasePage): number =>
    roomy ? dwellMs(units) : Math.max(leastPageMs, page.ids.length * leastRowMs);
  const insertAt = (at: number): InsertEntry => {
    const shown = visits.flatMap((visit) => visit[at] ?? visit[0] ?? []);
    return {
      dwellMs: Math.max(...shown.map(stayMs)),
      variants: shown.map(({ page }) => page),
      everyMs: showcaseMinutes * msPerMinute,
      ofPostings: true,
      behind: at > 0,
    };
  };
  const longest = Math.max(...visits.map((visit) => visit.length));
  return Array.from({ length: longest }, (_, at) => insertAt(at));
}
