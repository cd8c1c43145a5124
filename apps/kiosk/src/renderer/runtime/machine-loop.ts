import type { Clock, Timers } from '@hall/core/basics/ports';
import type { HallClient } from '@hall/core/client/hall-client';

const tickMs = 1_000;

/** A clock that is off by less changes no countdown anybody sees. */
const clockStepMs = 500;

/** What every machine of a touch screen knows of the hub. */
interface ScreenState {
  readonly connection: HallClient['connection']['state'];
  readonly hubAheadMs: number;
}

type LoopEvent =
  | { readonly type: 'tick' }
  | { readonly type: 'connection'; readonly connection: ScreenState['connection'] }
  | { readonly type: 'hub-clock'; readonly aheadMs: number };

interface LoopOptions<State, Event, Effect> {
  readonly client: Pick<HallClient, 'connection' | 'hubNow' | 'subscribe'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly begin: State;
  readonly machine: (
    state: State,
    event: (Event | LoopEvent) & { readonly atMs: number },
  ) => { readonly state: State; readonly effects: readonly Effect[] };
  /** Does what the machine asks for. */
  readonly run: (effect: Effect) => void;
  /** Something of the hub is another; the machine knows of its connection and its clock. */
  readonly onHub: () => void;
}

/** Turns a machine: every second, with the hub's connection and clock, and with whatever it is told. */
export class MachineLoop<State extends ScreenState, Event, Effect> {
  readonly #options: LoopOptions<State, Event, Effect>;
  readonly #listeners = new Set<() => void>();
  #state: State;
  #cancelTick = (): void => undefined;

  constructor(options: LoopOptions<State, Event, Effect>) {
    this.#options = options;
    this.#state = options.begin;
  }

  get state(): State {
    return this.#state;
  }

  /** Calls `listener` whenever the state is another; the returned function ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Begins to follow the hub and the clock; the returned function ends it. */
  start(): () => void {
    const leave = this.#options.client.subscribe(() => {
      this.#follow();
    });
    this.#follow();
    this.#tickLater();
    return () => {
      leave();
      this.#cancelTick();
    };
  }

  dispatch(event: Event | LoopEvent): void {
    const { machine, run, clock } = this.#options;
    const before = this.#state;
    const step = machine(before, { ...event, atMs: clock.now() });
    this.#state = step.state;
    for (const effect of step.effects) run(effect);
    if (before !== step.state) for (const listener of this.#listeners) listener();
  }

  #tickLater(): void {
    this.#cancelTick = this.#options.timers.after(tickMs, () => {
      this.dispatch({ type: 'tick' });
      this.#tickLater();
    });
  }

  #follow(): void {
    const { client, clock, onHub } = this.#options;
    const connection = client.connection.state;
    if (connection !== this.#state.connection) this.dispatch({ type: 'connection', connection });
    const aheadMs = client.hubNow() - clock.now();
    if (Math.abs(aheadMs - this.#state.hubAheadMs) >= clockStepMs) {
      this.dispatch({ type: 'hub-clock', aheadMs });
    }
    onHub();
  }
}
