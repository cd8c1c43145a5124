import type { LaneReport } from '@hall/devices/host/gates';

/** Whether the fire contacts let the lanes be closed again. */
export class FireContacts {
  /** Contacts that nobody has seen since the hub began in the middle of a fire. */
  readonly #unseen: Set<string>;

  constructor(unseen: readonly string[]) {
    this.#unseen = new Set(unseen);
  }

  /** False while one is on, or was on when it was seen last. A lane out of service has no say unless it cries. */
  mayReset(lanes: readonly LaneReport[]): boolean {
    for (const { lane, isFireOn, isIsolated } of lanes) {
      if (isFireOn !== null || isIsolated) this.#unseen.delete(lane);
    }
    const isHeld = lanes.some(
      ({ isFireOn, emergency }) =>
        isFireOn === true || (emergency === 'fire_input' && isFireOn === null),
    );
    return !isHeld && this.#unseen.size === 0;
  }
}
