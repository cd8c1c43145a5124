import { z } from 'zod';
import type { Clock, Timers } from '@hall/core/basics/ports';
import type { DeviceStatus } from '@hall/core/contract/device';
import { unknownPower, type PowerReading } from '../drivers/ups/protocol.ts';
import { openUps } from '../drivers/ups/ups.ts';
import { tcpConnection } from '../transports/tcp.ts';
import { networkAddress } from './config.ts';
import { address, networkPausesMs } from './open-devices.ts';
import { supervise } from './supervise.ts';

/** Where the daemon of the UPS is (`127.0.0.1:3493`), and what it calls the UPS. */
export const upsConfig = z.strictObject({
  tcp: networkAddress,
  ups: z.string().regex(/^[\w.-]{1,64}$/),
});
export type UpsConfig = z.infer<typeof upsConfig>;

/** What happens at the UPS. A reading comes only when it differs from the one before. */
export type UpsEvent =
  | { readonly type: 'power'; readonly reading: PowerReading }
  | { readonly type: 'status'; readonly status: DeviceStatus };

/** The UPS of the hall. */
export interface Ups {
  /** `unknown` as long as the daemon is away: a lost daemon is no power cut. */
  power(): PowerReading;
  status(): DeviceStatus;
  close(): Promise<void>;
}

/** Starts to watch the UPS; whatever it does, this neither throws nor gives up. */
export function startUps(parts: {
  readonly config: UpsConfig;
  readonly onEvent: (event: UpsEvent) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1, for the jitter of retries. */
  readonly random: () => number;
}): Ups {
  const { config, onEvent, clock, timers, random } = parts;
  const target = address(config.tcp);
  let now: PowerReading = unknownPower;
  const onReading = (reading: PowerReading): void => {
    if (JSON.stringify(reading) === JSON.stringify(now)) return;
    now = reading;
    onEvent({ type: 'power', reading });
  };
  const supervisor = supervise(
    {
      open: (signal) =>
        openUps(
          { connect: () => tcpConnection(target), clock, timers, ups: config.ups, onReading },
          signal,
        ),
      pausesMs: networkPausesMs,
      isPresent: null,
      onStatus: (status) => {
        if (status.state === 'lost') onReading(unknownPower);
        onEvent({ type: 'status', status });
      },
    },
    { clock, timers, random },
  );
  return {
    power: () => now,
    status: () => supervisor.status(),
    close: () => supervisor.close(),
  };
}
