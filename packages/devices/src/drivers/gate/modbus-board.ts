import type { Direction } from '@hall/core/domain/gate/lane';
import type { Question } from '../line-exchange.ts';
import {
  boardPulse,
  coilOff,
  coilOn,
  readInputs,
  writeCoil,
  type ModbusAnswer,
} from '../modbus/rtu.ts';
import type { BoardAnswer, BoardQuestion, GateBoard, GateContacts, GateDrive } from './board.ts';

/** A Modbus RTU module with relays, inputs, or both. */
export interface ModbusBoardSettings {
  readonly name: string;
  readonly unit: number;
  /** How many inputs are read, from the first; none of a module with relays only. */
  readonly inputs: number;
  /** Whether the module ends a pulse by itself ("flash on"): always to be preferred. */
  readonly endsPulses: boolean;
  readonly pulseMs: number;
  readonly answerMs: number;
}

/** A passage closes its contact for 100 ms at least. */
const pollMs = 50;
/** 3.5 characters at 9600 baud. */
const turnMs = 4;

/** The module as something to be asked. A module without inputs is asked for one, to know that it lives. */
export function modbusBoard(settings: ModbusBoardSettings): GateBoard {
  const { unit, answerMs } = settings;
  const question = inBoardWords(
    readInputs({ unit, first: 0, count: Math.max(1, settings.inputs) }, answerMs),
  );
  return {
    name: settings.name,
    pollMs: settings.inputs > 0 ? pollMs : 1000,
    turnMs,
    poll: () => question,
  };
}

/** A gate on the relays of a module. */
export function modbusDrive(parts: {
  readonly board: GateBoard;
  readonly settings: ModbusBoardSettings;
  readonly contacts: GateContacts;
}): GateDrive {
  const { board, settings, contacts } = parts;
  const write = (address: number, value: number): BoardQuestion =>
    inBoardWords(writeCoil({ unit: settings.unit, address, value }, settings.answerMs));
  const all = (coils: readonly (number | null)[], value: number): BoardQuestion[] =>
    [...new Set(coils)].flatMap((coil) => (coil === null ? [] : [write(coil, value)]));
  return {
    board,
    opens: { in: contacts.in !== null, out: contacts.out !== null },
    pulse: (direction) => {
      const coil = contacts[direction];
      if (coil === null) return [];
      if (!settings.endsPulses) return [write(coil, coilOn)];
      const { address, value } = boardPulse(coil, settings.pulseMs);
      return [write(address, value)];
    },
    endPulse: (direction: Direction) =>
      settings.endsPulses
        ? null
        : { questions: all([contacts[direction]], coilOff), afterMs: settings.pulseMs },
    holdOpen: () =>
      contacts.hold === null
        ? all([contacts.in, contacts.out], coilOn)
        : all([contacts.hold], coilOn),
    release: () => all([contacts.hold, contacts.in, contacts.out], coilOff),
  };
}

function inBoardWords(question: Question<ModbusAnswer>): BoardQuestion {
  return {
    ...question,
    decode: (frame): BoardAnswer | null => {
      const answer = question.decode(frame);
      if (answer?.kind === 'written') return { kind: 'done' };
      return answer?.kind === 'exception' ? { kind: 'refused' } : answer;
    },
  };
}
