import type { BoardProfile } from '../domain/device/terminal.ts';
import { bayGrid, fewestBays } from './board-bays.ts';
import { leastPostings, planCalls, type CallsLayout } from './board-calls.ts';
import {
  fontPx,
  inkOfEm,
  leastGlyphMm,
  leastRows,
  readableFromM,
  type BoardText,
} from './legibility.ts';

/** How postings are set: one line in columns, two lines in columns, or one running line (strip). */
export type RowFormat = 'table' | 'card' | 'line';

/** What is wrong with a board where it stands; words are in i18n (`board.lint.*`). */
export interface LayoutFinding {
  readonly code: 'rows_too_small' | 'hotline_too_small' | 'calls_too_small';
  /** How far people may stand with what fits. */
  readonly legibleToM: number;
}

/** Everything a board's styles need, in pixels of its own panel. */
export interface BoardLayout {
  readonly kind: BoardProfile['layout'];
  readonly row: RowFormat;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Of the panel: what a page measures its type by. */
  readonly pixelPitchMm: number;
  readonly farthestViewerM: number;
  /** What postings have of the width; the rest is for calls. */
  readonly stageWidthPx: number;
  /** Something else than postings between header and footer; null on most boards. */
  readonly page: NonNullable<BoardProfile['page']> | null;
  /** The calls of the queue; null on a board without them. */
  readonly calls: CallsLayout | null;
  /** Unit of the frame round the postings; 1 at 1080 pixels. */
  readonly unit: number;
  readonly rowFontPx: number;
  readonly rowHeightPx: number;
  /** Rows of a page, without the band. */
  readonly rowCount: number;
  /** Rows kept free for what was published this minute. */
  readonly bandCount: number;
  /** Postings that share the band while several are new. */
  readonly bandCells: number;
  readonly headerPx: number;
  readonly hotlineFontPx: number;
  readonly footerPx: number;
  readonly legibleToM: number;
  readonly findings: readonly LayoutFinding[];
}

/** Widths and heights of the formats in em of the row's font, as the stylesheets set them. */
const format = {
  table: { widthEm: 48, heightEm: 1.75, mostRows: 14 },
  card: { widthEm: 24, heightEm: 2.8, mostRows: 12 },
  line: { widthEm: 33, heightEm: 1.3, mostRows: 2 },
} as const;

/** How many newcomers fit side by side with 工种, number of people and pay at the rows' size. */
const bandCells = { table: 3, card: 2, line: 2 } as const;

/** "投诉举报 0990-1234567" in em of its own font, on at most three fifths of the width. */
export const hotlineWidthEm = 12.5;
/** Clock, lines and gaps of a strip, in units. */
const stripFrame = 350;
/** Between the lines of a strip and its calls, in units. */
const stripGap = 28;

/** Frame heights in units: header, section line, column heads, ticker, least footer, side margins. */
export const frame = {
  header: 96,
  tallHeader: 148,
  section: 64,
  columns: 44,
  ticker: 64,
  footer: 104,
  margin: 44,
} as const;

/** From how far text of this size can be read, cut to a tenth of a metre. */
function legibleToM(text: BoardText, sizePx: number, pixelPitchMm: number): number {
  return Math.floor(readableFromM(text, sizePx * inkOfEm * pixelPitchMm) * 10) / 10;
}

interface Rows {
  readonly row: RowFormat;
  readonly fontPx: number;
  readonly heightPx: number;
  readonly total: number;
}

function fit(
  row: RowFormat,
  box: { widthPx: number; heightPx: number },
  leastFontPx: number,
): Rows {
  const { widthEm, heightEm, mostRows } = format[row];
  const widest = box.widthPx / widthEm;
  const wanted = Math.min(widest, Math.max(leastFontPx, box.heightPx / (mostRows * heightEm)));
  const least = row === 'line' ? 1 : leastRows;
  const total = Math.min(mostRows, Math.max(least, Math.floor(box.heightPx / (wanted * heightEm))));
  const heightPx = Math.floor(box.heightPx / total);
  return { row, total, heightPx, fontPx: Math.floor(Math.min(widest, heightPx / heightEm)) };
}

/** One line in columns where the width allows the wanted size, else two lines. */
function fitRows(
  kind: BoardProfile['layout'],
  box: { widthPx: number; heightPx: number },
  options: { leastFontPx: number; columnsPx: number },
): Rows {
  const { leastFontPx, columnsPx } = options;
  if (kind === 'strip') {
    return fit('line', box, leastFontPx);
  }
  const tableBox = { ...box, heightPx: box.heightPx - columnsPx };
  const table = fit('table', tableBox, leastFontPx);
  return table.fontPx >= leastFontPx && kind === 'landscape'
    ? table
    : fit('card', box, leastFontPx);
}

/** How much of a strip's width its lines have, between the clock and the number for complaints. */
export function stripLinePx(
  strip: Pick<BoardLayout, 'widthPx' | 'unit' | 'hotlineFontPx' | 'calls'>,
): number {
  const wholePx = strip.widthPx - stripFrame * strip.unit - hotlineWidthEm * strip.hotlineFontPx;
  return strip.calls?.place === 'strip'
    ? wholePx - strip.calls.widthPx - stripGap * strip.unit
    : wholePx;
}

/** What the number for complaints may take of the width, and of the height. */
const hotlineShare = {
  landscape: { width: 0.6, height: 0.12 },
  portrait: { width: 0.92, height: 0.12 },
  strip: { width: 0.24, height: 0.42 },
} as const;

/** One at 1080 pixels (a strip: at 160), smaller where a landscape is nearly square. */
function unitOf({ layout, widthPx, heightPx }: BoardProfile): number {
  switch (layout) {
    case 'landscape':
      return Math.min(widthPx, heightPx * 1.4) / 1512;
    case 'portrait':
      return Math.min(widthPx, heightPx) / 1080;
    case 'strip':
      return heightPx / 160;
  }
}

/** The parts round the postings. */
function frameOf(profile: BoardProfile): {
  unit: number;
  headerPx: number;
  footerPx: number;
  hotlineFontPx: number;
  wantedHotlinePx: number;
} {
  const { layout: kind, widthPx, heightPx, pixelPitchMm, farthestViewerM } = profile;
  const unit = unitOf(profile);
  const wantedHotlinePx = fontPx(leastGlyphMm('hotline', farthestViewerM), pixelPitchMm);
  const share = hotlineShare[kind];
  const hotlineFontPx = Math.floor(
    Math.min(
      (widthPx * share.width) / hotlineWidthEm,
      heightPx * share.height,
      Math.max(wantedHotlinePx, 44 * unit),
    ),
  );
  const figuresPx = kind === 'portrait' ? frame.footer * unit : 0;
  const footerPx = Math.ceil(Math.max(frame.footer * unit, hotlineFontPx * 1.3) + figuresPx);
  const headerPx = (kind === 'portrait' ? frame.tallHeader : frame.header) * unit;
  return kind === 'strip'
    ? { unit, headerPx: 0, footerPx: 0, hotlineFontPx, wantedHotlinePx }
    : { unit, headerPx, footerPx, hotlineFontPx, wantedHotlinePx };
}

type Round = Omit<ReturnType<typeof frameOf>, 'wantedHotlinePx'>;

/** The calls, in what header and footer leave. */
function callsOf(profile: BoardProfile, round: Round, leastFontPx: number): CallsLayout | null {
  const { layout: kind, widthPx, heightPx } = profile;
  const { unit, headerPx, footerPx, hotlineFontPx } = round;
  const postings = leastPostings(leastFontPx);
  return planCalls(profile, {
    unit,
    widthPx:
      kind === 'strip' ? stripLinePx({ widthPx, unit, hotlineFontPx, calls: null }) : widthPx,
    heightPx: heightPx - headerPx - footerPx,
    postingsWidthPx: postings.widthPx + 2 * frame.margin * unit,
    postingsHeightPx: postings.heightPx + (frame.section + frame.ticker) * unit,
  });
}

/** What is left for the postings. */
function boxOf(
  profile: BoardProfile,
  round: Round,
  calls: CallsLayout | null,
): { widthPx: number; heightPx: number } {
  const { layout: kind, widthPx, heightPx } = profile;
  const { unit, headerPx, footerPx, hotlineFontPx } = round;
  if (kind === 'strip') {
    return { widthPx: stripLinePx({ widthPx, unit, hotlineFontPx, calls }), heightPx };
  }
  const stagePx = heightPx - headerPx - footerPx - (frame.section + frame.ticker) * unit;
  return {
    widthPx: stageWidthPx(widthPx, calls) - 2 * frame.margin * unit,
    heightPx: calls?.place === 'above' ? stagePx - calls.heightPx : stagePx,
  };
}

function stageWidthPx(widthPx: number, calls: CallsLayout | null): number {
  return calls?.place === 'beside' ? widthPx - calls.widthPx : widthPx;
}

/** What a page has between header and footer of a board that shows something else than postings. */
export function pageBox({
  widthPx,
  heightPx,
  unit,
  headerPx,
  footerPx,
}: Pick<BoardLayout, 'widthPx' | 'heightPx' | 'unit' | 'headerPx' | 'footerPx'>): {
  readonly widthPx: number;
  readonly heightPx: number;
} {
  return {
    widthPx: widthPx - 2 * frame.margin * unit,
    heightPx: heightPx - headerPx - footerPx - frame.section * unit,
  };
}

/** What staff should know of a board where it hangs; a call board has no postings to be small. */
function findingsOf(
  profile: BoardProfile,
  is: {
    readonly rowFontPx: number;
    readonly leastFontPx: number;
    readonly hotlineFontPx: number;
    readonly wantedHotlinePx: number;
    readonly calls: CallsLayout | null;
    readonly page: BoardLayout['page'];
  },
): LayoutFinding[] {
  const { pixelPitchMm } = profile;
  const findings: LayoutFinding[] = [];
  const hasRows = is.calls?.place !== 'alone' && is.page !== 'entrance';
  if (is.rowFontPx < is.leastFontPx && hasRows) {
    const toM = legibleToM('row', is.rowFontPx, pixelPitchMm);
    findings.push({ code: 'rows_too_small', legibleToM: toM });
  }
  if (is.hotlineFontPx < is.wantedHotlinePx) {
    const toM = legibleToM('hotline', is.hotlineFontPx, pixelPitchMm);
    findings.push({ code: 'hotline_too_small', legibleToM: toM });
  }
  const callsToM = is.calls?.tooSmallToM ?? null;
  if (callsToM !== null) findings.push({ code: 'calls_too_small', legibleToM: callsToM });
  return findings;
}

/**
 * Sizes of a board from where it hangs (F-05): the postings get the size the farthest viewer needs,
 * or as much as four rows leave, and then a finding says how far people may stand. Calls take what
 * they need as long as four readable rows are left.
 */
export function planBoardLayout(profile: BoardProfile): BoardLayout {
  const { layout: kind, widthPx, heightPx, pixelPitchMm, farthestViewerM } = profile;
  const { wantedHotlinePx, ...round } = frameOf(profile);
  const leastFontPx = fontPx(leastGlyphMm('row', farthestViewerM), pixelPitchMm);
  const page = kind === 'strip' ? null : (profile.page ?? null);
  const calls = page === null ? callsOf(profile, round, leastFontPx) : null;
  const baysFontPx =
    page === 'bays' ? bayGrid(pageBox({ widthPx, heightPx, ...round }), fewestBays).fontPx : null;
  const columnsPx = frame.columns * round.unit;
  const rows = fitRows(kind, boxOf(profile, round, calls), { leastFontPx, columnsPx });
  const { hotlineFontPx } = round;
  // Also a strip of a single line: there the newcomer takes the line while it is new.
  const bandCount = 1;
  return {
    kind,
    row: rows.row,
    widthPx,
    heightPx,
    pixelPitchMm,
    farthestViewerM,
    stageWidthPx: stageWidthPx(widthPx, calls),
    page,
    calls,
    ...round,
    rowFontPx: rows.fontPx,
    rowHeightPx: rows.heightPx,
    rowCount: Math.max(1, rows.total - bandCount),
    bandCount,
    bandCells: bandCells[rows.row],
    legibleToM: legibleToM('row', rows.fontPx, pixelPitchMm),
    findings: findingsOf(profile, {
      rowFontPx: baysFontPx ?? rows.fontPx,
      leastFontPx,
      hotlineFontPx,
      wantedHotlinePx,
      calls,
      page,
    }),
  };
}
