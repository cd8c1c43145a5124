import type { ClientEvents, HubEvents, Refusal } from '@hall/core/contract/wire';
import type { Server, Socket } from 'socket.io';

/** Server-side Socket.IO with the wire's event maps. */
export type HubIo = Server<ClientEvents, HubEvents>;
type HubIoSocket = Socket<ClientEvents, HubEvents>;

/** A socket as a connection sees it. */
export interface HubConnectionSocket {
  /** Names the connection in the log. */
  readonly id: string;
  isConnected(): boolean;
  /** Every message whatever its name; the arguments are whatever the other side sent. */
  onMessage(listener: (event: string, message: unknown, ack: unknown) => void): void;
  /** Replaces the rooms the socket is in. */
  subscribe(rooms: readonly string[]): void;
  bye(refusal: Refusal): void;
  /** Closes the connection so that the client comes back by itself. */
  drop(): void;
}

/** Wraps a Socket.IO socket. */
export class IoConnectionSocket implements HubConnectionSocket {
  readonly #socket: HubIoSocket;

  constructor(socket: HubIoSocket) {
    this.#socket = socket;
  }

  get id(): string {
    return this.#socket.id;
  }

  isConnected(): boolean {
    return this.#socket.connected;
  }

  onMessage(listener: (event: string, message: unknown, ack: unknown) => void): void {
    this.#socket.onAny((event: string, ...args: unknown[]) => {
      // Extra arguments are dropped; the acknowledgement, if there is one, comes last.
      listener(event, args.length > 1 ? args[0] : undefined, args.at(-1));
    });
  }

  subscribe(rooms: readonly string[]): void {
    for (const room of this.#socket.rooms) {
      if (room.startsWith('topic:') && !rooms.includes(room)) {
        void this.#socket.leave(room);
      }
    }
    void this.#socket.join([...rooms]);
  }

  bye(refusal: Refusal): void {
    this.#socket.emit('bye', refusal);
    this.#socket.disconnect(true);
  }

  drop(): void {
    // Not `disconnect`: a client takes that as "do not come back".
    this.#socket.conn.close();
  }

  /** Bytes that wait in this process for a client that does not read. */
  waitingBytes(): number {
    const { conn } = this.#socket as unknown as { conn: EngineView };
    const buffered = conn.transport.socket?.bufferedAmount ?? 0;
    return conn.writeBuffer.reduce((sum, packet) => sum + lengthOf(packet.data), buffered);
  }

  /** Cuts a connection that cannot be closed politely, because nothing is read there. */
  cut(): void {
    const { conn } = this.#socket as unknown as { conn: EngineView };
    conn.transport.socket?.terminate();
  }
}

/** The parts of engine.io that tell how much a client has not taken yet. */
interface EngineView {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: {
    readonly socket?: { readonly bufferedAmount: number; terminate(): void };
  };
}

function lengthOf(data: unknown): number {
  return typeof data === 'string' || data instanceof Uint8Array ? data.length : 0;
}
