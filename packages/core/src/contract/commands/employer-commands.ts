import { z } from 'zod';
import { instantMs, shortText } from '../../basics/fields.ts';
import { employerDetails, material } from '../../domain/employer/employer.ts';
import { define } from '../define.ts';

const employerId = z.uuid();
const done = z.strictObject({ employerId });

/** Employers: registered at a window, verified on papers, barred by the manager only. */
export const employerCommands = {
  'employer.register': define({
    input: z.strictObject({ details: employerDetails }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  'employer.edit': define({
    input: z.strictObject({ employerId, details: employerDetails }),
    output: done,
    allowed: ['staff', 'manager'],
  }),
  /** Refused until every paper its type needs was seen (C-03). */
  'employer.verify': define({
    input: z.strictObject({
      employerId,
      materials: z.array(material).max(5),
      hrLicenceNo: shortText(40).nullable(),
      hrLicenceValidToMs: instantMs.nullable(),
    }),
    output: z.strictObject({ employerId, verifiedUntilMs: instantMs }),
    allowed: ['staff', 'reviewer', 'manager'],
  }),
  /** Suspends every live posting of the employer in the same transaction. */
  'employer.blacklist': define({
    input: z.strictObject({ employerId, text: z.string().trim().min(6).max(200) }),
    output: z.strictObject({ employerId, suspended: z.number().int() }),
    allowed: ['manager'],
  }),
  'employer.unblacklist': define({
    input: z.strictObject({ employerId, text: z.string().trim().min(6).max(200) }),
    output: done,
    allowed: ['manager'],
  }),
} as const;
