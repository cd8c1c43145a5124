import { z } from 'zod';
import { marketDay, regionCode } from '../../basics/fields.ts';
import { complaintAnswer } from '../../domain/complaint/complaint.ts';
import { fitsKind, toldFacts, toldKind } from '../../domain/complaint/told.ts';
import type { Language } from '../../i18n/translate.ts';
import { define } from '../define.ts';
import { printOutcome } from '../device.ts';
import { paperDocument } from '../paper-schema.ts';
import { idCard, mobilePhone } from './worker-commands.ts';

const complaintId = z.uuid();
const done = z.strictObject({ complaintId });
const language: z.ZodType<Language> = z.enum(['zh-CN', 'en']);

/** The day and the number of the day at the end of a visible number, without what stands between. */
export const numberDigits = z.string().regex(/^\d{10,12}$/);

/** What a receipt is known by: its number and its code. Both or nothing. */
export const receiptKey = z.strictObject({
  /** The market a scanned receipt is of; null where digits were typed in this one. */
  market: regionCode.nullable(),
  digits: numberDigits,
  code: z.string().regex(/^\d{6}$/),
});
export type ReceiptKey = z.infer<typeof receiptKey>;

/**
 * What whoever complains takes away with him. The code is told here once; the hub keeps a keyed hash of
 * it.
 */
export const receiptGiven = z.strictObject({
  complaintId,
  complaintNo: z.string().max(26),
  /** Whoever complains is answered by this day. */
  dueDay: marketDay.nullable(),
  code: z.string().regex(/^\d{6}$/),
  document: paperDocument,
});
export type ReceiptGiven = z.infer<typeof receiptGiven>;

/** Who complains at a kiosk: nobody, a phone, or a card (I-02: anonymous allowed). */
export const kioskReporter = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('anonymous') }),
  z.strictObject({ by: z.literal('phone'), phone: mobilePhone }),
  z.strictObject({ by: z.literal('card'), card: idCard }),
]);
export type KioskReporter = z.infer<typeof kioskReporter>;

/** Complaints at kiosks, their receipts, and what is answered there. */
export const complaintKioskCommands = {
  /**
   * Somebody complains at a kiosk. Nothing is typed but digits, so nothing the public wrote is kept
   * (K-21).
   */
  'complaint.tell': define({
    input: z
      .strictObject({
        kind: toldKind,
        postingId: z.uuid().nullable(),
        told: toldFacts,
        reporter: kioskReporter,
        language,
      })
      .refine(({ kind, told }) => fitsKind(kind, told), { path: ['told'] }),
    output: receiptGiven,
    allowed: ['kiosk'],
  }),
  /** What became of the paper of a receipt; at a desk somebody says so. */
  'complaint.receiptPrinted': define({
    input: z.strictObject({ complaintId, result: printOutcome }),
    output: done,
    allowed: ['kiosk', 'staff', 'reviewer', 'rights', 'manager'],
  }),
  /** The same receipt once more, for whoever knows its number and code. */
  'complaint.reprintReceipt': define({
    input: z.strictObject({ receipt: receiptKey, language }),
    output: z.strictObject({ complaintId, document: paperDocument }),
    allowed: ['kiosk'],
  }),
  /** Another receipt for whoever lost his; the code of the lost one opens nothing any more (I-02). */
  'complaint.renewReceipt': define({
    input: z.strictObject({ complaintId }),
    output: receiptGiven,
    allowed: ['rights'],
  }),
  /** What whoever holds the receipt is answered; null takes it back. */
  'complaint.answer': define({
    input: z.strictObject({ complaintId, text: complaintAnswer.nullable() }),
    output: done,
    allowed: ['rights'],
  }),
} as const;
