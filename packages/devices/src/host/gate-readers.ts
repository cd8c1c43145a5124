import type { DeviceStatus } from '@hall/core/contract/device';
import type { Direction } from '@hall/core/domain/gate/lane';
import type { CardEvent } from '../drivers/id-reader/session.ts';
import type { GateReaderConfig } from './gate-reader-config.ts';
import { readerPlan } from './open-devices.ts';
import { superviseScanner } from './slip-scanner.ts';
import { supervise, type SupervisorPorts } from './supervise.ts';

/** Where a reader stands, and what it reads. */
export interface GateReader {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly lane: string;
  readonly direction: Direction;
  readonly kind: 'scanner' | 'card';
}

/** What happens at a reader. Of a card only its number leaves the driver, and is never kept. */
export type GateReaderEvent =
  | { readonly type: 'text'; readonly reader: GateReader; readonly text: string }
  | { readonly type: 'card'; readonly reader: GateReader; readonly idNumber: string }
  | { readonly type: 'card-unreadable'; readonly reader: GateReader }
  | { readonly type: 'status'; readonly reader: GateReader; readonly status: DeviceStatus };

/** The readers at the lanes. */
export interface GateReaders {
  /** Resolves when all ports are free. */
  close(): Promise<void>;
}

/** Starts the readers of a configuration; whatever they do, this neither throws nor gives up. */
export function startGateReaders(parts: {
  readonly readers: readonly GateReaderConfig[];
  readonly onEvent: (event: GateReaderEvent) => void;
  readonly ports: SupervisorPorts;
}): GateReaders {
  const { ports, onEvent } = parts;
  const running = parts.readers.map((config, index) =>
    startReader(config, { index, ports, onEvent }),
  );
  return {
    close: async () => {
      await Promise.all(running.map((one) => one.close()));
    },
  };
}

function startReader(
  config: GateReaderConfig,
  parts: {
    readonly index: number;
    readonly onEvent: (event: GateReaderEvent) => void;
    readonly ports: SupervisorPorts;
  },
): { close(): Promise<void> } {
  const { index, ports, onEvent } = parts;
  const { lane, direction } = config;
  const kind = 'scanner' in config ? 'scanner' : 'card';
  const reader: GateReader = { index, lane, direction, kind };
  const onStatus = (status: DeviceStatus): void => {
    onEvent({ type: 'status', reader, status });
  };
  if ('scanner' in config) {
    const onText = (text: string): void => {
      onEvent({ type: 'text', reader, text });
    };
    return superviseScanner({ config: config.scanner, ports, onText, onStatus });
  }
  const onCard = (event: CardEvent): void => {
    if (event.type === 'card') {
      onEvent({ type: 'card', reader, idNumber: event.card.idNumber });
    } else if (event.type === 'card-trouble') {
      onEvent({ type: 'card-unreadable', reader });
    }
  };
  return supervise({ ...readerPlan(config.idReader, { ports, onEvent: onCard }), onStatus }, ports);
}
