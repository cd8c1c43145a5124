import { z } from 'zod';
import { event, nothing } from './event-definition.ts';

/** What the ledger tells of accounts and who signed in. */
export const staffEvents = {
  'staff.created': event({
    entity: 'staff',
    kind: 'security',
    says: 'An account was made.',
    detail: nothing,
  }),
  'staff.roles_set': event({
    entity: 'staff',
    kind: 'security',
    says: 'The roles of an account were changed.',
    detail: nothing,
  }),
  'staff.disabled': event({
    entity: 'staff',
    kind: 'security',
    says: 'An account was disabled or enabled.',
    detail: z.strictObject({ disabled: z.boolean() }),
  }),
  'staff.password_set': event({
    entity: 'staff',
    kind: 'security',
    says: 'A password was set.',
    detail: z.strictObject({ byManager: z.boolean() }),
  }),
  'staff.signed_in': event({
    entity: 'staff',
    kind: 'security',
    says: 'Somebody signed in.',
    detail: nothing,
  }),
  'staff.locked_out': event({
    entity: 'staff',
    kind: 'security',
    says: 'An account was locked after wrong passwords.',
    detail: nothing,
  }),
} as const;
