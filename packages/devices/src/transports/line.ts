/**
 * The device's end of a wire, as a simulator sees it: bytes in, bytes out, and a plug that can be
 * pulled. A simulator does not know whether a pty, a socket or memory is behind it.
 */
export interface Line {
  send(bytes: Uint8Array): void;
  onBytes(listener: (bytes: Uint8Array) => void): void;
  /** Runs once when the wire is gone, whoever pulled it. */
  onGone(listener: () => void): void;
  /** Pulls the plug. */
  readonly cut: () => void;
}
