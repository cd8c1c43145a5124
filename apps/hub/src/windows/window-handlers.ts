import { err, ok } from '@hall/core/basics/result';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { Handlers } from '../commands/handler.ts';
import type { Preparations } from '../gateway/dispatcher.ts';
import type { WindowDesk } from './window-desk.ts';

/** The LED is asked before the transaction, because a sign takes its time. */
export function windowPreparations(windows: Pick<WindowDesk, 'testLed'>): Preparations {
  return {
    'window.testLed': async (input: CommandInput<'window.testLed'>) =>
      (await windows.testLed(input.window)) === null
        ? err({ code: 'not_found' as const })
        : ok(input),
  };
}

/** Tells what came of it; nothing of the hall changes. */
export function windowHandlers(
  windows: Pick<WindowDesk, 'lastTest'>,
): Pick<Handlers, 'window.testLed'> {
  return { 'window.testLed': (_tx, { window }) => ok({ shown: windows.lastTest(window) }) };
}
