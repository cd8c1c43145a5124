/** Everything the hub refuses or drops, counted; names only, never content. */
const names = [
  'malformed',
  'unknown_event',
  'no_ack',
  'too_fast',
  'refused_hello',
  'hello_timeout',
  'transport_error',
  'frozen',
  'wrong_login',
  'wrong_pairing',
  'refused_command',
  'refused_query',
  'internal',
] as const;
export type CounterName = (typeof names)[number];

/** Counters since the start of the hub, for the health page and /metrics. */
export class Counters {
  readonly #values = new Map<CounterName, number>(names.map((name) => [name, 0]));

  add(name: CounterName): void {
    this.#values.set(name, (this.#values.get(name) ?? 0) + 1);
  }

  report(): Record<string, number> {
    return Object.fromEntries(this.#values);
  }
}
