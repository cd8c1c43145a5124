import { randomUUID } from 'node:crypto';
import type { CommandName, CommandOutput } from '@hall/core/contract/commands/registry';
import type { Actor } from '@hall/core/contract/roles';
import type { HubSystem } from '@hall/hub/hub-system';
import type { NumberDesk } from './service-windows.ts';

/** Stands for the kiosk at which the visitor would take his number. */
const kiosk: Actor = {
  kind: 'terminal',
  terminalId: '00000000-0000-4000-8000-0000000000d0',
  terminal: 'kiosk',
};

/** Lets a visitor of the windows' page take a number without walking to a kiosk. */
export function numberDesk(system: HubSystem): NumberDesk {
  const send = async (name: CommandName, input: unknown): Promise<unknown> => {
    const answer = await system.command(kiosk, { commandId: randomUUID(), name, input });
    return answer.ok ? answer.value : null;
  };
  return {
    letters: () =>
      system.stores.services.all().map(({ details }) => ({
        letter: details.letter,
        name: details.name.zh,
      })),
    take: async (letter) => {
      const service = system.stores.services.all().find((one) => one.details.letter === letter);
      if (service === undefined) return;
      const input = {
        serviceId: service.id,
        priority: null,
        slipCode: null,
        language: 'zh-CN',
      };
      const reserved = (await send(
        'ticket.reserve',
        input,
      )) as CommandOutput<'ticket.reserve'> | null;
      if (reserved === null) return;
      const result = { outcome: 'confirmed' };
      await send('ticket.printed', { ticketId: reserved.ticketId, result });
    },
  };
}
