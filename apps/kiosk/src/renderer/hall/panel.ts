import { highestGlassMm, panelSize, type PanelSize } from '@hall/core/contract/shell';

/** The glass of a kiosk as its page counts: in CSS pixels, and how high it hangs. */
export interface Panel {
  readonly pxPerMm: number;
  /** From the floor to the lower edge of the glass. */
  readonly bottomMm: number;
}

/** 21.5" 1080×1920: 268 mm wide; lower edge at table height. */
export const usualPanel: Panel = { pxPerMm: 4.03, bottomMm: 800 };

/** The glass as measured, filled by a page this wide; the usual one where nobody measured. */
export function panelOf(size: PanelSize | null, widthPx: number): Panel {
  return size === null || widthPx <= 0
    ? usualPanel
    : { pxPerMm: widthPx / size.widthMm, bottomMm: size.bottomMm };
}

/** Reads `?widthMm=268&bottomMm=800` for a kiosk in a browser; null unless both are sensible. */
export function panelFromQuery(query: string): PanelSize | null {
  const asked = new URLSearchParams(query);
  const millimetres = (name: string): number => Number(asked.get(name) ?? Number.NaN);
  const read = panelSize.safeParse({
    widthMm: millimetres('widthMm'),
    bottomMm: millimetres('bottomMm'),
  });
  return read.success ? read.data : null;
}

/** B-16: everything a hand has to reach lies 380 to 1220 mm above the floor. */
export const reachMm = { low: 380, high: 1_220 } as const;

/** What the pages of low mode need at least; a glass that hangs too high keeps as much all the same. */
const leastBandMm = reachMm.high - highestGlassMm;

/** Whether the glass hangs too high for somebody who sits; only an installer can help then. */
export function hangsTooHigh({ bottomMm }: Panel): boolean {
  return bottomMm > highestGlassMm;
}

/** How much to leave free above and below, in CSS pixels, so that everything can be reached sitting. */
export function reachInsets(
  panel: Panel,
  heightPx: number,
): { readonly topPx: number; readonly bottomPx: number } {
  const heightMm = heightPx / panel.pxPerMm;
  const bottomMm = Math.max(0, reachMm.low - panel.bottomMm);
  const beyondMm = panel.bottomMm + heightMm - reachMm.high;
  const topMm = Math.max(0, Math.min(beyondMm, heightMm - bottomMm - leastBandMm));
  return {
    topPx: Math.ceil(topMm * panel.pxPerMm),
    bottomPx: Math.ceil(bottomMm * panel.pxPerMm),
  };
}
