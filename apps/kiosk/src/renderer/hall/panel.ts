import { z } from 'zod';

/** The glass of a kiosk and how it hangs; from the address bar, since a browser cannot measure it. */
export interface Panel {
  readonly pxPerMm: number;
  /** From the floor to the lower edge of the glass. */
  readonly bottomMm: number;
}

/** 21.5" 1080×1920: 268 mm wide; lower edge at table height. */
export const usualPanel: Panel = { pxPerMm: 4.03, bottomMm: 800 };

const panelQuery = z.object({
  pxPerMm: z.coerce.number().min(1).max(20).catch(usualPanel.pxPerMm),
  bottomMm: z.coerce.number().min(0).max(1_500).catch(usualPanel.bottomMm),
});

/** Reads `?pxPerMm=4.03&bottomMm=800`; what is missing or mad is as usual. */
export function panelFromQuery(query: string): Panel {
  return panelQuery.parse(Object.fromEntries(new URLSearchParams(query)));
}

/** Share of the em square a Chinese character of Noto Sans fills from top to bottom. */
const glyphShare = 0.92;

/** B-15: 0.4° and 0.7° at 600 mm. */
const glyphMm = { normal: 4, elder: 7.3 } as const;

/** Sizes that follow from the panel: a finger, a gap, the smallest text. */
export interface PanelSizes {
  readonly targetPx: number;
  readonly gapPx: number;
  readonly textPx: number;
}

/** The sizes below which nothing on the screen may go, in CSS pixels. */
export function panelSizes(panel: Panel, elder: boolean): PanelSizes {
  return {
    // 44 px is the floor of the accessibility guidelines, whatever the panel says.
    targetPx: Math.max(44, Math.ceil(15 * panel.pxPerMm)),
    gapPx: Math.max(8, Math.ceil(3 * panel.pxPerMm)),
    textPx: Math.ceil(((elder ? glyphMm.elder : glyphMm.normal) / glyphShare) * panel.pxPerMm),
  };
}

/** B-16: everything a hand has to reach lies 380 to 1220 mm above the floor. */
const reachMm = { low: 380, high: 1_220 } as const;

/** How much to leave free above and below, in CSS pixels, so that everything can be reached sitting. */
export function reachInsets(
  panel: Panel,
  heightPx: number,
): { readonly topPx: number; readonly bottomPx: number } {
  const heightMm = heightPx / panel.pxPerMm;
  const topMm = Math.max(0, panel.bottomMm + heightMm - reachMm.high);
  const bottomMm = Math.max(0, reachMm.low - panel.bottomMm);
  return {
    topPx: Math.ceil(topMm * panel.pxPerMm),
    bottomPx: Math.ceil(bottomMm * panel.pxPerMm),
  };
}
