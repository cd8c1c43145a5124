import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import type { DoubtReason } from '@hall/core/contract/commands/gate-commands';
import type { HallCount } from '@hall/core/domain/gate/hall-count';
import type { LaneReport } from '@hall/devices/host/gates';

/** Within this a lane that is well has answered for the first time. */
const firstAnswerMs = 10_000;

interface CountWatchParts {
  readonly timers: Timers;
  readonly lanes: () => readonly LaneReport[];
  readonly count: () => HallCount | null;
  /** False when the ledger did not take it. */
  readonly doubt: (reason: DoubtReason, lane: string | null) => Promise<boolean>;
}

/** Sees to it that a count is called approximate from the moment somebody may have passed unseen (G-12). */
export class CountWatch {
  readonly #parts: CountWatchParts;
  readonly #seen = new Set<string>();
  readonly #cancel: CancelTimer;
  #isStarting = true;
  #isOpen = true;
  /** Said already, and not yet in the ledger. */
  #isTold = false;

  constructor(parts: CountWatchParts) {
    this.#parts = parts;
    this.#cancel = parts.timers.after(firstAnswerMs, () => {
      this.#isStarting = false;
      this.look();
    });
  }

  /** The hub was away, and nobody counted; in a closed hall the opening begins anew. */
  started(isOpen: boolean): void {
    this.#isOpen = isOpen;
    const count = this.#parts.count();
    if (isOpen && count !== null && !count.isApproximate) this.#doubt('restarted', null);
  }

  hallIs(isOpen: boolean): void {
    this.#isOpen = isOpen;
  }

  /** Looks whether every lane counts. */
  look(): void {
    const lanes = this.#parts.lanes();
    for (const { lane, counting } of lanes) if (counting === 'exact') this.#seen.add(lane);
    if (this.#parts.count()?.isApproximate === true) {
      this.#isTold = false;
      return;
    }
    if (!this.#isOpen) return;
    const blind = lanes.find(
      ({ lane, counting }) => counting !== 'exact' && (this.#seen.has(lane) || !this.#isStarting),
    );
    if (blind) this.#doubt('lane_uncounted', blind.lane);
  }

  close(): void {
    this.#cancel();
  }

  #doubt(reason: DoubtReason, lane: string | null): void {
    if (this.#isTold) return;
    this.#isTold = true;
    void this.#parts.doubt(reason, lane).then((isWritten) => {
      if (!isWritten) this.#isTold = false;
    });
  }
}
