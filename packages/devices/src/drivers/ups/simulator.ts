import type { Line } from '../../transports/line.ts';

/** A simulated `upsd` with one UPS. */
export interface SimulatedUps {
  readonly attach: (line: Line) => void;
  /** The words of `ups.status`. */
  status: string;
  charge: string;
  runtime: string;
  readonly faults: UpsFaults;
}

/** What is wrong with it. Each holds until it is taken back. */
export interface UpsFaults {
  silent: boolean;
  /** The daemon runs and has lost its UPS. */
  stale: boolean;
  splitEverywhere: boolean;
}

const longestCommand = 128;

/** Makes a daemon that speaks the text protocol of Network UPS Tools. */
export function simulatedUps(name: string): SimulatedUps {
  const faults: UpsFaults = { silent: false, stale: false, splitEverywhere: false };
  const ups: SimulatedUps = {
    faults,
    status: 'OL CHRG',
    charge: '100',
    runtime: '1200',
    attach: (line) => {
      let heard = '';
      line.onBytes((bytes) => {
        heard += Buffer.from(bytes).toString('latin1');
        const commands = heard.split('\n');
        heard = (commands.pop() ?? '').slice(-longestCommand);
        for (const command of commands) say(line, answerTo(command));
      });
    },
  };
  const say = (line: Line, text: string): void => {
    if (faults.silent) return;
    const bytes = Buffer.from(`${text}\n`, 'latin1');
    if (!faults.splitEverywhere) line.send(bytes);
    else for (const byte of bytes) line.send(Uint8Array.of(byte));
  };
  const answerTo = (command: string): string => {
    const [verb, what, of, variable = ''] = command.split(' ');
    if (verb !== 'GET' || what !== 'VAR') return 'ERR UNKNOWN-COMMAND';
    if (of !== name) return 'ERR UNKNOWN-UPS';
    if (faults.stale) return 'ERR DATA-STALE';
    const values = new Map([
      ['ups.status', ups.status],
      ['battery.charge', ups.charge],
      ['battery.runtime', ups.runtime],
    ]);
    const value = values.get(variable);
    if (value === undefined) return 'ERR VAR-NOT-SUPPORTED';
    return `VAR ${name} ${variable} "${value.replaceAll(/["\\]/g, '\\$&')}"`;
  };
  return ups;
}
