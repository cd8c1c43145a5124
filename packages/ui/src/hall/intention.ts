import type { IdSource } from '@hall/core/basics/ports';

/** One thing a person wants done, under the id the hub knows it by. */
export interface Intention {
  readonly commandId: string;
  readonly name: string;
  /** The input as JSON: two presses with the same words are the same wish. */
  readonly wording: string;
}

/**
 * The id for a press. A press that repeats the very same wish, after an answer that never came,
 * keeps its id, so that the hub does it once; every other press is a new wish.
 */
export function intentionFor(
  open: Intention | null,
  wish: { readonly name: string; readonly input: unknown },
  ids: IdSource,
): Intention {
  const wording = JSON.stringify(wish.input);
  if (open !== null && open.name === wish.name && open.wording === wording) return open;
  return { commandId: ids.next(), name: wish.name, wording };
}
