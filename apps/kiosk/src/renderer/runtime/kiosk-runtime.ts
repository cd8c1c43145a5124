import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';
import type { Result } from '@hall/core/basics/result';
import type { HallClient } from '@hall/core/client/hall-client';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import { deviceClass } from '@hall/core/contract/device';
import type { HallError } from '@hall/core/contract/errors';
import type { KioskShell } from '@hall/core/contract/shell-page';
import type { PersonEvent, WorldEvent } from '../machine/events.ts';
import { kioskMachine } from '../machine/kiosk-machine.ts';
import { textsIn } from '../hall/texts.ts';
import {
  initialState,
  type Effect,
  type KioskState,
  type Question,
  type Reply,
} from '../machine/state.ts';
import { firstWelcome } from './first-welcome.ts';
import { HubReports } from './hub-reports.ts';
import { MachineLoop } from './machine-loop.ts';
import { printOn } from './printing.ts';
import type { Speech } from './speech.ts';

export interface RuntimePorts {
  readonly client: Pick<HallClient, 'command' | 'connection' | 'hubNow' | 'query' | 'subscribe'>;
  /** Null in a plain browser: no reader, no printer. */
  readonly shell: Pick<KioskShell, 'onDeviceEvent' | 'deviceStatus' | 'print'> | null;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: IdSource;
  readonly speech: Speech;
  /** Empties what a browser keeps by itself: selection and clipboard. */
  readonly forget: () => void;
}

/** Runs the machine: feeds it what happens and does what it asks for. */
export class KioskRuntime {
  readonly #ports: RuntimePorts;
  readonly #loop: MachineLoop<KioskState, PersonEvent | WorldEvent, Effect>;
  readonly #reports: HubReports;
  #visitId: string;
  /** Under which id a question was asked, for when it is asked again. */
  readonly #commandIds = new WeakMap<Question, string>();

  constructor(ports: RuntimePorts) {
    this.#ports = ports;
    this.#reports = new HubReports(ports);
    this.#visitId = ports.ids.next();
    this.#loop = new MachineLoop<KioskState, PersonEvent | WorldEvent, Effect>({
      ...ports,
      begin: initialState(ports.clock.now()),
      machine: kioskMachine,
      run: (effect) => {
        this.#run(effect);
      },
      onHub: () => {
        if (ports.client.connection.state === 'live') void this.#reports.send();
      },
    });
  }

  get state(): KioskState {
    return this.#loop.state;
  }

  get speech(): Speech {
    return this.#ports.speech;
  }

  /** The visit a report of a posting counts for; of this kiosk and this visit only. */
  get visitId(): string {
    return this.#visitId;
  }

  subscribe(listener: () => void): () => void {
    return this.#loop.subscribe(listener);
  }

  /** Begins to listen to the hub, the devices and the clock; the returned function ends it. */
  start(): () => void {
    const { shell } = this.#ports;
    const stopLoop = this.#loop.start();
    if (shell === null) return stopLoop;
    const stopDevices = shell.onDeviceEvent((event) => {
      this.dispatch(toWorld(event));
    });
    void shell.deviceStatus().then((states) => {
      for (const device of deviceClass.options) {
        this.dispatch({ type: 'device', device, status: states[device] });
      }
    });
    return () => {
      stopLoop();
      stopDevices();
    };
  }

  dispatch(event: PersonEvent | WorldEvent): void {
    this.#loop.dispatch(event);
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
        void printOn(this.#ports, effect.document).then((result) => {
          this.dispatch({ type: 'printed', visitNo: effect.visitNo, result });
        });
        break;
      case 'print-ticket':
        void this.#printTicket(effect);
        break;
      case 'print-match':
        void this.#printMatch(effect);
        break;
      case 'print-receipt':
        void this.#printReceipt(effect);
        break;
      case 'tell':
        this.#reports.add(effect.report);
        break;
      case 'say':
        this.#say(effect.line);
        break;
      case 'forget':
        this.#visitId = this.#ports.ids.next();
        this.#ports.speech.stop();
        this.#ports.forget();
        break;
    }
  }

  #say(line: Extract<Effect, { type: 'say' }>['line']): void {
    const { language } = this.state;
    this.#ports.speech.say(textsIn(language)(`say.${line}`), language);
  }

  async #ask(effect: Extract<Effect, { type: 'ask' }>): Promise<void> {
    const { askNo, question } = effect;
    const before = effect.again ? this.#commandIds.get(question) : undefined;
    const commandId = before ?? this.#ports.ids.next();
    this.#commandIds.set(question, commandId);
    if (this.state.connection === 'connecting') await firstWelcome(this.#ports);
    const result = await this.#answerTo(question, commandId);
    this.dispatch({ type: 'answered', askNo, reply: replyOf(question.name, result) });
  }

  #answerTo(question: Question, commandId: string): Promise<Result<unknown, HallError>> {
    const { client } = this.#ports;
    if (question.name === 'ticket.find') {
      return client.query(question.name, question.input);
    }
    if (question.name === 'complaint.progress') {
      return client.query(question.name, question.input);
    }
    if (question.name === 'complaint.posting') {
      return client.query(question.name, question.input);
    }
    const input = needsVisit(question.name)
      ? { ...question.input, visitId: this.#visitId }
      : question.input;
    return client.command(question.name, input as CommandInput<typeof question.name>, commandId);
  }

  async #printSlip(effect: Extract<Effect, { type: 'print-slip' }>): Promise<void> {
    const result = await printOn(this.#ports, effect.slip.document);
    this.#reports.add({ name: 'slip.printed', input: { slipId: effect.slip.slipId, result } });
    this.dispatch({ type: 'printed', visitNo: effect.visitNo, result });
  }

  async #printReceipt(effect: Extract<Effect, { type: 'print-receipt' }>): Promise<void> {
    const { visitNo, complaintId, document } = effect;
    const result = await printOn(this.#ports, document);
    this.#reports.add({ name: 'complaint.receiptPrinted', input: { complaintId, result } });
    this.dispatch({ type: 'printed', visitNo, result });
  }

  /** The hub hears of the paper before anything that follows from it. */
  async #printTicket(effect: Extract<Effect, { type: 'print-ticket' }>): Promise<void> {
    const { visitNo, ticketId, first } = effect;
    const result = await printOn(this.#ports, effect.document);
    this.#reports.add({ name: 'ticket.printed', input: { ticketId, result } });
    this.dispatch({ type: 'ticket-printed', visitNo, ticketId, first, result });
  }

  /** One copy after the other; each is told by itself, whatever became of the one before. */
  async #printMatch(effect: Extract<Effect, { type: 'print-match' }>): Promise<void> {
    for (const { paperId, copy, document } of effect.papers) {
      const result = await printOn(this.#ports, document);
      this.#reports.add({ name: 'match.printed', input: { paperId, copy, result } });
      this.dispatch({ type: 'match-printed', visitNo: effect.visitNo, paperId, copy, result });
    }
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
    case 'slip':
      return event;
  }
}
