import type { EventOf } from './events.ts';
import type { KioskState, Step } from './state.ts';
import { onReprintReceipt, onScanned, onSeeProgress } from './tell-answers.ts';
import type { TellTouch } from './tell-state.ts';
import {
  onTellAbout,
  onTellBy,
  onTellContact,
  onTellDays,
  onTellFact,
  onTellKind,
  onTellOf,
  onTellOn,
  onTellPick,
  onTellSubmit,
  onTellUnknown,
  onTellWhen,
} from './telling.ts';

type Handled = TellTouch['type'] | 'slip';

/** What becomes of every touch of somebody who complains, and of a paper before the scanner. */
export const tellHandlers: {
  readonly [T in Handled]: (state: KioskState, event: EventOf<T>) => Step;
} = {
  'tell-of': onTellOf,
  'tell-kind': onTellKind,
  'tell-on': onTellOn,
  'tell-by': onTellBy,
  'tell-pick': onTellPick,
  'tell-about': onTellAbout,
  'tell-when': onTellWhen,
  'tell-unknown': onTellUnknown,
  'tell-days': onTellDays,
  'tell-fact': onTellFact,
  'tell-contact': onTellContact,
  'tell-submit': onTellSubmit,
  'see-progress': onSeeProgress,
  'reprint-receipt': onReprintReceipt,
  slip: onScanned,
};
