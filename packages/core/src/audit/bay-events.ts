import { z } from 'zod';
import { extendReason } from '../domain/bay/bay.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of bays: who stood where and how long, never with which vehicle. */
export const bayEvents = {
  'bay.saved': event({
    entity: 'bay',
    kind: 'user-action',
    says: 'The manager set up a bay for vehicles that stop and go, or changed it.',
    detail: nothing,
  }),
  'bay.removed': event({
    entity: 'bay',
    kind: 'user-action',
    says: 'The manager took a bay away.',
    detail: nothing,
  }),
  'bay.arrived': event({
    entity: 'bay',
    kind: 'user-action',
    says: 'An employer’s vehicle came to a bay; said at his booth or by a clerk.',
    detail: z.strictObject({ employerId: z.uuid(), atBooth: z.boolean() }),
  }),
  'bay.left': event({
    entity: 'bay',
    kind: 'user-action',
    says: 'The vehicle drove off.',
    detail: z.strictObject({ employerId: z.uuid(), atBooth: z.boolean(), stoodMs: z.number() }),
  }),
  'bay.extended': event({
    entity: 'bay',
    kind: 'user-action',
    says: 'A clerk let a vehicle stand longer.',
    detail: z.strictObject({ minutes: z.number().int(), reason: extendReason }),
  }),
  'bay.overdue': event({
    entity: 'bay',
    kind: 'system-action',
    says: 'A vehicle stood longer than it may; the hall was told so once.',
    detail: nothing,
  }),
  'bay.lapsed': event({
    entity: 'bay',
    kind: 'system-action',
    says: 'The day was over and nobody had said that the vehicle had gone.',
    detail: nothing,
  }),
} as const;
