import type { z } from 'zod';
import { agentCommands } from './agent-commands.ts';
import { assistCommands } from './assist-commands.ts';
import { backupCommands } from './backup-commands.ts';
import { bayCommands } from './bay-commands.ts';
import { boothCommands } from './booth-commands.ts';
import { campaignCommands } from './campaign-commands.ts';
import { complaintCommands } from './complaint-commands.ts';
import { complaintKioskCommands } from './complaint-kiosk-commands.ts';
import { agreementCommands } from './agreement-commands.ts';
import { counterCommands } from './counter-commands.ts';
import { emergencyCommands } from './emergency-commands.ts';
import { employerCommands } from './employer-commands.ts';
import { fairCommands } from './fair-commands.ts';
import { gateCommands } from './gate-commands.ts';
import { hallCommands } from './hall-commands.ts';
import { hallDayCommands } from './hall-day-commands.ts';
import { lexiconCommands } from './lexicon-commands.ts';
import { matchCommands } from './match-commands.ts';
import { passCommands } from './pass-commands.ts';
import { postingCommands } from './posting-commands.ts';
import { standCommands } from './stand-commands.ts';
import { queueCommands } from './queue-commands.ts';
import { ticketCommands } from './ticket-commands.ts';
import { windowCommands } from './window-commands.ts';
import { workerCommands } from './worker-commands.ts';

/** Every command of the hall by name. Adding one here makes the hub refuse to start without its handler. */
export const commands = {
  ...postingCommands,
  ...employerCommands,
  ...agentCommands,
  ...workerCommands,
  ...ticketCommands,
  ...counterCommands,
  ...queueCommands,
  ...lexiconCommands,
  ...hallCommands,
  ...emergencyCommands,
  ...gateCommands,
  ...windowCommands,
  ...backupCommands,
  ...boothCommands,
  ...matchCommands,
  ...assistCommands,
  ...campaignCommands,
  ...complaintCommands,
  ...complaintKioskCommands,
  ...standCommands,
  ...fairCommands,
  ...agreementCommands,
  ...bayCommands,
  ...hallDayCommands,
  ...passCommands,
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<N extends CommandName> = z.infer<(typeof commands)[N]['input']>;
export type CommandOutput<N extends CommandName> = z.infer<(typeof commands)[N]['output']>;

/** Whether `name` is a command; a wire gives strings. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
