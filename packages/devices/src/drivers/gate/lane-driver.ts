import type { CancelTimer, Timers } from '@hall/core/basics/ports';
import { assertNever } from '@hall/core/basics/assert-never';
import type { CommandOutcome, Direction, LaneCommand } from '@hall/core/domain/gate/lane';
import type { GateDrive } from './board.ts';
import type { LiveGateBus } from './bus.ts';

/** A gate as something that can be told to open. */
export interface LaneDriver {
  tell(command: LaneCommand, withinMs: number): Promise<CommandOutcome>;
  /** Ends pulses that only we can end; resolves when that was tried. */
  close(): Promise<void>;
}

/** The end of a pulse is told until it is answered: the gate would stand open. */
const endAgainMs = 150;
const endTries = 20;
const endWithinMs = 1000;

/** Tells the gate of a lane what to do, over whatever connection its line has at the moment. */
export function laneDriver(parts: {
  readonly lane: string;
  readonly drive: GateDrive;
  readonly timers: Timers;
  /** The line as it is now; null while it is away. Never kept. */
  readonly bus: () => LiveGateBus | null;
}): LaneDriver {
  return new Driver(parts);
}

class Driver implements LaneDriver {
  #isHeld = false;
  readonly #running = new Map<Direction, CancelTimer>();
  readonly #parts: Parameters<typeof laneDriver>[0];

  constructor(parts: Parameters<typeof laneDriver>[0]) {
    this.#parts = parts;
  }

  tell(command: LaneCommand, withinMs: number): Promise<CommandOutcome> {
    const { drive } = this.#parts;
    switch (command.kind) {
      case 'pulse':
        // A pulse into a held gate would end the hold with itself.
        return this.#isHeld ? Promise.resolve('refused') : this.#pulse(command.direction, withinMs);
      case 'hold_open':
        this.#isHeld = true;
        this.#stopEnding();
        return this.#order(drive.holdOpen(), { withinMs, isUrgent: true, slot: 'posture' });
      case 'release':
        this.#isHeld = false;
        this.#stopEnding();
        return this.#order(drive.release(), { withinMs, isUrgent: false, slot: 'posture' });
      default:
        return assertNever(command);
    }
  }

  async close(): Promise<void> {
    const directions = [...this.#running.keys()];
    this.#stopEnding();
    await Promise.all(directions.map((direction) => this.#endNow(direction)));
  }

  async #pulse(direction: Direction, withinMs: number): Promise<CommandOutcome> {
    const { drive, timers } = this.#parts;
    const told = { withinMs, isUrgent: false, slot: null };
    const outcome = await this.#order(drive.pulse(direction), told);
    const end = drive.endPulse(direction);
    // A missing answer does not say that the gate did not open.
    if (end && outcome !== 'refused' && !this.#isHeld) {
      this.#running.get(direction)?.();
      const cancel = timers.after(end.afterMs, () => {
        this.#end(direction, endTries);
      });
      this.#running.set(direction, cancel);
    }
    return outcome;
  }

  #end(direction: Direction, triesLeft: number): void {
    this.#running.set(direction, () => undefined);
    void this.#endNow(direction).then((outcome) => {
      const isDone = outcome === 'confirmed' || outcome === 'assumed';
      // Held, released or pulsed anew meanwhile: that decides now.
      if (isDone || triesLeft === 0 || !this.#running.has(direction)) {
        this.#running.delete(direction);
        return;
      }
      const again = this.#parts.timers.after(endAgainMs, () => {
        this.#end(direction, triesLeft - 1);
      });
      this.#running.set(direction, again);
    });
  }

  #endNow(direction: Direction): Promise<CommandOutcome> {
    const questions = this.#parts.drive.endPulse(direction)?.questions ?? [];
    return this.#order(questions, { withinMs: endWithinMs, isUrgent: true, slot: null });
  }

  #stopEnding(): void {
    for (const cancel of this.#running.values()) cancel();
    this.#running.clear();
  }

  #order(
    questions: ReturnType<GateDrive['release']>,
    how: { withinMs: number; isUrgent: boolean; slot: string | null },
  ): Promise<CommandOutcome> {
    const { drive, lane, bus } = this.#parts;
    const slot = how.slot === null ? null : `${lane}/${how.slot}`;
    const order = { ...how, board: drive.board.name, questions, slot };
    return bus()?.tell(order) ?? Promise.resolve('refused');
  }
}
