import { hashOf, parseRoute, type Route } from './route.ts';

/** What the navigator needs of a browser window. */
export interface AddressLine {
  readonly hash: string;
  go(hash: string): void;
  onChange(listener: () => void): () => void;
}

/**
 * Where somebody is, and the guard that keeps unsaved work: while it is up, a change of address is
 * taken back and held until the person has said what he wants.
 */
export class Navigator {
  readonly #line: AddressLine;
  readonly #listeners = new Set<() => void>();
  #current: Route | null;
  #held: Route | null = null;
  #guards = 0;

  constructor(line: AddressLine) {
    this.#line = line;
    this.#current = parseRoute(line.hash);
    line.onChange(() => {
      this.#onChange();
    });
  }

  /** The page in sight; null when the address names none. */
  get current(): Route | null {
    return this.#current;
  }

  /** Where somebody wants to go although work would be lost; null when there is no such wish. */
  get held(): Route | null {
    return this.#held;
  }

  get guarded(): boolean {
    return this.#guards > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Goes there, or holds the wish while work is unsaved. */
  go(route: Route): void {
    if (this.guarded) {
      this.#held = route;
      this.#tell();
      return;
    }
    this.#show(route);
  }

  /** Goes there after the work was saved; no guard holds it back. */
  leave(route: Route): void {
    this.#guards = 0;
    this.#held = null;
    this.#show(route);
  }

  /**
   * Goes on from where something was saved, which may have taken a while: who has gone elsewhere
   * since is not fetched back, and who asked to go elsewhere goes there instead.
   */
  moveOn(from: Route | null, to: Route): void {
    // The address is ahead of the page in sight: a browser tells of a change only afterwards.
    const isThere = isSame(from, this.#current) && isSame(from, parseRoute(this.#line.hash));
    if (isThere) this.leave(this.#held ?? to);
  }

  /** The person gives the unsaved work up, or stays. */
  settle(decision: 'leave' | 'stay'): void {
    const wanted = this.#held;
    this.#held = null;
    if (decision === 'leave' && wanted !== null) this.leave(wanted);
    else this.#tell();
  }

  /** Puts the guard up; the answer takes it down again. */
  guard(): () => void {
    this.#guards += 1;
    let up = true;
    return () => {
      if (up) this.#guards = Math.max(0, this.#guards - 1);
      up = false;
    };
  }

  #show(route: Route): void {
    this.#current = route;
    this.#line.go(hashOf(route));
    this.#tell();
  }

  #onChange(): void {
    const next = parseRoute(this.#line.hash);
    if (next !== null && isSame(next, this.#current)) return;
    if (this.guarded && this.#current !== null) {
      this.#held = next;
      this.#line.go(hashOf(this.#current));
      this.#tell();
      return;
    }
    this.#current = next;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isSame(one: Route | null, other: Route | null): boolean {
  if (one === null || other === null) return one === other;
  return hashOf(one) === hashOf(other);
}
