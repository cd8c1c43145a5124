import type { Reservation } from '@hall/core/contract/commands/ticket-commands';
import type { PrintOutcome } from '@hall/core/contract/device';
import type { ErrorCode } from '@hall/core/contract/errors';
import type { QueryOutput } from '@hall/core/contract/queries';

/** Where somebody can be led: to the windows of a service, or to a zone (E-14). */
export type PlanGoal =
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'zone'; readonly zone: 'postings' };

/** The pages of queueing. */
export type TicketPage =
  | { readonly name: 'services' }
  | { readonly name: 'ticket-printing' }
  /**
   * A number that is nobody's yet: `no-paper` shows it and waits for the person to say that he has it,
   * `unsure` asks whether paper came out.
   */
  | {
      readonly name: 'ticket-ask';
      readonly about: 'no-paper' | 'unsure';
      /** Until the hub stops waiting for a word. */
      readonly secondsLeft: number;
    }
  /** A number somebody has, on paper or in his head. */
  | { readonly name: 'ticket'; readonly has: 'paper' | 'memory' }
  | { readonly name: 'ticket-back' }
  | { readonly name: 'my-ticket'; readonly after: 'look' | 'requeued' | 'confirmed' }
  | { readonly name: 'rate' }
  | { readonly name: 'rated' }
  | { readonly name: 'plan'; readonly goal: PlanGoal | null }
  | { readonly name: 'ticket-trouble'; readonly code: ErrorCode; readonly retry: boolean };

/** A number this kiosk has drawn for the person in front of it. */
export interface TicketInHand extends Omit<Reservation, 'document' | 'confirmByMs'> {
  readonly serviceId: string;
  /** By the own clock; a little before the hub gives up. */
  readonly askUntilMs: number;
  /** What the printer said; null while it has not. */
  readonly paper: PrintOutcome | null;
  /** What the person says about the paper, where the printer could not. */
  readonly paperSeen: boolean | null;
  /** Whether it is in the queue. */
  readonly isTaken: boolean;
}

/** A number somebody asked about by its code. */
export type TicketFound = NonNullable<QueryOutput<'ticket.find'>['ticket']> & {
  readonly code: string;
  /** An older one can only be looked at. */
  readonly isOfToday: boolean;
};
