import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { assertNever } from '@hall/core/basics/assert-never';
import type { Result } from '@hall/core/basics/result';
import type { DeviceFault, DeviceStatus } from '@hall/core/contract/device';
import type { LiveDevice } from './live-device.ts';
import {
  statusOf,
  stepSupervisor,
  stopped,
  withJitter,
  type SupervisorEffect,
  type SupervisorEvent,
  type SupervisorState,
} from './supervisor.ts';

/** How one device is opened, and when it is tried again. */
export interface SupervisedDevice<Device extends LiveDevice> {
  /** Makes a new connection and a new device object; each part of it has its deadline. */
  readonly open: (signal: AbortSignal) => Promise<Result<Device, DeviceFault>>;
  readonly pausesMs: readonly number[];
  /** Whether the device's path exists; null where only a connection can tell. */
  readonly isPresent: (() => Promise<boolean>) | null;
  readonly onStatus: (status: DeviceStatus) => void;
}

/** What the runtime takes from outside. */
export interface SupervisorPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  /** 0 to 1. */
  readonly random: () => number;
}

/** A device under supervision. */
export interface Supervisor<Device extends LiveDevice> {
  status(): DeviceStatus;
  /** The connected device, or null while there is none. */
  device(): Device | null;
  close(): Promise<void>;
}

/** A device that was plugged in again is noticed within this, whatever the pause. */
const presencePollMs = 500;

/** Starts to supervise a device; it is tried for ever, until `close`. */
export function supervise<Device extends LiveDevice>(
  plan: SupervisedDevice<Device>,
  ports: SupervisorPorts,
): Supervisor<Device> {
  return new SupervisorRuntime(plan, ports);
}

class SupervisorRuntime<Device extends LiveDevice> implements Supervisor<Device> {
  #state: SupervisorState = stopped;
  #device: Device | null = null;
  #opening: Promise<void> = Promise.resolve();
  #cancelRetry: CancelTimer = () => undefined;
  #cancelPresence: CancelTimer = () => undefined;
  readonly #abort = new AbortController();
  readonly #plan: SupervisedDevice<Device>;
  readonly #ports: SupervisorPorts;

  constructor(plan: SupervisedDevice<Device>, ports: SupervisorPorts) {
    this.#plan = plan;
    this.#ports = ports;
    this.#dispatch({ type: 'start' });
  }

  status(): DeviceStatus {
    return statusOf(this.#state);
  }

  device(): Device | null {
    return this.#device;
  }

  async close(): Promise<void> {
    const device = this.#device;
    this.#dispatch({ type: 'stop' });
    await this.#opening;
    await device?.close();
  }

  #dispatch(event: SupervisorEvent): void {
    const before = JSON.stringify(this.status());
    const context = { nowMs: this.#ports.clock.now(), pausesMs: this.#plan.pausesMs };
    const step = stepSupervisor(this.#state, event, context);
    this.#state = step.state;
    if (JSON.stringify(this.status()) !== before) this.#plan.onStatus(this.status());
    for (const effect of step.effects) this.#run(effect);
  }

  #run(effect: SupervisorEffect): void {
    switch (effect.type) {
      case 'open':
        this.#opening = this.#open();
        return;
      case 'wait':
        this.#wait(effect.delayMs);
        return;
      case 'close':
        this.#stopWaiting();
        this.#device = null;
        this.#abort.abort();
        return;
      default:
        assertNever(effect);
    }
  }

  async #open(): Promise<void> {
    const opened = await this.#plan.open(this.#abort.signal);
    if (!opened.ok) {
      this.#dispatch({ type: 'refused', fault: opened.error });
      return;
    }
    const device = opened.value;
    if (this.#abort.signal.aborted) {
      await device.close();
      return;
    }
    this.#device = device;
    device.onStatus((status) => {
      if (this.#device === device) this.#dispatch({ type: 'status', status });
    });
    this.#dispatch({ type: 'opened', status: device.status });
    void device.ended.then(async (fault) => {
      if (this.#device !== device) return;
      this.#device = null;
      // The port must be free before it is opened anew.
      await device.close();
      this.#dispatch({ type: 'lost', fault });
    });
  }

  #wait(delayMs: number): void {
    this.#stopWaiting();
    const { timers, random } = this.#ports;
    this.#cancelRetry = timers.after(withJitter(delayMs, random()), () => {
      this.#retry();
    });
    if (this.#plan.isPresent) this.#watchPresence(this.#plan.isPresent, true);
  }

  /** Looks for the path to come back. It must be seen gone first: a dead device's path also exists. */
  #watchPresence(isPresent: () => Promise<boolean>, wasPresent: boolean): void {
    this.#cancelPresence = this.#ports.timers.after(presencePollMs, () => {
      void isPresent().then((present) => {
        if (this.#state.phase !== 'waiting') return;
        if (present && !wasPresent) this.#retry();
        else this.#watchPresence(isPresent, present);
      });
    });
  }

  #retry(): void {
    this.#stopWaiting();
    this.#dispatch({ type: 'retry' });
  }

  #stopWaiting(): void {
    this.#cancelRetry();
    this.#cancelPresence();
  }
}
