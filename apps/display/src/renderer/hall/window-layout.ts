import type { BoardProfile } from '@hall/core/domain/device/terminal';
import { planBoardLayout, type BoardLayout } from '@hall/core/rules/board-layout';

/** A panel of 43 inches read from four metres, when nobody has said anything. */
const assumed = { pixelPitchMm: 0.5, farthestViewerM: 4 } as const;
/** Wider than this many heights is a strip. */
const stripRatio = 3.2;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A profile for a window without one. */
export function assumedProfile({ widthPx, heightPx }: Size): BoardProfile {
  const layout =
    widthPx / heightPx > stripRatio ? 'strip' : widthPx >= heightPx ? 'landscape' : 'portrait';
  return { layout, widthPx, heightPx, ...assumed };
}

/** The layout for the window as it is; a window smaller than the panel has larger pixels. */
export function layoutFor(profile: BoardProfile | null, size: Size): BoardLayout {
  const widthPx = Math.max(320, size.widthPx);
  const heightPx = Math.max(64, size.heightPx);
  const base = profile ?? assumedProfile({ widthPx, heightPx });
  return planBoardLayout({
    ...base,
    widthPx,
    heightPx,
    pixelPitchMm: (base.pixelPitchMm * base.widthPx) / widthPx,
  });
}
