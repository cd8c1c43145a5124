import type { WorkerWishes } from '@hall/core/domain/worker/worker';
import { findOccupation } from '@hall/core/rules/occupations';

interface Wishing {
  readonly workerId: string;
  readonly wishes: WorkerWishes;
}

/** People by what they want to do: one who comes or goes touches the lists of his own wishes only. */
export class PeopleIndex<T extends Wishing> {
  readonly #byOccupation = new Map<string, Map<string, T>>();
  readonly #byFamily = new Map<string, Map<string, T>>();

  add(person: T): void {
    for (const people of this.#listsOf(person)) people.set(person.workerId, person);
  }

  /** Takes somebody out; his wishes are those he was added with. */
  remove(person: T): void {
    for (const people of this.#listsOf(person)) people.delete(person.workerId);
  }

  clear(): void {
    this.#byOccupation.clear();
    this.#byFamily.clear();
  }

  /** Nobody else can fit such work: `fitOf` takes who named it, or its family where no certificate is needed. */
  near(occupationId: string): Iterable<T> {
    const occupation = findOccupation(occupationId);
    const people =
      occupation === null || occupation.licencesRequired.length > 0
        ? this.#byOccupation.get(occupationId)
        : this.#byFamily.get(occupation.family);
    return people?.values() ?? [];
  }

  #listsOf({ wishes }: T): Map<string, T>[] {
    const { occupationIds } = wishes;
    const families = new Set(occupationIds.map((id) => findOccupation(id)?.family ?? id));
    return [
      ...occupationIds.map((id) => listOf(this.#byOccupation, id)),
      ...[...families].map((family) => listOf(this.#byFamily, family)),
    ];
  }
}

function listOf<T>(lists: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const list = lists.get(name) ?? new Map<string, T>();
  lists.set(name, list);
  return list;
}
