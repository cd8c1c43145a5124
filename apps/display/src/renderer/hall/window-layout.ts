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

/** How a window of this size lies. */
function shapeOf({ widthPx, heightPx }: Size): BoardProfile['layout'] {
  if (widthPx / heightPx > stripRatio) return 'strip';
  return widthPx >= heightPx ? 'landscape' : 'portrait';
}

/** A profile for a window without one. */
export function assumedProfile(size: Size): BoardProfile {
  return { layout: shapeOf(size), ...size, ...assumed };
}

/** A board that is shown smaller or larger than its panel, as a whole. */
export interface Preview extends Size {
  readonly scale: number;
}

/** The panel of a profile; an upright one is higher than wide, in whatever order that was told. */
function panelOf({ layout, widthPx, heightPx }: BoardProfile): Size {
  const [long, short] = [Math.max(widthPx, heightPx), Math.min(widthPx, heightPx)];
  return layout === 'portrait'
    ? { widthPx: short, heightPx: long }
    : { widthPx: long, heightPx: short };
}

/**
 * A board in a window that lies another way, as on the computer of whoever sets it up: its panel as large
 * as the window has room for. Null where it fills the window, as on every panel it was made for.
 */
export function previewOf(profile: BoardProfile | null, size: Size): Preview | null {
  if (profile === null) return null;
  const panel = panelOf(profile);
  const { layout } = profile;
  if (shapeOf(size) === layout || shapeOf(panel) !== layout) return null;
  const scale = Math.min(size.widthPx / panel.widthPx, size.heightPx / panel.heightPx);
  return { ...panel, scale };
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
