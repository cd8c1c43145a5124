import { z } from 'zod';
import { marketDay, regionCode, shortText } from '../../basics/fields.ts';
import type { Language } from '../../i18n/translate.ts';
import { ageBand, consentPurpose, workerStatus, workerWishes } from '../../domain/worker/worker.ts';
import { fitReason } from '../../rules/fit.ts';
import { define } from '../define.ts';
import { printOutcome } from '../device.ts';
import { paperDocument } from '../paper-schema.ts';

/** A card as the reader's host hands it on; parsed again here, because a wire is a rim. */
export const idCard = z.strictObject({
  kind: z.enum(['resident', 'hmt_residence', 'foreign_pr_2017', 'foreign_pr_2023']),
  /** Raw from the card: rare, private-use and surrogate characters are kept as they are. */
  name: z.string().min(1).max(60),
  idNumber: z.string().regex(/^[0-9A-Z]{15,18}$/),
  gender: z.enum(['male', 'female', 'unknown']),
  birthDate: z.string().regex(/^(19|20)\d{2}-\d{2}-\d{2}$/),
  regionCode: regionCode.nullable(),
  validTo: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
});

export const mobilePhone = z.string().regex(/^1[3-9]\d{9}$/);

/** Who registers: with the card, or with what somebody without one is willing to say (B-03). */
export const workerIdentity = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('card'), card: idCard, phone: mobilePhone.nullable() }),
  z.strictObject({
    by: z.literal('phone'),
    phone: mobilePhone,
    name: shortText(30).nullable(),
    ageBand,
  }),
]);
export type WorkerIdentity = z.infer<typeof workerIdentity>;

const consentAnswer = z.strictObject({
  purpose: consentPurpose,
  given: z.boolean(),
  textVersion: z.string().max(20),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The worker at this kiosk, masked; enough to greet him and no more. */
export const workerGreeting = z.strictObject({
  workerId: z.uuid(),
  registrationNo: z.string(),
  maskedName: z.string().max(8),
  minorWorker: z.boolean(),
  elderMode: z.boolean(),
  wishes: workerWishes,
});
export type WorkerGreeting = z.infer<typeof workerGreeting>;

/** A slip that is ready to be printed, and what to show when the paper does not come. */
export const slip = z.strictObject({
  slipId: z.uuid(),
  /** Six digits, valid today in this market; shown large when the printer fails (B-14). */
  code: z.string().regex(/^\d{6}$/),
  document: paperDocument,
});
export type Slip = z.infer<typeof slip>;

/** Proof that this kiosk is serving this worker; kept in memory only, dies with the visit. */
const visitToken = z.string().min(20).max(64);

/** A posting for a worker, and the strongest reasons why (D-03). */
export const fittingPosting = z.strictObject({
  postingId: z.uuid(),
  /** Strongest first; none where the list is in the order of time. */
  reasons: z.array(fitReason).max(3),
});
export type FittingPosting = z.infer<typeof fittingPosting>;

/**
 * The postings for a worker. With recommendations: what fits, best first. Without: the newest, in an
 * order that has nothing to do with him.
 */
const postingsForWorker = {
  /** At most five ids, in the order of `fits`. */
  postingIds: z.array(z.uuid()).max(5),
  fits: z.array(fittingPosting).max(5),
};

const served = z.strictObject({
  visitToken,
  greeting: workerGreeting,
  slip,
  ...postingsForWorker,
  recommendations: z.boolean(),
});

const visitId = z.uuid();

/** The language a worker reads; his papers are made in it. */
const language: z.ZodType<Language> = z.enum(['zh-CN', 'en']);

/** 我的信息: what the hall knows, masked. */
export const myInformation = z.strictObject({
  greeting: workerGreeting,
  idMasked: z.string().max(20).nullable(),
  phoneMasked: z.string().max(13).nullable(),
  status: workerStatus,
  verified: z.boolean(),
  recommendations: z.boolean(),
  consents: z.array(
    z.strictObject({ purpose: consentPurpose, given: z.boolean(), onDay: marketDay }),
  ),
  registeredOn: marketDay,
  lastSeenDay: marketDay,
});
export type MyInformation = z.infer<typeof myInformation>;

/** Workers at a kiosk. The terminal is the actor; the visit token says for whom. */
export const workerCommands = {
  /**
   * A card on the attract screen. Known with current consent: checked in, slip ready. Otherwise
   * nothing of the card is kept and the answer only says what to ask for.
   */
  'worker.checkIn': define({
    input: z.strictObject({ visitId, card: idCard, language }),
    output: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('checked_in'), served }),
      z.strictObject({ outcome: z.literal('unknown') }),
      z.strictObject({ outcome: z.literal('consent_outdated') }),
      /** Under 16: refused kindly; only a counter remembers (禁止使用童工规定 2). */
      z.strictObject({ outcome: z.literal('under_age'), document: paperDocument }),
    ]),
    allowed: ['kiosk'],
  }),
  /**
   * Somebody without a card says that he is under 16. He gets what a child's card gets: a list of
   * people who help, and nothing but a count remembers him.
   */
  'worker.turnAway': define({
    input: z.strictObject({ visitId, language }),
    output: z.strictObject({ document: paperDocument }),
    allowed: ['kiosk'],
  }),
  /** A new worker, or one who consents again. The slip is part of the answer. */
  'worker.register': define({
    input: z.strictObject({
      visitId,
      identity: workerIdentity,
      consents: z.array(consentAnswer).min(1).max(8),
      wishes: workerWishes,
      elderMode: z.boolean(),
      language,
    }),
    output: served,
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Opens 我的信息 by card, or by the slip's code and the last four digits of the phone (B-09). */
  'worker.open': define({
    input: z.strictObject({
      visitId,
      by: z.discriminatedUnion('with', [
        z.strictObject({ with: z.literal('card'), card: idCard }),
        z.strictObject({
          with: z.literal('code'),
          code: z.string().regex(/^\d{6}$/),
          phoneLast4: z.string().regex(/^\d{4}$/),
        }),
      ]),
    }),
    output: z.strictObject({ visitToken, information: myInformation, ...postingsForWorker }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** A name that was typed may be typed again; one read from a card stays as it is (`wrong_state`). */
  'worker.correct': define({
    input: z.strictObject({
      visitToken,
      wishes: workerWishes,
      phone: z.union([mobilePhone, z.literal('keep')]),
      /** Null leaves it as it is. */
      name: shortText(30).min(2).nullable(),
      elderMode: z.boolean(),
    }),
    output: z.strictObject({ information: myInformation }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  'worker.setPaused': define({
    input: z.strictObject({ visitToken, paused: z.boolean() }),
    output: z.strictObject({ information: myInformation }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** 不要推荐,我自己看, or recommended again (PIPL 24); the answer has the list as it is from now on. */
  'worker.setRecommendations': define({
    input: z.strictObject({ visitToken, on: z.boolean() }),
    output: z.strictObject({ information: myInformation, ...postingsForWorker }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Withdrawing 'registration' deletes; withdrawing 'keep_id_number' forgets the number. */
  'worker.withdrawConsent': define({
    input: z.strictObject({ visitToken, purpose: consentPurpose }),
    output: z.strictObject({ deleted: z.boolean() }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Deletes the person at once; ledger rows keep an anonymous id (PIPL 47). */
  'worker.delete': define({
    input: z.strictObject({ visitToken }),
    output: z.strictObject({ deleted: z.literal(true) }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** Deletes a worker nobody has seen for as long as the consent text says. */
  'worker.lapse': define({
    input: z.strictObject({ workerId: z.uuid() }),
    output: z.strictObject({ deleted: z.literal(true) }),
    allowed: ['system'],
  }),
  /** Today's slip again, at any kiosk or window, marked 补打 (B-14). */
  'slip.reprint': define({
    input: z.strictObject({ code: z.string().regex(/^\d{6}$/), language }),
    output: z.strictObject({ slip }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** What became of the paper; the ledger never guesses. */
  'slip.printed': define({
    input: z.strictObject({ slipId: z.uuid(), result: printOutcome }),
    output: z.strictObject({ slipId: z.uuid() }),
    allowed: ['kiosk', 'staff', 'manager'],
  }),
  /** 叫工作人员: raises a call on the staff screen (B-18). */
  'help.call': define({
    input: z.strictObject({ page: shortText(30) }),
    output: z.strictObject({ helpId: z.uuid() }),
    allowed: ['kiosk'],
  }),
  'help.answer': define({
    input: z.strictObject({ helpId: z.uuid() }),
    output: z.strictObject({ helpId: z.uuid() }),
    allowed: ['staff', 'reviewer', 'rights', 'manager'],
  }),
} as const;
