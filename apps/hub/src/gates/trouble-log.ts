import type { Clock } from '@hall/core/basics/ports';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { LaneNews } from '@hall/devices/host/lane-runtime';

type Trouble = CommandInput<'gate.troubled'>;

/** A contact that chatters must not fill the ledger: one line for so long. */
const oneLineMs = 10_000;

/** The last alarm of each lane, and what of their troubles the ledger is told. */
export class TroubleLog {
  readonly #clock: Clock;
  readonly #write: (trouble: Trouble) => void;
  readonly #last = new Map<string, NonNullable<LaneRecord['lastAlarm']>>();
  readonly #told = new Map<string, number>();

  constructor(clock: Clock, write: (trouble: Trouble) => void) {
    this.#clock = clock;
    this.#write = write;
  }

  alarm(lane: string, { alarm, direction }: Extract<LaneNews, { type: 'alarm' }>): void {
    this.#last.set(lane, { alarm, atMs: this.#clock.now() });
    this.#tell({ lane, trouble: alarm, direction });
  }

  /** A lane opened by itself; what the whole hall was told is written down as that. */
  opened(lane: string, { cause }: Extract<LaneNews, { type: 'emergency' }>): void {
    if (cause === 'fire_input' || cause === 'controller_lost') {
      this.#tell({ lane, trouble: cause, direction: null });
    }
  }

  lastOf(lane: string): LaneRecord['lastAlarm'] {
    return this.#last.get(lane) ?? null;
  }

  /** A clock that was set back never keeps anything from the ledger. */
  #tell(trouble: Trouble): void {
    const key = `${trouble.lane} ${trouble.trouble}`;
    const nowMs = this.#clock.now();
    const agoMs = nowMs - (this.#told.get(key) ?? Number.NEGATIVE_INFINITY);
    if (agoMs >= 0 && agoMs < oneLineMs) return;
    this.#told.set(key, nowMs);
    this.#write(trouble);
  }
}
