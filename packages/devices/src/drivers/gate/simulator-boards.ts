import type { Direction } from '@hall/core/domain/gate/lane';
import type { Line } from '../../transports/line.ts';

/** What is wrong with a simulated board. */
export interface BoardFaults {
  silent: boolean;
  /** Turns over a bit of the next so many answers. */
  spoilAnswers: number;
}

/** A simulated turnstile main board on an RS-485 line. */
export interface SimulatedTurnstile {
  readonly attach: (line: Line) => void;
  readonly faults: BoardFaults;
  /** Arms down, or up again. */
  onFree(listener: (isFree: boolean) => void): void;
  onOpen(listener: (direction: Direction) => void): void;
  /** Commands heard so far, in hex. */
  readonly heard: readonly string[];
}

/** Makes a board that hears `EB` frames; its left is the way in. */
export function simulatedTurnstile(address: number): SimulatedTurnstile {
  const faults: BoardFaults = { silent: false, spoilAnswers: 0 };
  const listeners: ((direction: Direction) => void)[] = [];
  const heard: string[] = [];
  const freeListeners: ((isFree: boolean) => void)[] = [];
  const setFree = (isFree: boolean): void => {
    for (const listener of freeListeners) listener(isFree);
  };
  const does: Readonly<Record<string, () => void>> = {
    '40': () => {
      for (const listener of listeners) listener('in');
    },
    '41': () => {
      for (const listener of listeners) listener('out');
    },
    '42': () => {
      setFree(true);
    },
    '43': () => {
      setFree(false);
    },
    '4b': () => undefined,
  };
  const onFrame = (frame: readonly number[], line: Line): void => {
    const [head, to, command = 0] = frame;
    const sum = frame.reduce((soFar, byte) => soFar ^ byte, 0);
    const act = does[command.toString(16)];
    if (faults.silent || head !== 235 || to !== address || sum !== 0 || !act) return;
    heard.push(command.toString(16));
    act();
    const answer = [235, address, command + 128, 0];
    answer.push(answer.reduce((soFar, byte) => soFar ^ byte, 0));
    line.send(spoilt(answer, faults));
  };
  return {
    faults,
    heard,
    attach: (line) => {
      line.onBytes(
        lastBytes(5, (frame) => {
          onFrame(frame, line);
        }),
      );
    },
    onOpen: (listener) => {
      listeners.push(listener);
    },
    onFree: (listener) => {
      freeListeners.push(listener);
    },
  };
}

/** A simulated LCUS relay board. */
export interface SimulatedUsbRelay {
  readonly attach: (line: Line) => void;
  readonly faults: BoardFaults;
  isOn(channel: number): boolean;
  onChange(listener: (channel: number, isOn: boolean) => void): void;
}

/** Makes a board with so many channels; `answers` is what newer ones do. */
export function simulatedUsbRelay(options: {
  readonly channels: number;
  readonly answers: boolean;
}): SimulatedUsbRelay {
  const faults: BoardFaults = { silent: false, spoilAnswers: 0 };
  const listeners: ((channel: number, isOn: boolean) => void)[] = [];
  const on = new Set<number>();
  const put = (channel: number, isOn: boolean): void => {
    if (on.has(channel) === isOn) return;
    if (isOn) on.add(channel);
    else on.delete(channel);
    for (const listener of listeners) listener(channel, isOn);
  };
  const onFrame = (frame: readonly number[], line: Line): void => {
    const [head = 0, channel = 0, action = 0, sum] = frame;
    if (head !== 160 || (head + channel + action) % 256 !== sum || faults.silent) return;
    if (channel < 1 || channel > options.channels) return;
    if ([0, 2].includes(action)) put(channel, false);
    if ([1, 3].includes(action)) put(channel, true);
    if (!options.answers || ![2, 3, 5].includes(action)) return;
    const state = on.has(channel) ? 1 : 0;
    line.send(spoilt([160, channel, state, (160 + channel + state) % 256], faults));
  };
  return {
    faults,
    isOn: (channel) => on.has(channel),
    onChange: (listener) => {
      listeners.push(listener);
    },
    attach: (line) => {
      line.onBytes(
        lastBytes(4, (frame) => {
          onFrame(frame, line);
        }),
      );
      // The board lives on the power of its USB plug.
      line.onGone(() => {
        for (const channel of [...on]) put(channel, false);
      });
    },
  };
}

/** Hands over the last so many bytes whenever one arrives: a board looks for its frame in all of them. */
function lastBytes(
  length: number,
  onFrame: (frame: readonly number[]) => void,
): (bytes: Uint8Array) => void {
  let heard: number[] = [];
  return (bytes) => {
    for (const byte of bytes) {
      heard = [...heard, byte].slice(-length);
      if (heard.length === length) onFrame(heard);
    }
  };
}

function spoilt(answer: readonly number[], faults: BoardFaults): Uint8Array {
  const bytes = Uint8Array.from(answer);
  if (faults.spoilAnswers > 0) {
    faults.spoilAnswers -= 1;
    bytes[2] = (bytes[2] ?? 0) ^ 4;
  }
  return bytes;
}
