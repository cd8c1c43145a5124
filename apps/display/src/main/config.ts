import { displayConfig } from '@hall/core/contract/shell';
import { shellSettings } from '@hall/shell/config-file';
import { z } from 'zod';

/** A board's configuration file (`config.json`). */
export const displayFile = z.strictObject({ ...displayConfig.shape, ...shellSettings });
export type DisplayFile = z.infer<typeof displayFile>;
