import { isDeepStrictEqual } from 'node:util';
import type { Database } from './database.ts';
import { RowMemory } from './row-memory.ts';

/** What the ledger may say of a state that was written. */
export interface WrittenState {
  /** The text of the whole state. */
  readonly wholeJson: () => string;
  /** Its fields that are not as they were; null where that does not say all. */
  readonly changesJson: string | null;
}

/** How an event tells the state of its thing; both null when it concerns no state. */
export interface ToldState {
  readonly stateJson: string | null;
  readonly changesJson: string | null;
}

const noState: ToldState = { stateJson: null, changesJson: null };

type Fields = Readonly<Record<string, unknown>>;

/** Most parts are the very same objects: a state is made from the one before, and nobody changes one. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && isDeepStrictEqual(one, other));
}

/**
 * The fields of `after` that are not as in `before`, as JSON. Null when a field is gone, which a list
 * of fields cannot say.
 */
export function changesJsonOf(before: object, after: object): string | null {
  const [was, is] = [before as Fields, after as Fields];
  const changes: Record<string, unknown> = {};
  for (const key of Object.keys(is)) {
    if (!isSame(is[key], was[key])) changes[key] = is[key];
  }
  for (const key of Object.keys(was)) {
    if (is[key] === undefined && was[key] !== undefined) return null;
  }
  return JSON.stringify(changes);
}

/**
 * The state of a thing after an event that tells it, from its state after the one before that did.
 * Throws when that one is missing, which shows when the ledger is verified.
 */
export function stateAfter({ stateJson, changesJson }: ToldState, before: unknown): unknown {
  if (stateJson !== null) return JSON.parse(stateJson);
  if (changesJson === null) return before;
  if (before === null) throw new Error('An event tells a change of a state that no event told');
  return { ...(before as Fields), ...(JSON.parse(changesJson) as Fields) };
}

/** The things of the largest market that change on a day; a thing too many is told whole once more. */
const rememberedMin = 4_000;

/**
 * Of which things the ledger has told the whole state since its day began. The first event of a day
 * about a thing is whole and the others say what changed, so that the events of a day explain
 * themselves. What is not remembered, after a start or a rollback, is told whole once more.
 */
export class WholeToday {
  #day = '';
  readonly #told: RowMemory<true>;

  constructor(db: Database) {
    this.#told = new RowMemory(db, rememberedMin);
  }

  /**
   * What the next event says of its thing; from then on that counts as told. Also asked for an event
   * that concerns no state: where a clock was set, it may be all there is of another day in between.
   */
  tell(day: string, thing: string, written: WrittenState | null): ToldState {
    if (day !== this.#day) {
      this.#day = day;
      this.#told.forgetAll();
    }
    if (written === null) return noState;
    const { wholeJson, changesJson } = written;
    if (changesJson !== null && this.#told.get(thing) === true)
      return { stateJson: null, changesJson };
    this.#told.written(thing, true);
    return { stateJson: wholeJson(), changesJson: null };
  }
}
