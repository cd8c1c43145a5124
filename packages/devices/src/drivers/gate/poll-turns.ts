import type { Clock } from '@hall/core/basics/ports';
import type { Outcome } from '../line-exchange.ts';
import type { BoardAnswer, GateBoard } from './board.ts';

/** How a board of a line is. */
export type BoardHealth = 'well' | 'refusing' | 'silent';

/** Whose turn it is to be asked, and how each board is. */
export interface PollTurns {
  /** The board that waits longest for its turn; null while none is due. */
  next(): GateBoard | null;
  /** How long until one is due. */
  restMs(): number;
  heard(board: string, outcome: Outcome<BoardAnswer>): void;
  /** No board that could answer has done so for long. */
  readonly isMute: boolean;
}

interface Seat {
  readonly board: GateBoard;
  dueMs: number;
  silences: number;
  health: BoardHealth | null;
}

/** A late answer looks like the next one's: a board is let alone this long after it kept silent. */
const lateMs = 300;
/** Silent boards are asked ever more rarely, so that one of them does not hold up the others. */
const silentPausesMs = [lateMs, lateMs, 500, 1000, 2000];
const refusedPauseMs = 2000;
const silencesToLose = 3;
const silencesToGiveUp = 7;
const longestRestMs = 1000;

/** Gives every board its turn, the one that is most overdue first. */
export function pollTurns(parts: {
  readonly boards: readonly GateBoard[];
  readonly clock: Clock;
  readonly onHealth: (board: string, health: BoardHealth) => void;
}): PollTurns {
  const { clock, onHealth } = parts;
  const nowMs = clock.now();
  const seats: Seat[] = parts.boards
    .filter((board) => board.poll() !== null)
    .map((board) => ({ board, dueMs: nowMs, silences: 0, health: null }));
  // A board that cannot answer is believed to be well as long as its line is there.
  for (const board of parts.boards) if (board.poll() === null) onHealth(board.name, 'well');
  const tell = (seat: Seat, health: BoardHealth): void => {
    if (seat.health === health) return;
    seat.health = health;
    onHealth(seat.board.name, health);
  };
  const first = (): Seat | null =>
    seats.reduce<Seat | null>(
      (best, seat) => (best && best.dueMs <= seat.dueMs ? best : seat),
      null,
    );
  return {
    get isMute() {
      return seats.length > 0 && seats.every((seat) => seat.silences >= silencesToGiveUp);
    },
    next: () => {
      const seat = first();
      return seat && seat.dueMs <= clock.now() ? seat.board : null;
    },
    restMs: () => Math.min(longestRestMs, Math.max(1, (first()?.dueMs ?? Infinity) - clock.now())),
    heard: (name, outcome) => {
      const seat = seats.find((one) => one.board.name === name);
      if (!seat) return;
      if (outcome.kind === 'silent') {
        seat.silences += 1;
        const at = Math.min(seat.silences, silentPausesMs.length) - 1;
        seat.dueMs = clock.now() + (silentPausesMs[at] ?? lateMs);
        if (seat.silences >= silencesToLose) tell(seat, 'silent');
        return;
      }
      if (outcome.kind !== 'answer') return;
      seat.silences = 0;
      const isRefusal = outcome.answer.kind === 'refused';
      seat.dueMs = clock.now() + (isRefusal ? refusedPauseMs : seat.board.pollMs);
      tell(seat, isRefusal ? 'refusing' : 'well');
    },
  };
}
