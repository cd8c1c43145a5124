import type { CommandOutput } from '@hall/core/contract/commands/registry';
import type {
  KioskReporter,
  ReceiptKey,
} from '@hall/core/contract/commands/complaint-kiosk-commands';
import type { PrintOutcome } from '@hall/core/contract/device';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { QueryOutput } from '@hall/core/contract/queries';
import type { ToldDays, ToldFact, ToldKind, ToldWhen } from '@hall/core/domain/complaint/told';

/** The pages of complaining, and of asking how it stands. */
export type TellPage =
  | { readonly name: 'tell-kind' }
  | { readonly name: 'tell-urgent' }
  | { readonly name: 'tell-about' }
  /** Null: the kinds of work; otherwise the postings of one, or of all. */
  | { readonly name: 'tell-pick'; readonly occupationId: string | null }
  | { readonly name: 'tell-number'; readonly isUnknown: boolean }
  | { readonly name: 'tell-when' }
  | { readonly name: 'tell-amount' }
  | { readonly name: 'tell-days' }
  | { readonly name: 'tell-facts' }
  | { readonly name: 'tell-contact' }
  | { readonly name: 'tell-phone' }
  | { readonly name: 'tell-confirm' }
  | { readonly name: 'tell-printing' }
  | { readonly name: 'told'; readonly result: PrintOutcome }
  | { readonly name: 'progress-no' }
  | { readonly name: 'progress-code' }
  | { readonly name: 'progress' }
  | { readonly name: 'tell-trouble'; readonly code: ErrorCode; readonly retry: boolean };

/** The posting somebody complains of, as the boards told of it. */
export type ToldAbout = NonNullable<QueryOutput<'complaint.posting'>['posting']>;

/** A receipt that is ready to be printed, and what to show when the paper does not come. */
export type Receipt = CommandOutput<'complaint.tell'>;

/** A complaint while it is told. Lives in memory, ends with the visit. */
export interface Telling {
  readonly kind: ToldKind | null;
  readonly about: ToldAbout | null;
  /** It began at a posting: about which is not asked again. */
  readonly isAboutGiven: boolean;
  readonly when: ToldWhen | null;
  readonly amountFen: number | null;
  readonly days: ToldDays | null;
  readonly facts: readonly ToldFact[];
  readonly reporter: KioskReporter | null;
  readonly receipt: Receipt | null;
  /** What is asked about, digit by digit, and what was found. */
  readonly key: ReceiptKey | null;
  readonly progress: NonNullable<QueryOutput<'complaint.progress'>['progress']> | null;
}

/** Nobody has told anything. */
export const nothingTold: Telling = {
  kind: null,
  about: null,
  isAboutGiven: false,
  when: null,
  amountFen: null,
  days: null,
  facts: [],
  reporter: null,
  receipt: null,
  key: null,
  progress: null,
};

/** The commands and look-ups of complaining. */
export type TellCommand = 'complaint.tell' | 'complaint.reprintReceipt';
export type TellQuery = 'complaint.progress' | 'complaint.posting';

/** One touch of somebody who complains, or asks how it stands. */
export type TellTouch =
  | { readonly type: 'tell-of'; readonly about: ToldAbout }
  | { readonly type: 'tell-kind'; readonly kind: ToldKind }
  | { readonly type: 'tell-on' }
  | { readonly type: 'tell-by'; readonly by: 'list' | 'number' }
  | { readonly type: 'tell-pick'; readonly occupationId: string }
  | { readonly type: 'tell-about'; readonly about: ToldAbout | null }
  | { readonly type: 'tell-when'; readonly when: ToldWhen }
  | { readonly type: 'tell-unknown' }
  | { readonly type: 'tell-days'; readonly days: ToldDays }
  | { readonly type: 'tell-fact'; readonly fact: ToldFact }
  | { readonly type: 'tell-contact'; readonly by: 'anonymous' | 'phone' }
  | { readonly type: 'tell-submit' }
  | { readonly type: 'see-progress' }
  | { readonly type: 'reprint-receipt' };
