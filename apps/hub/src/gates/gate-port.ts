import type { LaneRefusal } from '@hall/core/domain/gate/lane';
import type { PassRequest } from '@hall/devices/host/gates';

/** What came of asking a lane to open, as far as is known at once. */
export type AskOutcome =
  | { readonly outcome: 'refused'; readonly reason: LaneRefusal }
  /** It stands open already. */
  | { readonly outcome: 'opened' }
  /** The gate was told to open; news of the lane say whether it did. */
  | { readonly outcome: 'asked' };

/** The lanes, as commands work on them. */
export interface GatePort {
  hasLane(lane: string): boolean;
  /** Null where there is no such lane. */
  ask(lane: string, request: PassRequest): AskOutcome | null;
  /** Opens every lane at once, until a manager gives the all-clear. */
  raise(cause: 'manager' | 'hall'): void;
  /** False while a fire contact is on, or out of sight. */
  mayReset(): boolean;
  /** Whether a lane stands open until a manager has looked. */
  hasRaised(): boolean;
}
