import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { Clock } from '@hall/core/basics/ports';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
} from '@hall/core/contract/commands/registry';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { Actor } from '@hall/core/contract/roles';
import { consentPurpose } from '@hall/core/domain/worker/worker';
import { marketOf, testCards, wishesOf } from '@hall/core/testing/hall-builders';
import type { GateReadersInput } from '@hall/devices/host/gate-reader-config';
import { sampleCard, type SampleCardId } from '@hall/devices/simulators/sample-cards';
import {
  startSimulatedReader,
  startSimulatedScanner,
  type RunningReader,
  type RunningScanner,
} from '@hall/devices/simulators/simulated-devices';
import { startSimulatedGates, type RunningGates } from '@hall/devices/simulators/simulated-gates';
import { consentRecords } from '../../src/commands/worker/consents-in-force.ts';
import { passQueries } from '../../src/passes/pass-queries.ts';
import { pino } from 'pino';
import { aheadToNoonMs } from './noon.ts';
import { openTestHall, type TestHall } from './test-hall.ts';
import { pause, until } from './window-bench.ts';

const kiosk: Actor = {
  kind: 'terminal',
  terminalId: '00000000-0000-4000-8000-0000000000a1',
  terminal: 'kiosk',
};
const manager: Actor = {
  kind: 'staff',
  staffId: '00000000-0000-4000-8000-0000000000f1',
  displayName: 'manager',
  roles: ['staff', 'manager'],
};
const visitId = '00000000-0000-4000-8000-0000000000b1';
/** A day. */
export const dayMs = 86_400_000;
/** A contact counts only after it was seen at rest. */
const restMs = 400;
/** What the hall calls its lane. */
export const laneName = '东门';
/** Where the door button is wired. */
const buttonInput = 4;

/** The time of this machine, and so much on; at first it is noon. */
class ShiftedClock implements Clock {
  aheadMs = aheadToNoonMs();

  now(): number {
    return Date.now() + this.aheadMs;
  }
}

/** A slip as a worker holds it. */
export interface HeldSlip {
  readonly slipId: string;
  readonly workerId: string;
  readonly registrationNo: string;
  /** What its QR code says. */
  readonly qr: string;
}

/** A hub with a real gate, slip scanner and card reader at lane 1, over real cables. */
export class PassBench {
  readonly gates: RunningGates;
  readonly scanner: RunningScanner;
  readonly reader: RunningReader;
  readonly clock = new ShiftedClock();
  /** Everything the hub has logged. */
  readonly logged: string[] = [];
  #hall: TestHall | null = null;

  private constructor(devices: {
    readonly gates: RunningGates;
    readonly scanner: RunningScanner;
    readonly reader: RunningReader;
  }) {
    this.gates = devices.gates;
    this.scanner = devices.scanner;
    this.reader = devices.reader;
  }

  /** Opens a hall whose lanes let people in to a slip, a card or a button. */
  static async open(): Promise<PassBench> {
    const bench = new PassBench({
      gates: await startSimulatedGates({ via: 'tcp', kind: 'relays', lanes: 1 }),
      scanner: await startSimulatedScanner({ via: 'tcp' }),
      reader: await startSimulatedReader({ via: 'tcp' }),
    });
    const options = bench.#options();
    const hall = await openTestHall(options);
    bench.#hall = hall;
    await hall.hub.system.setMarket(marketOf());
    bench.#writeSettings([
      { lane: '1', scanner: bench.scanner.config },
      { lane: '1', idReader: bench.reader.config },
    ]);
    await bench.does('gate.configure', { openMode: 'pass_optional', maxOccupancy: null });
    await hall.restart(options);
    await bench.ready();
    return bench;
  }

  get hall(): TestHall {
    if (this.#hall === null) throw new Error('The hall is not open');
    return this.#hall;
  }

  get gate(): PassBench['gates']['site']['lanes'][number]['gate'] {
    return this.gates.site.lanes[0]!.gate;
  }

  /** How often the relay of the way in was told to close, by the bytes of the line. */
  get pulses(): number {
    return this.#pulses;
  }

  #pulses = 0;

  /** Waits until the lane counts and both readers are at work. */
  async ready(): Promise<void> {
    const { module } = this.gates.site.lanes[0]!;
    module.relays.onChange((coil, isOn) => {
      if (coil === 0 && isOn) this.#pulses += 1;
    });
    await until('the lane is ready', () => this.lane()?.counting === 'exact');
    const { passes } = this.hall.hub;
    await until('the readers are ready', () =>
      passes.readers().every(({ state }) => state === 'ready'),
    );
    await pause(restMs);
  }

  lane(): LaneRecord | undefined {
    const { hub } = this.hall;
    return hub.gates.lanes(hub.system.stores)[0];
  }

  /** What stands at the lane now. */
  word(): string | undefined {
    return this.hall.hub.passes.words()[0]?.word;
  }

  /** Shows a text to the scanner and waits for the word it is answered with. */
  scan(text: string, word: string): Promise<void> {
    return this.#answered(word, () => {
      this.scanner.scanner.scan(text);
    });
  }

  /** Lays a card on the reader until the word has come, and takes it away. */
  async lay(card: SampleCardId, word: string): Promise<void> {
    await this.#answered(word, () => {
      this.reader.reader.placeCard(sampleCard(card));
    });
    this.reader.reader.liftCard();
  }

  /** Holds the door button down until the word has come. */
  async pressButton(word: string): Promise<void> {
    const { module } = this.gates.site.lanes[0]!;
    await this.#answered(word, () => {
      module.press(buttonInput);
    });
    module.release(buttonInput);
  }

  /** Goes in through the gate that was opened; stays in the passage until the lane has seen it. */
  async walkIn(): Promise<void> {
    await until('the gate is open', () => this.gate.isOpen('in'));
    const before = this.lane()?.inToday ?? 0;
    const isCounted = (): boolean => (this.lane()?.inToday ?? 0) > before;
    this.gate.block('in', true);
    await until('somebody was counted', isCounted);
    this.gate.block('in', false);
    await pause(restMs);
  }

  /** Waits until the pulse is over; a second one within it would be the same movement of the relay. */
  shut(): Promise<void> {
    return until('the gate is shut', () => !this.gate.isOpen('in'));
  }

  /** Registers somebody with his card and gives the slip he gets. */
  async register(card: keyof typeof testCards = 'man'): Promise<HeldSlip> {
    const texts = consentRecords(this.hall.hub.system.stores.market.get());
    const consents = consentPurpose.options.map((purpose) => {
      const text = texts.find(({ id }) => id === `${purpose}:zh-CN`)!;
      const { version: textVersion, hash: textHash } = text;
      const given = purpose === 'registration' || purpose === 'keep_id_number';
      return { purpose, given, textVersion, textHash };
    });
    const served = await this.does(
      'worker.register',
      {
        visitId,
        identity: { by: 'card', card: testCards[card], phone: '19900001234' },
        consents,
        wishes: wishesOf(),
        elderMode: false,
        language: 'zh-CN',
      },
      kiosk,
    );
    const qr = served.slip.document.blocks.find((block) => block.kind === 'qr');
    if (qr?.kind !== 'qr') throw new Error('a slip without a code');
    const { workerId, registrationNo } = served.greeting;
    return { slipId: served.slip.slipId, workerId, registrationNo, qr: qr.data };
  }

  /** Starts the hub anew with other readers in the file. */
  async restartWith(readers: GateReadersInput): Promise<void> {
    this.#writeSettings(readers);
    await this.hall.restart(this.#options());
  }

  /** Has somebody's data deleted, as he can at a kiosk with his card. */
  async deletes(card: keyof typeof testCards): Promise<void> {
    const input = { visitId, card: testCards[card], language: 'zh-CN' } as const;
    const answer = await this.does('worker.checkIn', input, kiosk);
    if (answer.outcome !== 'checked_in') throw new Error(answer.outcome);
    await this.does('worker.delete', { visitToken: answer.served.visitToken }, kiosk);
  }

  async does<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    actor: Actor = manager,
  ): Promise<CommandOutput<N>> {
    const message = { commandId: randomUUID(), name, input };
    const answer = await this.hall.hub.system.command(actor, message);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as CommandOutput<N>;
  }

  /** What staff see of a day; today unless given. */
  async passes(day: string): Promise<QueryOutput<'gate.passes'>> {
    const { stores } = this.hall.hub.system;
    const note = () => Promise.reject(new Error('nothing is noted'));
    const asking = { actor: manager, nowMs: this.clock.now(), stores, note };
    const answer = await passQueries['gate.passes'](asking, { day });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value;
  }

  /** Rows of a table, as they lie in the file. */
  rows(sql: string): Record<string, unknown>[] {
    return this.hall.read((db) => db.prepare(sql).all() as Record<string, unknown>[]);
  }

  async close(): Promise<void> {
    await this.#hall?.close();
    await Promise.all([this.gates.close(), this.scanner.close(), this.reader.close()]);
  }

  #options() {
    const stream = { write: (line: string) => void this.logged.push(line) };
    return { clock: this.clock, logger: pino({ level: 'debug', base: null }, stream) };
  }

  async #answered(word: string, act: () => void): Promise<void> {
    const beforeMs = this.hall.hub.passes.words()[0]?.atMs ?? 0;
    // Two words of one millisecond could not be told apart.
    await until('time goes on', () => this.clock.now() > beforeMs);
    act();
    await until(`the word ${word}`, () => {
      const said = this.hall.hub.passes.words()[0];
      return said !== undefined && said.atMs > beforeMs && said.word === word;
    });
  }

  #writeSettings(readers: GateReadersInput): void {
    const { lines, lanes = [] } = this.gates.config;
    const withButton = lanes.map((lane) => ({
      ...lane,
      name: laneName,
      sensesBy: { ...lane.sensesBy!, button: buttonInput },
    }));
    const content = JSON.stringify({ lines, lanes: withButton, readers });
    writeFileSync(join(this.hall.dataDir, 'gates.json'), content);
  }
}
