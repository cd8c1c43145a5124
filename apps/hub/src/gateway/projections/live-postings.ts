import type { Posting } from '@hall/core/domain/posting/posting';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';
import { findOccupation } from '@hall/core/rules/occupations';
import type { LivePostingsView } from '../../commands/worker/worker-deps.ts';
import type { Stores } from '../../store/stores.ts';
import type { CommittedEvent } from '../projection.ts';

/** More than the largest market has on its boards at once (domain rule 5.3). */
const mostLive = 10_000;

/**
 * The published postings, in memory, with their sums kept as they change. Applying an event twice
 * changes nothing, so every projection may apply it before it looks.
 */
export class LivePostings implements LivePostingsView {
  readonly #postings = new Map<string, Posting>();
  readonly #byFamily = new Map<string, Map<string, Posting>>();
  #vacancies = 0;

  /** Reads what is on the boards now; forgets what was known before. */
  load(stores: Stores): void {
    this.#postings.clear();
    this.#byFamily.clear();
    this.#vacancies = 0;
    for (const posting of stores.postings.inStatus('published', mostLive)) this.#put(posting);
  }

  apply(event: CommittedEvent): void {
    if (event.entity !== 'posting' || event.state === null) return;
    this.#put(event.state as Posting);
  }

  all(): Iterable<Posting> {
    return this.#postings.values();
  }

  *near(occupationIds: readonly string[]): Iterable<Posting> {
    for (const family of new Set(occupationIds.map(familyOf))) {
      yield* this.#byFamily.get(family)?.values() ?? [];
    }
  }

  get(postingId: string): Posting | null {
    return this.#postings.get(postingId) ?? null;
  }

  get count(): number {
    return this.#postings.size;
  }

  get vacancies(): number {
    return this.#vacancies;
  }

  #put(posting: Posting): void {
    const before = this.#postings.get(posting.id);
    const isLive = posting.status === 'published';
    if (before !== undefined) {
      this.#vacancies -= remainingPlaces(before);
      const stays = isLive && sameFamily(before, posting);
      if (!stays) this.#inFamilyOf(before).delete(before.id);
    }
    if (isLive) {
      this.#postings.set(posting.id, posting);
      this.#inFamilyOf(posting).set(posting.id, posting);
      this.#vacancies += remainingPlaces(posting);
    } else this.#postings.delete(posting.id);
  }

  #inFamilyOf({ content }: Posting): Map<string, Posting> {
    const family = familyOf(content.occupationId);
    const postings = this.#byFamily.get(family) ?? new Map<string, Posting>();
    this.#byFamily.set(family, postings);
    return postings;
  }
}

/** An occupation nobody knows any more is a family of its own. */
function familyOf(occupationId: string | null): string {
  const id = occupationId ?? '';
  return findOccupation(id)?.family ?? id;
}

function sameFamily(one: Posting, other: Posting): boolean {
  return familyOf(one.content.occupationId) === familyOf(other.content.occupationId);
}
