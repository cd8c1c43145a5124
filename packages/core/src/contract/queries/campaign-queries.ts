import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { callOutcome } from '../../domain/campaign/campaign.ts';
import { ageBand, availability, workerWishes } from '../../domain/worker/worker.ts';
import { define } from '../define.ts';
import { cursor } from './cursor.ts';

const campaignId = z.uuid();
const staff = ['staff', 'manager'] as const;
const count = z.number().int();

/**
 * Whom a campaign may call (D-13). Nothing can be asked for but the campaign: whom it is for is written
 * in it, by the kind of work and the hardship tag alone (D-08).
 */
export const campaignQueries = {
  /**
   * Who fits and lets himself be called, newest visit first. No name and no phone is in here; both are
   * shown for one person at a time, by `campaign.call`.
   */
  'campaign.people': define({
    input: z.strictObject({ campaignId, cursor }),
    output: z.strictObject({
      people: z
        .array(
          z.strictObject({
            workerId: z.uuid(),
            registrationNo: z.string(),
            occupationIds: workerWishes.shape.occupationIds,
            availability,
            ageBand,
            lastSeenDay: marketDay,
            /** Null: nobody has been shown his number yet. */
            call: z
              .strictObject({ outcome: callOutcome.nullable(), atMs: instantMs, came: z.boolean() })
              .nullable(),
          }),
        )
        .max(50),
      next: cursor,
    }),
    allowed: staff,
  }),
  /** A campaign in figures. `came`: checked in on one of its days, after the call. */
  'campaign.standing': define({
    input: z.strictObject({ campaignId }),
    output: z.strictObject({
      /** Who fits: those on the list, and how many are not, never who. */
      listed: count,
      withoutConsent: count,
      withoutPhone: count,
      /** False: so many people want such work that only the last to come in were counted. */
      isWhole: z.boolean(),
      /** Whose number was shown; the four outcomes and those without one add up to it. */
      called: count,
      outcomes: z.strictObject({
        willing: count,
        declined: count,
        unreached: count,
        refused: count,
      }),
      came: count,
    }),
    allowed: staff,
  }),
} as const;
