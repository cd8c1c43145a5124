import type { GateJournalEntry } from '@hall/core/contract/queries/gate-queries';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { LaneAlarm } from '@hall/core/domain/gate/lane';
import type { Say } from '../app/language.tsx';
import { signed } from './correct-form.ts';
import { laneWords } from './gates-view.ts';

/** What happened at the entrance, as one would tell a colleague. */
export function journalWords(
  entry: GateJournalEntry,
  lanes: readonly LaneRecord[],
  say: Say,
): string {
  const laneOf = (lane: string): string => laneWords(known(lane, lanes), say);
  switch (entry.what) {
    case 'troubled':
      return `${laneOf(entry.lane)}${say('gates.colon')}${troubleWords(entry.trouble, say)}`;
    case 'emergency_raised':
      return say('gates.journal.raised', { danger: say(`emergency.${entry.danger}`) });
    case 'emergency_cleared':
      return say('gates.journal.cleared');
    case 'lanes_reset':
      return say('gates.journal.reset');
    case 'corrected':
      return correctedWords(entry, say);
    case 'zeroed':
      return say(`gates.journal.zeroed.${entry.reason}`, { inside: entry.inside });
    case 'doubted':
      return say(`gates.journal.doubted.${entry.reason}`, {
        lane: entry.lane === null ? '' : laneOf(entry.lane),
      });
    case 'isolated':
      return say(entry.isIsolated ? 'gates.journal.isolated' : 'gates.journal.restored', {
        lane: laneOf(entry.lane),
      });
    case 'configured':
      return say('gates.journal.configured', {
        mode: say(`gates.mode.${entry.openMode}`),
        limit:
          entry.maxOccupancy === null
            ? say('gates.noLimit')
            : say('gates.of', { max: entry.maxOccupancy }),
      });
    case 'opened':
      return openedWords(entry, known(entry.lane, lanes), say);
  }
}

/** A lane that is in the file no longer has its number left. */
function known(
  lane: string,
  lanes: readonly LaneRecord[],
): Pick<LaneRecord, 'lane' | 'name' | 'ways'> {
  const found = lanes.find((one) => one.lane === lane);
  return found ?? { lane, name: null, ways: { in: null, out: null } };
}

function openedWords(
  { direction }: Extract<GateJournalEntry, { what: 'opened' }>,
  lane: Pick<LaneRecord, 'lane' | 'name' | 'ways'>,
  say: Say,
): string {
  const words = say(`gates.journal.opened.${direction}`, { lane: laneWords(lane, say) });
  const way = lane.ways[direction];
  return way === null ? words : `${words}${say('gates.journal.note', { note: way })}`;
}

function correctedWords(entry: Extract<GateJournalEntry, { what: 'corrected' }>, say: Say): string {
  return say('gates.journal.corrected', {
    delta: signed(entry.delta),
    reason: say(`gates.reason.${entry.reason}`),
    note: entry.note === null ? '' : say('gates.journal.note', { note: entry.note }),
    inside: entry.inside,
  });
}

type Trouble = Extract<GateJournalEntry, { what: 'troubled' }>['trouble'];

const causes = ['fire_input', 'manager', 'hall', 'controller_lost'] as const;

function troubleWords(trouble: Trouble, say: Say): string {
  const cause = causes.find((one) => one === trouble);
  return cause === undefined
    ? say(`gates.alarm.${trouble as LaneAlarm}`)
    : say(`gates.emergency.${cause}`);
}
