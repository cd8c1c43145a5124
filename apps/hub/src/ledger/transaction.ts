import { auditEvents, type AuditType } from '@hall/core/audit/catalogue';
import { dayOf } from '@hall/core/basics/market-day';
import type { IdSource } from '@hall/core/basics/ports';
import type { Actor } from '@hall/core/contract/roles';
import type { NewEvent, Tx } from '../commands/handler.ts';
import type { CommittedEvent } from '../gateway/projection.ts';
import type { EventWriter } from '../store/event-store.ts';
import type { HubStores } from '../store/hub-stores.ts';

/** How the ledger and the command log name an actor: who, never what he is called. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'terminal':
      return `terminal:${actor.terminalId}`;
    case 'system':
      return actor.device === undefined ? 'system' : `system:${actor.device}`;
  }
}

export interface TransactionParts {
  readonly stores: HubStores;
  readonly writer: EventWriter;
  readonly ids: IdSource;
}

/** One command's view of the open transaction; keeps the events it wrote for after the commit. */
export class LedgerTx implements Tx {
  readonly nowMs: number;
  readonly day: string;
  readonly stores: HubStores;
  readonly events: CommittedEvent[] = [];
  readonly #parts: TransactionParts;
  readonly #terminalId: string | null;
  #actor: string;

  constructor(parts: TransactionParts, actor: Actor, nowMs: number) {
    this.#parts = parts;
    this.#actor = actorKey(actor);
    this.#terminalId = actor.kind === 'terminal' ? actor.terminalId : null;
    this.stores = parts.stores;
    this.nowMs = nowMs;
    this.day = dayOf(nowMs);
  }

  newId(): string {
    return this.#parts.ids.next();
  }

  nextNumber(counter: string, scope: string): number {
    return this.stores.counters.next(counter, scope);
  }

  actFor(agentId: string): void {
    if (this.#terminalId === null) throw new Error('Agents of employers act at terminals');
    this.#actor = `agent:${agentId}:${this.#terminalId}`;
  }

  record<T extends AuditType>(event: NewEvent<T>): void {
    const { entity } = auditEvents[event.type];
    const written =
      event.state === null ? null : this.stores.write(entity, event.entityId, event.state);
    const seq = this.#parts.writer.append({
      atMs: this.nowMs,
      day: this.day,
      type: event.type,
      entity,
      entityId: event.entityId,
      actor: this.#actor,
      detailJson: JSON.stringify(event.detail),
      written,
    });
    this.events.push({
      seq,
      atMs: this.nowMs,
      type: event.type,
      entity,
      entityId: event.entityId,
      state: event.state,
    });
  }
}
