import type { CancelTimer, Clock, Timers } from '@hall/core/basics/ports';
import { err, ok, type Result } from '@hall/core/basics/result';
import type { DeviceFault } from '@hall/core/contract/device';
import { deviceFault, type LiveDevice, type LiveStatus } from '../../host/live-device.ts';
import type { Connection } from '../../transports/transport.ts';
import type { Noise } from '../resync-framer.ts';
import { signExchange, type SignExchange, type SignOutcome } from './exchange.ts';
import {
  afterFailure,
  afterSuccess,
  nextJob,
  receiptMs,
  unknownSign,
  type SignJob,
  type SignState,
  type SignView,
} from './schedule.ts';
import type { Sign, SignLanguage, SignPicture } from './sign.ts';
import type { WantedContents } from './wanted.ts';

/** What is needed to open a line of signs. */
export interface LedLineParts {
  readonly connect: () => Connection;
  readonly language: SignLanguage;
  readonly wanted: WantedContents;
  /** Runs forwards only. */
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onSignHealth: (window: string, health: SignHealth) => void;
}

/** How one sign of a connected line is; `unheard` until it has taken its first frame. */
export type SignHealth = 'unheard' | 'well' | 'refusing' | 'silent';

/** A connected line of signs. */
export interface LiveLedLine extends LiveDevice {
  /** Looks at once at what is wanted, instead of when something is due. */
  refresh(window: string): void;
  /** Shows that a press was taken; true once the sign has confirmed it (or was written to, if mute). */
  acknowledge(window: string): Promise<boolean>;
  /** Puts the signs out, as far as they answer, and says nothing more to them. */
  darken(): Promise<void>;
  noise(): Noise;
}

/** A frame that was not confirmed is sent again at once so often: frames change nothing twice. */
const tries = 3;
/** A line on which nothing answers for so many rounds is given up: a new connection may cure it. */
const roundsToGiveUp = 3;

/** Opens a line; where signs answer, one of them has to. */
export async function openLedLine(
  parts: LedLineParts,
  signal: AbortSignal,
): Promise<Result<LiveLedLine, DeviceFault>> {
  const connection = parts.connect();
  const { language, clock, timers } = parts;
  const exchange = signExchange({ connection, language, clock, timers });
  const opened = await connection.open(signal);
  if (!opened.ok) return err(deviceFault(opened.error));
  if (!(await anyAnswers(exchange, language))) {
    await connection.close();
    return err('no_answer');
  }
  return ok(new LedLineSession({ parts, connection, exchange }));
}

async function anyAnswers(exchange: SignExchange, language: SignLanguage): Promise<boolean> {
  if (language.answers === null) return true;
  for (const { address, ping } of language.signs) {
    const outcome = ping === null ? 'silent' : await exchange.tell(address, ping, 1);
    if (outcome === 'closed') return false;
    if (outcome !== 'silent') return true;
  }
  return false;
}

/** What is kept of one sign besides its schedule. */
interface Lamp {
  readonly sign: Sign;
  state: SignState;
  health: SignHealth;
  readonly waiting: Set<(shown: boolean) => void>;
}

class LedLineSession implements LiveLedLine {
  readonly status: LiveStatus = { state: 'ready' };
  readonly ended: Promise<DeviceFault>;
  #isOver = false;
  #wake: () => void = () => undefined;
  #working: Promise<void> = Promise.resolve();
  #settleEnded: (fault: DeviceFault) => void = () => undefined;
  readonly #lamps: readonly Lamp[];
  readonly #parts: LedLineParts;
  readonly #connection: Connection;
  readonly #exchange: SignExchange;

  constructor(start: { parts: LedLineParts; connection: Connection; exchange: SignExchange }) {
    this.#parts = start.parts;
    this.#connection = start.connection;
    this.#exchange = start.exchange;
    this.#lamps = start.parts.language.signs.map((sign) => ({
      sign,
      state: unknownSign(start.parts.clock.now()),
      health: 'unheard',
      waiting: new Set(),
    }));
    this.ended = new Promise((resolve) => {
      this.#settleEnded = resolve;
    });
    void this.#connection.closed.then(() => {
      this.#end('no_answer');
    });
    this.#working = this.#work();
  }

  onStatus(): void {
    // The line itself is well or gone; how its signs are is told by `onSignHealth`.
  }

  refresh(window: string): void {
    for (const lamp of this.#lampsOf(window)) {
      // Something new ends the receipt of the press that led to it.
      lamp.state = { ...lamp.state, receiptUntilMs: this.#parts.clock.now() };
    }
    this.#wake();
  }

  acknowledge(window: string): Promise<boolean> {
    const [lamp] = this.#lampsOf(window);
    if (!lamp || this.#isOver || lamp.state.failures > 0) return Promise.resolve(false);
    const untilMs = this.#parts.clock.now() + receiptMs;
    lamp.state = { ...lamp.state, shown: null, receiptUntilMs: untilMs };
    const answer = new Promise<boolean>((resolve) => {
      lamp.waiting.add(resolve);
    });
    this.#wake();
    return answer;
  }

  async darken(): Promise<void> {
    this.#stop();
    await this.#working;
    for (const { sign, state } of this.#lamps) {
      if (state.failures > 0) continue;
      const face = sign.face({ kind: 'blank' });
      const frame = sign.encode({ face, isFlashing: false, isLit: true });
      await this.#exchange.tell(sign.address, frame, 1);
    }
  }

  noise(): Noise {
    return this.#exchange.noise();
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#connection.close();
  }

  #lampsOf(window: string): readonly Lamp[] {
    return this.#lamps.filter((lamp) => lamp.sign.window === window);
  }

  async #work(): Promise<void> {
    while (!this.#isOver) {
      const nowMs = this.#parts.clock.now();
      const job = nextJob(
        this.#lamps.map((lamp) => this.#view(lamp)),
        nowMs,
      );
      if (job.type === 'rest') await this.#rest(job.untilMs - nowMs);
      else await this.#do(job);
    }
  }

  #view({ sign, state }: Lamp): SignView {
    const { language, wanted } = this.#parts;
    return { sign, language, wanted: wanted.of(sign.window), state };
  }

  #rest(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      let cancel: CancelTimer = () => undefined;
      this.#wake = () => {
        cancel();
        resolve();
      };
      cancel = this.#parts.timers.after(delayMs, this.#wake);
    });
  }

  async #do(job: Exclude<SignJob, { type: 'rest' }>): Promise<void> {
    const lamp = this.#lamps[job.at];
    if (!lamp) throw new Error('No such sign on this line');
    const { sign } = lamp;
    const frame = job.type === 'show' ? sign.encode(job.picture) : sign.ping;
    if (!frame) throw new Error('Asked a sign that never answers');
    const waiting = [...lamp.waiting];
    // A sign that was gone gets one try a round, so that it does not hold up the others.
    const allowed = lamp.state.failures > 0 ? 1 : tries;
    const outcome = await this.#exchange.tell(sign.address, frame, allowed);
    const isShown = outcome === 'confirmed' || outcome === 'sent';
    // A ping does not show a press; a frame that began before the press does not either.
    if (job.type === 'show') this.#answerPresses(lamp, waiting, isShown);
    if (outcome === 'closed') {
      // The connection's own word of its end may come later, and nothing would come before the next try.
      this.#end('no_answer');
      return;
    }
    this.#settle(lamp, { outcome, picture: job.type === 'show' ? job.picture : null });
  }

  #settle(lamp: Lamp, done: { outcome: SignOutcome; picture: SignPicture | null }): void {
    const nowMs = this.#parts.clock.now();
    const isWell = done.outcome === 'confirmed' || done.outcome === 'sent';
    const next = isWell
      ? afterSuccess(lamp.state, done.picture, nowMs)
      : afterFailure(lamp.state, nowMs);
    // A press that came meanwhile wants a frame of its own.
    lamp.state = isWell && lamp.waiting.size > 0 ? { ...next, shown: null } : next;
    if (!isWell) this.#answerPresses(lamp, [...lamp.waiting], false);
    this.#tell(lamp, healthAfter(done.outcome));
    const isGone = ({ state, health }: Lamp): boolean =>
      health === 'silent' && state.failures >= roundsToGiveUp;
    if (this.#lamps.every(isGone)) this.#end('no_answer');
  }

  #answerPresses(lamp: Lamp, waiting: readonly ((shown: boolean) => void)[], shown: boolean): void {
    for (const answer of waiting) {
      lamp.waiting.delete(answer);
      answer(shown);
    }
  }

  #tell(lamp: Lamp, health: SignHealth): void {
    if (lamp.health === health) return;
    lamp.health = health;
    this.#parts.onSignHealth(lamp.sign.window, health);
  }

  #end(fault: DeviceFault): void {
    if (this.#isOver) return;
    this.#stop();
    this.#settleEnded(fault);
    void this.#connection.close();
  }

  #stop(): void {
    this.#isOver = true;
    for (const lamp of this.#lamps) this.#answerPresses(lamp, [...lamp.waiting], false);
    this.#wake();
  }
}

function healthAfter(outcome: SignOutcome): SignHealth {
  switch (outcome) {
    case 'confirmed':
    case 'sent':
      return 'well';
    case 'refused':
      return 'refusing';
    case 'silent':
    case 'closed':
      return 'silent';
  }
}
