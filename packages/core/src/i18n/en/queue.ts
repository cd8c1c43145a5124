import type { zhQueue } from '../zh-cn/queue.ts';

/** English of `zh-cn/queue.ts`. */
export const enQueue: Record<keyof typeof zhQueue, string> = {
  'queue.status.reserved': 'Printing',
  'queue.status.unproven': 'To be checked',
  'queue.status.waiting': 'Waiting',
  'queue.status.called': 'Called',
  'queue.status.serving': 'Being served',
  'queue.status.held': 'On hold',
  'queue.status.missed': 'Missed',
  'queue.status.completed': 'Completed',
  'queue.status.void': 'Void',
  'queue.status.expired': 'Expired',

  'queue.priority.older': 'Aged 60 or over',
  'queue.priority.disabled': 'With a disability',
  'queue.priority.with_child': 'Pregnant or with a small child',
  'queue.priority.veteran': 'Veteran',
  'queue.priority.other': 'Other need',

  'queue.phase.closed': 'Not open',
  'queue.phase.early': 'Numbers available',
  'queue.phase.open': 'Open',
  'queue.phase.last': 'No more numbers',
  'queue.phase.over': 'Over for today',

  'queue.shows.paused': 'Closed for now',
  'queue.shows.idle': 'Free',
  'queue.shows.calling': 'Please come',
  'queue.shows.serving': 'Serving',

  'queue.act.call': 'Next',
  'queue.act.start': 'Start',
  'queue.act.complete': 'Complete',
  'queue.act.miss': 'Missed',
  'queue.act.hold': 'Hold',
  'queue.act.resume': 'Resume',
  'queue.act.transfer': 'Transfer',

  'queue.void.no_paper': 'No paper came out',
  'queue.void.changed_mind': 'No longer wanted',
  'queue.void.left': 'Has left',
  'queue.void.mistake': 'Taken by mistake',
};
