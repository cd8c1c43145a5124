/** What a notice about the power takes of a board's window, beside or above the rest. */
export interface NoticeRoom {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Nine hundredths of the height: read where the rows are read. */
const shareOfHeight = 0.09;
/** A tall board has longer lines and so three of them. */
const shareOfTallHeight = 0.075;
const leastHeightPx = 40;
/** A strip of a few lines has no height to give away. */
const stripRatio = 5;
const shareOfStrip = 0.36;

/** How much room the notice has; the layout of the board gets what is left. */
export function noticeRoom(size: NoticeRoom): NoticeRoom {
  const { widthPx, heightPx } = size;
  if (widthPx / heightPx >= stripRatio) {
    return { widthPx: Math.round(widthPx * shareOfStrip), heightPx: 0 };
  }
  const share = heightPx > widthPx ? shareOfTallHeight : shareOfHeight;
  return { widthPx: 0, heightPx: Math.max(leastHeightPx, Math.round(heightPx * share)) };
}
