import { frame, type BoardLayout } from '@hall/core/rules/board-layout';
import type { InfoPage } from './info-pages.ts';
import { widthEm } from './text-width.ts';

/** Heights in em of the page's font, as its stylesheet sets them. */
const em = {
  line: 1.4,
  gap: 0.5,
  title: 2.1,
  titleRow: 1.75,
  phone: 2.3,
  source: 1.6,
  indent: 1.6,
  padding: 1.2,
};

/** How much larger a title is than the lines under it. */
const titleScale = 1.25;

function heightEm(page: InfoPage, lineEm: number): number {
  const titleEm = (widthEm(page.title) * titleScale * 1.06) / (lineEm + em.indent);
  const titleRows = Math.max(1, Math.ceil(titleEm));
  const lines = page.lines.map((line) => Math.ceil((widthEm(line) * 1.06) / lineEm) * em.line);
  return (
    em.padding +
    em.title +
    (titleRows - 1) * em.titleRow +
    lines.reduce((sum, height) => sum + height + em.gap, 0) +
    page.phones.length * em.phone +
    (page.source === null ? 0 : em.source)
  );
}

/** The largest font with which a page fits; never larger than a heading needs, never cut off. */
export function infoFontPx(page: InfoPage, layout: BoardLayout): number {
  const { unit, stageWidthPx } = layout;
  const stagePx = layout.rowHeightPx * layout.rowCount;
  const innerPx = stageWidthPx - 2 * frame.margin * unit;
  const largest = Math.floor(Math.min(Math.max(layout.rowFontPx, 68 * unit), innerPx / 14));
  for (let fontPx = largest; fontPx > 12; fontPx -= 1) {
    if (heightEm(page, innerPx / fontPx - em.indent) * fontPx <= stagePx) {
      return fontPx;
    }
  }
  return 12;
}
