/**
 * The socket as the client needs it: requests that are answered or fail in time, and two events.
 * There is no plain emit: it would be sent again on a reconnect nobody asked for.
 */
export interface HubSocket {
  /** Sends and waits for the acknowledgement; rejects when none comes within `timeoutMs`. */
  request(event: string, message: unknown, timeoutMs: number): Promise<unknown>;
  /** Called on every (re)connection and on every loss. */
  onConnection(listener: (connected: boolean) => void): void;
  onMessage(event: 'delta' | 'bye', listener: (message: unknown) => void): void;
  /** Drops the connection and builds it anew, with back-off. */
  reconnect(): void;
  close(): void;
}
