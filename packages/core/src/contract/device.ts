import { z } from 'zod';

/** The things a kiosk can plug in, one of each; those of the windows are in `device-window.ts`. */
export const deviceClass = z.enum(['id-reader', 'printer', 'slip-scanner']);
export type DeviceClass = z.infer<typeof deviceClass>;

/** What is wrong, in a closed list; words for people are in i18n (`device.fault.*`). */
export const deviceFault = z.enum([
  'not_found',
  'no_answer',
  'wrong_answer',
  'permission',
  'busy',
  'self_test_failed',
  'not_authorised',
  'paper_out',
  'cover_open',
  'cutter',
  'head_hot',
  'mechanical',
]);
export type DeviceFault = z.infer<typeof deviceFault>;

/**
 * A device's state is data, never an exception. Commands are taken in `ready` (and in `warning`)
 * only; everywhere else they are refused, never queued (a replayed command is a safety fault).
 */
export const deviceStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('absent') }),
  z.strictObject({ state: z.literal('connecting'), attempt: z.number().int().min(1) }),
  z.strictObject({ state: z.literal('ready') }),
  /** Works, but wants a person soon: the roll is nearly empty, the line is noisy. */
  z.strictObject({
    state: z.literal('warning'),
    warning: z.enum(['paper_near_end', 'line_noise']),
  }),
  /** Answers, but cannot work until a person helps. */
  z.strictObject({ state: z.literal('needs_help'), fault: deviceFault }),
  /** Does not answer; the supervisor tries for ever. */
  z.strictObject({ state: z.literal('lost'), fault: deviceFault, sinceMs: z.number().int() }),
]);
export type DeviceStatus = z.infer<typeof deviceStatus>;

/**
 * What became of a print. `confirmed`: the printer said the paper is out. `unknown`: the bytes
 * went out and nothing came back; a person decides. `failed`: nothing was printed.
 */
export const printOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('confirmed') }),
  z.strictObject({ outcome: z.literal('unknown'), fault: deviceFault }),
  z.strictObject({ outcome: z.literal('failed'), fault: deviceFault }),
]);
export type PrintOutcome = z.infer<typeof printOutcome>;

/** What the reader tells the screen. Nothing partial is ever told (a torn read is `read_failed`). */
export const cardTrouble = z.enum([
  'read_failed',
  'not_an_id_card',
  'card_defective',
  'lift_and_replace',
  'card_invalid',
]);
export type CardTrouble = z.infer<typeof cardTrouble>;
