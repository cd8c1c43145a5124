import { err } from '@hall/core/basics/result';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { Handler, Tx } from '../handler.ts';

type CounterPress = Extract<CommandName, `counter.${string}`>;

/** Whether somebody may press for a counter: people for any, a screen for the one it is bound to. */
export function mayPressFor(tx: Tx, actor: Actor, counterId: string): boolean {
  if (actor.kind !== 'terminal' || actor.terminal !== 'counter') return true;
  return tx.stores.terminals.get(actor.terminalId)?.counterId === counterId;
}

/** A press that a screen bound to another counter is refused. */
export function atOwnCounter<N extends CounterPress>(press: Handler<N>): Handler<N> {
  return (tx, input, actor) => {
    const { counterId }: { readonly counterId: string } = input;
    return mayPressFor(tx, actor, counterId) ? press(tx, input, actor) : err({ code: 'forbidden' });
  };
}
