import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { laneDueMs, stepLane } from '@hall/core/domain/gate/lane-step';
import {
  newLane,
  type CommandOutcome,
  type GateMode,
  type LaneCommand,
  type LaneEffect,
  type LaneEvent,
  type LaneSetup,
  type LaneState,
} from '@hall/core/domain/gate/lane';

/** What a lane tells the hall: everything but its own commands. */
export type LaneNews = Exclude<LaneEffect, { readonly type: 'command' }>;

/** A lane at work. */
export interface LaneRuntime {
  readonly lane: string;
  readonly setup: LaneSetup;
  readonly state: LaneState;
  dispatch(event: LaneEvent): void;
  close(): void;
}

/** What a lane needs. */
export interface LaneRuntimeParts {
  readonly lane: string;
  readonly setup: LaneSetup;
  readonly mode: GateMode;
  /** Runs forwards only. */
  readonly clock: Clock;
  readonly timers: Timers;
  /** Answers within the time given. */
  readonly tell: (command: LaneCommand, withinMs: number) => Promise<CommandOutcome>;
  readonly onNews: (lane: string, news: LaneNews) => void;
}

/** Runs the reducer of a lane. */
export function laneRuntime(parts: LaneRuntimeParts): LaneRuntime {
  return new Runtime(parts);
}

class Runtime implements LaneRuntime {
  readonly lane: string;
  readonly setup: LaneSetup;
  #state: LaneState;
  #isOver = false;
  #cancelTick: CancelTimer = () => undefined;
  readonly #parts: LaneRuntimeParts;

  constructor(parts: LaneRuntimeParts) {
    this.#parts = parts;
    this.lane = parts.lane;
    this.setup = parts.setup;
    this.#state = newLane(parts.mode);
  }

  get state(): LaneState {
    return this.#state;
  }

  dispatch(event: LaneEvent): void {
    if (this.#isOver) return;
    const { clock, setup, onNews } = this.#parts;
    const step = stepLane(this.#state, event, { setup, nowMs: clock.now() });
    this.#state = step.state;
    // Commands leave before anybody is told: what listens may take its time.
    for (const effect of step.effects) if (effect.type === 'command') this.#command(effect);
    this.#tickWhenDue();
    for (const effect of step.effects) if (effect.type !== 'command') onNews(this.lane, effect);
  }

  close(): void {
    this.#isOver = true;
    this.#cancelTick();
  }

  #command(effect: LaneEffect & { type: 'command' }): void {
    const { commandId, command, withinMs } = effect;
    void this.#parts.tell(command, withinMs).then((outcome) => {
      this.dispatch({ type: 'answered', commandId, outcome });
    });
  }

  #tickWhenDue(): void {
    this.#cancelTick();
    const dueMs = laneDueMs(this.#state, { setup: this.#parts.setup });
    if (dueMs === null) return;
    const waitMs = Math.max(1, dueMs - this.#parts.clock.now());
    this.#cancelTick = this.#parts.timers.after(waitMs, () => {
      this.dispatch({ type: 'tick' });
    });
  }
}
