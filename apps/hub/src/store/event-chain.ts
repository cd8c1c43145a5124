import { hash } from 'node:crypto';
import type { ToldState } from './told-state.ts';

/** What the hash of an event covers: everything in its row. */
export interface ChainedEvent extends ToldState {
  readonly seq: number;
  readonly atMs: number;
  readonly day: string;
  readonly type: string;
  readonly entity: string;
  readonly entityId: string;
  readonly actor: string;
  readonly detailJson: string;
}

/** What the first event of a ledger stands on. */
export const genesisHash = Buffer.alloc(32);

/**
 * SHA-256 over the previous hash and the whole event, unambiguously encoded. Changes are covered
 * where there are any, so that an event from before there were hashes to what it did.
 */
export function eventHash(previous: Buffer, event: ChainedEvent): Buffer {
  const fields = [
    event.seq,
    event.atMs,
    event.day,
    event.type,
    event.entity,
    event.entityId,
    event.actor,
    event.detailJson,
    event.stateJson,
  ];
  if (event.changesJson !== null) fields.push(event.changesJson);
  return hash('sha256', Buffer.concat([previous, Buffer.from(JSON.stringify(fields))]), 'buffer');
}
