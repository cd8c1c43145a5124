import type { IdSource } from '@hall/core/basics/ports';
import type { Result } from '@hall/core/basics/result';
import type { HallError } from '@hall/core/contract/errors';
import { pressed, restingMachine, type PressMachine, type Wish } from './press-machine.ts';

export interface PressRunnerOptions {
  readonly send: (wish: Wish, commandId: string) => Promise<Result<unknown, HallError>>;
  readonly ids: IdSource;
  /** A clock that only goes forward. */
  readonly nowMs: () => number;
}

/** Sends the presses of a desk, one after the other; fits useSyncExternalStore. */
export class PressRunner {
  readonly #options: PressRunnerOptions;
  readonly #listeners = new Set<() => void>();
  #machine: PressMachine = restingMachine;

  constructor(options: PressRunnerOptions) {
    this.#options = options;
  }

  get machine(): PressMachine {
    return this.#machine;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Whether it was carried out; false when it was refused, or not taken while another one runs. */
  async press(wish: Wish, { step = false }: { readonly step?: boolean } = {}): Promise<boolean> {
    const { ids, nowMs, send } = this.#options;
    const before = this.#machine;
    this.#machine = pressed(before, { type: 'pressed', wish, step, nowMs: nowMs() }, ids);
    const { running } = this.#machine;
    if (running === null || running === before.running) return false;
    this.#tell();
    const answer = await send(wish, running.commandId);
    const error = answer.ok ? null : answer.error;
    this.#machine = pressed(this.#machine, { type: 'answered', error, nowMs: nowMs() }, ids);
    this.#tell();
    return answer.ok;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
