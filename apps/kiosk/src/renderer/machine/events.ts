import type { NameBy } from './naming-state.ts';
import type { CommandInput } from '@hall/core/contract/commands/registry';
import type {
  CardTrouble,
  DeviceClass,
  DeviceStatus,
  PrintOutcome,
} from '@hall/core/contract/device';
import type { PaperDocument } from '@hall/core/documents/paper';
import type { PriorityClass } from '@hall/core/domain/service/queue-settings';
import type { IdCard } from '@hall/core/domain/worker/id-card';
import type { AgeBand, ConsentPurpose, WorkerWishes } from '@hall/core/domain/worker/worker';
import type { MatchPaper } from '@hall/core/contract/commands/match-parts';
import type { MeetingEnd } from './meeting-state.ts';
import type { ConsentShown, ExtraConsent, KioskState, Reply, WantedUnit } from './state.ts';
import type { TellTouch } from './tell-state.ts';
import type { PlanGoal } from './ticket-state.ts';

/** One touch of somebody who queues. */
type TicketTouch =
  | { readonly type: 'claim'; readonly priority: PriorityClass }
  | { readonly type: 'take-number'; readonly serviceId: string }
  | { readonly type: 'paper-came'; readonly came: boolean }
  | { readonly type: 'keep-number' }
  | { readonly type: 'give-back' }
  | { readonly type: 'have-number' }
  | { readonly type: 'requeue' }
  | { readonly type: 'rate'; readonly score: CommandInput<'ticket.rate'>['score'] }
  | { readonly type: 'reprint-ticket' }
  | { readonly type: 'apologise' }
  | { readonly type: 'show-way'; readonly goal: PlanGoal | null };

/** One touch of somebody who looks for an employer, or has found one. */
type MeetingTouch =
  | { readonly type: 'see-fits' }
  | { readonly type: 'set-recommendations'; readonly on: boolean }
  | { readonly type: 'want-to-meet' }
  | { readonly type: 'answer-contact'; readonly given: boolean }
  | { readonly type: 'report-found' }
  | { readonly type: 'choose-job'; readonly postingId: string }
  | { readonly type: 'find-job' }
  | { readonly type: 'take-job' }
  | { readonly type: 'go-on' }
  | { readonly type: 'see-meetings' }
  | { readonly type: 'end-meeting'; readonly matchId: string; readonly what: MeetingEnd };

/** One touch of a person. */
export type PersonEvent =
  | {
      readonly type: 'start';
      readonly with:
        | 'card'
        | 'phone'
        | 'browse'
        | 'mine'
        | 'guides'
        | 'reprint'
        | 'ticket'
        | 'plan'
        | 'found'
        | 'tell';
    }
  | TicketTouch
  | MeetingTouch
  | TellTouch
  | { readonly type: 'agree'; readonly shown: ConsentShown }
  | { readonly type: 'refuse' }
  | { readonly type: 'choose-extra'; readonly purpose: ExtraConsent; readonly given: boolean }
  | { readonly type: 'extras-done'; readonly shown: readonly ConsentShown[] }
  | { readonly type: 'digit'; readonly digit: string }
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'delete-last' }
  | { readonly type: 'clear-typed' }
  | { readonly type: 'confirm-digits' }
  | { readonly type: 'no-phone' }
  /** How he types his name from now on, and a stroke of the five kinds or an unsure one. */
  | { readonly type: 'name-by'; readonly by: NameBy }
  | { readonly type: 'stroke'; readonly stroke: string }
  | { readonly type: 'choose-character'; readonly text: string }
  | { readonly type: 'name-done' }
  | { readonly type: 'no-name' }
  | { readonly type: 'choose-age'; readonly band: AgeBand | 'under-16' }
  | { readonly type: 'toggle-occupation'; readonly occupationId: string }
  | { readonly type: 'occupations-done' }
  | { readonly type: 'choose-when'; readonly when: WorkerWishes['availability']['when'] }
  | { readonly type: 'choose-part'; readonly part: WorkerWishes['availability']['part'] }
  | { readonly type: 'choose-unit'; readonly unit: WantedUnit }
  | { readonly type: 'step-pay'; readonly by: 1 | -1 }
  | { readonly type: 'pay-done'; readonly skip: boolean }
  | { readonly type: 'choose-training'; readonly wish: boolean }
  | { readonly type: 'print-again' }
  | { readonly type: 'edit-wishes' }
  | { readonly type: 'edit-phone' }
  | { readonly type: 'edit-name' }
  | { readonly type: 'filter'; readonly occupationId: string | null }
  | { readonly type: 'find'; readonly by: 'number' | 'letters' }
  | { readonly type: 'see-places' }
  /** The map of the booths; with an id the way to that one. */
  | { readonly type: 'see-stands'; readonly standId: string | null }
  | { readonly type: 'open-posting'; readonly postingId: string }
  | { readonly type: 'print-paper'; readonly document: PaperDocument }
  | { readonly type: 'report-posting' }
  | {
      readonly type: 'choose-reason';
      readonly reason: CommandInput<'posting.report'>['reason'];
    }
  | { readonly type: 'open-guide'; readonly contentId: string }
  | { readonly type: 'use-code' }
  | { readonly type: 'set-paused'; readonly paused: boolean }
  | { readonly type: 'see-consents' }
  | { readonly type: 'ask'; readonly of: 'delete' | ConsentPurpose }
  | { readonly type: 'confirm' }
  | { readonly type: 'retry' }
  | { readonly type: 'back' }
  | { readonly type: 'finish' }
  | { readonly type: 'more-time' }
  | { readonly type: 'toggle-elder' }
  | { readonly type: 'toggle-reach' }
  | { readonly type: 'toggle-language' }
  | { readonly type: 'call-help' }
  | { readonly type: 'read-aloud' }
  | { readonly type: 'show-full'; readonly purpose: ConsentPurpose }
  | { readonly type: 'close-overlay' };

/** Something that happened without anybody touching the screen. */
export type WorldEvent =
  | { readonly type: 'tick' }
  | { readonly type: 'connection'; readonly connection: KioskState['connection'] }
  | { readonly type: 'device'; readonly device: DeviceClass; readonly status: DeviceStatus }
  | { readonly type: 'card'; readonly card: IdCard }
  | { readonly type: 'card-removed' }
  | { readonly type: 'card-trouble'; readonly trouble: CardTrouble }
  /** Something was scanned; `parseSlipQr` tells whether it is a slip. */
  | { readonly type: 'slip'; readonly text: string }
  | { readonly type: 'answered'; readonly askNo: number; readonly reply: Reply }
  | { readonly type: 'printed'; readonly visitNo: number; readonly result: PrintOutcome }
  | {
      readonly type: 'ticket-printed';
      readonly visitNo: number;
      readonly ticketId: string;
      readonly first: boolean;
      readonly result: PrintOutcome;
    }
  | ({
      readonly type: 'match-printed';
      readonly visitNo: number;
      readonly result: PrintOutcome;
    } & Pick<MatchPaper, 'paperId' | 'copy'>)
  | { readonly type: 'hub-clock'; readonly aheadMs: number }
  /** The hall has closed, or opened. */
  | { readonly type: 'hall'; readonly isClosed: boolean };

/** Every event says when it happened; the machine has no clock of its own. */
export type KioskEvent = (PersonEvent | WorldEvent) & { readonly atMs: number };
export type KioskEventType = KioskEvent['type'];

/** The event of one type, with its time. */
export type EventOf<T extends KioskEventType> = Extract<PersonEvent | WorldEvent, { type: T }> & {
  readonly atMs: number;
};

/** What passes by without anybody being there. */
const passing: ReadonlySet<KioskEventType> = new Set<WorldEvent['type']>([
  'tick',
  'connection',
  'hub-clock',
  'hall',
  'device',
  'card-removed',
  'card-trouble',
]);

/**
 * Whether the time of a visit begins anew: with a touch, a card, and with what the person has been
 * waiting for, so that there is time to read it. What belongs to an earlier visit counts for nothing.
 */
export function keepsAlive(state: KioskState, event: KioskEvent): boolean {
  switch (event.type) {
    case 'answered':
      return state.page.name === 'busy' && event.askNo === state.page.askNo;
    case 'printed':
    case 'ticket-printed':
    case 'match-printed':
      return event.visitNo === state.visitNo;
    default:
      return !passing.has(event.type);
  }
}
