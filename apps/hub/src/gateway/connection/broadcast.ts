import { packDelta, type Delta } from '@hall/core/contract/wire';
import type { HubIo } from './socket.ts';

/** FIN and opcode 1: a whole text message (RFC 6455, 5.2). */
const wholeText = 0x81;
/** Lengths up to here stand in the second byte itself; 126 says that two bytes follow (5.2). */
const shortLengthMax = 125;
const twoByteLength = 126;
const twoByteLengthMax = 0xff_ff;
/** Engine.IO's "message" and Socket.IO's "event", which a delta is in the main namespace. */
const eventPrefix = '42';
/** WebSocket's readyState of a connection that may be written to. */
const open = 1;

/**
 * Sends a delta to everybody in a topic's room.
 *
 * Socket.IO frames a broadcast once, too, but then takes each packet through six layers and two
 * writes per socket; for a hall of screens that is half of the hub's work. So the finished frame is
 * handed to every WebSocket that has nothing waiting, and Socket.IO sends it to all others, which
 * keeps what is sent in order and a screen that does not read in its bounds.
 */
export function broadcast(io: HubIo, room: string, delta: Delta): void {
  const members = io.sockets.adapter.rooms.get(room);
  if (members === undefined) {
    return;
  }
  const wire = packDelta(delta);
  const frame = textFrame(`${eventPrefix}${JSON.stringify(['delta', wire])}`);
  for (const id of members) {
    const socket = io.sockets.sockets.get(id);
    const idle = socket === undefined || frame === null ? null : idleSender(socket.conn);
    if (idle === null || frame === null) {
      socket?.emit('delta', wire);
    } else {
      idle.sendFrame([frame]);
    }
  }
}

/** Head and text in one buffer, which is one write; null when the text is too long for it. */
function textFrame(text: string): Buffer | null {
  const body = Buffer.from(text);
  if (body.length > twoByteLengthMax) {
    return null;
  }
  const head =
    body.length <= shortLengthMax
      ? [wholeText, body.length]
      : [wholeText, twoByteLength, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from(head), body]);
}

interface FrameSender {
  sendFrame(parts: readonly Buffer[]): void;
}

/** The parts of engine.io and ws that a finished frame goes through; engine.io uses them the same way. */
interface EngineConnection {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly writable: boolean;
    readonly socket?: {
      readonly readyState: number;
      readonly bufferedAmount: number;
      readonly _sender?: Partial<FrameSender>;
    };
  };
}

/** Who takes a frame right away: open, nothing queued before it, nothing left in the kernel's way. */
function idleSender(connection: unknown): FrameSender | null {
  const { readyState, writeBuffer, transport } = connection as EngineConnection;
  const { socket } = transport;
  const isIdle =
    readyState === 'open' &&
    transport.writable &&
    writeBuffer.length === 0 &&
    socket?.readyState === open &&
    socket.bufferedAmount === 0;
  const sender = isIdle ? socket._sender : undefined;
  return sender?.sendFrame === undefined ? null : (sender as FrameSender);
}
