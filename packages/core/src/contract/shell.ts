import { z } from 'zod';

/** What a screen is told about itself; it stands in the device's own configuration file. */
const screenConfig = {
  hubUrl: z.url({ protocol: /^https?$/ }).max(200),
  deviceId: z.string().min(1).max(64),
  deviceToken: z.string().min(1).max(512),
};

/** The part of a kiosk's configuration its page may know. */
export const kioskConfig = z.strictObject(screenConfig);
export type KioskConfig = z.infer<typeof kioskConfig>;

/** The part of a board's configuration its page may know; `profile` names its layout. */
export const displayConfig = z.strictObject({
  ...screenConfig,
  profile: z.string().min(1).max(64),
});
export type DisplayConfig = z.infer<typeof displayConfig>;
