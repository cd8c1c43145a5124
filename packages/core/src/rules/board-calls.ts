import type { BoardProfile } from '../domain/device/terminal.ts';
import { capitalOfEm, fontPx, leastGlyphMm, leastRows, readableFromM } from './legibility.ts';

/** Calls on a board that has room for a list (E-07). */
export const callsShown = 6;

/** Sizes of a call in em of its font, as the stylesheets set them. */
export const callEm = {
  /** A letter, three digits, the arrow and a window of two digits. */
  width: 5.4,
  /** The same with 号窗口 behind it, on boards that show nothing else. */
  wideWidth: 6.7,
  height: 1.05,
  /** Rows are not set further apart than this. */
  mostHeight: 1.4,
} as const;

/** A service with its name, how many wait and how long, in em of its font; a row of a list is higher. */
export const waitEm = { width: 16.2, line: 1.45, rowHeight: 1.9 } as const;

/** Smallest type of the title line, in units of the board. */
export const callsTitle = 56;
const padding = 20;
/** Share of a panel that calls may take while postings are beside or below them, and that they always have. */
const share = {
  beside: { least: 0.3, most: 0.42 },
  above: { least: 0.4 },
  strip: { most: 0.45 },
  /** One line of who waits, of the height. */
  wait: 0.06,
} as const;

/** Where calls stand: beside or above the postings, at the end of a strip, or alone. */
export type CallsPlace = 'beside' | 'above' | 'strip' | 'alone';

/** The calls of a board in pixels of its panel. */
export interface CallsLayout {
  readonly place: CallsPlace;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly columns: number;
  /** Calls at a time: six, or as many as a strip has room for. */
  readonly shown: number;
  readonly fontPx: number;
  readonly rowHeightPx: number;
  readonly waitFontPx: number;
  /** Services at a time; the others have their turn. A strip has none. */
  readonly waitColumns: number;
  readonly waitLines: number;
  /** Null when everybody can read the numbers; else how far people may stand (F-05). */
  readonly tooSmallToM: number | null;
}

/** What is left of a panel after header, footer and the number for complaints. */
export interface CallsBox {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly unit: number;
  /** What postings need at least besides: the width of their columns, the height of four rows. */
  readonly postingsWidthPx: number;
  readonly postingsHeightPx: number;
}

/** Room for postings that anybody can still read, so that calls never push them out. */
export function leastPostings(leastFontPx: number): { widthPx: number; heightPx: number } {
  const card = { widthEm: 24, heightEm: 2.8 };
  return { widthPx: card.widthEm * leastFontPx, heightPx: leastRows * card.heightEm * leastFontPx };
}

/** Sizes of the calls from where the board hangs; null where its profile wants none. */
export function planCalls(profile: BoardProfile, box: CallsBox): CallsLayout | null {
  if (profile.calls === undefined) return null;
  const type = typeOf(profile, box.unit);
  const planned = plan(profile, box, type);
  const tooSmallToM =
    planned.fontPx < type.leastPx
      ? Math.floor(
          readableFromM('call', planned.fontPx * capitalOfEm * profile.pixelPitchMm) * 10,
        ) / 10
      : null;
  return { ...planned, tooSmallToM };
}

type Planned = Omit<CallsLayout, 'tooSmallToM'>;

interface Type {
  /** What the farthest viewer needs, and what is wanted where he stands near. */
  readonly leastPx: number;
  readonly wantedPx: number;
  readonly waitPx: number;
}

function typeOf({ farthestViewerM, pixelPitchMm }: BoardProfile, unit: number): Type {
  const leastPx = fontPx(leastGlyphMm('call', farthestViewerM), pixelPitchMm, capitalOfEm);
  const waitPx = fontPx(leastGlyphMm('row', farthestViewerM), pixelPitchMm);
  return {
    leastPx,
    wantedPx: Math.max(leastPx, Math.round(64 * unit)),
    waitPx: Math.max(waitPx, Math.round(24 * unit)),
  };
}

function plan(profile: BoardProfile, box: CallsBox, type: Type): Planned {
  const alone = profile.calls === 'only';
  switch (profile.layout) {
    case 'strip':
      return alone ? aloneInStrip(box, type) : besideLines(box, type);
    case 'landscape':
      return alone ? aloneInLandscape(box, type) : beside(box, type);
    case 'portrait':
      return alone ? aloneInPortrait(box, type) : above(box, type);
  }
}

/** A column at the side: six rows, and below them who waits; calls come first where height is short. */
function beside(box: CallsBox, type: Type): Planned {
  const { unit } = box;
  const mostPx = Math.min(
    box.widthPx * share.beside.most,
    Math.max(box.widthPx * share.beside.least, box.widthPx - box.postingsWidthPx),
  );
  const innerPx = mostPx - 2 * padding * unit;
  const waitPx = Math.floor(
    Math.min(type.waitPx, innerPx / waitEm.width, box.heightPx * share.wait),
  );
  const areaPx = box.heightPx - callsTitle * unit;
  const fontAbove = (waitLines: number): number => {
    const listPx = areaPx - waitLines * waitEm.line * waitPx;
    const fits = listPx / callsShown / callEm.height;
    return Math.floor(Math.min(type.wantedPx, innerPx / callEm.width, fits));
  };
  const least = fontAbove(2) >= type.leastPx ? 2 : 1;
  const font = fontAbove(least);
  const widthPx = Math.max(font * callEm.width, waitEm.width * waitPx) + 2 * padding * unit;
  return {
    ...column({ font, areaPx, waitPx, waitLines: least }),
    place: 'beside',
    widthPx: Math.floor(Math.min(mostPx, Math.ceil(widthPx))),
    heightPx: box.heightPx,
    waitColumns: 1,
  };
}

/** Six rows one below the other, and as many lines for who waits as are left. */
function column(of: {
  readonly font: number;
  readonly areaPx: number;
  readonly waitPx: number;
  readonly waitLines: number;
}): Pick<Planned, 'columns' | 'shown' | 'fontPx' | 'rowHeightPx' | 'waitFontPx' | 'waitLines'> {
  const { font, areaPx, waitPx } = of;
  const linePx = waitEm.line * waitPx;
  const listPx = areaPx - of.waitLines * linePx;
  const rowHeightPx = Math.floor(Math.min(listPx / callsShown, callEm.mostHeight * font));
  const fitting = Math.floor((areaPx - callsShown * rowHeightPx) / linePx);
  return {
    columns: 1,
    shown: callsShown,
    fontPx: font,
    rowHeightPx,
    waitFontPx: waitPx,
    waitLines: Math.max(1, Math.min(6, fitting)),
  };
}

/** A block over the postings, in the number of columns that gives the larger type. */
function above(box: CallsBox, type: Type): Planned {
  const { unit } = box;
  const innerPx = box.widthPx - 2 * padding * unit;
  const waitPx = Math.floor(
    Math.min(type.waitPx, innerPx / waitEm.width, box.heightPx * share.wait),
  );
  const waitColumns = Math.max(1, Math.floor(innerPx / (waitEm.width * waitPx)));
  const roundPx = callsTitle * unit + waitEm.line * waitPx + padding * unit;
  const mostPx = Math.max(box.heightPx * share.above.least, box.heightPx - box.postingsHeightPx);
  const listPx = mostPx - roundPx;
  const fontIn = (columns: number): number =>
    Math.floor(
      Math.min(
        type.wantedPx,
        innerPx / columns / callEm.width,
        (listPx * columns) / callsShown / callEm.height,
      ),
    );
  const columns = fontIn(2) >= fontIn(1) ? 2 : 1;
  const font = fontIn(columns);
  const rows = callsShown / columns;
  const rowHeightPx = Math.floor(Math.min(listPx / rows, 1.15 * font));
  return {
    place: 'above',
    widthPx: box.widthPx,
    heightPx: Math.ceil(rows * rowHeightPx + roundPx),
    columns,
    shown: callsShown,
    fontPx: font,
    rowHeightPx,
    waitFontPx: waitPx,
    waitColumns,
    waitLines: 1,
  };
}

/** Nothing but calls, with who waits for what beside them. */
function aloneInLandscape(box: CallsBox, type: Type): Planned {
  const { unit } = box;
  const innerPx = box.widthPx - 4.2 * padding * unit;
  const listPx = box.heightPx - callsTitle * unit;
  const waitLeastPx = Math.min(type.waitPx, (innerPx * 0.45) / waitEm.width, box.heightPx * 0.1);
  const font = Math.floor(
    Math.min(
      (innerPx - waitEm.width * waitLeastPx) / callEm.wideWidth,
      listPx / callsShown / callEm.height,
    ),
  );
  const widthPx = Math.ceil(Math.max(font * callEm.wideWidth + 2 * padding * unit, innerPx * 0.5));
  const waitPx = Math.floor(
    Math.min(Math.max(waitLeastPx, 44 * unit), (innerPx - widthPx) / waitEm.width),
  );
  return {
    ...alone({ font, listPx, waitPx, waitAreaPx: listPx }),
    widthPx,
    heightPx: box.heightPx,
  };
}

/** Nothing but calls, with who waits for what below them. */
function aloneInPortrait(box: CallsBox, type: Type): Planned {
  const { unit } = box;
  const innerPx = box.widthPx - 2 * padding * unit;
  const waitPx = Math.floor(
    Math.min(Math.max(type.waitPx, 44 * unit), innerPx / waitEm.width, box.heightPx * 0.05),
  );
  const roundPx = 2 * callsTitle * unit;
  const listPx = (box.heightPx - roundPx) * 0.64;
  const font = Math.floor(
    Math.min(innerPx / callEm.wideWidth, listPx / callsShown / callEm.height),
  );
  return {
    ...alone({ font, listPx, waitPx, waitAreaPx: (box.heightPx - roundPx) * 0.36 }),
    widthPx: box.widthPx,
    heightPx: Math.ceil(listPx + callsTitle * unit),
  };
}

function alone(of: {
  readonly font: number;
  readonly listPx: number;
  readonly waitPx: number;
  readonly waitAreaPx: number;
}): Omit<Planned, 'widthPx' | 'heightPx'> {
  return {
    place: 'alone',
    columns: 1,
    shown: callsShown,
    fontPx: of.font,
    rowHeightPx: Math.floor(of.listPx / callsShown),
    waitFontPx: of.waitPx,
    waitColumns: 1,
    waitLines: Math.max(1, Math.floor(of.waitAreaPx / (waitEm.rowHeight * of.waitPx))),
  };
}

/** The newest one or two at the end of a strip. */
function besideLines(box: CallsBox, type: Type): Planned {
  const mostPx = box.widthPx * share.strip.most;
  const rows = 2 * callEm.height * type.leastPx <= box.heightPx ? 2 : 1;
  const font = Math.floor(
    Math.min(
      Math.max(type.leastPx, box.heightPx * 0.4),
      box.heightPx / rows / callEm.height,
      mostPx / callEm.wideWidth,
    ),
  );
  return inStrip(box, { font, rows, columns: 1 });
}

/** As many as fit, the newest first. */
function aloneInStrip(box: CallsBox, type: Type): Planned {
  const font = Math.floor(
    Math.min(
      Math.max(type.leastPx, box.heightPx * 0.46),
      box.heightPx / callEm.height,
      box.widthPx / callEm.wideWidth,
    ),
  );
  const rows = Math.max(1, Math.floor(box.heightPx / (callEm.height * font)));
  const columns = Math.max(1, Math.floor(box.widthPx / (callEm.wideWidth * font)));
  return { ...inStrip(box, { font, rows, columns }), place: 'alone', widthPx: box.widthPx };
}

function inStrip(
  box: CallsBox,
  of: { readonly font: number; readonly rows: number; readonly columns: number },
): Planned {
  const { font, rows, columns } = of;
  const shown = Math.min(callsShown, rows * columns);
  const used = Math.ceil(shown / rows);
  return {
    place: 'strip',
    widthPx: Math.ceil(used * callEm.wideWidth * font),
    heightPx: box.heightPx,
    columns: used,
    shown,
    fontPx: font,
    rowHeightPx: Math.floor(box.heightPx / rows),
    waitFontPx: 0,
    waitColumns: 0,
    waitLines: 0,
  };
}
