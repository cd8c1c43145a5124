import type { DeviceStatus } from '@hall/core/contract/device';
import type { LaneReaderRecord } from '@hall/core/contract/topics/gates-topic';
import type { GateReaderConfig } from '@hall/devices/host/gate-reader-config';

/** How each reader of the file is, in its order; before it has said anything it is starting. */
export class ReaderStates {
  readonly #readers: readonly GateReaderConfig[];
  readonly #statuses = new Map<number, DeviceStatus>();

  constructor(readers: readonly GateReaderConfig[]) {
    this.#readers = readers;
  }

  put(index: number, status: DeviceStatus): void {
    this.#statuses.set(index, status);
  }

  all(): LaneReaderRecord[] {
    return this.#readers.map((config, index) => {
      const status = this.#statuses.get(index) ?? { state: 'absent' };
      return {
        kind: 'laneReader',
        id: `reader:${index}`,
        lane: config.lane,
        direction: config.direction,
        reader: 'scanner' in config ? 'scanner' : 'card',
        state: stateOf(status),
        fault: 'fault' in status ? status.fault : null,
      };
    });
  }
}

function stateOf({ state }: DeviceStatus): LaneReaderRecord['state'] {
  switch (state) {
    case 'ready':
    case 'warning':
      return 'ready';
    case 'absent':
    case 'connecting':
      return 'starting';
    case 'needs_help':
      return 'help';
    case 'lost':
      return 'lost';
  }
}
