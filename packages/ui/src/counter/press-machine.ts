import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { HallError } from '@hall/core/contract/errors';
import type { IdSource } from '@hall/core/basics/ports';
import { intentionFor, type Intention } from '../hall/intention.ts';

/** Commands a desk at a window sends. */
export type DeskCommand =
  | 'counter.next'
  | 'counter.start'
  | 'counter.complete'
  | 'counter.recall'
  | 'counter.miss'
  | 'counter.hold'
  | 'counter.transfer'
  | 'counter.callChosen'
  | 'counter.setPaused'
  | 'counter.undo'
  | 'counter.resume'
  | 'ticket.requeue'
  | 'ticket.confirm';

/**
 * What is to be done, the button it came from (its words appear there) and how the window stood: a
 * refusal is of no interest once that has changed.
 */
export type Wish = {
  readonly [N in DeskCommand]: {
    readonly at: string;
    readonly about: string;
    readonly name: N;
    readonly input: CommandInput<N>;
  };
}[DeskCommand];

/** One press at a time; a refusal stays at its button until the next press. */
export interface PressMachine {
  readonly running: { readonly wish: Wish; readonly commandId: string } | null;
  readonly refused: {
    readonly at: string;
    readonly about: string;
    readonly error: HallError;
  } | null;
  /** A wish the hub never answered; pressed again it keeps its id. */
  readonly open: Intention | null;
  /** Until then the large button, which has just changed its meaning, takes nothing. */
  readonly steadyUntilMs: number;
}

export type PressEvent =
  | {
      readonly type: 'pressed';
      readonly wish: Wish;
      /** Whether it came from the large button, whose meaning changes with every step. */
      readonly step: boolean;
      readonly nowMs: number;
    }
  | { readonly type: 'answered'; readonly error: HallError | null; readonly nowMs: number };

/** Longer than a double click, shorter than a person needs to look up and press again. */
export const steadyMs = 700;

export const restingMachine: PressMachine = {
  running: null,
  refused: null,
  open: null,
  steadyUntilMs: 0,
};

/** What happens with a press: at most one is under way, and one wish is one id. */
export function pressed(machine: PressMachine, event: PressEvent, ids: IdSource): PressMachine {
  switch (event.type) {
    case 'pressed': {
      const { wish, step, nowMs } = event;
      if (machine.running !== null) return machine;
      if (step && isShaky(machine, nowMs)) return machine;
      const open = intentionFor(machine.open, wish, ids);
      const running = { wish, commandId: open.commandId };
      return { ...machine, running, refused: null, open };
    }
    case 'answered':
      return answered(machine, event);
  }
}

function answered(
  machine: PressMachine,
  { error, nowMs }: { readonly error: HallError | null; readonly nowMs: number },
): PressMachine {
  if (machine.running === null) return machine;
  const { at, about } = machine.running.wish;
  const steadyUntilMs = nowMs + steadyMs;
  if (error === null) return { ...restingMachine, steadyUntilMs };
  // Without an answer the wish stays open: the hub may have done it already.
  const open = error.code === 'unreachable' ? machine.open : null;
  return { running: null, refused: { at, about, error }, open, steadyUntilMs };
}

/** A clock that was set back must not lock the button. */
function isShaky({ steadyUntilMs }: PressMachine, nowMs: number): boolean {
  const leftMs = steadyUntilMs - nowMs;
  return leftMs > 0 && leftMs <= steadyMs;
}
