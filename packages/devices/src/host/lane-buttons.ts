import { laneTiming } from '@hall/core/domain/gate/lane';
import { stepSensor, unknownSensor, type PassSensor } from '@hall/core/domain/gate/pass-sensor';

/**
 * The door buttons beside the gates. A press is a contact that closes after it was seen open for a
 * while, as a person is at a pass sensor: one that chatters presses once, one that was found closed
 * or is held down presses not at all.
 */
export class LaneButtons {
  readonly #contacts = new Map<string, PassSensor>();

  /** The next reading of a lane's button; null where it cannot be seen. True: it was pressed. */
  isPress(
    lane: string,
    reading: { readonly isClosed: boolean | null; readonly nowMs: number },
  ): boolean {
    const { isClosed, nowMs } = reading;
    if (isClosed === null) {
      this.#contacts.delete(lane);
      return false;
    }
    const before = this.#contacts.get(lane) ?? unknownSensor;
    const { sensor, hasPassed } = stepSensor(before, { isClosed, nowMs }, laneTiming);
    this.#contacts.set(lane, sensor);
    return hasPassed;
  }
}
