import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';

/**
 * A worker and a posting on their way to each other (即时快招): `recommended` by the market,
 * `invited` to meet, `negotiating` at the table, agreed by one side (`unilateral`), by both or by
 * the window (`confirmed`). `no_show` is somebody who was invited and did not come; `lapsed` is what
 * the day left open.
 */
export const matchStatus = z.enum([
  'recommended',
  'invited',
  'negotiating',
  'unilateral',
  'confirmed',
  'declined',
  'no_show',
  'cancelled',
  'lapsed',
]);
export type MatchStatus = z.infer<typeof matchStatus>;

export const matchSide = z.enum(['worker', 'employer']);
export type MatchSide = z.infer<typeof matchSide>;

/** Who brought the two together. */
export const matchSource = z.enum(['recommendation', 'worker', 'employer', 'staff']);

/** Why a confirmed match came to nothing (D-12). `terms_differ` is 货不对板. */
export const cancelReason = z.enum([
  'employer_cancelled',
  'worker_cancelled',
  'terms_differ',
  'no_show',
]);
export type CancelReason = z.infer<typeof cancelReason>;

/**
 * The worker's answer to the question whether this employer may have his name and phone: of its own
 * for every match, naming the employer (PIPL 23, 29).
 */
export const contactConsent = z.strictObject({
  given: z.boolean(),
  textVersion: z.string().max(20),
  /** SHA-256 of the text that was on the screen, hex. */
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  atMs: instantMs,
  withdrawnAtMs: instantMs.nullable(),
});
export type ContactConsent = z.infer<typeof contactConsent>;

export const arrival = z.strictObject({
  arrived: z.boolean(),
  by: z.enum(['worker', 'employer', 'staff']),
  atMs: instantMs,
});
export type Arrival = z.infer<typeof arrival>;

/** The aggregate. It knows people and posting by id only; who they are stands elsewhere. */
export const match = z.strictObject({
  id: z.uuid(),
  day: marketDay,
  postingId: z.uuid(),
  employerId: z.uuid(),
  workerId: z.uuid(),
  source: matchSource,
  status: matchStatus,
  /** {market code}-{yyMMdd}-{seq4} with M- before it; drawn when it is confirmed, never given back. */
  matchNo: z.string().max(26).nullable(),
  /** Which of the posting's places it took: 3 of 6. */
  placeNo: z.number().int().min(1).max(999).nullable(),
  agreed: z.strictObject({ worker: instantMs.nullable(), employer: instantMs.nullable() }),
  contact: contactConsent.nullable(),
  arrival: arrival.nullable(),
  cancel: cancelReason.nullable(),
  declinedBy: matchSide.nullable(),
  recommendedAtMs: instantMs.nullable(),
  invitedAtMs: instantMs.nullable(),
  negotiatingAtMs: instantMs.nullable(),
  confirmedAtMs: instantMs.nullable(),
  endedAtMs: instantMs.nullable(),
  version: z.number().int().min(1),
});
export type Match = z.infer<typeof match>;

/** Whether something can still come of it. */
export function isOpenMatch(status: MatchStatus): boolean {
  return (
    status === 'recommended' ||
    status === 'invited' ||
    status === 'negotiating' ||
    status === 'unilateral'
  );
}
