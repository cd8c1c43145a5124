import { kioskConfig } from '@hall/core/contract/shell';
import { shellSettings } from '@hall/shell/config-file';
import { z } from 'zod';

/** A kiosk's configuration file (`config.json`). */
export const kioskFile = z.strictObject({
  ...kioskConfig.shape,
  ...shellSettings,
});
export type KioskFile = z.infer<typeof kioskFile>;
