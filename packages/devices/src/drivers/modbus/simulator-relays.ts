import type { CancelTimer, Timers } from '@hall/core/basics/ports';

/** The relays of a simulated module. */
export interface SimulatedRelays {
  isOn(coil: number): boolean;
  /** Runs when a relay pulls or lets go. */
  onChange(listener: (coil: number, isOn: boolean) => void): void;
  /** Does what function 05 asks; false where there is no such coil or value. */
  write(address: number, value: number): boolean;
  /** All let go, as after a loss of power. */
  letGo(): void;
}

const relayCount = 8;
/** "Flash on": the coil's number with this on top; the value is in tenths of a second. */
const flashBase = 512;

/** Eight relays, each of which can be told to let go by itself. */
export function simulatedRelays(timers: Timers): SimulatedRelays {
  const pulled = new Set<number>();
  const endings = new Map<number, CancelTimer>();
  const listeners: ((coil: number, isOn: boolean) => void)[] = [];
  const put = (coil: number, isOn: boolean): void => {
    endings.get(coil)?.();
    endings.delete(coil);
    if (pulled.has(coil) === isOn) return;
    if (isOn) pulled.add(coil);
    else pulled.delete(coil);
    for (const listener of listeners) listener(coil, isOn);
  };
  return {
    isOn: (coil) => pulled.has(coil),
    onChange: (listener) => {
      listeners.push(listener);
    },
    letGo: () => {
      for (let coil = 0; coil < relayCount; coil += 1) put(coil, false);
    },
    write: (address, value) => {
      if (address < relayCount) {
        if (value !== 0 && value !== 65_280) return false;
        put(address, value !== 0);
        return true;
      }
      const coil = address - flashBase;
      if (coil < 0 || coil >= relayCount || value < 1 || value > 32_767) return false;
      put(coil, true);
      const letGo = (): void => {
        put(coil, false);
      };
      endings.set(coil, timers.after(value * 100, letGo));
      return true;
    },
  };
}
