import type { EntranceRecord } from '@hall/core/contract/topics/entrance-topic';
import type {
  GateSettingsRecord,
  LaneReaderRecord,
  LaneRecord,
} from '@hall/core/contract/topics/gates-topic';

/** A lane that is well and walked through freely. */
export function sampleLane(changes: Partial<LaneRecord> & { readonly lane: string }): LaneRecord {
  return {
    ...{ kind: 'lane', id: `lane:${changes.lane}`, name: null, link: 'ready' },
    ...{ ways: { in: null, out: null }, button: 'none' },
    ...{ mode: 'free_count', counting: 'exact', isIsolated: false, emergency: null },
    ...{ isHeldOpen: true, isFireOn: null, inToday: 120, outToday: 80, lastAlarm: null },
    ...changes,
  };
}

/** A reader on the way in that is well. */
export function sampleReader(
  changes: Partial<LaneReaderRecord> & Pick<LaneReaderRecord, 'id' | 'lane' | 'reader'>,
): LaneReaderRecord {
  return { kind: 'laneReader', direction: 'in', state: 'ready', fault: null, ...changes };
}

/** The entrance of a hall with forty people inside. */
export function sampleEntrance(changes: Partial<EntranceRecord> = {}): EntranceRecord {
  return {
    ...{ kind: 'entrance', id: 'entrance', mode: 'free_count', inside: 40, maxOccupancy: 300 },
    ...{ crowding: 'ample', isApproximate: false, isInboundClosed: false },
    ...{ inToday: 240, outToday: 200, readers: [] },
    ...changes,
  };
}

/** What a manager decided; gates are set up. */
export function sampleGateSettings(changes: Partial<GateSettingsRecord> = {}): GateSettingsRecord {
  return {
    ...{ kind: 'gateSettings', id: 'gateSettings', setup: 'read', readers: 'none' },
    ...{ openMode: 'free_count', maxOccupancy: 300 },
    ...changes,
  };
}
