import type { z } from 'zod';

/** What is wrong with a field: empty, not as it must be, somebody else's, or not in order. */
export type Problem = 'missing' | 'wrong' | 'taken' | 'order';

/** The fields that stand in the way, by their path: `name.zh`, `hours.0.from`. */
export type Problems = ReadonlyMap<string, Problem>;

/** What is sent, or what stands in the way of it. */
export type Written<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: Problems };

/** Reads a form by the schema the hub reads it with, and adds what a schema cannot know. */
export function written<T>(
  schema: z.ZodType<T>,
  candidate: unknown,
  more: readonly (readonly [field: string, problem: Problem])[] = [],
): Written<T> {
  const parsed = schema.safeParse(candidate);
  const problems = new Map(more);
  for (const { path } of parsed.error?.issues ?? []) {
    problems.set(path.join('.'), isEmpty(valueAt(candidate, path)) ? 'missing' : 'wrong');
  }
  return parsed.success && problems.size === 0
    ? { ok: true, value: parsed.data }
    : { ok: false, problems };
}

function valueAt(candidate: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    candidate,
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
