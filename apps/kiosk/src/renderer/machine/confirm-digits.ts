import { digitsWanted, onConfirmCode } from './mine.ts';
import { stay, visitOf } from './moves.ts';
import { onConfirmPhone } from './registering.ts';
import type { KioskState, Step } from './state.ts';
import { onReceiptCode, onReceiptNumber } from './tell-answers.ts';
import { lookUpPosting, onAmountTyped, onTellPhone } from './telling.ts';

/** What is typed is meant: what follows depends on the page with the pad. */
export function onConfirmDigits(state: KioskState): Step {
  switch (state.page.name) {
    case 'phone':
      return onConfirmPhone(state);
    case 'code':
    case 'code-phone':
      return onConfirmCode(state);
    case 'tell-amount':
      return onAmountTyped(state);
    case 'tell-phone':
      return onTellPhone(state);
    default:
      return visitOf(state).digits.length === digitsWanted(state) ? onWhole(state) : stay(state);
  }
}

/** Numbers of a fixed length, all their digits there. */
function onWhole(state: KioskState): Step {
  switch (state.page.name) {
    case 'tell-number':
      return lookUpPosting(state, visitOf(state).digits);
    case 'progress-no':
      return onReceiptNumber(state);
    case 'progress-code':
      return onReceiptCode(state);
    default:
      return stay(state);
  }
}
