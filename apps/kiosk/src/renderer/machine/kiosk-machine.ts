import { onAnswered, onPrintAgain, onPrinted } from './answers.ts';
import { keepsAlive, type EventOf, type KioskEvent, type KioskEventType } from './events.ts';
import { isNightly, onHall } from './closed-hall.ts';
import { onConfirmDigits } from './confirm-digits.ts';
import { onFilter, onFind } from './finding.ts';
import { onChooseCharacter, onNameBy, onNameDone, onNoName, onStroke } from './naming.ts';
import {
  onAskConfirm,
  onClearTyped,
  onConfirm,
  onDeleteLast,
  onDigit,
  onEditName,
  onEditPhone,
  onEditWishes,
  onLetter,
  onSetPaused,
} from './mine.ts';
import {
  onChooseReason,
  onOpenPosting,
  onReportPosting,
  onSeePlaces,
  onSeeStands,
} from './looking.ts';
import { onMatchPrinted } from './meeting-answers.ts';
import {
  onAnswerContact,
  onChooseJob,
  onEndMeeting,
  onFindJob,
  onGoOn,
  onReportFound,
  onSeeFits,
  onSeeMeetings,
  onSetRecommendations,
  onTakeJob,
  onToggleLanguage,
  onWantToMeet,
} from './meeting.ts';
import { ask, clear, go, stay, withMeeting, withVisit } from './moves.ts';
import {
  onAgree,
  onCard,
  onChooseAge,
  onChooseExtra,
  onChoosePart,
  onChooseTraining,
  onChooseUnit,
  onChooseWhen,
  onExtrasDone,
  onNoPhone,
  onOccupationsDone,
  onPayDone,
  onStepPay,
  onToggleOccupation,
  rememberElder,
} from './registering.ts';
import { onApologise, onHaveNumber, onRate, onReprintTicket, onRequeue } from './my-number.ts';
import type { KioskState, Page, Step } from './state.ts';
import { tellHandlers } from './tell-handlers.ts';
import { digitsHeld } from './telling.ts';
import {
  onClaim,
  onGiveBack,
  onKeepNumber,
  onPaperCame,
  onTakeNumber,
  onTicketClock,
  onTicketPrinted,
} from './ticketing.ts';
import { onRetry, onShowWay, onStart } from './ways.ts';

/** B-10: told at 40 s, gone at 60 s, as often as somebody asks for more time. */
export const idle = { warnAfterMs: 40_000, clearAfterMs: 60_000 } as const;

/** A card that is left behind is mentioned this often (B-10). */
export const cardReminderMs = 5_000;

/** A thank-you is read in a moment, and the next person wants to begin. */
export const thanksMs = 6_000;

/** Pages on which a card has done its work and should be taken along. */
const cardIsDone: ReadonlySet<Page['name']> = new Set([
  'attract',
  'slip',
  'under-age',
  'gone',
  'trouble',
  'ticket',
  'rated',
  'where',
  'matched',
  'tell-confirm',
  'told',
]);

/** Whether to tell people to take their card. */
export function cardIsForgotten(state: KioskState): boolean {
  return state.cardOnReader && cardIsDone.has(state.page.name);
}

/** Back one page; where there is none, the visit ends. */
function onBack(state: KioskState, event: EventOf<'back'>): Step {
  const before = state.trail.at(-1);
  if (before === undefined || before.name === 'attract') {
    return clear(state, event.atMs);
  }
  const trail = state.trail.slice(0, -1);
  const back: KioskState = { ...state, page: before, trail, paper: null, cardTrouble: null };
  if (state.visit === null) {
    return stay(back);
  }
  // Who goes back to his number wants to look at it, not to type it once more.
  const held = digitsHeld(state.visit.telling, before.name);
  const digits = before.name === 'phone' ? (state.visit.phone ?? '') : held;
  const emptied = withVisit(back, { digits });
  // Who turns round before saying who he is has changed his mind.
  return stay(state.page.name === 'identify' ? withMeeting(emptied, { intent: null }) : emptied);
}

/** Pages on which somebody without his card may type the code of his slip instead. */
const asksWho: ReadonlySet<Page['name']> = new Set(['mine-enter', 'lay-card', 'identify']);

function onPrintPaper(state: KioskState, event: EventOf<'print-paper'>): Step {
  if (state.paper?.stage === 'printing') {
    return stay(state);
  }
  return {
    state: { ...state, paper: { stage: 'printing' } },
    effects: [{ type: 'print-paper', visitNo: state.visitNo, document: event.document }],
  };
}

/** Nothing to clear: the attract page as the next person should find it. */
function isFresh(state: KioskState): boolean {
  return (
    state.page.name === 'attract' &&
    state.language === 'zh-CN' &&
    !state.elder &&
    !state.lowReach &&
    state.overlay === null
  );
}

function onTick(state: KioskState, event: EventOf<'tick'>): Step {
  const quietMs = event.atMs - state.lastTouchMs;
  const isOver = state.page.name === 'rated' && quietMs >= thanksMs;
  if (isOver || (quietMs >= idle.clearAfterMs && !isFresh(state))) {
    return clear(state, event.atMs);
  }
  const { state: now, effects } = onTicketClock(state, event.atMs);
  if (effects.length > 0) {
    return { state: now, effects };
  }
  state = now;
  if (state.page.name !== 'attract') {
    const left = Math.ceil((idle.clearAfterMs - quietMs) / 1_000);
    state = { ...state, warningSeconds: quietMs >= idle.warnAfterMs ? left : null };
  }
  if (cardIsForgotten(state) && event.atMs - state.lastReminderMs >= cardReminderMs) {
    const reminded = { ...state, lastReminderMs: event.atMs };
    return stay(reminded, [{ type: 'say', line: 'take-card' }]);
  }
  return stay(state);
}

function onCallHelp(state: KioskState): Step {
  if (state.overlay?.kind === 'help') {
    return stay(state);
  }
  const calling: KioskState = { ...state, overlay: { kind: 'help', stage: 'calling' } };
  return ask(calling, { name: 'help.call', input: { page: state.page.name } });
}

type Handler<T extends KioskEventType> = (state: KioskState, event: EventOf<T>) => Step;
const handlers: { readonly [T in KioskEventType]: Handler<T> } = {
  start: onStart,
  agree: onAgree,
  refuse: (state, event) => clear(state, event.atMs),
  'choose-extra': onChooseExtra,
  'extras-done': onExtrasDone,
  digit: onDigit,
  letter: onLetter,
  'delete-last': onDeleteLast,
  'clear-typed': onClearTyped,
  'confirm-digits': onConfirmDigits,
  'no-phone': onNoPhone,
  'name-by': onNameBy,
  stroke: onStroke,
  'choose-character': onChooseCharacter,
  'name-done': onNameDone,
  'no-name': onNoName,
  'choose-age': onChooseAge,
  'toggle-occupation': onToggleOccupation,
  'occupations-done': onOccupationsDone,
  'choose-when': onChooseWhen,
  'choose-part': onChoosePart,
  'choose-unit': onChooseUnit,
  'step-pay': onStepPay,
  'pay-done': onPayDone,
  'choose-training': onChooseTraining,
  'print-again': onPrintAgain,
  'edit-wishes': onEditWishes,
  'edit-phone': onEditPhone,
  'edit-name': onEditName,
  filter: onFilter,
  find: onFind,
  'see-places': onSeePlaces,
  'see-stands': onSeeStands,
  'open-posting': onOpenPosting,
  'print-paper': onPrintPaper,
  'report-posting': onReportPosting,
  'choose-reason': onChooseReason,
  'open-guide': (state, event) =>
    state.page.name === 'guides'
      ? stay(go(state, { name: 'guide', contentId: event.contentId }))
      : stay(state),
  'use-code': (state) =>
    asksWho.has(state.page.name) ? stay(go(state, { name: 'code', to: 'open' })) : stay(state),
  'set-paused': onSetPaused,
  'see-consents': (state) =>
    state.page.name === 'mine' ? stay(go(state, { name: 'withdraw' })) : stay(state),
  ask: onAskConfirm,
  confirm: onConfirm,
  retry: onRetry,
  back: onBack,
  finish: (state, event) => clear(state, event.atMs),
  'more-time': stayHere,
  'toggle-elder': (state) => rememberElder({ ...state, elder: !state.elder }),
  'toggle-reach': (state) => stay({ ...state, lowReach: !state.lowReach }),
  'toggle-language': onToggleLanguage,
  'call-help': onCallHelp,
  'read-aloud': (state) => stay({ ...state, overlay: { kind: 'reading' } }),
  'show-full': (state, event) =>
    stay({ ...state, overlay: { kind: 'full-text', purpose: event.purpose } }),
  'close-overlay': (state) => stay({ ...state, overlay: null }),
  claim: onClaim,
  'take-number': onTakeNumber,
  'paper-came': onPaperCame,
  'keep-number': onKeepNumber,
  'give-back': onGiveBack,
  'have-number': onHaveNumber,
  requeue: onRequeue,
  rate: onRate,
  'reprint-ticket': onReprintTicket,
  apologise: onApologise,
  'show-way': onShowWay,
  'see-fits': onSeeFits,
  'set-recommendations': onSetRecommendations,
  'want-to-meet': onWantToMeet,
  'answer-contact': onAnswerContact,
  'report-found': onReportFound,
  'choose-job': onChooseJob,
  'find-job': onFindJob,
  'take-job': onTakeJob,
  'go-on': onGoOn,
  'see-meetings': onSeeMeetings,
  'end-meeting': onEndMeeting,
  tick: onTick,
  connection: (state, event) => stay({ ...state, connection: event.connection }),
  device: (state, event) =>
    stay({ ...state, devices: { ...state.devices, [event.device]: event.status } }),
  card: (state, event) => onCard(state, event.card),
  'card-removed': (state) => stay({ ...state, cardOnReader: false }),
  'card-trouble': (state, event) => stay({ ...state, cardTrouble: event.trouble }),
  ...tellHandlers,
  answered: onAnswered,
  printed: (state, event) =>
    event.visitNo === state.visitNo ? onPrinted(state, event) : stay(state),
  'ticket-printed': onTicketPrinted,
  'match-printed': onMatchPrinted,
  'hub-clock': (state, event) => stay({ ...state, hubAheadMs: event.aheadMs }),
  hall: onHall,
};

function stayHere(state: KioskState): Step {
  return stay(state);
}

/** The worker's kiosk as a whole: what is on the screen after an event, and what is to be done. */
export function kioskMachine(state: KioskState, event: KioskEvent): Step {
  const touched = keepsAlive(state, event)
    ? { ...state, lastTouchMs: event.atMs, warningSeconds: null }
    : state;
  if (isNightly(touched, event)) return stay(touched);
  const handler = handlers[event.type] as Handler<typeof event.type>;
  return handler(touched, event);
}
