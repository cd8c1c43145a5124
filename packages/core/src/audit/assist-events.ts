import { z } from 'zod';
import { closeReason, handedOver } from '../domain/assistance/assistance-plan.ts';
import { hardshipBasis } from '../domain/assistance/hardship.ts';
import { declineReason } from '../domain/assistance/point-to-point.ts';
import { matchSide } from '../domain/match/match.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of help for people who find work hard to find: never which hardship it is. */
export const assistEvents = {
  'assistance.recognised': event({
    entity: 'assistance',
    kind: 'user-action',
    says: 'Staff wrote down why work is hard to find for a worker; what it is rests encrypted elsewhere.',
    detail: z.strictObject({ basis: hardshipBasis }),
  }),
  'assistance.opened': event({
    entity: 'assistance',
    kind: 'user-action',
    says: 'A 1-3-1 case was opened for a worker.',
    detail: nothing,
  }),
  'assistance.guided': event({
    entity: 'assistance',
    kind: 'user-action',
    says: 'A worker was given guidance (职业指导); what was said rests encrypted elsewhere.',
    detail: nothing,
  }),
  'assistance.recommended': event({
    entity: 'assistance',
    kind: 'user-action',
    says: 'A posting was handed over to a worker; the same one counts once (D-06).',
    detail: z.strictObject({ handedOver }),
  }),
  'assistance.trained': event({
    entity: 'assistance',
    kind: 'user-action',
    says: 'A worker was trained (技能培训).',
    detail: nothing,
  }),
  'assistance.closed': event({
    entity: 'assistance',
    kind: 'user-action',
    says: 'A 1-3-1 case was closed.',
    detail: z.strictObject({ reason: closeReason }),
  }),
  'point_to_point.organised': event({
    entity: 'point_to_point',
    kind: 'user-action',
    says: "Staff organised a meeting (点对点对接); the employer's booth was told.",
    detail: nothing,
  }),
  'point_to_point.settled': event({
    entity: 'point_to_point',
    kind: 'user-action',
    says: 'What became of such a meeting was recorded.',
    detail: z.strictObject({
      result: z.enum(['matched', 'declined', 'no_show']),
      side: matchSide.nullable(),
      reason: declineReason.nullable(),
    }),
  }),
} as const;
