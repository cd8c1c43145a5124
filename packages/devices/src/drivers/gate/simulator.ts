import type { Clock, Timers } from '@hall/core/basics/ports';
import type { Direction } from '@hall/core/domain/gate/lane';

/** What is wrong with a simulated gate. Each holds until it is taken back. */
export interface GateFaults {
  /** Contacts of the pass sensors chatter. */
  bounce: boolean;
  /** People pass and no contact closes. */
  missingPulse: boolean;
}

/** The contacts a gate closes at whatever module they are wired to. */
export type GateContact = Direction | 'alarm' | 'fire';

/** A gate with people in front of it: what stands between the relays and the inputs. */
export interface SimulatedGate {
  readonly faults: GateFaults;
  /** A relay closed or opened, or a turnstile let somebody through. */
  opened(direction: Direction): void;
  held(isHeld: boolean): void;
  isOpen(direction: Direction): boolean;
  /** Somebody tries to go in: false where the gate is shut. */
  walkIn(): boolean;
  walkOut(): boolean;
  /** Two people, the second at the heels of the first. */
  tailgate(direction: Direction): boolean;
  /** Over or under the gate, shut or not. */
  force(direction: Direction): void;
  /** The contact of the fire alarm panel; the gate itself opens too, by its own wiring. */
  fire(isOn: boolean): void;
  /** Something stands in the light of a sensor. */
  block(direction: Direction, isBlocked: boolean): void;
  /** Who really passed. */
  readonly truth: Readonly<Record<Direction, number>>;
}

/** A gate shuts behind the person, or after this. */
const staysOpenMs = 5000;
const passageMs = 300;
/** The second of two is this far behind, and slips through before the gate has shut. */
const heelsMs = 800;
const chatterMs = [30, 20, 40, 25] as const;

/** Makes a gate whose contacts are worked by `touch`. */
export function simulatedGate(parts: {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly touch: (contact: GateContact, isClosed: boolean) => void;
}): SimulatedGate {
  return new Gate(parts);
}

class Gate implements SimulatedGate {
  readonly faults: GateFaults = { bounce: false, missingPulse: false };
  readonly truth = { in: 0, out: 0 };
  #openUntilMs = { in: -1, out: -1 };
  #isHeld = false;
  #isFire = false;
  readonly #parts: Parameters<typeof simulatedGate>[0];

  constructor(parts: Parameters<typeof simulatedGate>[0]) {
    this.#parts = parts;
  }

  opened(direction: Direction): void {
    this.#openUntilMs[direction] = this.#parts.clock.now() + staysOpenMs;
  }

  held(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  isOpen(direction: Direction): boolean {
    return this.#isHeld || this.#isFire || this.#parts.clock.now() < this.#openUntilMs[direction];
  }

  walkIn(): boolean {
    return this.#walk('in');
  }

  walkOut(): boolean {
    return this.#walk('out');
  }

  tailgate(direction: Direction): boolean {
    if (!this.#walk(direction)) return false;
    this.#parts.timers.after(heelsMs, () => {
      this.force(direction);
    });
    return true;
  }

  force(direction: Direction): void {
    this.truth[direction] += 1;
    if (!this.faults.missingPulse) this.#sense(direction);
  }

  fire(isOn: boolean): void {
    this.#isFire = isOn;
    this.#parts.touch('fire', isOn);
  }

  block(direction: Direction, isBlocked: boolean): void {
    this.#parts.touch(direction, isBlocked);
  }

  #walk(direction: Direction): boolean {
    if (!this.isOpen(direction)) return false;
    this.#openUntilMs[direction] = -1;
    this.force(direction);
    return true;
  }

  #sense(direction: Direction): void {
    const { timers, touch } = this.#parts;
    const times = this.faults.bounce ? [...chatterMs, passageMs, ...chatterMs] : [passageMs];
    let afterMs = 0;
    let isClosed = true;
    for (const ms of times) {
      const now = isClosed;
      timers.after(afterMs, () => {
        touch(direction, now);
      });
      afterMs += ms;
      isClosed = !isClosed;
    }
    timers.after(afterMs, () => {
      touch(direction, false);
    });
  }
}
