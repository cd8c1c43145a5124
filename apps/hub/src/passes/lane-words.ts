import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import type { LaneWord } from '@hall/core/contract/topics/entrance-topic';
import { wordShownMs, type LaneWordName } from '@hall/core/domain/gate/pass';

interface LaneWordsParts {
  readonly clock: Clock;
  readonly timers: Timers;
  /** What the hall calls a lane. */
  readonly nameOf: (lane: string) => string | null;
  readonly onWord: () => void;
}

/** The last word at each lane, for the few seconds in which somebody stands there. */
export class LaneWords {
  readonly #parts: LaneWordsParts;
  readonly #words = new Map<string, { readonly record: LaneWord; readonly cancel: CancelTimer }>();

  constructor(parts: LaneWordsParts) {
    this.#parts = parts;
  }

  all(): LaneWord[] {
    return [...this.#words.values()].map(({ record }) => record);
  }

  /** Takes the place of the word before it. */
  say(lane: string, word: LaneWordName): void {
    const { clock, timers, nameOf, onWord } = this.#parts;
    this.#words.get(lane)?.cancel();
    const record: LaneWord = {
      kind: 'laneWord',
      id: `word:${lane}`,
      lane,
      name: nameOf(lane),
      word,
      atMs: clock.now(),
    };
    const cancel = timers.after(wordShownMs, () => {
      this.#words.delete(lane);
      onWord();
    });
    this.#words.set(lane, { record, cancel });
    onWord();
  }

  close(): void {
    for (const { cancel } of this.#words.values()) cancel();
    this.#words.clear();
  }
}
