import type { Language } from '@hall/core/i18n/translate';
import type { PaperDocument } from '@hall/core/documents/paper';
import { ticketPaper } from '@hall/core/documents/ticket';
import type { Service } from '@hall/core/domain/service/service';
import { ticketNumber, type Ticket } from '@hall/core/domain/ticket/ticket';
import { expectedWaitMs } from '@hall/core/rules/expected-wait';
import type { Tx } from '../handler.ts';
import { servicePace, servicePhase, windowsOf } from './queue-tx.ts';

/** The paper of a ticket; `ahead` is how many are before it now. */
export function documentOf(
  tx: Tx,
  ticket: Ticket,
  paper: { readonly service: Service; readonly ahead: number; readonly language: Language },
): PaperDocument {
  const { service, ahead, language } = paper;
  return ticketPaper({
    market: tx.stores.market.get(),
    number: ticketNumber(ticket),
    service: service.details.name,
    windows: windowsOf(tx.stores, service.id),
    ahead,
    expectedWaitMs: expectedWaitMs(ahead, servicePace(tx.stores, ticket.day, service.id)),
    startsAtMs: servicePhase(tx.stores, service, tx.nowMs).startsAtMs,
    code: ticket.code,
    reprint: ticket.reprints > 0,
    atMs: tx.nowMs,
    language,
  });
}
