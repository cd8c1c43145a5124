import { z } from 'zod';
import { matchCopy } from '../contract/commands/match-parts.ts';
import { printOutcome } from '../contract/device.ts';
import { cancelReason, matchSide, matchSource } from '../domain/match/match.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of workers and employers who find each other, and of booths. */
export const matchEvents = {
  'match.recommended': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A worker and a posting were brought together; who did it stands beside it.',
    detail: z.strictObject({ source: matchSource }),
  }),
  'match.invited': event({
    entity: 'match',
    kind: 'user-action',
    says: 'One side asked the other to meet, or staff asked both.',
    detail: z.strictObject({ by: z.enum([...matchSide.options, 'staff']) }),
  }),
  'match.met': event({
    entity: 'match',
    kind: 'user-action',
    says: 'Worker and employer sat down at a table.',
    detail: nothing,
  }),
  'match.agreed': event({
    entity: 'match',
    kind: 'user-action',
    says: 'One side agreed; the other, or a window, has not yet.',
    detail: z.strictObject({ side: matchSide }),
  }),
  'match.confirmed': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A worker took a place of a posting; the number of the match was given.',
    detail: z.strictObject({ source: matchSource, place: z.number().int() }),
  }),
  'match.declined': event({
    entity: 'match',
    kind: 'user-action',
    says: 'One side does not want to.',
    detail: z.strictObject({ side: matchSide }),
  }),
  'match.missed': event({
    entity: 'match',
    kind: 'user-action',
    says: 'Somebody was called to the table and did not come.',
    detail: nothing,
  }),
  'match.cancelled': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A confirmed match came to nothing; its place is free again, its number is not given again.',
    detail: z.strictObject({ reason: cancelReason }),
  }),
  'match.arrived': event({
    entity: 'match',
    kind: 'user-action',
    says: 'Somebody said whether the worker came to work.',
    detail: z.strictObject({ arrived: z.boolean() }),
  }),
  'match.arrival_taken_back': event({
    entity: 'match',
    kind: 'user-action',
    says: 'An employer took back what he had said about the arrival.',
    detail: z.strictObject({}),
  }),
  'match.lapsed': event({
    entity: 'match',
    kind: 'system-action',
    says: 'The day ended before anybody said what became of it.',
    detail: nothing,
  }),
  'match.contact_answered': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A worker said whether this employer may have his name and phone.',
    detail: z.strictObject({ given: z.boolean(), textVersion: z.string() }),
  }),
  'match.contact_withdrawn': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A worker took that consent back; from then on nobody is shown his name and phone.',
    detail: nothing,
  }),
  'match.contact_shown': event({
    entity: 'match',
    kind: 'security',
    says: "An employer was shown a worker's name and phone: on the screen of his booth, or on paper.",
    detail: z.strictObject({ on: z.enum(['screen', 'paper']) }),
  }),
  'match.paper_printed': event({
    entity: 'match',
    kind: 'device',
    says: 'What became of the paper of a match.',
    detail: z.strictObject({ copy: matchCopy, result: printOutcome }),
  }),
  'match.reprinted': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A paper of a match was asked for again (补打).',
    detail: z.strictObject({ copy: matchCopy }),
  }),
  'worker.matched': event({
    entity: 'worker',
    kind: 'user-action',
    says: 'A worker found work for today, or looks again because it came to nothing.',
    detail: z.strictObject({ matched: z.boolean() }),
  }),
  'booth.code_issued': event({
    entity: 'employer',
    kind: 'security',
    says: "A window gave an agent of an employer the code for today's booths; his earlier one ended.",
    detail: z.strictObject({ agentId: z.uuid() }),
  }),
  'booth.opened': event({
    entity: 'employer',
    kind: 'security',
    says: 'An employer opened a booth with the code of the day.',
    detail: nothing,
  }),
  'booth.closed': event({
    entity: 'employer',
    kind: 'security',
    says: 'An employer left his booth.',
    detail: nothing,
  }),
} as const;
