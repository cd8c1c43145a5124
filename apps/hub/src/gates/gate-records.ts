import { dayOf } from '@hall/core/basics/market-day';
import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import {
  countPasses,
  freshCount,
  totalsOf,
  type HallCount,
  type LanePass,
} from '@hall/core/domain/gate/hall-count';
import type { GateMode } from '@hall/core/domain/gate/lane';
import { closesInbound, crowdingOf } from '@hall/core/domain/gate/occupancy';
import type { LaneReport } from '@hall/devices/host/gates';
import type { Stores } from '../store/stores.ts';

/** What the ledger and the lanes know of the people inside. */
export interface Counting {
  readonly stores: Stores;
  /** Who passed and is not in the ledger yet. */
  readonly unwritten: readonly LanePass[];
  readonly reports: readonly LaneReport[];
  readonly nowMs: number;
}

/** How many are inside now, those included whom the ledger does not know yet. */
export function liveCount({ stores, unwritten, nowMs }: Counting): HallCount {
  const day = dayOf(nowMs);
  const known = stores.hallCount.get();
  const count = known?.day === day ? known : freshCount(day);
  return countPasses(count, unwritten, { atMs: nowMs, hourBefore: null });
}

/** What gates know of the entrance; the readers beside them are somebody else's. */
export type GatesEntrance = Omit<EntranceRecord, 'readers'>;

/** How full the hall is, and what the lanes are told. */
export function entranceRecordOf(counting: Counting & { readonly mode: GateMode }): GatesEntrance {
  const { stores, reports, mode } = counting;
  const count = liveCount(counting);
  const { maxOccupancy } = stores.gateSettings.get();
  const awaited = reports.reduce((sum, { awaitedIn }) => sum + awaitedIn, 0);
  const crowding = crowdingOf({ inside: count.inside, awaited, maxOccupancy });
  const totals = totalsOf(count);
  return {
    kind: 'entrance',
    id: 'entrance',
    mode,
    inside: count.inside,
    maxOccupancy,
    crowding,
    isApproximate: count.isApproximate,
    isInboundClosed: closesInbound(mode, crowding),
    inToday: totals.in,
    outToday: totals.out,
  };
}

/** How each lane is, in the order of the file. */
export function laneRecordsOf(
  reports: readonly LaneReport[],
  { lanes }: Pick<HallCount, 'lanes'>,
  lastAlarmOf: (lane: string) => LaneRecord['lastAlarm'],
): LaneRecord[] {
  return reports.map((report) => {
    const { lane, name, ways, button, status } = report;
    const { mode, counting, isIsolated, emergency, isHeldOpen, isFireOn } = report;
    const passed = lanes.find((one) => one.lane === lane);
    return {
      kind: 'lane',
      id: `lane:${lane}`,
      ...{ lane, name, ways, button },
      link: linkOf(status.state),
      mode,
      counting,
      isIsolated,
      emergency,
      isHeldOpen,
      isFireOn,
      inToday: passed?.in ?? 0,
      outToday: passed?.out ?? 0,
      lastAlarm: lastAlarmOf(lane),
    };
  });
}

function linkOf(state: LaneReport['status']['state']): LaneRecord['link'] {
  switch (state) {
    case 'ready':
    case 'warning':
      return 'ready';
    case 'connecting':
    case 'absent':
      return 'starting';
    default:
      return 'lost';
  }
}
