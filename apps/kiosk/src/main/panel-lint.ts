import { highestGlassMm, type PanelSize } from '@hall/core/contract/shell';

/** What is wrong with how a glass hangs. */
export interface PanelFault {
  readonly code: 'panel_too_high';
  readonly bottomMm: number;
  readonly highestMm: number;
}

/** What whoever hung the glass has to put right, or to know (B-16). */
export function panelFaults(panel: PanelSize | null): readonly PanelFault[] {
  if (panel === null || panel.bottomMm <= highestGlassMm) return [];
  const { bottomMm } = panel;
  return [{ code: 'panel_too_high', bottomMm, highestMm: highestGlassMm }];
}
