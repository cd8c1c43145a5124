import type { DevicesRecord, DeviceTerminal } from '@hall/core/contract/topics/staff-topic';
import type { Terminal } from '@hall/core/domain/device/terminal';
import type { StaffAccount } from '@hall/core/domain/staff/staff';
import type { Stores } from '../../store/stores.ts';
import type { BackupView } from '../../backup/backup-keeper.ts';
import type { PresenceView } from '../presence.ts';
import type { WindowsView } from '../../windows/window-desk.ts';
import type { CommittedEvent, Projection, TopicChange } from '../projection.ts';
import { Told } from './told.ts';

/**
 * Screens, window devices, copies of the data and accounts as the manager sees them. Whether a screen
 * is on comes from the gateway, how the devices of the windows and the copies are from those who keep
 * them; all are looked at once a second.
 */
export class DevicesProjection implements Projection<'devices'> {
  readonly topic = 'devices';
  readonly #presence: PresenceView;
  readonly #windows: WindowsView;
  readonly #backups: BackupView;
  readonly #toldOthers = new Told<DevicesRecord>();
  readonly #terminals = new Map<string, Terminal>();

  constructor(parts: {
    readonly presence: PresenceView;
    readonly windows: WindowsView;
    readonly backups: BackupView;
  }) {
    this.#presence = parts.presence;
    this.#windows = parts.windows;
    this.#backups = parts.backups;
  }

  load(stores: Stores): DevicesRecord[] {
    this.#terminals.clear();
    this.#toldOthers.clear();
    const terminals = stores.terminals.all().filter((terminal) => !terminal.revoked);
    for (const terminal of terminals) this.#terminals.set(terminal.id, terminal);
    return [
      ...terminals.map((terminal) => this.#record(terminal)),
      ...stores.staff.all().map(accountRecord),
      ...this.#otherNews(stores),
    ];
  }

  apply(event: CommittedEvent): TopicChange<'devices'> {
    if (event.state === null) return { puts: [], removes: [] };
    if (event.entity === 'terminal') return this.#terminal(event.state as Terminal);
    if (event.entity !== 'staff') return { puts: [], removes: [] };
    return { puts: [accountRecord(event.state as StaffAccount)], removes: [] };
  }

  tick(_nowMs: number, stores: Stores): TopicChange<'devices'> {
    const puts: DevicesRecord[] = this.#otherNews(stores);
    for (const terminalId of this.#presence.takeChanged()) {
      const terminal = this.#terminals.get(terminalId);
      if (terminal !== undefined) puts.push(this.#record(terminal));
    }
    return { puts, removes: [] };
  }

  #otherNews(stores: Stores): DevicesRecord[] {
    const { setup } = this.#windows;
    return this.#toldOthers.news([setup, ...this.#windows.devices(stores), this.#backups.record()]);
  }

  #terminal(terminal: Terminal): TopicChange<'devices'> {
    if (terminal.revoked) {
      this.#terminals.delete(terminal.id);
      return { puts: [], removes: [terminal.id] };
    }
    this.#terminals.set(terminal.id, terminal);
    return { puts: [this.#record(terminal)], removes: [] };
  }

  #record(terminal: Terminal): DeviceTerminal {
    const { online, sinceMs, devices } = this.#presence.of(terminal.id);
    return { kind: 'terminal', id: terminal.id, terminal, online, sinceMs, devices };
  }
}

function accountRecord(account: StaffAccount): DevicesRecord {
  return { kind: 'account', id: account.id, account };
}
