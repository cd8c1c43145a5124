import type { DeviceFault } from '@hall/core/contract/device';
import { err, ok, type Result } from '@hall/core/basics/result';
import { deviceFault, type LiveDevice } from '../host/live-device.ts';
import type { Connection } from '../transports/transport.ts';

/** What is needed to listen to a device that speaks and cannot be asked. */
export interface ListenerParts {
  readonly connect: () => Connection;
  readonly onData: (chunk: Uint8Array) => void;
}

/**
 * Opens a line that is only listened to. That it is there is all that can be known: a pad with a
 * broken wire is as silent as one nobody touches.
 */
export async function openListener(
  parts: ListenerParts,
  signal: AbortSignal,
): Promise<Result<LiveDevice, DeviceFault>> {
  const connection = parts.connect();
  connection.onData(parts.onData);
  const opened = await connection.open(signal);
  if (!opened.ok) return err(deviceFault(opened.error));
  let isClosedByUs = false;
  const ended = new Promise<DeviceFault>((resolve) => {
    void connection.closed.then(() => {
      if (!isClosedByUs) resolve('no_answer');
    });
  });
  return ok({
    status: { state: 'ready' },
    onStatus: () => undefined,
    ended,
    close: () => {
      isClosedByUs = true;
      return connection.close();
    },
  });
}
