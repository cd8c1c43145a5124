import { z } from 'zod';

/** What an event is about; each has one current-state table that is rebuilt from the ledger. */
export const entity = z.enum([
  'posting',
  'employer',
  'worker',
  'slip',
  'content',
  'notice',
  'emergency',
  'market',
  'staff',
  'terminal',
  'help',
  'service',
  'counter',
  'queue',
  'ticket',
  'call',
  'rating',
  'lexicon',
  'match',
  'assistance',
  'point_to_point',
  'complaint',
  'barring',
  'stand',
  'stand_rules',
  'booking',
  'gangmaster',
  'agent',
  'bay',
  'fair',
  'campaign',
  'campaign_call',
  'agreement',
  'hall_day',
  'hall_phase',
  'hall_word',
  'power',
  'gate_settings',
  'hall_count',
  'hall',
]);
export type Entity = z.infer<typeof entity>;

type EventKind = 'user-action' | 'system-action' | 'device' | 'security';

/** One event of the ledger. */
export interface EventDefinition<D extends z.ZodType> {
  readonly entity: Entity;
  readonly kind: EventKind;
  /** One sentence for docs/audit-events.md. */
  readonly says: string;
  /** What happened, beside the state after it. Never personal data. */
  readonly detail: D;
}

/** Declares an event; exists so that each keeps the exact type of its detail. */
export function event<D extends z.ZodType>(definition: EventDefinition<D>): EventDefinition<D> {
  return definition;
}

/** The detail of an event whose state says everything. */
export const nothing = z.strictObject({});

/** Why somebody did something, in his words. */
export const reasonText = z.string().max(200);
