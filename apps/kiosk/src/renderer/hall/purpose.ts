import { kioskMode, kioskPlace, type KioskMode } from '@hall/core/contract/shell';
import type { PlanPlace } from '@hall/core/rules/stand-plan';

/** What a kiosk is for, and whether it speaks the calls. */
export interface KioskPurpose {
  readonly mode: KioskMode;
  readonly voice: boolean;
}

/**
 * Reads `?mode=guide&voice=on` for a kiosk in a browser, which has no file of its own. A booth has an
 * address of its own, because it is paired as another kind of screen.
 */
export function purposeFromQuery(query: string): KioskPurpose {
  const asked = new URLSearchParams(query);
  const mode = kioskMode.safeParse(asked.get('mode'));
  const isKiosk = mode.success && mode.data !== 'booth';
  return { mode: isKiosk ? mode.data : 'worker', voice: asked.get('voice') === 'on' };
}

/** Reads `?column=4&row=3`, where a kiosk in a browser stands on the plan; null without both. */
export function placeFromQuery(query: string): PlanPlace | null {
  const asked = new URLSearchParams(query);
  const track = (name: string): number => Number(asked.get(name) ?? Number.NaN);
  const read = kioskPlace.safeParse({ column: track('column'), row: track('row') });
  return read.success ? read.data : null;
}
