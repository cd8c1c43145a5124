import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { TextKey } from '../app/language.tsx';

/** A word about a lane, and the colour that helps to find it. */
export interface LanePill {
  readonly key: TextKey;
  readonly tone: 'plain' | 'accent' | 'good' | 'warn' | 'alarm';
}

/** How a lane is, the worst first; a lane that is well has two calm words. */
export function lanePills(lane: LaneRecord): LanePill[] {
  const { link, counting, isIsolated, isFireOn, isHeldOpen, emergency } = lane;
  const pills: LanePill[] = [];
  if (isFireOn === true) pills.push({ key: 'gates.fireOn', tone: 'alarm' });
  if (emergency === 'fire_input' && isFireOn === null) {
    pills.push({ key: 'gates.fireUnseen', tone: 'alarm' });
  }
  pills.push({ key: `gates.link.${link}`, tone: linkTone[link] });
  if (isIsolated) pills.push({ key: 'gates.isolated', tone: 'warn' });
  pills.push(countingPill[counting]);
  if (isHeldOpen)
    pills.push({ key: 'gates.heldOpen', tone: emergency === null ? 'plain' : 'alarm' });
  return pills;
}

const linkTone = { starting: 'plain', ready: 'good', lost: 'alarm' } as const;
const countingPill = {
  exact: { key: 'gates.counted', tone: 'plain' },
  approximate: { key: 'gates.roughly', tone: 'warn' },
  none: { key: 'gates.notCounted', tone: 'alarm' },
} as const;
