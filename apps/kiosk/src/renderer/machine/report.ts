import type { CommandInput } from '@hall/core/contract/commands/registry';

type ReportName =
  'slip.printed' | 'ticket.printed' | 'ticket.void' | 'match.printed' | 'complaint.receiptPrinted';

/** What the hub is told without anybody waiting for an answer; in this order, as soon as it listens. */
export type Report = {
  [N in ReportName]: {
    readonly name: N;
    readonly input: CommandInput<N>;
  };
}[ReportName];
