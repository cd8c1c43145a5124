import type { Clock } from '@hall/core/basics/ports';
import type { Result } from '@hall/core/basics/result';
import type { CommandName } from '@hall/core/contract/commands/registry';
import type { KeyOutcome } from '@hall/core/contract/device-window';
import type { HallError } from '@hall/core/contract/errors';
import type { Answer } from '@hall/core/contract/wire';
import type { Counter } from '@hall/core/domain/service/counter';
import type { CallerPress } from '@hall/devices/host/press-desk';
import type { Stores } from '../store/stores.ts';
import { deviceId } from './installed.ts';
import { keyOrder } from './key-orders.ts';

/** The dispatcher, as keys use it. */
export interface WindowCommands {
  rehearse(name: CommandName, input: unknown, device: string): Promise<Result<null, HallError>>;
  asSystem(name: CommandName, input: unknown, device: string): Promise<Answer>;
}

/** The counter with the number of a window. */
export function counterAt(stores: Stores, window: string): Counter | null {
  const counters = stores.serviceCounters.all();
  return counters.find(({ details }) => String(details.number) === window) ?? null;
}

/**
 * Makes a command of a physical press. A press that would be refused is not acknowledged; one that
 * would be carried out is shown on the LED first, and happens only once the LED has confirmed it.
 */
export async function carryOut(
  press: CallerPress,
  parts: { readonly stores: Stores; readonly commands: WindowCommands; readonly clock: Clock },
): Promise<KeyOutcome> {
  const { stores, commands, clock } = parts;
  const declined = (outcome: KeyOutcome): KeyOutcome => {
    press.decline();
    return outcome;
  };
  const counter = counterAt(stores, press.window);
  if (counter === null) return declined('no_counter');
  const order = keyOrder(press.action, counter, { stores, nowMs: clock.now() });
  if (!order.ok) return declined(order.error.code);
  const { name, input } = order.value;
  const device = deviceId('caller', press.window);
  const rehearsed = await commands.rehearse(name, input, device);
  if (!rehearsed.ok) return declined(rehearsed.error.code);
  const verdict = await press.acknowledge();
  if (verdict !== 'counted') return verdict;
  // Somebody else may have been quicker while the LED was asked; then the queue says so.
  const answer = await commands.asSystem(name, input, device);
  return answer.ok ? 'counted' : answer.error.code;
}
