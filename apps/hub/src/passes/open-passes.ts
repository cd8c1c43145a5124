import type { Clock, IdSource, Timers } from '@hall/core/basics/ports';
import type { LaneWord } from '@hall/core/contract/topics/entrance-topic';
import type { LaneReaderRecord, ReaderSetupState } from '@hall/core/contract/topics/gates-topic';
import { passReaders, type PassReader } from '@hall/core/domain/gate/pass';
import type { GateDesk } from '../gates/gate-desk.ts';
import type { GateSetup } from '../gates/gate-setup.ts';
import type { HubLogger } from '../observability/logger.ts';
import { PassDesk, type PassHub } from './pass-desk.ts';
import { ReaderStates } from './reader-states.ts';

/** The readers and what is said at the lanes, as topics see them. */
export interface PassesView {
  readonly setup: ReaderSetupState;
  readers(): LaneReaderRecord[];
  words(): LaneWord[];
  /** What may be read at some lane, sorted by name. */
  readable(): PassReader[];
}

/** The readers at the lanes of a hub. */
export interface Passes extends PassesView {
  /** Opens the readers that the file with the gates names. */
  start(hub: PassHub): void;
  close(): Promise<void>;
}

/** Puts the readers to the lanes; nothing is opened before `start`. */
export function openPasses(parts: {
  readonly gates: Pick<GateDesk, 'ask' | 'lanes' | 'listen'>;
  readonly setup: Pick<GateSetup, 'config' | 'readers'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: IdSource;
  readonly logger: HubLogger;
  /** A reader or what is said at a lane is not what it was. */
  readonly onChange: () => void;
  readonly reportBug: (cause: unknown) => void;
}): Passes {
  const { gates, setup, ids, logger, onChange } = parts;
  const { state, readers, problems } = setup.readers;
  const states = new ReaderStates(readers);
  const names = new Map(setup.config?.lanes.map(({ lane, name }) => [lane, name]));
  const desk = new PassDesk({
    ...parts,
    random: Math.random,
    newId: () => ids.next(),
    lanes: gates,
    nameOf: (lane) => names.get(lane) ?? null,
    onWord: onChange,
    onStatus: ({ index, lane, kind }, status) => {
      logger.info({ lane, kind, state: status.state }, 'a reader at a lane');
      states.put(index, status);
      onChange();
    },
  });
  const endListening = gates.listen((lane, news) => {
    desk.laneNews(lane, news);
  });
  return {
    setup: state,
    readers: () => states.all(),
    words: () => desk.words(),
    readable: () =>
      passReaders.filter((kind) =>
        readers.some((one) => (kind === 'card' ? 'idReader' in one : 'scanner' in one)),
      ),
    start: (hub) => {
      if (problems.length > 0) logger.error({ problems }, 'the readers at the lanes are left out');
      desk.start(hub, readers);
    },
    close: () => {
      endListening();
      return desk.close();
    },
  };
}
