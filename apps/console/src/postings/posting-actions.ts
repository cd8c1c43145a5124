import type { CommandName } from '@hall/core/contract/commands/registry';
import type { Posting } from '@hall/core/domain/posting/posting';
import { nextStatus } from '@hall/core/domain/posting/transition';
import { remainingPlaces } from '@hall/core/domain/posting/reviewing';

/** What can be done to a posting at the desk. */
export const postingActions = [
  'edit',
  'taken',
  'repost',
  'suspend',
  'restore',
  'withdraw',
  'archive',
] as const;
export type PostingAction = (typeof postingActions)[number];

const commandOf: Readonly<Record<PostingAction, CommandName>> = {
  edit: 'posting.submit',
  taken: 'posting.setTaken',
  repost: 'posting.repost',
  suspend: 'posting.suspend',
  restore: 'posting.restore',
  withdraw: 'posting.withdraw',
  archive: 'posting.archive',
};

/** The actions a posting's status and the person's roles allow; nothing else is offered. */
export function actionsFor(posting: Posting, may: (name: CommandName) => boolean): PostingAction[] {
  return postingActions.filter((action) => may(commandOf[action]) && fits(action, posting));
}

function fits(action: PostingAction, posting: Posting): boolean {
  const { status } = posting;
  switch (action) {
    case 'edit':
      return ['draft', 'pending_review', 'rejected', 'published'].includes(status);
    case 'taken':
      return status === 'published' || status === 'filled';
    case 'repost':
      return ['filled', 'expired', 'withdrawn', 'archived'].includes(status);
    case 'suspend':
    case 'restore':
    case 'withdraw':
    case 'archive':
      return nextStatus(status, action) !== null;
  }
}

/** Places taken after one press of plus or minus, kept between none and all. */
export function stepTaken(posting: Posting, by: 1 | -1): number {
  const headcount = posting.content.headcount ?? 0;
  return Math.min(headcount, Math.max(0, posting.taken + by));
}

/** `剩 4 / 6` as two figures. */
export function placesOf(posting: Posting): { readonly free: number; readonly all: number } {
  return { free: remainingPlaces(posting), all: posting.content.headcount ?? 0 };
}
