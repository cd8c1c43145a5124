import { kioskConfig } from '@hall/core/contract/shell';
import { deviceHostConfig, type DeviceHostConfig } from '@hall/devices/host/config';
import { shellSettings } from '@hall/shell/config-file';
import { z } from 'zod';

/** A kiosk with nothing plugged in: a self-service point that only shows. */
export const NO_DEVICES: DeviceHostConfig = {
  reader: null,
  printer: null,
  slipScanner: null,
  paperWidthMm: 80,
  testCards: false,
};

/** A kiosk's configuration file (`config.json`). */
export const kioskFile = z.strictObject({
  ...kioskConfig.shape,
  ...shellSettings,
  devices: deviceHostConfig.default(NO_DEVICES),
});
export type KioskFile = z.infer<typeof kioskFile>;
