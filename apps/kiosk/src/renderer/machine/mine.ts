import type { EventOf } from './events.ts';
import { onFindKey, retype } from './finding.ts';
import { confirmEnd } from './meeting.ts';
import { askAndWait, go, stay, visitOf, withVisit } from './moves.ts';
import { onClearName, onDeleteLastOfName, onNameKey } from './naming.ts';
import { lookUpNumber } from './my-number.ts';
import { noName } from './naming-state.ts';
import type { KioskState, Step, Visit } from './state.ts';

const codeLength = 6;
const lastDigits = 4;
const phoneLength = 11;
/** The day and the number of the day at the end of a visible number. */
const numberLength = 10;
/** Of a sum in yuan. */
const amountLength = 6;

/** How many digits the page the person is on takes; zero where there is no pad. */
export function digitsWanted(state: KioskState): number {
  switch (state.page.name) {
    case 'phone':
    case 'tell-phone':
      return phoneLength;
    case 'tell-number':
    case 'progress-no':
      return numberLength;
    case 'tell-amount':
      return amountLength;
    case 'code':
    case 'progress-code':
      return codeLength;
    case 'code-phone':
      return lastDigits;
    default:
      return 0;
  }
}

export function onDigit(state: KioskState, event: EventOf<'digit'>): Step {
  if (state.page.name === 'find') {
    return onFindKey(state, event.digit);
  }
  const digits = visitOf(state).digits + event.digit;
  return /^\d$/.test(event.digit) && digits.length <= digitsWanted(state)
    ? stay(withVisit(state, { digits }))
    : stay(state);
}

/** A letter of a name, or of a kind of work. */
export function onLetter(state: KioskState, event: EventOf<'letter'>): Step {
  return state.page.name === 'name'
    ? onNameKey(state, event.letter)
    : onFindKey(state, event.letter);
}

export function onDeleteLast(state: KioskState): Step {
  if (state.page.name === 'find') {
    return retype(state, state.page.typed.slice(0, -1));
  }
  if (state.page.name === 'name') {
    return onDeleteLastOfName(state);
  }
  return digitsWanted(state) === 0
    ? stay(state)
    : stay(withVisit(state, { digits: visitOf(state).digits.slice(0, -1) }));
}

export function onClearTyped(state: KioskState): Step {
  if (state.page.name === 'find') {
    return retype(state, '');
  }
  if (state.page.name === 'name') {
    return onClearName(state);
  }
  return digitsWanted(state) === 0 ? stay(state) : stay(withVisit(state, { digits: '' }));
}

/** The slip's code, then the last four digits of the phone; a code alone reprints (B-09, B-14). */
export function onConfirmCode(state: KioskState): Step {
  const { digits, code } = visitOf(state);
  if (digits.length !== digitsWanted(state)) {
    return stay(state);
  }
  if (state.page.name === 'code' && state.page.to === 'ticket') {
    return lookUpNumber(state, digits);
  }
  if (state.page.name === 'code' && state.page.to === 'reprint') {
    const cleared = withVisit(state, { digits: '' });
    const input = { code: digits, language: state.language };
    return askAndWait(cleared, { name: 'slip.reprint', input }, 'looking-up');
  }
  if (state.page.name === 'code') {
    return stay(go(withVisit(state, { code: digits, digits: '' }), { name: 'code-phone' }));
  }
  const by = { with: 'code', code, phoneLast4: digits } as const;
  const cleared = withVisit(state, { digits: '', code: '' });
  return askAndWait(cleared, { name: 'worker.open', input: { by } }, 'looking-up');
}

/** The wishes the hall has, as the pages edit them. */
function wishesInHand(visit: Visit): Visit['wishes'] {
  const known = visit.greeting?.wishes;
  return known === undefined
    ? visit.wishes
    : {
        occupationIds: known.occupationIds,
        availability: known.availability,
        wantedPayMinFen: known.wantedPayMinFen,
        wantedPayUnit: known.wantedPayUnit,
        trainingWish: known.trainingWish,
      };
}

export function onEditWishes(state: KioskState): Step {
  const visit = visitOf(state);
  const here = state.page.name === 'mine' || state.page.name === 'slip';
  if (!here || visit.token === null) {
    return stay(state);
  }
  const editing = withVisit(state, { purpose: 'correct', wishes: wishesInHand(visit) });
  return stay(go(editing, { name: 'occupations' }));
}

export function onEditPhone(state: KioskState): Step {
  const visit = visitOf(state);
  if (state.page.name !== 'mine' || visit.token === null) {
    return stay(state);
  }
  const wishes = wishesInHand(visit);
  return stay(go(withVisit(state, { purpose: 'correct', wishes, digits: '' }), { name: 'phone' }));
}

/** A name that was typed can be typed again; one from a card cannot. */
export function onEditName(state: KioskState): Step {
  const visit = visitOf(state);
  const mayEdit = visit.token !== null && visit.information?.verified === false;
  if (state.page.name !== 'phone' || visit.purpose !== 'correct' || !mayEdit) return stay(state);
  return stay(go(withVisit(state, { digits: '', nameInHand: noName }), { name: 'name' }));
}

export function onSetPaused(state: KioskState, event: EventOf<'set-paused'>): Step {
  const { token } = visitOf(state);
  return state.page.name !== 'mine' || token === null
    ? stay(state)
    : askAndWait(
        state,
        { name: 'worker.setPaused', input: { visitToken: token, paused: event.paused } },
        'saving',
      );
}

export function onAskConfirm(state: KioskState, event: EventOf<'ask'>): Step {
  return state.page.name === 'mine' || state.page.name === 'withdraw'
    ? stay(go(state, { name: 'confirm', of: event.of }))
    : stay(state);
}

/** Deleting and withdrawing are told from each other only here (PIPL 15, 47). */
export function onConfirm(state: KioskState): Step {
  const { token } = visitOf(state);
  if (state.page.name === 'meeting-confirm') {
    return confirmEnd(state);
  }
  if (state.page.name !== 'confirm' || token === null) {
    return stay(state);
  }
  return state.page.of === 'delete'
    ? askAndWait(state, { name: 'worker.delete', input: { visitToken: token } }, 'saving')
    : askAndWait(
        state,
        {
          name: 'worker.withdrawConsent',
          input: { visitToken: token, purpose: state.page.of },
        },
        'saving',
      );
}
