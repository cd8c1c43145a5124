import type { DeviceTerminal } from '@hall/core/contract/topics/staff-topic';

/** What is known of a terminal beyond its enrolment; lives in memory, because it is about now. */
export type TerminalPresence = Pick<DeviceTerminal, 'online' | 'sinceMs' | 'devices'>;

/** What the devices topic reads of the connections. */
export interface PresenceView {
  of(terminalId: string): TerminalPresence;
  /** Terminals whose presence changed since the last call; at most once each. */
  takeChanged(): readonly string[];
}

/** Which terminals are connected and how their devices are. */
export class Presence implements PresenceView {
  readonly #startedMs: number;
  readonly #terminals = new Map<string, TerminalPresence & { sockets: number }>();
  readonly #changed = new Set<string>();

  constructor(startedMs: number) {
    this.#startedMs = startedMs;
  }

  of(terminalId: string): TerminalPresence {
    const known = this.#terminals.get(terminalId);
    return known === undefined
      ? { online: false, sinceMs: this.#startedMs, devices: [] }
      : { online: known.online, sinceMs: known.sinceMs, devices: known.devices };
  }

  takeChanged(): readonly string[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** A socket of the terminal was welcomed. */
  connected(terminalId: string, nowMs: number): void {
    const known = this.#terminals.get(terminalId);
    const sockets = (known?.sockets ?? 0) + 1;
    const sinceMs = known?.online === true ? known.sinceMs : nowMs;
    this.#set(terminalId, { online: true, sinceMs, devices: known?.devices ?? [], sockets });
  }

  /** A welcomed socket of the terminal is gone. */
  disconnected(terminalId: string, nowMs: number): void {
    const known = this.#terminals.get(terminalId);
    if (known === undefined) {
      return;
    }
    const sockets = known.sockets - 1;
    this.#set(terminalId, {
      ...known,
      sockets,
      online: sockets > 0,
      sinceMs: sockets > 0 ? known.sinceMs : nowMs,
    });
  }

  /** The terminal told how its devices are. */
  reported(terminalId: string, devices: TerminalPresence['devices']): void {
    const known = this.#terminals.get(terminalId);
    if (known !== undefined) {
      this.#set(terminalId, { ...known, devices });
    }
  }

  #set(terminalId: string, presence: TerminalPresence & { sockets: number }): void {
    this.#terminals.set(terminalId, presence);
    this.#changed.add(terminalId);
  }
}
