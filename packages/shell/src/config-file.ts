import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { ConfigFault } from '@hall/core/contract/shell-page';
import { z } from 'zod';

/** What every shell configuration holds besides what its page is told. */
export const shellSettings = {
  /** Language of the shell's own dialog. */
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
  /** Made by `hashExitCode`; without it nobody leaves the kiosk by code. */
  exitCodeHash: z
    .string()
    .regex(/^scrypt\$\d+\$\d+\$\d+\$[\w+/=-]+\$[\w+/=-]+$/)
    .optional(),
  /** An ordinary window of this size that may be closed: for demonstrations on a desktop. */
  demoWindow: z
    .strictObject({
      width: z.number().int().min(320).max(7680),
      height: z.number().int().min(240).max(7680),
    })
    .optional(),
};

/** The settings above, read. */
export type ShellSettings = z.infer<z.ZodObject<typeof shellSettings>>;

/** Where a shell's configuration stands: named by HALL_CONFIG, else in its own data folder. */
export function configPath(at: {
  readonly named: string | undefined;
  readonly userDataDir: string;
}): string {
  return at.named === undefined || at.named === '' ? join(at.userDataDir, 'config.json') : at.named;
}

/** Reads and checks one configuration file. The fault says what is wrong, never what is in it. */
export function readConfig<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Result<z.infer<Schema>, { readonly code: ConfigFault; readonly paths: readonly string[] }> {
  let raw: string;
  try {
    raw = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return err({ code: missing ? 'config_missing' : 'config_unreadable', paths: [] });
  }
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return err({ code: 'config_invalid', paths: [] });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const paths = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  return err({ code: 'config_invalid', paths });
}
