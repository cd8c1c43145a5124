import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import { askedPostings } from '../follow-up/asked.ts';
import { reportedPostings } from '../postings/reported.ts';
import { unreviewed } from '../review/review-queue.ts';
import { rightsWaiting } from '../rights/rights-list.ts';
import type { BackupTask } from '../terminals/backup-state.ts';
import type { DeviceTrouble } from '../terminals/device-trouble.ts';
import type { Me } from './me.ts';
import type { Page } from './route.ts';
import type { StaffView } from './staff-view.ts';

/** What waits on a page for somebody to come. */
export interface Waiting {
  readonly count: number;
  /** It is late, or a danger. */
  readonly isUrgent: boolean;
}

/** Everything that waits, by the page on which it is done. */
export function waitingBy({
  staff,
  me,
  lanes,
  bays,
  devices,
  backups,
}: {
  readonly staff: Pick<StaffView, 'postings' | 'rights'>;
  readonly me: Me;
  readonly lanes: readonly LaneRecord[];
  readonly bays: readonly BayRecord[];
  readonly devices: DeviceTrouble;
  readonly backups: BackupTask;
}): ReadonlyMap<Page, Waiting> {
  const inDanger = lanes.some(({ emergency }) => emergency !== null);
  const isLate = (staff.rights?.overdue ?? 0) > 0;
  const all: readonly (readonly [Page, number, boolean])[] = [
    ['review', unreviewed(staff.postings).length, false],
    ['reported', reportedPostings(staff.postings).length, false],
    ['rights', rightsWaiting(staff.rights, me.roles), isLate],
    ['follow-up', askedPostings(staff.postings, me.staffId).length, false],
    ['gates', lanes.filter(needsLook).length, inDanger],
    ['bays', bays.filter(({ state }) => state === 'overdue').length, false],
    ['terminals', devices.offline + devices.broken + Number(backups.isThere), backups.isUrgent],
  ];
  return new Map(
    all
      .filter(([, count]) => count > 0)
      .map(([page, count, isUrgent]) => [page, { count, isUrgent }] as const),
  );
}

function needsLook({ emergency, link }: LaneRecord): boolean {
  return emergency !== null || link === 'lost';
}

/** What waits on several pages together; null when nothing does. */
export function waitingOn(
  pages: readonly Page[],
  waiting: ReadonlyMap<Page, Waiting>,
): Waiting | null {
  const found = pages.flatMap((page) => waiting.get(page) ?? []);
  if (found.length === 0) return null;
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    isUrgent: found.some(({ isUrgent }) => isUrgent),
  };
}
