import { z } from 'zod';
import { instantMs, marketDay, regionCode } from '../../basics/fields.ts';
import { payUnit, settlement } from '../posting/posting.ts';

export const idType = z.enum([
  'resident_id',
  'hmt_residence',
  'foreign_pr',
  'manual_other',
  'none',
]);
export const workerStatus = z.enum(['seeking', 'matched_today', 'paused', 'left']);
export const ageBand = z.enum(['16-17', '18-39', '40-49', '50-59', '60+']);
export type AgeBand = z.infer<typeof ageBand>;

/** The consents of PIPL 23, 29; each is asked on its own and is "no" until somebody says yes. */
export const consentPurpose = z.enum(['registration', 'keep_id_number', 'hardship', 'contact']);
export type ConsentPurpose = z.infer<typeof consentPurpose>;

export const consent = z.strictObject({
  purpose: consentPurpose,
  given: z.boolean(),
  textVersion: z.string().max(20),
  /** SHA-256 of the text that was on the screen, hex. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  atMs: instantMs,
});
export type Consent = z.infer<typeof consent>;

export const availability = z.strictObject({
  when: z.enum(['today', 'tomorrow', 'this_week', 'any']),
  part: z.enum(['day', 'night', 'half_day', 'any']),
});

/** What a worker wants; nothing here says who he is. */
export const workerWishes = z.strictObject({
  occupationIds: z
    .array(z.string().regex(/^[a-z0-9-]{2,40}$/))
    .min(1)
    .max(5),
  availability,
  wantedPayMinFen: z.number().int().min(1).max(10_000_000).nullable(),
  wantedPayUnit: payUnit.nullable(),
  wantedSettlement: settlement.nullable(),
  trainingWish: z.boolean(),
});
export type WorkerWishes = z.infer<typeof workerWishes>;

/**
 * The aggregate without the person: name, phone and id number live encrypted in a table of their
 * own, so that they can be deleted for good while the ledger stays whole.
 */
export const worker = z.strictObject({
  id: z.uuid(),
  registrationNo: z.string().max(24),
  idType,
  /** False for workers who registered without a card; the employer checks the id at hiring. */
  verified: z.boolean(),
  ageBand,
  /** 16 or 17: protected by 未成年人保护法 61. */
  minorWorker: z.boolean(),
  gender: z.enum(['male', 'female', 'unknown']),
  residenceRegion: regionCode.nullable(),
  wishes: workerWishes,
  consents: z.array(consent).max(20),
  elderMode: z.boolean(),
  /** False: he wants the plain list, not what is picked for him. Older records do not say. */
  recommendations: z.boolean().default(true),
  status: workerStatus,
  lastSeenDay: marketDay,
  createdAtMs: instantMs,
  updatedAtMs: instantMs,
});
export type Worker = z.infer<typeof worker>;
