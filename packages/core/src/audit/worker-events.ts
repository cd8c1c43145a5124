import { z } from 'zod';
import { consentPurpose } from '../domain/worker/worker.ts';
import { printOutcome } from '../contract/device.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of workers, their slips and their calls for help; never who they are. */
export const workerEvents = {
  'worker.registered': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker registered.',
    detail: z.strictObject({ by: z.enum(['card', 'phone']), again: z.boolean() }),
  }),
  'worker.checked_in': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A known worker checked in.',
    detail: nothing,
  }),
  'worker.corrected': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker changed his own particulars or wishes.',
    detail: nothing,
  }),
  'worker.paused': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker paused or resumed looking for work.',
    detail: z.strictObject({ paused: z.boolean() }),
  }),
  'worker.recommendations_set': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker switched recommendations off, or on again.',
    detail: z.strictObject({ on: z.boolean() }),
  }),
  'worker.consent_withdrawn': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker withdrew a consent.',
    detail: z.strictObject({ purpose: consentPurpose }),
  }),
  'worker.opened': event({
    entity: 'worker',
    kind: 'security',
    says: 'Somebody opened 我的信息.',
    detail: z.strictObject({ with: z.enum(['card', 'code']) }),
  }),
  'worker.deleted': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker had his person deleted; this row keeps an anonymous id.',
    detail: nothing,
  }),
  'hall.minor_refused': event({
    entity: 'hall',
    kind: 'user-action',
    says: 'Somebody under 16 was refused; nothing about him is kept.',
    detail: nothing,
  }),
  'slip.issued': event({
    entity: 'slip',
    kind: 'user-action',
    says: 'A slip was made for a worker.',
    detail: nothing,
  }),
  'slip.reprinted': event({
    entity: 'slip',
    kind: 'user-action',
    says: 'A slip was asked for again (补打).',
    detail: nothing,
  }),
  'slip.printed': event({
    entity: 'slip',
    kind: 'device',
    says: 'What became of the paper of a slip.',
    detail: z.strictObject({ result: printOutcome }),
  }),
  'help.called': event({
    entity: 'help',
    kind: 'user-action',
    says: 'Somebody at a kiosk asked for a person.',
    detail: z.strictObject({ page: z.string() }),
  }),
  'help.answered': event({
    entity: 'help',
    kind: 'user-action',
    says: 'A colleague went to help.',
    detail: nothing,
  }),
} as const;
