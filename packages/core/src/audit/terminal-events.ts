import { event, nothing } from './event-definition.ts';

/** What the ledger tells of screens and their enrolment. */
export const terminalEvents = {
  'terminal.invited': event({
    entity: 'terminal',
    kind: 'security',
    says: 'A pairing code for a new screen was made; it works once, for ten minutes.',
    detail: nothing,
  }),
  'terminal.enrolled': event({
    entity: 'terminal',
    kind: 'security',
    says: 'A screen was enrolled with a pairing code.',
    detail: nothing,
  }),
  'terminal.configured': event({
    entity: 'terminal',
    kind: 'user-action',
    says: 'A screen was renamed, or its board profile, its counter or its zone changed.',
    detail: nothing,
  }),
  'terminal.revoked': event({
    entity: 'terminal',
    kind: 'security',
    says: 'A screen lost its enrolment.',
    detail: nothing,
  }),
} as const;
