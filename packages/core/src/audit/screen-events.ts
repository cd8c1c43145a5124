import { z } from 'zod';
import { danger } from '../domain/emergency/emergency.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of what screens say: pages, notices, dangers. */
export const screenEvents = {
  'content.saved': event({
    entity: 'content',
    kind: 'user-action',
    says: 'A page of the boards was written or changed.',
    detail: nothing,
  }),
  'content.approved': event({
    entity: 'content',
    kind: 'user-action',
    says: 'A page was released.',
    detail: nothing,
  }),
  'content.withdrawn': event({
    entity: 'content',
    kind: 'user-action',
    says: 'A page was taken down.',
    detail: nothing,
  }),
  'notice.shown': event({
    entity: 'notice',
    kind: 'user-action',
    says: 'A notice was put over every board.',
    detail: nothing,
  }),
  'notice.cleared': event({
    entity: 'notice',
    kind: 'user-action',
    says: 'The notice was taken away.',
    detail: nothing,
  }),
  'emergency.raised': event({
    entity: 'emergency',
    kind: 'user-action',
    says: 'A danger was put over every screen and into the voice.',
    detail: z.strictObject({ danger }),
  }),
  'emergency.cleared': event({
    entity: 'emergency',
    kind: 'user-action',
    says: 'The all-clear was given.',
    detail: nothing,
  }),
} as const;
