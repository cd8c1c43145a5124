import { z } from 'zod';
import type { SimulatedReader } from '@hall/devices/drivers/id-reader/simulator';
import {
  bestVia,
  startSimulatedPrinter,
  startSimulatedReader,
  startSimulatedScanner,
  type RunningPrinter,
  type RunningReader,
  type RunningScanner,
} from '@hall/devices/simulators/simulated-devices';
import { sampleCards, type SampleCard } from '@hall/devices/simulators/sample-cards';
import { EventStream } from './event-stream.ts';
import { slipView, type SlipView } from './slip-view.ts';

/** What a visitor may do to the simulated devices of one kiosk. */
export const placeAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('place-card'), card: z.string().max(40) }),
  z.strictObject({ do: z.literal('lift-card') }),
  z.strictObject({ do: z.literal('reader-plug'), plugged: z.boolean() }),
  z.strictObject({ do: z.literal('scan'), text: z.string().min(1).max(64) }),
  z.strictObject({ do: z.literal('printer-plug'), plugged: z.boolean() }),
  z.strictObject({
    do: z.literal('printer-fault'),
    fault: z.enum(['paperOut', 'nearEnd', 'coverOpen', 'cutterJam', 'silent']),
    on: z.boolean(),
  }),
]);
export type PlaceAction = z.infer<typeof placeAction>;

/** How the devices of a place are, for the page that shows them. */
export interface PlaceState {
  readonly card: string | null;
  readonly readerPlugged: boolean;
  readonly printerPlugged: boolean;
  readonly faults: Readonly<Record<string, boolean>>;
}

const slipsShown = 12;

/** The simulated reader, printer and slip scanner of one kiosk, with everything that came out of the printer. */
export class Place {
  readonly name: string;
  readonly reader: RunningReader;
  readonly printer: RunningPrinter;
  readonly scanner: RunningScanner;
  readonly events = new EventStream();
  readonly #slips: SlipView[] = [];
  #card: SampleCard | null = null;
  #readerPlugged = true;
  #printerPlugged = true;

  private constructor(name: string, devices: Pick<Place, 'reader' | 'printer' | 'scanner'>) {
    const { reader, printer, scanner } = devices;
    this.name = name;
    this.reader = reader;
    this.printer = printer;
    this.scanner = scanner;
    printer.printer.onSlip((slip) => {
      const view = slipView(slip, Date.now());
      this.#slips.unshift(view);
      this.#slips.splice(slipsShown);
      this.events.send({ type: 'slip', slip: view });
    });
  }

  /** Starts the devices; the reader on a pty where this machine can make one. */
  static async start(name: string): Promise<Place> {
    const reader = await startSimulatedReader({ via: bestVia() });
    const printer = await startSimulatedPrinter({ via: 'tcp', tcpPort: 0 });
    const scanner = await startSimulatedScanner({ via: 'tcp' });
    return new Place(name, { reader, printer, scanner });
  }

  /** What a page that opens now has to know. */
  opening(): unknown[] {
    return [
      { type: 'state', state: this.state() },
      ...[...this.#slips].reverse().map((slip) => ({ type: 'slip', slip })),
    ];
  }

  state(): PlaceState {
    const { paperOut, nearEnd, coverOpen, cutterJam, silent } = this.printer.printer.faults;
    return {
      card: this.#card?.id ?? null,
      readerPlugged: this.#readerPlugged,
      printerPlugged: this.#printerPlugged,
      faults: { paperOut, nearEnd, coverOpen, cutterJam, silent },
    };
  }

  /** Does what the visitor asked; a card that does not exist is no card. */
  async act(action: PlaceAction): Promise<void> {
    await this.#act(action, this.reader.reader);
    this.events.send({ type: 'state', state: this.state() });
  }

  async close(): Promise<void> {
    this.events.close();
    await Promise.all([this.reader.close(), this.printer.close(), this.scanner.close()]);
  }

  async #act(action: PlaceAction, reader: SimulatedReader): Promise<void> {
    switch (action.do) {
      case 'place-card':
        this.#card = sampleCards.find((card) => card.id === action.card) ?? null;
        reader.liftCard();
        if (this.#card !== null) {
          reader.placeCard(this.#card);
        }
        return;
      case 'lift-card':
        this.#card = null;
        reader.liftCard();
        return;
      case 'reader-plug':
        this.#readerPlugged = action.plugged;
        await (action.plugged ? this.reader.plug() : this.reader.unplug());
        return;
      case 'scan':
        this.scanner.scanner.scan(action.text);
        return;
      case 'printer-plug':
        this.#printerPlugged = action.plugged;
        await (action.plugged ? this.printer.plug() : this.printer.unplug());
        return;
      case 'printer-fault':
        this.printer.printer.set({ [action.fault]: action.on });
    }
  }
}
