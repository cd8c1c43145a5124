import type { LedgerEvent } from '@hall/core/contract/queries/ledger-event';
import type { StoredEvent } from '../event-store.ts';

type DetailValue = LedgerEvent['detail'][string];

/** An event of the ledger as a line that people read. */
export function eventForReaders(event: StoredEvent): LedgerEvent {
  const detail: Record<string, DetailValue> = {};
  flatten('', JSON.parse(event.detailJson), detail);
  return { seq: event.seq, atMs: event.atMs, type: event.type, actor: event.actor, detail };
}

/** Nested parts become `a.b`; a list becomes its length, since a line of a table cannot show it. */
function flatten(path: string, value: unknown, into: Record<string, DetailValue>): void {
  if (Array.isArray(value)) {
    into[path] = value.length;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      flatten(path === '' ? name : `${path}.${name}`, part, into);
    }
  } else if (isPlain(value)) {
    into[path] = value;
  }
}

function isPlain(value: unknown): value is DetailValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
