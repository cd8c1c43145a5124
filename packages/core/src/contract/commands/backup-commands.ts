import { z } from 'zod';
import { define } from '../define.ts';

/** The copies of the hall's data (K-16). */
export const backupCommands = {
  /**
   * Begins a plain and an encrypted copy at once, whatever the hour; how it goes is told by the record
   * of the `devices` topic. `not_found` where no folder was set up, `busy` while one is being made.
   */
  'backup.now': define({
    input: z.strictObject({}),
    output: z.strictObject({}),
    allowed: ['manager'],
  }),
} as const;
