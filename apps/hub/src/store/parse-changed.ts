import { z } from 'zod';

/**
 * As `schema.parse(state)`, and as quick as little was changed: a part that is the very one which
 * `before` holds was parsed when it came there, and nobody changes an object of a state. A posting's
 * whole text need not be looked at again because one more place is taken. `before` is what this
 * schema once gave, so a part that may not be missing is not missing there.
 */
export function parseChanged<T>(schema: z.ZodType<T>, state: unknown, before: T | null): T {
  const shape = shapeOf(schema);
  if (shape === null || !isRecord(before) || !isRecord(state)) return schema.parse(state);
  for (const key of Object.keys(state)) {
    // Whether a field nobody knows is dropped or refused is for the schema to say.
    if (!Object.hasOwn(shape, key)) return schema.parse(state);
  }
  const parsed: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(shape)) {
    const value = state[key];
    const known = value === before[key] ? value : z.parse(part, value);
    if (known !== undefined) parsed[key] = known;
  }
  return parsed as T;
}

/** The parts of an object whose rules each concern one part; null for every other schema. */
function shapeOf(schema: z.ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  return schema instanceof z.ZodObject && (schema.def.checks ?? []).length === 0
    ? schema.shape
    : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
