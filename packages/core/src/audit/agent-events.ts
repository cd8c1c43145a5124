import { z } from 'zod';
import { agentReason } from '../domain/employer/agent.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of the people who act for employers (C-14): by their ids only. */
export const agentEvents = {
  'agent.added': event({
    entity: 'agent',
    kind: 'user-action',
    says: 'Somebody may act for an employer: entered at a window, or its contact as its first agent.',
    detail: z.strictObject({ employerId: z.uuid(), from: z.enum(['window', 'contact']) }),
  }),
  'agent.corrected': event({
    entity: 'agent',
    kind: 'user-action',
    says: 'Name or phone of an agent was written anew; neither is in the ledger.',
    detail: nothing,
  }),
  'agent.disabled': event({
    entity: 'agent',
    kind: 'security',
    says: 'Somebody may not act for an employer any more; his booths were ended.',
    detail: z.strictObject({ reason: agentReason }),
  }),
  'agent.enabled': event({
    entity: 'agent',
    kind: 'security',
    says: 'Somebody who was disabled may act for an employer again.',
    detail: nothing,
  }),
  'agent.forgotten': event({
    entity: 'agent',
    kind: 'system-action',
    says: 'Name and phone of somebody who has long been disabled were erased.',
    detail: nothing,
  }),
} as const;
