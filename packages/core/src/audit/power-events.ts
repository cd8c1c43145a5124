import { z } from 'zod';
import { minutesLeft } from '../domain/power/power.ts';
import { event } from './event-definition.ts';

const expected = z.strictObject({
  /** What the UPS let expect; null where it did not say. */
  minutesLeft: minutesLeft.nullable(),
});

/** What the ledger tells of the hall's power (K-11). */
export const powerEvents = {
  'power.lost': event({
    entity: 'power',
    kind: 'system-action',
    says: 'The mains failed; the UPS feeds the hall.',
    detail: expected,
  }),
  'power.low': event({
    entity: 'power',
    kind: 'system-action',
    says: 'The battery of the UPS is nearly empty, or the UPS is about to be switched off: the hub stops.',
    detail: z.strictObject({}),
  }),
  'power.back': event({
    entity: 'power',
    kind: 'system-action',
    says: 'The mains is back.',
    detail: z.strictObject({}),
  }),
} as const;
