import type {
  EntranceRecord,
  EntranceTopicRecord,
} from '@hall/core/contract/topics/entrance-topic';
import type {
  GateSettingsRecord,
  GatesRecord,
  LaneReaderRecord,
  LaneRecord,
} from '@hall/core/contract/topics/gates-topic';
import type { Say } from '../app/language.tsx';

/** The entrance as the page shows it. */
export interface GatesView {
  /** Null until the hub has told it, and where no gates are set up. */
  readonly entrance: EntranceRecord | null;
  readonly settings: GateSettingsRecord | null;
  /** In the order of their numbers. */
  readonly lanes: readonly LaneRecord[];
  /** In the order of the file. */
  readonly readers: readonly LaneReaderRecord[];
}

/** Sorts the records of the two topics. */
export function gatesView(
  entrance: Iterable<EntranceTopicRecord>,
  gates: Iterable<GatesRecord>,
): GatesView {
  const lanes: LaneRecord[] = [];
  const readers: LaneReaderRecord[] = [];
  let settings: GateSettingsRecord | null = null;
  for (const record of gates) {
    if (record.kind === 'lane') lanes.push(record);
    else if (record.kind === 'laneReader') readers.push(record);
    else settings = record;
  }
  const found = [...entrance].find((record) => record.kind === 'entrance') ?? null;
  return {
    entrance: found,
    settings,
    lanes: lanes.sort(byNumber),
    readers: readers.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
  };
}

function byNumber(a: LaneRecord, b: LaneRecord): number {
  return a.lane.localeCompare(b.lane, 'en', { numeric: true });
}

/** A lane's name, or its number in words. */
export function laneWords({ lane, name }: Pick<LaneRecord, 'lane' | 'name'>, say: Say): string {
  return name ?? say('gates.lane', { lane });
}

/** A way through a lane, as this hall calls it. */
export function wayWords(
  { ways }: Pick<LaneRecord, 'ways'>,
  direction: 'in' | 'out',
  say: Say,
): string {
  return ways[direction] ?? say(`gates.${direction}`);
}

/** Several lanes in one breath. */
export function lanesWords(lanes: readonly LaneRecord[], say: Say): string {
  return lanes.map((lane) => laneWords(lane, say)).join(say('list.comma'));
}

/** How the lanes stand in an emergency. */
export interface LanesInEmergency {
  readonly lanes: readonly LaneRecord[];
  /** Those whose fire contact keeps the manager from clearing it. */
  readonly fire: readonly LaneRecord[];
}

/** The lanes that stand open until a manager has looked; null when none does. */
export function inEmergency(lanes: readonly LaneRecord[]): LanesInEmergency | null {
  const open = lanes.filter(({ emergency }) => emergency !== null);
  if (open.length === 0) return null;
  return { lanes: open, fire: lanes.filter(keepsFire) };
}

/** As the lanes themselves judge a reset: a contact that is on, or one that raised it and is out of sight. */
function keepsFire({ emergency, isFireOn }: LaneRecord): boolean {
  return isFireOn === true || (emergency === 'fire_input' && isFireOn === null);
}

/** Why the count cannot be trusted, in words; null when it can. */
export function doubtWords(view: GatesView, say: Say): string | null {
  if (view.entrance?.isApproximate !== true) return null;
  const uncounted = view.lanes.filter(({ counting }) => counting === 'none');
  const unsure = view.lanes.filter(({ counting }) => counting === 'approximate');
  const reasons = [
    ...(uncounted.length > 0
      ? [say('gates.why.lanes', { lanes: lanesWords(uncounted, say) })]
      : []),
    ...(unsure.length > 0 ? [say('gates.why.unsure', { lanes: lanesWords(unsure, say) })] : []),
  ];
  return reasons.length > 0 ? reasons.join(say('list.comma')) : say('gates.why.past');
}
