import type { GateReadersInput } from '@hall/devices/host/gate-reader-config';
import { sampleCards } from '@hall/devices/simulators/sample-cards';
import {
  startSimulatedReader,
  startSimulatedScanner,
  type RunningReader,
  type RunningScanner,
} from '@hall/devices/simulators/simulated-devices';
import { z } from 'zod';

const lane = z.string().regex(/^[0-9]{1,2}$/);

/** What a visitor may hold before a scanner. */
export const papers = ['today', 'yesterday', 'forged', 'other'] as const;
export type Paper = (typeof papers)[number];

/** What a visitor may do with the readers beside the lanes. */
export const readerActions = [
  z.strictObject({ do: z.literal('scan'), lane, paper: z.enum(papers) }),
  z.strictObject({ do: z.literal('card'), lane }),
  z.strictObject({ do: z.literal('plug'), lane, reader: z.enum(['scanner', 'card']) }),
] as const;
export type ReaderAction = z.infer<(typeof readerActions)[number]>;

/** What a paper's code says; null where nobody has such a paper yet. */
export type PaperText = (paper: Paper) => string | null;

/** How the readers of a lane are; null where it has none of the kind. */
export interface ReadersState {
  readonly scanner: boolean | null;
  readonly card: boolean | null;
}

interface Beside {
  readonly lane: string;
  readonly scanner: RunningScanner | null;
  readonly card: RunningReader | null;
}

/** Both at the first lane, a scanner at the second, and a door button alone at any other. */
const built: readonly { readonly lane: string; readonly hasCard: boolean }[] = [
  { lane: '1', hasCard: true },
  { lane: '2', hasCard: false },
];
/** So long somebody holds his card to the reader. */
const cardLiesMs = 1_500;

/** The simulated readers beside the lanes of the demonstration, each on a cable of its own. */
export class LaneReaders {
  readonly #lanes: readonly Beside[];
  readonly #unplugged = new Set<string>();
  #paperText: PaperText = () => null;
  #lift: NodeJS.Timeout | undefined;

  private constructor(lanes: readonly Beside[]) {
    this.#lanes = lanes;
  }

  static async start(): Promise<LaneReaders> {
    return new LaneReaders(
      await Promise.all(
        built.map(async ({ lane: at, hasCard }) => ({
          lane: at,
          scanner: await startSimulatedScanner({ via: 'tcp' }),
          card: hasCard ? await startSimulatedReader({ via: 'tcp' }) : null,
        })),
      ),
    );
  }

  /** The part of the gates file that names them. */
  settings(): GateReadersInput {
    return this.#lanes.flatMap(({ lane: at, scanner, card }) => [
      ...(scanner === null ? [] : [{ lane: at, scanner: scanner.config }]),
      ...(card === null ? [] : [{ lane: at, idReader: card.config }]),
    ]);
  }

  /** From now on there are slips of this hall to hold before a scanner. */
  takePapers(text: PaperText): void {
    this.#paperText = text;
  }

  state(at: string): ReadersState {
    const found = this.#lanes.find((one) => one.lane === at);
    const isPlugged = (reader: 'scanner' | 'card'): boolean | null =>
      found?.[reader] ? !this.#unplugged.has(`${reader} ${at}`) : null;
    return { scanner: isPlugged('scanner'), card: isPlugged('card') };
  }

  /** False where there is nothing to hold or nothing to hold it to. */
  async act(action: ReaderAction): Promise<boolean> {
    const found = this.#lanes.find((one) => one.lane === action.lane);
    switch (action.do) {
      case 'scan': {
        const text = this.#paperText(action.paper);
        if (found?.scanner === undefined || found.scanner === null || text === null) return false;
        found.scanner.scanner.scan(text);
        return true;
      }
      case 'card':
        return this.#lay(found?.card ?? null);
      case 'plug':
        return this.#plug(found, action.reader);
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#lift);
    const running = this.#lanes.flatMap(({ scanner, card }) => [scanner, card]);
    await Promise.all(running.map(async (reader) => reader?.close()));
  }

  #lay(running: RunningReader | null): boolean {
    const [card] = sampleCards;
    if (running === null || card === undefined) return false;
    clearTimeout(this.#lift);
    running.reader.liftCard();
    running.reader.placeCard(card);
    this.#lift = setTimeout(() => {
      running.reader.liftCard();
    }, cardLiesMs);
    this.#lift.unref();
    return true;
  }

  async #plug(found: Beside | undefined, reader: 'scanner' | 'card'): Promise<boolean> {
    const running = found?.[reader] ?? null;
    if (found === undefined || running === null) return false;
    const name = `${reader} ${found.lane}`;
    if (this.#unplugged.delete(name)) {
      await running.plug();
    } else {
      this.#unplugged.add(name);
      await running.unplug();
    }
    return true;
  }
}
