import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Where in a file something is wrong, and what. */
export interface SetupProblem {
  readonly at: string;
  readonly what: string;
}

/** A file that says which devices hang at the hub. */
export interface DeviceFile<T> {
  readonly state: 'absent' | 'read' | 'unreadable' | 'wrong';
  readonly problems: readonly SetupProblem[];
  /** Null unless it was read. */
  readonly config: T | null;
}

const problemsShown = 20;
const wordsShown = 120;

/** What stands in such a file, before anybody has asked what it means. */
export type DeviceContent =
  | { readonly state: 'absent' | 'unreadable' }
  | { readonly state: 'found'; readonly value: unknown };

/** Reads such a file; whatever is wrong with it is told, and then nothing of it holds. */
export function readDeviceFile<T>(file: string, schema: z.ZodType<T>): DeviceFile<T> {
  return settingsIn(readContent(file), schema);
}

/** Reads the file once, for those who look for several things in it. */
export function readContent(file: string): DeviceContent {
  if (!existsSync(file)) return { state: 'absent' };
  const content = readJson(file);
  return content === null ? { state: 'unreadable' } : { state: 'found', value: content.value };
}

/** What a schema makes of such a content. */
export function settingsIn<T>(content: DeviceContent, schema: z.ZodType<T>): DeviceFile<T> {
  if (content.state !== 'found') return without(content.state);
  const parsed = schema.safeParse(content.value);
  return parsed.success
    ? { state: 'read', problems: [], config: parsed.data }
    : without('wrong', problemsOf(parsed.error));
}

function without(
  state: 'absent' | 'unreadable' | 'wrong',
  problems: readonly SetupProblem[] = [],
): DeviceFile<never> {
  return { state, problems, config: null };
}

function readJson(file: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(readFileSync(file, 'utf8')) };
  } catch {
    return null;
  }
}

function problemsOf(error: z.ZodError): SetupProblem[] {
  return error.issues.slice(0, problemsShown).map((issue) => ({
    at: issue.path.map(String).join('.').slice(0, wordsShown),
    what: wordsOf(issue).slice(0, wordsShown),
  }));
}

/** Rules of the whole file have names of their own; for the rest what was expected says most. */
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'unrecognized_keys':
      return `unknown: ${issue.keys.join(', ')}`;
    default:
      return issue.message;
  }
}
