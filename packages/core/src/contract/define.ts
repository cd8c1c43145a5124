import type { z } from 'zod';
import type { Caller } from './roles.ts';

/** One thing that can be asked of the hub: who may, with what, and what comes back. */
export interface Definition<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly allowed: readonly Caller[];
}

/** Declares a command or a query; exists so that both keep their exact schema types. */
export function define<I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O>,
): Definition<I, O> {
  return definition;
}
