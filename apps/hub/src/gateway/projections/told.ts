/** Remembers what a topic was told, so that nothing is told twice. */
export class Told<R extends { readonly id: string }> {
  readonly #json = new Map<string, string>();

  /** Forgets everything; what follows is new. */
  clear(): void {
    this.#json.clear();
  }

  /** Those of the records that differ from what was told, now taken as told. */
  news(records: readonly R[]): R[] {
    return records.filter((record) => {
      const json = JSON.stringify(record);
      if (this.#json.get(record.id) === json) return false;
      this.#json.set(record.id, json);
      return true;
    });
  }

  /** Whether there was such a record; there is none any more. */
  drop(id: string): boolean {
    return this.#json.delete(id);
  }

  /** Ids of everything told. */
  ids(): string[] {
    return [...this.#json.keys()];
  }
}
