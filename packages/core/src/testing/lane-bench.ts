import { stepLane } from '../domain/gate/lane-step.ts';
import {
  laneTiming,
  newLane,
  type CommandOutcome,
  type GateMode,
  type LaneEffect,
  type LaneEvent,
  type LaneReading,
  type LaneSetup,
  type LaneState,
} from '../domain/gate/lane.ts';

/** A lane with both ways, both sensors, and a gate that can be held open. */
export const fullLane: LaneSetup = {
  opens: { in: true, out: true },
  senses: { in: true, out: true },
  holdsOpen: true,
  timing: laneTiming,
};

/** All contacts at rest. */
export const atRest: LaneReading = { in: false, out: false, alarm: false, fire: false };

/** A lane at work, with everything it told. */
export interface LaneBench {
  readonly state: LaneState;
  readonly nowMs: number;
  readonly effects: LaneEffect[];
  send(event: LaneEvent): readonly LaneEffect[];
  wait(ms: number): readonly LaneEffect[];
  reads(reading: Partial<LaneReading>): readonly LaneEffect[];
  /** Somebody walks through: the contact closes for a moment. */
  walk(direction: 'in' | 'out'): readonly LaneEffect[];
  /** Answers every command that waits for an answer. */
  answer(outcome: CommandOutcome): readonly LaneEffect[];
}

/** A lane whose controller answers and whose contacts rest, long enough to be sure of it. */
export function laneBench(options: {
  readonly mode: GateMode;
  readonly setup?: Partial<LaneSetup>;
}): LaneBench {
  const bench = new Bench(options.mode, { ...fullLane, ...options.setup });
  bench.send({ type: 'link', isReady: true });
  bench.reads({});
  bench.answer('confirmed');
  bench.wait(1000);
  bench.effects.length = 0;
  return bench;
}

class Bench implements LaneBench {
  state: LaneState;
  nowMs = 1_000_000;
  readonly effects: LaneEffect[] = [];
  readonly #setup: LaneSetup;
  #reading: LaneReading = atRest;
  #unanswered: number[] = [];

  constructor(mode: GateMode, setup: LaneSetup) {
    this.state = newLane(mode);
    this.#setup = setup;
  }

  send(event: LaneEvent): readonly LaneEffect[] {
    const step = stepLane(this.state, event, { setup: this.#setup, nowMs: this.nowMs });
    this.state = step.state;
    this.effects.push(...step.effects);
    for (const effect of step.effects) {
      if (effect.type === 'command') this.#unanswered.push(effect.commandId);
    }
    return step.effects;
  }

  wait(ms: number): readonly LaneEffect[] {
    this.nowMs += ms;
    return this.send({ type: 'tick' });
  }

  reads(reading: Partial<LaneReading>): readonly LaneEffect[] {
    this.#reading = { ...this.#reading, ...reading };
    return this.send({ type: 'reading', reading: this.#reading });
  }

  walk(direction: 'in' | 'out'): readonly LaneEffect[] {
    const effects = this.reads({ [direction]: true });
    this.nowMs += 400;
    this.reads({ [direction]: false });
    this.nowMs += 400;
    return effects;
  }

  answer(outcome: CommandOutcome): readonly LaneEffect[] {
    const asked = this.#unanswered;
    this.#unanswered = [];
    return asked.flatMap((commandId) => this.send({ type: 'answered', commandId, outcome }));
  }
}
