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
