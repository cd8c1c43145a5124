import type { GateHour, GateSettings, HallCount } from '@hall/core/domain/gate/hall-count';

/** The entrance: what was decided, how many are inside, and the hours kept of it. */
export interface GateStores {
  /** What holds without a decision where there is none. */
  readonly gateSettings: { get(): GateSettings };
  /** Null before the first count ever. */
  readonly hallCount: { get(): HallCount | null };
  readonly gateHours: GateHourStore;
}

export interface GateHourStore {
  get(hourStartMs: number): GateHour | null;
  /** Forgets the hours before. */
  prune(beforeMs: number): void;
}
