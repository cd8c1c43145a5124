import type { CommandInput } from '@hall/core/contract/commands/registry';
import type { DeviceStatus, PrintOutcome } from '@hall/core/contract/device';
import type { FormStep, StartDay } from './again-form.ts';
import type { NewFormChange, NewFormStep } from './new-form.ts';
import type { BoothState, Looked, PaperInHand, Reply } from './state.ts';

/** One touch of an employer, or of a worker who answers. */
export type PersonEvent =
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'delete-last' }
  | { readonly type: 'clear-typed' }
  | { readonly type: 'lock' }
  | { readonly type: 'more-time' }
  | { readonly type: 'toggle-language' }
  | { readonly type: 'back' }
  | { readonly type: 'go-desk' }
  | { readonly type: 'post-again' }
  | { readonly type: 'see-earlier' }
  | { readonly type: 'choose-earlier'; readonly postingId: string }
  | { readonly type: 'set-headcount'; readonly headcount: number }
  /** Day and hour in one touch; the minute is of the day. */
  | { readonly type: 'set-start'; readonly day: StartDay; readonly minute: number }
  | { readonly type: 'step'; readonly what: FormStep; readonly by: 1 | -1 }
  | { readonly type: 'submit-again' }
  | { readonly type: 'see-kinds' }
  | { readonly type: 'choose-kind'; readonly occupationId: string }
  | { readonly type: 'choose-new'; readonly change: NewFormChange }
  | { readonly type: 'step-new'; readonly what: NewFormStep; readonly by: 1 | -1 }
  | { readonly type: 'submit-new' }
  | { readonly type: 'open-posting'; readonly postingId: string }
  /** 还招人吗: yes, or no; a no is asked about once more. */
  | { readonly type: 'keep'; readonly postingId: string }
  | { readonly type: 'no-more'; readonly postingId: string }
  | { readonly type: 'open-more'; readonly postingId: string }
  | { readonly type: 'set-more'; readonly headcount: number }
  | { readonly type: 'submit-more' }
  | { readonly type: 'open-agree'; readonly postingId: string }
  | { readonly type: 'submit-agree' }
  | { readonly type: 'agree'; readonly matchId: string }
  | { readonly type: 'open-bays' }
  | { readonly type: 'bay-for'; readonly postingId: string }
  | { readonly type: 'bay-plate'; readonly plate: string }
  | { readonly type: 'bay-arrive'; readonly bayId: string }
  | { readonly type: 'bay-leave'; readonly bayId: string }
  | { readonly type: 'open-arrivals' }
  | { readonly type: 'open-match'; readonly matchId: string }
  | { readonly type: 'invite'; readonly workerId: string }
  | { readonly type: 'decline'; readonly matchId: string }
  | { readonly type: 'ask'; readonly about: 'withdraw' | 'cancel' }
  | { readonly type: 'stop-asking' }
  /** `text` is what the employer is told later, in the words of the screen. */
  | { readonly type: 'withdraw'; readonly text: string }
  | { readonly type: 'hire'; readonly postingId: string }
  /** Which of his postings the slip on the scanner is for. */
  | { readonly type: 'slip-is-for'; readonly postingId: string }
  | { readonly type: 'type-code'; readonly open: boolean }
  | { readonly type: 'answer-contact'; readonly slipCode: string; readonly given: boolean }
  | { readonly type: 'ask-contact'; readonly slipCode: string }
  | { readonly type: 'drop-row'; readonly slipCode: string }
  | { readonly type: 'take' }
  | { readonly type: 'arrival'; readonly matchId: string; readonly arrived: boolean }
  | { readonly type: 'all-came'; readonly matchIds: readonly string[] }
  | { readonly type: 'undo-came' }
  | { readonly type: 'cancel'; readonly reason: CommandInput<'booth.cancel'>['reason'] }
  | { readonly type: 'reprint'; readonly matchId: string; readonly copy: PaperInHand['copy'] };

/** Something that happened without anybody touching the screen. */
export type WorldEvent =
  | { readonly type: 'tick' }
  | { readonly type: 'connection'; readonly connection: BoothState['connection'] }
  | { readonly type: 'hub-clock'; readonly aheadMs: number }
  | { readonly type: 'printer'; readonly status: DeviceStatus }
  /** A paper lay on the scanner; null when it was no slip of this market. */
  | { readonly type: 'slip'; readonly slipCode: string | null }
  /** A match slip of this market lay on the scanner. */
  | { readonly type: 'match-slip'; readonly matchId: string }
  /** The slip with the code of the day lay on the scanner. */
  | { readonly type: 'pass'; readonly pass: string }
  /** A scanner that types was there, but an input method kept what it typed. */
  | { readonly type: 'swallowed' }
  /** Something of an employer changed in the hall. */
  | { readonly type: 'changed'; readonly employerId: string }
  | { readonly type: 'answered'; readonly askNo: number; readonly reply: Reply }
  | { readonly type: 'looked'; readonly lookNo: number; readonly looked: Looked }
  | {
      readonly type: 'printed';
      readonly sessionNo: number;
      readonly paperId: string;
      readonly copy: PaperInHand['copy'];
      readonly result: PrintOutcome;
    };

export type BoothEvent = (PersonEvent | WorldEvent) & { readonly atMs: number };
