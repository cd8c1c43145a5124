import { onAnswered, onPrintAgain, onPrinted } from './answers.ts';
import { keepsAlive, type EventOf, type KioskEvent, type KioskEventType } from './events.ts';
import { onFilter, onFind, onFindKey } from './finding.ts';
import {
  onAskConfirm,
  onClearTyped,
  onConfirm,
  onConfirmCode,
  onDeleteLast,
  onDigit,
  onEditPhone,
  onEditWishes,
  onSetPaused,
} from './mine.ts';
import { ask, askAndWait, clear, go, stay, visitOf, withVisit } from './moves.ts';
import {
  onAgree,
  onCard,
  onChooseAge,
  onChooseExtra,
  onChoosePart,
  onChooseTraining,
  onChooseUnit,
  onChooseWhen,
  onConfirmPhone,
  onExtrasDone,
  onNoPhone,
  onOccupationsDone,
  onPayDone,
  onStepPay,
  onToggleOccupation,
  rememberElder,
  startRegistering,
} from './registering.ts';
import type { KioskState, Page, Step } from './state.ts';

/** B-10: told at 40 s, gone at 60 s, as often as somebody asks for more time. */
export const idle = { warnAfterMs: 40_000, clearAfterMs: 60_000 } as const;

/** A card that is left behind is mentioned this often (B-10). */
export const cardReminderMs = 5_000;

/** Pages on which a card has done its work and should be taken along. */
const cardIsDone: ReadonlySet<Page['name']> = new Set([
  'attract',
  'slip',
  'under-age',
  'gone',
  'trouble',
]);

/** Whether to tell people to take their card. */
export function cardIsForgotten(state: KioskState): boolean {
  return state.cardOnReader && cardIsDone.has(state.page.name);
}

function onStart(state: KioskState, event: EventOf<'start'>): Step {
  if (state.page.name !== 'attract' && state.page.name !== 'trouble') {
    return stay(state);
  }
  const home: KioskState = { ...state, page: { name: 'attract' }, visit: null, trail: [] };
  switch (event.with) {
    case 'card':
    case 'phone':
      return startRegistering(home, event.with);
    case 'browse':
      return stay(go(home, { name: 'browse', occupationId: null }));
    case 'mine':
      return stay(go(home, { name: 'mine-enter' }));
    case 'guides':
      return stay(go(home, { name: 'guides' }));
    case 'reprint':
      return stay(go(home, { name: 'code', to: 'reprint' }));
  }
}

function onConfirmDigits(state: KioskState): Step {
  switch (state.page.name) {
    case 'phone':
      return onConfirmPhone(state);
    case 'code':
    case 'code-phone':
      return onConfirmCode(state);
    default:
      return stay(state);
  }
}

/** Back one page; where there is none, the visit ends. */
function onBack(state: KioskState, event: EventOf<'back'>): Step {
  const before = state.trail.at(-1);
  if (before === undefined || before.name === 'attract') {
    return clear(state, event.atMs);
  }
  const trail = state.trail.slice(0, -1);
  const back: KioskState = { ...state, page: before, trail, paper: null, cardTrouble: null };
  return stay(state.visit === null ? back : withVisit(back, { digits: '' }));
}

const listsPostings: ReadonlySet<Page['name']> = new Set(['browse', 'find', 'slip']);

function onReportPosting(state: KioskState): Step {
  return state.page.name === 'posting'
    ? stay(go(state, { name: 'report', postingId: state.page.postingId }))
    : stay(state);
}

function onChooseReason(state: KioskState, event: EventOf<'choose-reason'>): Step {
  if (state.page.name !== 'report') {
    return stay(state);
  }
  const input = { postingId: state.page.postingId, reason: event.reason };
  return askAndWait(state, { name: 'posting.report', input }, 'saving');
}

function onPrintPaper(state: KioskState, event: EventOf<'print-paper'>): Step {
  if (state.paper?.stage === 'printing') {
    return stay(state);
  }
  return {
    state: { ...state, paper: { stage: 'printing' } },
    effects: [{ type: 'print-paper', visitNo: state.visitNo, document: event.document }],
  };
}

function onRetry(state: KioskState): Step {
  const { pending } = visitOf(state);
  if (state.page.name !== 'trouble' || !state.page.retry || pending === null) {
    return stay(state);
  }
  const askNo = state.askNo + 1;
  return {
    state: { ...state, askNo, page: { name: 'busy', doing: 'looking-up', askNo } },
    effects: [{ type: 'ask', askNo, question: pending, again: true }],
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
  if (quietMs >= idle.clearAfterMs && !isFresh(state)) {
    return clear(state, event.atMs);
  }
  if (state.page.name !== 'attract') {
    const leftSeconds = Math.ceil((idle.clearAfterMs - quietMs) / 1_000);
    state = { ...state, warningSeconds: quietMs >= idle.warnAfterMs ? leftSeconds : null };
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
  letter: (state, event) => onFindKey(state, event.letter),
  'delete-last': onDeleteLast,
  'clear-typed': onClearTyped,
  'confirm-digits': onConfirmDigits,
  'no-phone': onNoPhone,
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
  filter: onFilter,
  find: onFind,
  'open-posting': (state, event) =>
    listsPostings.has(state.page.name)
      ? stay(go(state, { name: 'posting', postingId: event.postingId }))
      : stay(state),
  'print-paper': onPrintPaper,
  'report-posting': onReportPosting,
  'choose-reason': onChooseReason,
  'open-guide': (state, event) =>
    state.page.name === 'guides'
      ? stay(go(state, { name: 'guide', contentId: event.contentId }))
      : stay(state),
  'use-code': (state) =>
    state.page.name === 'mine-enter' || state.page.name === 'lay-card'
      ? stay(go(state, { name: 'code', to: 'open' }))
      : stay(state),
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
  'toggle-language': (state) =>
    stay({ ...state, language: state.language === 'zh-CN' ? 'en' : 'zh-CN' }),
  'call-help': onCallHelp,
  'read-aloud': (state) => stay({ ...state, overlay: { kind: 'reading' } }),
  'show-full': (state, event) =>
    stay({ ...state, overlay: { kind: 'full-text', purpose: event.purpose } }),
  'close-overlay': (state) => stay({ ...state, overlay: null }),
  tick: onTick,
  connection: (state, event) => stay({ ...state, connection: event.connection }),
  device: (state, event) =>
    stay({ ...state, devices: { ...state.devices, [event.device]: event.status } }),
  card: (state, event) => onCard(state, event.card),
  'card-removed': (state) => stay({ ...state, cardOnReader: false }),
  'card-trouble': (state, event) => stay({ ...state, cardTrouble: event.trouble }),
  answered: onAnswered,
  printed: (state, event) =>
    event.visitNo === state.visitNo ? onPrinted(state, event) : stay(state),
};

function stayHere(state: KioskState): Step {
  return stay(state);
}

/** The worker's kiosk as a whole: what is on the screen after an event, and what is to be done. */
export function kioskMachine(state: KioskState, event: KioskEvent): Step {
  const touched = keepsAlive(state, event)
    ? { ...state, lastTouchMs: event.atMs, warningSeconds: null }
    : state;
  const handler = handlers[event.type] as Handler<typeof event.type>;
  return handler(touched, event);
}
