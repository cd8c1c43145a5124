import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';
import type { Result } from '@hall/core/basics/result';
import type { HallClient } from '@hall/core/client/hall-client';
import type { HallError } from '@hall/core/contract/errors';
import type { KioskShell } from '@hall/core/contract/shell-page';
import { parseBoothQr } from '@hall/core/documents/booth-slip';
import { parseMatchQr } from '@hall/core/documents/match-slip';
import { parseSlipQr } from '@hall/core/documents/slip-code';
import { HubReports } from '../../runtime/hub-reports.ts';
import { MachineLoop } from '../../runtime/machine-loop.ts';
import { printOn } from '../../runtime/printing.ts';
import { boothMachine } from '../machine/booth-machine.ts';
import type { PersonEvent, WorldEvent } from '../machine/events.ts';
import {
  initialState,
  type BoothState,
  type Effect,
  type Looked,
  type PaperInHand,
  type Reply,
} from '../machine/state.ts';
import { swallowed } from './wedge.ts';

export interface BoothPorts {
  readonly client: Pick<
    HallClient,
    'command' | 'connection' | 'hubNow' | 'query' | 'subscribe' | 'topic'
  >;
  /** Null in a plain browser: no scanner but one that types, no printer. */
  readonly shell: Pick<KioskShell, 'onDeviceEvent' | 'deviceStatus' | 'print'> | null;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: IdSource;
  /** Empties what a browser keeps by itself: selection and clipboard. */
  readonly forget: () => void;
}

/** Runs the machine: feeds it what happens and does what it asks for. */
export class BoothRuntime {
  readonly #ports: BoothPorts;
  readonly #loop: MachineLoop<BoothState, PersonEvent | WorldEvent, Effect>;
  readonly #reports: HubReports;
  /** The wish the hub was told last, and the id it knows it by. */
  #wish: { readonly wishNo: number; readonly commandId: string } | null = null;
  #revision: { readonly employerId: string; readonly revision: number } | null = null;
  /** The last paper given to the printer: one at a time, also those of somebody who has left. */
  #printing: Promise<void> = Promise.resolve();

  constructor(ports: BoothPorts) {
    this.#ports = ports;
    this.#reports = new HubReports(ports);
    this.#loop = new MachineLoop<BoothState, PersonEvent | WorldEvent, Effect>({
      ...ports,
      begin: initialState(ports.clock.now()),
      machine: boothMachine,
      run: (effect) => {
        this.#run(effect);
      },
      onHub: () => {
        this.#onRevision();
        if (ports.client.connection.state === 'live') void this.#reports.send();
      },
    });
  }

  get state(): BoothState {
    return this.#loop.state;
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
      if (event.type === 'slip') this.scanned(event.text);
      else if (event.type === 'status' && event.device === 'printer')
        this.dispatch({ type: 'printer', status: event.status });
    });
    void shell.deviceStatus().then(({ printer }) => {
      this.dispatch({ type: 'printer', status: printer });
    });
    return () => {
      stopLoop();
      stopDevices();
    };
  }

  dispatch(event: PersonEvent | WorldEvent): void {
    this.#loop.dispatch(event);
  }

  /** A paper lay on a scanner, whichever way it is connected. */
  scanned(text: string): void {
    const market = this.#ports.client.topic('board').records.get('market');
    const code = market?.kind === 'market' ? market.market.code : '';
    const pass = parseBoothQr(text.trim(), code);
    if (pass.ok) {
      this.dispatch({ type: 'pass', pass: pass.value.pass });
      return;
    }
    const match = parseMatchQr(text.trim(), code);
    if (match.ok) {
      this.dispatch({ type: 'match-slip', matchId: match.value.code });
      return;
    }
    const parsed = parseSlipQr(text.trim(), code);
    if (!parsed.ok && text.includes(swallowed)) this.dispatch({ type: 'swallowed' });
    else this.dispatch({ type: 'slip', slipCode: parsed.ok ? parsed.value.code : null });
  }

  /** Tells the machine when something of its own employer has changed. */
  #onRevision(): void {
    const employerId = this.state.session?.employer.employerId;
    if (employerId === undefined) {
      this.#revision = null;
      return;
    }
    const revision = this.#ports.client.topic('booth').records.get(employerId)?.revision ?? 0;
    const before = this.#revision;
    this.#revision = { employerId, revision };
    const isNews = before?.employerId === employerId && before.revision !== revision;
    if (isNews) this.dispatch({ type: 'changed', employerId });
  }

  #run(effect: Effect): void {
    switch (effect.type) {
      case 'ask':
        void this.#ask(effect);
        break;
      case 'look':
        void this.#look(effect);
        break;
      case 'print':
        this.#printing = this.#printing.then(() =>
          this.#printPaper(effect.paper, effect.sessionNo),
        );
        break;
      case 'close':
        // Best effort: a hub that does not hear of it forgets the token by itself.
        void this.#ports.client.command('booth.close', { boothToken: effect.boothToken });
        break;
      case 'forget':
        this.#wish = null;
        this.#ports.forget();
        break;
    }
  }

  async #ask({ askNo, wishNo, question }: Extract<Effect, { type: 'ask' }>): Promise<void> {
    const known = this.#wish?.wishNo === wishNo ? this.#wish : null;
    const commandId = known?.commandId ?? this.#ports.ids.next();
    // Looking at a slip again is no wish to be kept apart.
    if (question.name !== 'booth.scan') this.#wish = { wishNo, commandId };
    const { client } = this.#ports;
    const result: Result<unknown, HallError> = await client.command(
      question.name,
      question.input,
      commandId,
    );
    this.dispatch({ type: 'answered', askNo, reply: { name: question.name, result } as Reply });
    // A session that begins now has the revision of now.
    this.#onRevision();
  }

  async #look({ lookNo, look }: Extract<Effect, { type: 'look' }>): Promise<void> {
    const result: Result<unknown, HallError> = await this.#ports.client.query(
      look.name,
      look.input,
    );
    this.dispatch({ type: 'looked', lookNo, looked: { name: look.name, result } as Looked });
  }

  /** The hub hears of every paper, also of one whose employer has left. */
  async #printPaper(paper: PaperInHand, sessionNo: number): Promise<void> {
    const { paperId, copy } = paper;
    const result = await printOn(this.#ports, paper.document);
    this.#reports.add({ name: 'match.printed', input: { paperId, copy, result } });
    this.dispatch({ type: 'printed', sessionNo, paperId, copy, result });
  }
}
