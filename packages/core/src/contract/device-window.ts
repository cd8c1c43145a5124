import { z } from 'zod';
import { deviceStatus } from './device.ts';
import { errorCode } from './errors.ts';

/**
 * The devices of a service window. There may be one of each at every window of the hall, unlike
 * the devices of a kiosk (`deviceClass`), of which a place has one.
 */
export const windowDeviceClass = z.enum(['led', 'caller', 'evaluator']);
export type WindowDeviceClass = z.infer<typeof windowDeviceClass>;

/** The number over a window, as people read it: `2`, `12`, `A3`. */
export const windowNumber = z.string().regex(/^[0-9A-Z]{1,4}$/);
export type WindowNumber = z.infer<typeof windowNumber>;

/** A ticket's number as it is called: `A005`. */
const calledNumber = z.string().regex(/^[0-9A-Z]{1,8}$/);

/**
 * What a window's LED is to show (E-07): the newest wins, whatever was shown before. `times` counts
 * the calls of one ticket at one window, so that a repeated call flashes again and a repeated
 * message does not.
 */
export const ledContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('call'),
    ticket: calledNumber,
    window: windowNumber,
    times: z.number().int().min(1).max(99),
  }),
  z.strictObject({ kind: z.literal('serving'), ticket: calledNumber }),
  z.strictObject({ kind: z.literal('paused') }),
  z.strictObject({ kind: z.literal('idle') }),
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(60) }),
  z.strictObject({ kind: z.literal('blank') }),
]);
export type LedContent = z.infer<typeof ledContent>;

/** What a key of a physical caller asks for (E-04). `digits` are as typed: pads have no letters. */
export const callerAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({ kind: z.literal('recall') }),
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('complete') }),
  z.strictObject({ kind: z.literal('call_number'), digits: z.string().regex(/^\d{1,4}$/) }),
]);
export type CallerAction = z.infer<typeof callerAction>;

/** Why a press was not counted; the person presses again or uses the screen. */
export const pressFault = z.enum([
  /** Nobody took it within its time. */
  'too_late',
  /** The window's LED did not confirm that it shows the press. */
  'not_shown',
  /** It came before the one before it was settled. */
  'too_soon',
]);
export type PressFault = z.infer<typeof pressFault>;

/** How one device of a window is. */
export const windowDeviceReport = z.strictObject({
  device: windowDeviceClass,
  window: windowNumber,
  status: deviceStatus,
});
export type WindowDeviceReport = z.infer<typeof windowDeviceReport>;

/**
 * What became of a key that was pressed at a window: it counted, it got lost on the way, it named
 * nobody who could be called, or the queue refused it.
 */
export const keyOutcome = z.enum([
  'counted',
  ...pressFault.options,
  /** No counter of the hall has the number of this window. */
  'no_counter',
  'no_such_number',
  /** Several letters have this number. */
  'number_ambiguous',
  ...errorCode.options,
]);
export type KeyOutcome = z.infer<typeof keyOutcome>;

/** How the file with the window devices was found. */
export const windowSetupState = z.enum(['none', 'read', 'missing', 'unreadable', 'wrong']);
export type WindowSetupState = z.infer<typeof windowSetupState>;
