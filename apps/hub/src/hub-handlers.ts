import type { BackupKeeper } from './backup/backup-keeper.ts';
import { backupHandlers, backupPreparations } from './backup/open-backups.ts';
import { gateHandlers } from './commands/gate/gate-handlers.ts';
import type { DomainHandlers, Handlers } from './commands/handler.ts';
import { sessionHandlers } from './commands/session-commands/session-handlers.ts';
import { staffHandlers } from './commands/staff-commands/staff-handlers.ts';
import { staffPreparations } from './commands/staff-commands/staff-preparations.ts';
import { terminalHandlers } from './commands/terminal-commands/terminal-handlers.ts';
import type { GateDesk } from './gates/gate-desk.ts';
import type { Preparations } from './gateway/dispatcher.ts';
import type { Passwords } from './gateway/passwords.ts';
import type { Presence } from './gateway/presence.ts';
import { passHandlers } from './passes/pass-handlers.ts';
import type { HubStores } from './store/hub-stores.ts';
import type { WindowDesk } from './windows/window-desk.ts';
import { windowHandlers, windowPreparations } from './windows/window-handlers.ts';

/** Everything that can be commanded: of the hall, and of the hub that runs it. */
export function hubHandlers(parts: {
  readonly ofTheHall: DomainHandlers;
  readonly stores: HubStores;
  readonly presence: Presence;
  readonly windows: WindowDesk;
  readonly gates: GateDesk;
}): Handlers {
  const { ofTheHall, stores, presence, windows, gates } = parts;
  return {
    ...ofTheHall,
    ...sessionHandlers,
    ...staffHandlers(stores.sessions),
    ...terminalHandlers({ invitations: stores.invitations, presence }),
    ...windowHandlers(windows),
    ...backupHandlers,
    ...gateHandlers(gates),
    ...passHandlers,
  };
}

/** What some commands have to do before their transaction, because it takes its time. */
export function hubPreparations(parts: {
  readonly stores: HubStores;
  readonly passwords: Passwords;
  readonly windows: WindowDesk;
  readonly backups: BackupKeeper;
}): Preparations {
  const { stores, passwords, windows, backups } = parts;
  return {
    ...staffPreparations(stores.staff, passwords),
    ...windowPreparations(windows),
    ...backupPreparations(backups),
  };
}
