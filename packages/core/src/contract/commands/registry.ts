import type { z } from 'zod';
import { counterCommands } from './counter-commands.ts';
import { employerCommands } from './employer-commands.ts';
import { hallCommands } from './hall-commands.ts';
import { lexiconCommands } from './lexicon-commands.ts';
import { postingCommands } from './posting-commands.ts';
import { queueCommands } from './queue-commands.ts';
import { ticketCommands } from './ticket-commands.ts';
import { workerCommands } from './worker-commands.ts';

/** Every command of the hall by name. Adding one here makes the hub refuse to start without its handler. */
export const commands = {
  ...postingCommands,
  ...employerCommands,
  ...workerCommands,
  ...ticketCommands,
  ...counterCommands,
  ...queueCommands,
  ...lexiconCommands,
  ...hallCommands,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.infer<(typeof commands)[N]['input']>;
export type CommandOutput<N extends CommandName> = z.infer<(typeof commands)[N]['output']>;

/** Whether `name` is a command; a wire gives strings. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
