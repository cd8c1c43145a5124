import { msPerMinute } from '@hall/core/basics/market-day';
import type { BayRecord } from '@hall/core/contract/topics/bays-topic';
import type { LaneRecord } from '@hall/core/contract/topics/gates-topic';
import type { Say, TextKey } from '../app/language.tsx';
import type { Page } from '../app/route.ts';
import type { StaffView } from '../app/staff-view.ts';
import { askedPostings } from '../follow-up/asked.ts';
import { reportedPostings } from '../postings/reported.ts';
import { reviewOverdueMinutes, unreviewed } from '../review/review-queue.ts';
import type { BackupTask } from '../terminals/backup-state.ts';
import type { DeviceTrouble } from '../terminals/device-trouble.ts';

/** Something that waits, and the page on which it is done. */
export interface Todo {
  readonly text: TextKey;
  readonly page: Page;
  readonly count: number;
  readonly detail: string | null;
  readonly isUrgent: boolean;
}

/** The hall as far as something in it may wait. */
export interface HallToday {
  readonly staff: Pick<StaffView, 'postings' | 'content' | 'rights'>;
  readonly lanes: readonly LaneRecord[];
  readonly bays: readonly BayRecord[];
  readonly devices: DeviceTrouble;
  readonly backups: BackupTask;
  /** Services and windows somebody should look after. */
  readonly queueTroubles: number;
  readonly nowMs: number;
}

/** What waits for somebody, what is late first and then in the order of the pages. */
export function todosOf(hall: HallToday, say: Say): Todo[] {
  const all = [...ofDesk(hall, say), ...ofHall(hall, say)];
  return all
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent));
}

const plain = { detail: null, isUrgent: false } as const;

function ofDesk({ staff, nowMs }: HallToday, say: Say): Todo[] {
  const { postings, content, rights } = staff;
  const queue = unreviewed(postings);
  const sinceMs = Math.min(nowMs, ...queue.map((item) => item.sinceMs));
  const minutes = Math.floor((nowMs - sinceMs) / msPerMinute);
  const overdue = rights?.overdue ?? 0;
  const unread = content.filter(({ status }) => status === 'pending_review');
  return [
    {
      ...{ text: 'today.todo.review', page: 'review', count: queue.length },
      detail: minutes === 0 ? null : say('today.todo.review.detail', { minutes }),
      isUrgent: minutes >= reviewOverdueMinutes,
    },
    {
      ...plain,
      ...{ text: 'today.todo.reported', page: 'reported' },
      count: reportedPostings(postings).length,
    },
    {
      ...plain,
      ...{ text: 'today.todo.followUp', page: 'follow-up' },
      // Whose own they are matters to the order alone.
      count: askedPostings(postings, '').length,
    },
    {
      ...{ text: 'today.todo.complaints', page: 'rights', count: rights?.waiting ?? 0 },
      detail: overdue === 0 ? null : say('today.todo.complaints.detail', { count: overdue }),
      isUrgent: overdue > 0,
    },
    { ...plain, text: 'today.todo.proposals', page: 'rights', count: rights?.proposals ?? 0 },
    { ...plain, text: 'today.todo.content', page: 'content', count: unread.length },
  ];
}

function ofHall({ lanes, bays, devices, backups, queueTroubles }: HallToday, say: Say): Todo[] {
  const isOpen = lanes.some(({ emergency }) => emergency !== null);
  const unwell = lanes.filter(({ emergency, link }) => emergency !== null || link === 'lost');
  const over = bays.filter(({ state }) => state === 'overdue');
  return [
    { ...plain, text: 'today.todo.queue', page: 'queue', count: queueTroubles },
    {
      ...{ text: 'today.todo.lanes', page: 'gates', count: unwell.length },
      detail: isOpen ? say('today.todo.lanes.detail') : null,
      isUrgent: isOpen,
    },
    { ...plain, text: 'today.todo.bays', page: 'bays', count: over.length },
    { ...plain, text: 'today.todo.offline', page: 'terminals', count: devices.offline },
    { ...plain, text: 'today.todo.broken', page: 'terminals', count: devices.broken },
    {
      ...{ text: 'today.todo.backup', page: 'terminals', count: Number(backups.isThere) },
      detail: backups.isUrgent ? say('today.todo.backup.detail') : null,
      isUrgent: backups.isUrgent,
    },
  ];
}
