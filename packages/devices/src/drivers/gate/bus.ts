import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import type { CommandOutcome } from '@hall/core/domain/gate/lane';
import { deviceFault, type LiveDevice, type LiveStatus } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import { lineExchange, type LineExchange, type Outcome } from '../line-exchange.ts';
import type { Noise } from '../resync-framer.ts';
import type { BoardAnswer, BoardQuestion, GateBoard } from './board.ts';
import { pollTurns, type BoardHealth, type PollTurns } from './poll-turns.ts';

/** Something to be told to a board: now, or not at all. */
export interface BusOrder {
  readonly board: string;
  readonly questions: readonly BoardQuestion[];
  /** Of several orders with one slot only the newest is wanted; null: each is. */
  readonly slot: string | null;
  /** Goes before everything that is not. */
  readonly isUrgent: boolean;
  readonly withinMs: number;
}

/** One line with its boards: we are its only master, and speak to one board at a time. */
export interface LiveGateBus extends LiveDevice {
  /** `refused`: it was surely not told, or the board would not. */
  tell(order: BusOrder): Promise<CommandOutcome>;
  noise(): Noise;
}

/** What is needed to open a line. */
export interface GateBusParts {
  readonly connect: () => Connection;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly boards: readonly GateBoard[];
  readonly onInputs: (board: string, inputs: readonly boolean[]) => void;
  readonly onHealth: (board: string, health: BoardHealth) => void;
}

/** Opens a line; one of its boards has to answer, unless none of them can. */
export async function openGateBus(
  parts: GateBusParts,
  signal: AbortSignal,
): Promise<Result<LiveGateBus, DeviceFault>> {
  const connection = parts.connect();
  const exchange = lineExchange({ connection, clock: parts.clock, timers: parts.timers });
  const opened = await connection.open(signal);
  if (!opened.ok) return err(deviceFault(opened.error));
  if (!(await somebodyAnswers(parts.boards, exchange))) {
    await connection.close();
    return err('no_answer');
  }
  return ok(new GateBus({ parts, connection, exchange }));
}

async function somebodyAnswers(
  boards: readonly GateBoard[],
  exchange: LineExchange,
): Promise<boolean> {
  let canAnswer = false;
  for (const board of boards) {
    const question = board.poll();
    if (!question) continue;
    canAnswer = true;
    const outcome = await exchange.ask(question);
    if (outcome.kind === 'answer') return true;
    if (outcome.kind === 'closed') return false;
  }
  return !canAnswer;
}

interface Waiting {
  readonly order: BusOrder;
  readonly untilMs: number;
  readonly settle: (outcome: CommandOutcome) => void;
}

/** More can only be a mistake: what waits here waits for the end of one exchange. */
const maxWaiting = 32;
/** After so many orders in a row the boards are looked at all the same. */
const ordersInARow = 8;

class GateBus implements LiveGateBus {
  readonly status: LiveStatus = { state: 'ready' };
  readonly ended: Promise<DeviceFault>;
  #isOver = false;
  #waiting: Waiting[] = [];
  #inARow = 0;
  #wake: () => void = () => undefined;
  #settleEnded: (fault: DeviceFault) => void = () => undefined;
  readonly #parts: GateBusParts;
  readonly #connection: Connection;
  readonly #exchange: LineExchange;
  readonly #turns: PollTurns;

  constructor(start: { parts: GateBusParts; connection: Connection; exchange: LineExchange }) {
    this.#parts = start.parts;
    this.#connection = start.connection;
    this.#exchange = start.exchange;
    this.#turns = pollTurns(start.parts);
    this.ended = new Promise((resolve) => {
      this.#settleEnded = resolve;
    });
    void this.#connection.closed.then(() => {
      this.#end('no_answer');
    });
    void this.#run();
  }

  onStatus(): void {
    // The line is ready or gone; how its boards are is told by `onHealth`.
  }

  noise(): Noise {
    return this.#exchange.noise();
  }

  tell(order: BusOrder): Promise<CommandOutcome> {
    if (this.#isOver || this.#waiting.length >= maxWaiting) return Promise.resolve('refused');
    const untilMs = this.#parts.clock.now() + order.withinMs;
    this.#forget((one) => order.slot !== null && one.order.slot === order.slot);
    return new Promise((settle) => {
      this.#waiting.push({ order, untilMs, settle });
      this.#wake();
    });
  }

  async close(): Promise<void> {
    this.#isOver = true;
    this.#forget(() => true);
    this.#wake();
    await this.#connection.close();
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      const order = this.#inARow < ordersInARow ? this.#nextOrder() : null;
      if (order) {
        this.#inARow += 1;
        await this.#perform(order);
        continue;
      }
      this.#inARow = 0;
      const board = this.#turns.next();
      const question = board?.poll();
      if (board && question) await this.#poll(board, question);
      else if (this.#waiting.length === 0) await this.#rest(this.#turns.restMs());
    }
  }

  /** What came too late to be told in its time is not told at all. */
  #nextOrder(): Waiting | null {
    const nowMs = this.#parts.clock.now();
    this.#forget((one) => one.untilMs <= nowMs);
    const next = this.#waiting.find((one) => one.order.isUrgent) ?? this.#waiting[0] ?? null;
    if (next) this.#waiting = this.#waiting.filter((one) => one !== next);
    return next;
  }

  #forget(isOut: (one: Waiting) => boolean): void {
    const out = this.#waiting.filter(isOut);
    this.#waiting = this.#waiting.filter((one) => !out.includes(one));
    for (const one of out) one.settle('refused');
  }

  async #perform({ order, untilMs, settle }: Waiting): Promise<void> {
    let outcome: CommandOutcome = order.questions.length === 0 ? 'refused' : 'confirmed';
    for (const question of order.questions) {
      const leftMs = Math.max(1, untilMs - this.#parts.clock.now());
      const answerMs = Math.min(question.answerMs, leftMs);
      outcome = worse(outcome, await this.#ask(order.board, { ...question, answerMs }));
    }
    settle(outcome);
  }

  async #ask(board: string, question: BoardQuestion): Promise<CommandOutcome> {
    const outcome = await this.#exchange.ask(question);
    this.#turns.heard(board, outcome);
    this.#giveUpIfMute();
    await this.#turn(board);
    if (outcome.kind === 'sent') return 'assumed';
    if (outcome.kind !== 'answer') return 'uncertain';
    return outcome.answer.kind === 'refused' ? 'refused' : 'confirmed';
  }

  async #poll(board: GateBoard, question: BoardQuestion): Promise<void> {
    const outcome: Outcome<BoardAnswer> = await this.#exchange.ask(question);
    if (this.#isOver) return;
    this.#turns.heard(board.name, outcome);
    this.#giveUpIfMute();
    if (outcome.kind === 'answer' && outcome.answer.kind === 'inputs') {
      this.#parts.onInputs(board.name, outcome.answer.inputs);
    }
    await this.#turn(board.name);
  }

  #turn(name: string): Promise<void> {
    const turnMs = this.#parts.boards.find((board) => board.name === name)?.turnMs ?? 0;
    return new Promise((resolve) => {
      this.#parts.timers.after(turnMs, resolve);
    });
  }

  /** Rests until a board wants to be asked, or somebody has something to say. */
  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      let cancel: CancelTimer = () => undefined;
      this.#wake = () => {
        cancel();
        resolve();
      };
      cancel = this.#parts.timers.after(ms, resolve);
    });
  }

  /** A line on which nobody answers any more may be a hung adapter: only opening it anew helps. */
  #giveUpIfMute(): void {
    if (this.#turns.isMute) this.#end('no_answer');
  }

  #end(fault: DeviceFault): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#forget(() => true);
    this.#wake();
    this.#settleEnded(fault);
    void this.#connection.close();
  }
}

/** An order is done as badly as the worst of its parts. */
function worse(one: CommandOutcome, other: CommandOutcome): CommandOutcome {
  const order: readonly CommandOutcome[] = ['confirmed', 'assumed', 'uncertain', 'refused'];
  return order[Math.max(order.indexOf(one), order.indexOf(other))] ?? 'uncertain';
}
