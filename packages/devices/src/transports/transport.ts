import type { Result } from '@hall/core/basics/result';
import { err, ok } from '@hall/core/basics/result';

/** Why bytes could not be carried. `stalled`: the other side stopped taking them. */
export interface TransportError {
  readonly code: 'not_found' | 'permission' | 'busy' | 'no_answer' | 'closed' | 'stalled';
}

/** Why a connection is over. `closed`: we did it; `lost`: the other side or the cable did. */
export type CloseReason = 'closed' | 'lost' | 'stalled';

/**
 * One connection, used once: open it, talk, close it, make another. A connection that is over
 * refuses every write, so that nothing said to an absent device is ever said to a later one.
 */
export interface Connection {
  /** May be called once. The signal ends the attempt and, later, the connection. */
  open(signal: AbortSignal): Promise<Result<void, TransportError>>;
  /** Resolves when the bytes have been taken; a write that fails or exceeds its time ends the connection. */
  write(bytes: Uint8Array, deadlineMs: number): Promise<Result<void, TransportError>>;
  /** Bytes as they come, in pieces of any size. Listen before opening. */
  onData(listener: (chunk: Uint8Array) => void): void;
  /** Settles once, however the connection ended. Never rejects. */
  readonly closed: Promise<CloseReason>;
  /** Resolves when the device is free for the next connection. May be called at any time. */
  close(): Promise<void>;
}

/** The life of a single-use connection, shared by all transports. */
export class ConnectionLife {
  readonly closed: Promise<CloseReason>;
  #phase: 'new' | 'opening' | 'open' | 'over' = 'new';
  #settleClosed: (reason: CloseReason) => void = () => undefined;
  readonly #listeners: ((chunk: Uint8Array) => void)[] = [];
  readonly #endListeners = new Set<() => void>();

  constructor() {
    this.closed = new Promise((resolve) => {
      this.#settleClosed = resolve;
    });
  }

  get isOpen(): boolean {
    return this.#phase === 'open';
  }

  get isOver(): boolean {
    return this.#phase === 'over';
  }

  /** Marks the one attempt to open; a second attempt is a bug in the caller. */
  begin(): void {
    if (this.#phase === 'opening' || this.#phase === 'open') {
      throw new Error('A connection is opened once only');
    }
    if (this.#phase === 'new') this.#phase = 'opening';
  }

  /** False when the connection was closed while it was being opened. */
  opened(): boolean {
    if (this.#phase !== 'opening') return false;
    this.#phase = 'open';
    return true;
  }

  /** True the first time; later reasons are only echoes of the first. */
  end(reason: CloseReason): boolean {
    if (this.#phase === 'over') return false;
    this.#phase = 'over';
    this.#settleClosed(reason);
    for (const listener of [...this.#endListeners]) listener();
    this.#endListeners.clear();
    return true;
  }

  /**
   * Runs once at the end; the answer takes it back. Many short waits hang on one long connection,
   * and a reaction to `closed` could not be taken back.
   */
  onEnd(listener: () => void): () => void {
    this.#endListeners.add(listener);
    return () => {
      this.#endListeners.delete(listener);
    };
  }

  /** Ends with the signal, which outlives very many connections and must not collect them. */
  endWith(signal: AbortSignal, close: () => void): void {
    signal.addEventListener('abort', close);
    this.onEnd(() => {
      signal.removeEventListener('abort', close);
    });
  }

  onData(listener: (chunk: Uint8Array) => void): void {
    this.#listeners.push(listener);
  }

  deliver(chunk: Uint8Array): void {
    if (this.#phase !== 'open') return;
    for (const listener of this.#listeners) listener(chunk);
  }
}

/** How one write is bounded: by its deadline and by the end of the connection. */
export interface BoundedWrite {
  readonly start: (done: (failed: boolean) => void) => void;
  readonly life: ConnectionLife;
  readonly deadlineMs: number;
  readonly onStall: () => void;
}

/** Runs a write that may never call back: some drivers stop doing so when the peer stops reading. */
export function boundedWrite(write: BoundedWrite): Promise<Result<void, TransportError>> {
  return new Promise((resolve) => {
    const finish = (result: Result<void, TransportError>): void => {
      clearTimeout(timer);
      forgetEnd();
      resolve(result);
    };
    const timer = setTimeout(() => {
      finish(err({ code: 'stalled' }));
      write.onStall();
    }, write.deadlineMs);
    const forgetEnd = write.life.onEnd(() => {
      finish(err({ code: 'closed' }));
    });
    write.start((failed) => {
      // Some drivers fail a write long before they tell of the end, and some never do.
      if (failed) write.life.end('lost');
      finish(failed ? err({ code: 'closed' }) : ok(undefined));
    });
  });
}

/** The system's words for a failed open, in ours. */
export function openFault(error: unknown): TransportError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  const says = (...words: string[]): boolean =>
    words.some((word) => code === word || message.includes(word));
  if (says('EACCES', 'EPERM', 'Permission denied')) return { code: 'permission' };
  if (says('EBUSY', 'Cannot lock port', 'Device or resource busy')) return { code: 'busy' };
  if (says('ENOENT', 'ENODEV', 'ENXIO', 'ENOTFOUND', 'ECONNREFUSED', 'No such file')) {
    return { code: 'not_found' };
  }
  return { code: 'no_answer' };
}
