import {
  laneTiming,
  type GateMode,
  type LaneReading,
  type LaneSetup,
} from '@hall/core/domain/gate/lane';
import { openGateBus, type LiveGateBus } from '../drivers/gate/bus.ts';
import { laneDriver } from '../drivers/gate/lane-driver.ts';
import { modbusBoard, modbusDrive } from '../drivers/gate/modbus-board.ts';
import { simulatedSite, type SimulatedSiteLane } from '../drivers/gate/simulator-site.ts';
import { laneRuntime, type LaneNews, type LaneRuntime } from '../host/lane-runtime.ts';
import { memoryLink } from '../transports/memory.ts';
import { manualTime, type ManualTime } from './manual-time.ts';

/** Lanes over bytes in memory, in a time that moves only when a test moves it. */
export interface FakeEntrance {
  readonly time: ManualTime;
  readonly lanes: readonly (SimulatedSiteLane & {
    readonly runtime: LaneRuntime;
    readonly news: readonly LaneNews[];
  })[];
}

const setup: LaneSetup = {
  opens: { in: true, out: true },
  senses: { in: true, out: true },
  holdsOpen: true,
  timing: laneTiming,
};

/** Starts so many lanes on one line; their controllers answer and their contacts rest. */
export async function fakeEntrance(options: {
  readonly lanes: number;
  readonly mode: GateMode;
}): Promise<FakeEntrance> {
  const time = manualTime();
  const link = memoryLink();
  const site = simulatedSite({ kind: 'relays', lanes: options.lanes, clock: time, timers: time });
  link.onLine(site.attach);
  const drives = site.lanes.map(({ lane }) => {
    const settings = {
      ...{ name: lane, unit: Number(lane), inputs: 4 },
      ...{ endsPulses: true, pulseMs: 500, answerMs: 300 },
    };
    const contacts = { in: 0, out: 1, hold: null };
    return modbusDrive({ board: modbusBoard(settings), settings, contacts });
  });
  let live: LiveGateBus | null = null;
  const lanes = site.lanes.map((one, at) => {
    const news: LaneNews[] = [];
    const driver = laneDriver({
      ...{ lane: one.lane, drive: drives[at]!, timers: time },
      bus: () => live,
    });
    const runtime = laneRuntime({
      ...{ lane: one.lane, setup, mode: options.mode, clock: time, timers: time },
      tell: (command, withinMs) => driver.tell(command, withinMs),
      onNews: (_, told) => news.push(told),
    });
    return { ...one, runtime, news };
  });
  const runtimes = new Map(lanes.map(({ lane, runtime }) => [lane, runtime]));
  const opening = openGateBus(
    {
      ...{ connect: link.connect, clock: time, timers: time },
      boards: drives.map(({ board }) => board),
      onInputs: (lane, inputs) => {
        runtimes.get(lane)?.dispatch({ type: 'reading', reading: readingOf(inputs) });
      },
      onHealth: (lane, health) => {
        runtimes.get(lane)?.dispatch({ type: 'link', isReady: health === 'well' });
      },
    },
    new AbortController().signal,
  );
  const bus = await opening;
  if (!bus.ok) throw new Error(bus.error);
  live = bus.value;
  await time.advance(2000);
  for (const { news } of lanes) news.length = 0;
  return { time, lanes };
}

function readingOf(inputs: readonly boolean[]): LaneReading {
  const [first = null, second = null, third = null, fourth = null] = inputs;
  return { in: first, out: second, alarm: third, fire: fourth };
}
