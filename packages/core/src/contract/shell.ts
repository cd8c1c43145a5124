import { z } from 'zod';

/** What a screen is told about itself; it stands in the device's own configuration file. */
const screenConfig = {
  hubUrl: z.url({ protocol: /^https?$/ }).max(200),
  deviceId: z.string().min(1).max(64),
  deviceToken: z.string().min(1).max(512),
};

/**
 * The glass of a kiosk as a ruler measures it: type and touch targets are sized in millimetres, and
 * what has to be reached sitting lies at a height above the floor (B-15, B-16).
 */
export const panelSize = z.strictObject({
  /** Width of the lit area as it hangs; the page fills it. */
  widthMm: z.number().min(100).max(2_000),
  /** From the floor to the lower edge of the lit area. */
  bottomMm: z.number().min(0).max(1_500),
});
export type PanelSize = z.infer<typeof panelSize>;

/** The part of a kiosk's configuration its page may know; without a panel it takes the usual one. */
export const kioskConfig = z.strictObject({
  ...screenConfig,
  panel: panelSize.nullable().default(null),
});
export type KioskConfig = z.infer<typeof kioskConfig>;

/** The part of a board's configuration its page may know; `profile` names its layout. */
export const displayConfig = z.strictObject({
  ...screenConfig,
  profile: z.string().min(1).max(64),
});
export type DisplayConfig = z.infer<typeof displayConfig>;
