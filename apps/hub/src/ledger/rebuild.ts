import type { Database } from '../store/database.ts';
import { entity } from '@hall/core/audit/event-definition';
import { EventReader } from '../store/event-store.ts';
import type { HubStores } from '../store/hub-stores.ts';
import { toldStates } from './told-states.ts';

/**
 * Writes every state the ledger of `from` tells into the current-state tables behind `into`, in
 * order. With empty tables the rows come out identical. Identities, secrets, counters and figures are
 * not in the ledger, on purpose or because they are not states of things; a restore brings them.
 */
export function rebuild(from: Database, into: { db: Database; stores: HubStores }): number {
  let events = 0;
  into.db
    .transaction(() => {
      for (const { event, state } of toldStates(new EventReader(from).after(0))) {
        if (state !== null) {
          into.stores.write(entity.parse(event.entity), event.entityId, state);
        }
        events += 1;
      }
    })
    .immediate();
  return events;
}
