import type { AuditType } from '@hall/core/audit/catalogue';
import type { Entity } from '@hall/core/audit/event-definition';
import type { TopicName, TopicRecord } from '@hall/core/contract/topics/registry';
import type { Stores } from '../store/stores.ts';

/** A committed event as projections see it. */
export interface CommittedEvent {
  readonly seq: number;
  readonly atMs: number;
  readonly type: AuditType;
  readonly entity: Entity;
  readonly entityId: string;
  readonly state: unknown;
}

/** What one event changes in one topic: whole records in, ids out. */
export interface TopicChange<T extends TopicName> {
  readonly puts: readonly TopicRecord<T>[];
  readonly removes: readonly string[];
}

/**
 * How the ledger becomes a topic. The work of `apply` does not depend on how many postings there
 * are. `tick` is asked about once a second for what time alone changes.
 */
export interface Projection<T extends TopicName> {
  readonly topic: T;
  load(stores: Stores, nowMs: number): TopicRecord<T>[];
  apply(event: CommittedEvent, stores: Stores): TopicChange<T>;
  tick(nowMs: number, stores: Stores): TopicChange<T>;
}
