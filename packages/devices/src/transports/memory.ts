import { err, ok } from '@hall/core/basics/result';
import type { Line } from './line.ts';
import { ConnectionLife, type Connection } from './transport.ts';

/** What the far end may do to the wire, for tests of the host's side. */
export interface MemoryLink {
  /** A new connection to whatever is plugged in when it opens. */
  readonly connect: () => Connection;
  /** Takes the device's ends of the connections made from now on. */
  onLine(listener: (line: Line) => void): void;
  /** Nothing answers at the address until `plug`. */
  unplug(): void;
  plug(): void;
  /** Writes no longer complete: the far end stopped reading. */
  stall(stalled: boolean): void;
}

/** A wire inside the process. Bytes arrive in a later microtask, as they would from a real one. */
export function memoryLink(): MemoryLink {
  const lineListeners: ((line: Line) => void)[] = [];
  const cuts = new Set<() => void>();
  let plugged = true;
  let stalled = false;

  const connect = (): Connection => {
    const life = new ConnectionLife();
    const wire = deviceEnd(life);
    cuts.add(wire.line.cut);
    wire.line.onGone(() => cuts.delete(wire.line.cut));
    return {
      closed: life.closed,
      onData: (listener) => {
        life.onData(listener);
      },
      open: (signal) => {
        life.begin();
        if (!plugged) {
          life.end('lost');
          return Promise.resolve(err({ code: 'not_found' }));
        }
        if (signal.aborted || !life.opened()) return Promise.resolve(err({ code: 'closed' }));
        life.endWith(signal, wire.close);
        for (const listener of lineListeners) listener(wire.line);
        return Promise.resolve(ok(undefined));
      },
      write: (bytes) => {
        if (!life.isOpen) return Promise.resolve(err({ code: 'closed' }));
        if (stalled) {
          life.end('stalled');
          return Promise.resolve(err({ code: 'stalled' }));
        }
        wire.receive(bytes);
        return Promise.resolve(ok(undefined));
      },
      close: () => {
        wire.close();
        return Promise.resolve();
      },
    };
  };
  return {
    connect,
    onLine: (listener) => {
      lineListeners.push(listener);
    },
    unplug: () => {
      plugged = false;
      for (const cut of [...cuts]) cut();
    },
    plug: () => {
      plugged = true;
    },
    stall: (value) => {
      stalled = value;
    },
  };
}

function deviceEnd(life: ConnectionLife): {
  line: Line;
  receive: (bytes: Uint8Array) => void;
  close: () => void;
} {
  const byteListeners: ((bytes: Uint8Array) => void)[] = [];
  const goneListeners: (() => void)[] = [];
  void life.closed.then(() => {
    for (const listener of goneListeners) listener();
  });
  const line: Line = {
    send: (bytes) => {
      const copy = Uint8Array.from(bytes);
      queueMicrotask(() => {
        life.deliver(copy);
      });
    },
    onBytes: (listener) => {
      byteListeners.push(listener);
    },
    onGone: (listener) => {
      goneListeners.push(listener);
    },
    cut: () => {
      life.end('lost');
    },
  };
  return {
    line,
    receive: (bytes) => {
      const copy = Uint8Array.from(bytes);
      queueMicrotask(() => {
        for (const listener of byteListeners) listener(copy);
      });
    },
    close: () => {
      life.end('closed');
    },
  };
}
