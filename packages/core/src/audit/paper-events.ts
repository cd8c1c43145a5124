import { z } from 'zod';
import { fairPapers } from '../domain/fair/fair.ts';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of fairs, and of papers that are printed for the market's guests. */
export const paperEvents = {
  'fair.announced': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'A job fair was entered.',
    detail: nothing,
  }),
  'fair.changed': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'Name, place or time of a job fair was changed.',
    detail: nothing,
  }),
  'fair.stalls_set': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'Postings came to a job fair, left it, or got another table; how many it has now.',
    detail: z.strictObject({ postings: z.number().int() }),
  }),
  'fair.paper_ticked': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'A manager said that a paper a large job fair needs lies there, or does not any more.',
    detail: z.strictObject({ paper: z.enum(fairPapers), isDone: z.boolean() }),
  }),
  'fair.published': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'A large job fair was made public, with all its papers ticked.',
    detail: nothing,
  }),
  'fair.closed': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'A job fair was over, by the clock or by hand; so many postings ended with it.',
    detail: z.strictObject({ ended: z.number().int(), byClock: z.boolean() }),
  }),
  'fair.called_off': event({
    entity: 'fair',
    kind: 'user-action',
    says: 'A job fair was not held; its postings went on.',
    detail: nothing,
  }),
  'posting.ended_with_fair': event({
    entity: 'posting',
    kind: 'system-action',
    says: 'A posting left the boards because its job fair was over.',
    detail: z.strictObject({ fairId: z.uuid() }),
  }),
  'agreement.saved': event({
    entity: 'agreement',
    kind: 'user-action',
    says: 'A text of the work agreement was saved as a new version.',
    detail: z.strictObject({ version: z.number().int() }),
  }),
  'agreement.put_in_force': event({
    entity: 'agreement',
    kind: 'user-action',
    says: 'From now on this version of the work agreement is printed.',
    detail: z.strictObject({ version: z.number().int() }),
  }),
  'match.agreement_printed': event({
    entity: 'match',
    kind: 'user-action',
    says: 'A work agreement was made for a match, to be printed; version 0 is the text of the product.',
    detail: z.strictObject({ version: z.number().int() }),
  }),
  'hall.candidates_printed': event({
    entity: 'hall',
    kind: 'user-action',
    says: 'The directory of the workers of a day was printed; how many stand in it.',
    detail: z.strictObject({ people: z.number().int() }),
  }),
} as const;
