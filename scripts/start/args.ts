import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@hall/core/basics/result';
import { z } from 'zod';

/** How large a sample market is made (a person with one screen up to the largest of all). */
export const marketProfile = z.enum(['station', 'county', 'city', 'largest']);

const startArgs = z.strictObject({
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'a number from 0 to 65535')
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(8080),
  data: z.string().min(1).default('data'),
  profile: marketProfile.default('county'),
  open: z.boolean().default(true),
});

/** What `npm start` was asked for. `port` 0 lets the system choose. */
export type StartArgs = z.infer<typeof startArgs>;

/** Shown when the command line cannot be understood. */
export const START_USAGE =
  'npm start -- [--no-open] [--port N] [--data DIR] [--profile station|county|city|largest]';

/** Reads the command line after `npm start --`; the error names the first thing that is wrong. */
export function parseStartArgs(
  argv: readonly string[],
): Result<StartArgs, { readonly code: 'bad_argument'; readonly what: string }> {
  let values: Record<string, unknown>;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      strict: true,
      allowNegative: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        profile: { type: 'string' },
        open: { type: 'boolean' },
      },
    }));
  } catch (error) {
    return err({ code: 'bad_argument', what: error instanceof Error ? error.message : 'unknown' });
  }
  const parsed = startArgs.safeParse(values);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return err({
    code: 'bad_argument',
    what: `--${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  });
}
