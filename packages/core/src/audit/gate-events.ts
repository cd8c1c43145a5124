import { z } from 'zod';
import {
  countReason,
  doubtReason,
  laneTrouble,
  zeroReason,
} from '../contract/commands/gate-commands.ts';
import { gateSettings, hallCount, laneName } from '../domain/gate/hall-count.ts';
import { event, nothing } from './event-definition.ts';

const direction = z.enum(['in', 'out']);
const { openMode, maxOccupancy } = gateSettings.shape;
const inside = z.number().int().min(0);

/** What the ledger tells of the entrance; nothing of it says who passed. */
export const gateEvents = {
  'gate.counted': event({
    entity: 'hall_count',
    kind: 'device',
    says: 'People passed the lanes; how many since the last such event, by lane.',
    detail: z.strictObject({ lanes: hallCount.shape.lanes }),
  }),
  'gate.corrected': event({
    entity: 'hall_count',
    kind: 'user-action',
    says: 'The manager put the count of the people inside right.',
    detail: z.strictObject({
      delta: z.number().int(),
      reason: countReason,
      note: z.string().max(60).nullable(),
      inside,
    }),
  }),
  'gate.doubted': event({
    entity: 'hall_count',
    kind: 'system-action',
    says: 'Somebody may have passed unseen; the count is approximate from now on.',
    detail: z.strictObject({ reason: doubtReason, lane: laneName.nullable() }),
  }),
  'gate.zeroed': event({
    entity: 'hall_count',
    kind: 'system-action',
    says: 'The hall counts as empty, because it opened, closed, or another day began.',
    detail: z.strictObject({ reason: zeroReason, inside }),
  }),
  'gate.configured': event({
    entity: 'gate_settings',
    kind: 'user-action',
    says: 'The manager changed how the entrance works or how many may be inside.',
    detail: z.strictObject({ openMode, maxOccupancy }),
  }),
  'gate.isolated': event({
    entity: 'gate_settings',
    kind: 'user-action',
    says: 'The manager took a lane out of service, or put it back.',
    detail: z.strictObject({ lane: laneName, isIsolated: z.boolean() }),
  }),
  'gate.opened': event({
    entity: 'hall',
    kind: 'user-action',
    says: 'A colleague had a lane open for one person.',
    detail: z.strictObject({ lane: laneName, direction }),
  }),
  'gate.troubled': event({
    entity: 'hall',
    kind: 'device',
    says: 'A lane raised an alarm, or stands open until a manager has looked.',
    detail: z.strictObject({
      lane: laneName,
      trouble: laneTrouble,
      direction: direction.nullable(),
    }),
  }),
  'gate.reset': event({
    entity: 'hall',
    kind: 'user-action',
    says: 'The manager closed lanes again that had opened by themselves, without a danger in the hall.',
    detail: nothing,
  }),
} as const;
