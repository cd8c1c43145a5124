import type { Delta } from '@hall/core/contract/wire';
import { Connection, roomOf, type ConnectionParts } from './connection/connection.ts';
import { broadcast } from './connection/broadcast.ts';
import { IoConnectionSocket, type HubIo } from './connection/socket.ts';
import type { CommittedEvent } from './projection.ts';

/** More than this unread is a screen that does not read; it comes back and gets a snapshot. */
const waitingBytesMax = 512 * 1024;

/** All connections: who is here, who has to leave, who does not read. */
export class Gateway {
  readonly #io: HubIo;
  readonly #parts: Omit<ConnectionParts, 'sessionEnded'>;
  /** Whether anything was sent since the last sweep; what was not sent waits nowhere. */
  #sent = false;
  readonly #connections = new Map<string, { connection: Connection; socket: IoConnectionSocket }>();

  constructor(io: HubIo, parts: Omit<ConnectionParts, 'sessionEnded'>) {
    this.#io = io;
    this.#parts = parts;
    const sessionEnded = (session: string): void => {
      this.#endSession(session);
    };
    io.on('connection', (raw) => {
      const socket = new IoConnectionSocket(raw);
      const connection = new Connection(socket, { ...parts, sessionEnded });
      this.#connections.set(raw.id, { connection, socket });
      raw.on('disconnect', (reason) => {
        if (reason === 'transport error' || reason === 'parse error') {
          parts.counters.add('transport_error');
        }
        this.#connections.delete(raw.id);
        connection.closed();
      });
    });
  }

  /** Sends a delta to everybody who follows its topic. */
  send(delta: Delta): void {
    this.#sent = true;
    broadcast(this.#io, roomOf(delta.topic), delta);
  }

  /** Looks after those whom these events concern; called after every commit. */
  committed(events: readonly CommittedEvent[]): void {
    for (const event of events) {
      switch (event.type) {
        case 'staff.roles_set':
        case 'staff.disabled':
        case 'staff.password_set':
          this.#parts.sessions.forget(event.entityId);
          this.#each(event.entityId, (connection) => {
            connection.check();
          });
          break;
        case 'terminal.revoked':
          this.#each(event.entityId, (connection) => {
            connection.check();
          });
          break;
        case 'terminal.configured':
          this.#each(event.entityId, (connection) => {
            connection.comeAgain();
          });
          break;
        default:
          break;
      }
    }
  }

  /** Once a second: sessions that ran out, screens that do not read. */
  sweep(): void {
    const sent = this.#sent;
    this.#sent = false;
    for (const { connection, socket } of this.#connections.values()) {
      if (connection.actor?.kind === 'staff') {
        connection.check();
      }
      if (sent && socket.waitingBytes() > waitingBytesMax) {
        this.#parts.counters.add('frozen');
        socket.cut();
      }
    }
  }

  /** How many are here, by kind. */
  report(): Record<string, number> {
    const kinds: Record<string, number> = { strangers: 0, staff: 0, board: 0, kiosk: 0 };
    for (const { connection } of this.#connections.values()) {
      const { actor } = connection;
      const kind =
        actor === null ? 'strangers' : actor.kind === 'terminal' ? actor.terminal : 'staff';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    return kinds;
  }

  #endSession(session: string): void {
    this.#parts.sessions.end(session);
    for (const { connection } of this.#connections.values()) {
      if (connection.usesSession(session)) {
        connection.bye('session_expired');
      }
    }
  }

  #each(id: string, action: (connection: Connection) => void): void {
    for (const { connection } of this.#connections.values()) {
      const { actor } = connection;
      const own =
        actor?.kind === 'staff'
          ? actor.staffId
          : actor?.kind === 'terminal'
            ? actor.terminalId
            : null;
      if (own === id) {
        action(connection);
      }
    }
  }
}
