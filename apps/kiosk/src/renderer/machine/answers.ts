import type { Slip } from '@hall/core/contract/commands/worker-commands';
import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { EventOf } from './events.ts';
import {
  isAboutMeeting,
  onMeetingAnswered,
  printCopiesAgain,
  type MeetingReply,
} from './meeting-answers.ts';
import { onIdentified } from './meeting.ts';
import {
  go,
  goForGood,
  stay,
  trouble,
  turnAway,
  visitOf,
  withMeeting,
  withVisit,
} from './moves.ts';
import { isAboutTicket, onTicketAnswered, type TicketReply } from './my-number.ts';
import type { Effect, KioskState, Reply, Step } from './state.ts';
import {
  isAboutComplaint,
  onTellAnswered,
  printReceiptAgain,
  type TellReply,
} from './tell-answers.ts';
import { onReservedTooLate } from './ticketing.ts';

/** What the hub answered; the page takes only the answer it waits for. */
export function onAnswered(state: KioskState, event: EventOf<'answered'>): Step {
  const { reply } = event;
  if (reply.name === 'help.call') {
    return onHelpAnswered(state, reply.result.ok);
  }
  if (state.page.name !== 'busy' || state.page.askNo !== event.askNo) {
    // Of an earlier visit, or of something nobody waits for, such as elder mode being remembered.
    return stay(state, onTooLate(reply));
  }
  if (isAboutMeeting(reply)) {
    return onMeetingAnswered(state, reply);
  }
  if (isAboutComplaint(reply)) {
    return onTellAnswered(state, reply);
  }
  return isAboutTicket(reply)
    ? onTicketAnswered(state, { reply, atMs: event.atMs })
    : onWorkerAnswered(state, reply);
}

/** Only a number that was drawn needs something done when nobody waits for it any more. */
function onTooLate(reply: Reply): readonly Effect[] {
  return reply.name === 'ticket.reserve' && reply.result.ok
    ? onReservedTooLate(reply.result.value)
    : [];
}

function onWorkerAnswered(state: KioskState, reply: WorkerReply): Step {
  if (!reply.result.ok) {
    return onRefused(state, reply);
  }
  const answered = withVisit(state, { pending: null });
  switch (reply.name) {
    case 'worker.checkIn':
      return onCheckedIn(answered, reply.result.value);
    case 'worker.turnAway':
      return underAge(answered, reply.result.value.document);
    case 'worker.register':
      return onServed(answered, reply.result.value);
    case 'slip.reprint':
      return printSlip(answered, reply.result.value.slip);
    case 'worker.open':
      return onOpened(answered, reply.result.value);
    case 'worker.correct':
    case 'worker.setPaused':
      return stay(
        goForGood(withVisit(answered, informed(reply.result.value.information)), { name: 'mine' }),
      );
    default:
      return onDone(answered, reply);
  }
}

type WorkerReply = Exclude<Reply, TicketReply | MeetingReply | TellReply>;

type DoneReply = Extract<
  Reply,
  { readonly name: 'worker.withdrawConsent' | 'worker.delete' | 'posting.report' | 'help.call' }
>;

/** What only has to be confirmed. */
function onDone(state: KioskState, reply: DoneReply): Step {
  switch (reply.name) {
    case 'worker.withdrawConsent': {
      const deleted = reply.result.ok && reply.result.value.deleted;
      return gone(state, deleted ? 'deleted' : 'withdrawn');
    }
    case 'worker.delete':
      return gone(state, 'deleted');
    case 'posting.report': {
      const postingId = reply.result.ok ? reply.result.value.postingId : '';
      return stay(go(state, { name: 'reported', postingId }));
    }
    case 'help.call':
      return stay(state);
  }
}

/** 我的信息, or on with what he came for. */
function onOpened(
  state: KioskState,
  { visitToken, information, postingIds, fits }: CommandOutput<'worker.open'>,
): Step {
  const opened = { token: visitToken, postingIds, ...informed(information) };
  const known = withMeeting(withVisit(state, opened), {
    fits,
    recommends: information.recommendations,
  });
  return visitOf(known).meeting.intent === null
    ? stay(goForGood(known, { name: 'mine' }))
    : onIdentified(known);
}

function informed(information: CommandOutput<'worker.correct'>['information']) {
  return { information, greeting: information.greeting, card: null, purpose: 'register' } as const;
}

/** After a deletion nothing of the person stays here either. */
function gone(state: KioskState, what: 'deleted' | 'withdrawn'): Step {
  return stay(goForGood({ ...state, visit: null }, { name: 'gone', what }));
}

/** A refusal. The card is dropped unless the person may try the same again. */
function onRefused(state: KioskState, reply: WorkerReply): Step {
  if (reply.result.ok) {
    return stay(state);
  }
  const { code } = reply.result.error;
  if (reply.name === 'worker.turnAway') {
    // Without the hub there is no sheet; the screen says who helps.
    return stay(goForGood({ ...state, visit: null }, { name: 'under-age' }));
  }
  if (code === 'under_age') {
    return turnAway(state);
  }
  const card = code === 'not_found' ? cardOnTheWay(state) : null;
  if (card !== null) {
    // Who wants to meet somebody and is not registered yet is asked for that first.
    const asked = withVisit(state, { path: 'card', card, cardAsked: true, pending: null });
    return stay(goForGood(asked, { name: 'consent' }));
  }
  const step = trouble(state, code);
  const again = step.state.page.name === 'trouble' && step.state.page.retry;
  return again ? step : stay(withVisit(step.state, { pending: null, card: null }));
}

/** The card somebody laid to go on with something; null for all other questions. */
function cardOnTheWay(state: KioskState): IdCard | null {
  const { pending, meeting } = visitOf(state);
  return meeting.intent !== null &&
    pending?.name === 'worker.open' &&
    pending.input.by.with === 'card'
    ? pending.input.by.card
    : null;
}

function onCheckedIn(state: KioskState, value: CommandOutput<'worker.checkIn'>): Step {
  switch (value.outcome) {
    case 'checked_in':
      return onServed(state, value.served);
    case 'under_age':
      return underAge(state, value.document);
    case 'unknown':
    case 'consent_outdated':
      // Somebody who agreed a moment ago goes on; everybody else is asked first.
      return visitOf(state).consents.length > 0
        ? stay(go(state, { name: 'phone' }))
        : stay(goForGood(state, { name: 'consent' }));
  }
}

/** Nothing of the card stays; what is printed is a list of people who help (B-22). */
function underAge(state: KioskState, document: PaperDocument): Step {
  const page = goForGood(withVisit({ ...state, visit: null }, { helpList: document }), {
    name: 'under-age',
  });
  return {
    state: { ...page, paper: { stage: 'printing' } },
    effects: [{ type: 'print-paper', visitNo: state.visitNo, document }],
  };
}

function onServed(state: KioskState, served: CommandOutput<'worker.register'>): Step {
  const known = withVisit(state, {
    card: null,
    phone: null,
    digits: '',
    token: served.visitToken,
    greeting: served.greeting,
    postingIds: served.postingIds,
  });
  const picked = withMeeting(known, { fits: served.fits, recommends: served.recommendations });
  return printSlip({ ...picked, elder: state.elder || served.greeting.elderMode }, served.slip);
}

function printSlip(state: KioskState, slip: Slip): Step {
  return {
    state: goForGood(withVisit(state, { slip }), { name: 'printing' }),
    effects: [{ type: 'print-slip', visitNo: state.visitNo, slip }],
  };
}

/** Only a person prints again: whether paper came out is for eyes to say (design: numbers). */
export function onPrintAgain(state: KioskState): Step {
  const { slip } = visitOf(state);
  if (state.page.name === 'matched') {
    return printCopiesAgain(state);
  }
  if (state.page.name === 'told') {
    return printReceiptAgain(state);
  }
  return state.page.name === 'slip' && slip !== null ? printSlip(state, slip) : stay(state);
}

/** What became of the paper. The worker is told the truth before he is told to take it (B-14). */
export function onPrinted(state: KioskState, event: EventOf<'printed'>): Step {
  if (state.page.name === 'printing') {
    return stay(goForGood(state, { name: 'slip', result: event.result }));
  }
  if (state.page.name === 'tell-printing') {
    return stay(goForGood(state, { name: 'told', result: event.result }));
  }
  return state.paper === null
    ? stay(state)
    : stay({ ...state, paper: { stage: 'done', result: event.result } });
}

function onHelpAnswered(state: KioskState, heard: boolean): Step {
  return state.overlay?.kind === 'help'
    ? stay({ ...state, overlay: { kind: 'help', stage: heard ? 'coming' : 'failed' } })
    : stay(state);
}
