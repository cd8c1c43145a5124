import { z } from 'zod';
import { event, nothing, reasonText } from './event-definition.ts';

/** What the ledger tells of employers: registered, verified, barred. */
export const employerEvents = {
  'employer.registered': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'An employer was registered.',
    detail: nothing,
  }),
  'employer.edited': event({
    entity: 'employer',
    kind: 'user-action',
    says: "An employer's particulars were changed.",
    detail: nothing,
  }),
  'employer.verified': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'A clerk saw the papers an employer of this type needs.',
    detail: z.strictObject({ materials: z.array(z.string()) }),
  }),
  'employer.blacklisted': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'The manager barred an employer; its live postings were suspended.',
    detail: z.strictObject({ text: reasonText, suspended: z.number().int() }),
  }),
  'employer.unblacklisted': event({
    entity: 'employer',
    kind: 'user-action',
    says: 'The manager lifted a bar; the employer must be verified again.',
    detail: z.strictObject({ text: reasonText }),
  }),
} as const;
