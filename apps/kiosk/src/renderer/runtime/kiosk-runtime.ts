import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';
import type { Result } from '@hall/core/basics/result';
import type { HallClient } from '@hall/core/client/hall-client';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { deviceClass, type PrintOutcome } from '@hall/core/contract/device';
import type { HallError } from '@hall/core/contract/errors';
import type { KioskShell } from '@hall/core/contract/shell-page';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { PersonEvent, WorldEvent } from '../machine/events.ts';
import { kioskMachine } from '../machine/kiosk-machine.ts';
import { textsIn } from '../hall/texts.ts';
import { initialState, type Effect, type KioskState, type Reply } from '../machine/state.ts';
import type { Speech } from './speech.ts';

/** A slip takes under ten seconds; a shell that says nothing for this long says nothing at all. */
const printDeadlineMs = 45_000;

/** What became of slips while the hub was away; more would mean a day without it. */
const reportCeiling = 50;

const tickMs = 1_000;

export interface RuntimePorts {
  readonly client: Pick<HallClient, 'command' | 'connection' | 'subscribe'>;
  /** Null in a plain browser: no reader, no printer. */
  readonly shell: Pick<KioskShell, 'onDeviceEvent' | 'deviceStatus' | 'print'> | null;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: IdSource;
  readonly speech: Speech;
  /** Empties what a browser keeps by itself: selection and clipboard. */
  readonly forget: () => void;
}

type SlipReport = CommandInput<'slip.printed'>;

/** Runs the machine: feeds it what happens and does what it asks for. */
export class KioskRuntime {
  readonly #ports: RuntimePorts;
  readonly #listeners = new Set<() => void>();
  readonly #reports: SlipReport[] = [];
  #state: KioskState;
  #visitId: string;
  #lastCommandId: string | null = null;
  #reporting = false;
  #stop: (() => void)[] = [];

  constructor(ports: RuntimePorts) {
    this.#ports = ports;
    this.#visitId = ports.ids.next();
    this.#state = initialState(ports.clock.now());
  }

  get state(): KioskState {
    return this.#state;
  }

  get speech(): Speech {
    return this.#ports.speech;
  }

  /** The visit a report of a posting counts for; of this kiosk and this visit only. */
  get visitId(): string {
    return this.#visitId;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Begins to listen to the hub, the devices and the clock; the returned function ends it. */
  start(): () => void {
    const { client, shell } = this.#ports;
    this.#stop = [
      client.subscribe(() => {
        this.#onClient();
      }),
    ];
    if (shell !== null) {
      this.#stop.push(
        shell.onDeviceEvent((event) => {
          this.dispatch(toWorld(event));
        }),
      );
      void shell.deviceStatus().then((states) => {
        for (const device of deviceClass.options) {
          this.dispatch({ type: 'device', device, status: states[device] });
        }
      });
    }
    this.#onClient();
    this.#tick();
    return () => {
      for (const stop of this.#stop) {
        stop();
      }
    };
  }

  dispatch(event: PersonEvent | WorldEvent): void {
    const before = this.#state;
    const step = kioskMachine(before, { ...event, atMs: this.#ports.clock.now() });
    this.#state = step.state;
    for (const effect of step.effects) {
      this.#run(effect);
    }
    if (before !== step.state) {
      for (const listener of this.#listeners) {
        listener();
      }
    }
  }

  #tick(): void {
    let cancel = (): void => undefined;
    const again = (): void => {
      cancel = this.#ports.timers.after(tickMs, () => {
        this.dispatch({ type: 'tick' });
        again();
      });
    };
    again();
    this.#stop.push(() => {
      cancel();
    });
  }

  #onClient(): void {
    const connection = this.#ports.client.connection.state;
    if (connection !== this.#state.connection) {
      this.dispatch({ type: 'connection', connection });
    }
    if (connection === 'live') {
      void this.#sendReports();
    }
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'ask':
        void this.#ask(effect);
        break;
      case 'print-slip':
        void this.#printSlip(effect);
        break;
      case 'print-paper':
        void this.#print(effect.document).then((result) => {
          this.dispatch({ type: 'printed', visitNo: effect.visitNo, result });
        });
        break;
      case 'say':
        this.#say(effect.line);
        break;
      case 'forget':
        this.#visitId = this.#ports.ids.next();
        this.#lastCommandId = null;
        this.#ports.speech.stop();
        this.#ports.forget();
        break;
    }
  }

  #say(line: Extract<Effect, { type: 'say' }>['line']): void {
    const { language } = this.#state;
    this.#ports.speech.say(textsIn(language)(`say.${line}`), language);
  }

  async #ask(effect: Extract<Effect, { type: 'ask' }>): Promise<void> {
    const { askNo, question } = effect;
    const commandId =
      effect.again && this.#lastCommandId !== null ? this.#lastCommandId : this.#ports.ids.next();
    if (question.name !== 'help.call') {
      this.#lastCommandId = commandId;
    }
    const input = needsVisit(question.name)
      ? { ...question.input, visitId: this.#visitId }
      : question.input;
    const result = await this.#ports.client.command(
      question.name,
      input as CommandInput<typeof question.name>,
      commandId,
    );
    this.dispatch({ type: 'answered', askNo, reply: replyOf(question.name, result) });
  }

  async #printSlip(effect: Extract<Effect, { type: 'print-slip' }>): Promise<void> {
    const result = await this.#print(effect.slip.document);
    this.#reports.push({ slipId: effect.slip.slipId, result });
    this.#reports.splice(0, Math.max(0, this.#reports.length - reportCeiling));
    this.dispatch({ type: 'printed', visitNo: effect.visitNo, result });
    await this.#sendReports();
  }

  async #print(document: PaperDocument): Promise<PrintOutcome> {
    const { shell, timers } = this.#ports;
    if (shell === null) {
      return { outcome: 'failed', fault: 'not_found' };
    }
    let cancel = (): void => undefined;
    const late = new Promise<PrintOutcome>((resolve) => {
      cancel = timers.after(printDeadlineMs, () => {
        resolve({ outcome: 'unknown', fault: 'no_answer' });
      });
    });
    try {
      return await Promise.race([shell.print(document), late]);
    } catch {
      // The shell broke off: whether paper came out is not known, and the person is told so.
      return { outcome: 'unknown', fault: 'no_answer' };
    } finally {
      cancel();
    }
  }

  /** Tells the hub, oldest first; what it does not take now waits until it is back. */
  async #sendReports(): Promise<void> {
    if (this.#reporting) {
      return;
    }
    this.#reporting = true;
    for (let next = this.#reports[0]; next !== undefined; next = this.#reports[0]) {
      const told = await this.#ports.client.command('slip.printed', next);
      if (!told.ok && told.error.code === 'unreachable') {
        break;
      }
      this.#reports.shift();
    }
    this.#reporting = false;
  }
}

const visitCommands: ReadonlySet<Reply['name']> = new Set([
  'worker.checkIn',
  'worker.turnAway',
  'worker.register',
  'worker.open',
  'posting.report',
]);

function needsVisit(name: Reply['name']): boolean {
  return visitCommands.has(name);
}

/** The name and its result belong together by construction; the union cannot see that. */
function replyOf(name: Reply['name'], result: Result<unknown, HallError>): Reply {
  return { name, result } as Reply;
}

function toWorld(event: Parameters<Parameters<KioskShell['onDeviceEvent']>[0]>[0]): WorldEvent {
  switch (event.type) {
    case 'status':
      return { type: 'device', device: event.device, status: event.status };
    case 'card':
    case 'card-removed':
    case 'card-trouble':
      return event;
  }
}
