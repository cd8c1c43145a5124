import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { deviceStatus } from '../device.ts';
import { keyOutcome, windowDeviceClass, windowNumber, windowSetupState } from '../device-window.ts';

/** A key of a window, by what it asks for. */
const windowKey = z.enum(['next', 'recall', 'skip', 'start', 'complete', 'call_number', 'rating']);

const count = z.number().int().min(0);

/** One device of a window that is plugged in at the hub, as the manager and the electrician see it. */
export const windowDeviceRecord = z.strictObject({
  kind: z.literal('windowDevice'),
  /** `led:2`. */
  id: z.string().regex(/^(led|caller|evaluator):[0-9A-Z]{1,4}$/),
  device: windowDeviceClass,
  window: windowNumber,
  /** Which of the supported kinds it is. */
  model: z.enum(['onbon', 'alpha', 'numeric', 'buttons', 'keypad', 'pads', 'keys']),
  /** The plug: a path, or an address on the network. */
  port: z.string().max(260),
  /** Whether a counter of the hall has this number; without one the device has nothing to do. */
  hasCounter: z.boolean(),
  status: deviceStatus,
  /** What its line could not understand since it was last connected. */
  noise: z.strictObject({ droppedBytes: count, damagedFrames: count }),
  /** The last code without a meaning on its line: how a site learns the keys of its pads. */
  unknownKey: z.strictObject({ code: z.string().max(80), atMs: instantMs }).nullable(),
  lastKey: z
    .strictObject({
      key: windowKey,
      outcome: keyOutcome,
      atMs: instantMs,
    })
    .nullable(),
});
export type WindowDeviceRecord = z.infer<typeof windowDeviceRecord>;

/** Whether the window devices of the hub are set up, and what is wrong with the file that says so. */
export const windowSetupRecord = z.strictObject({
  kind: z.literal('windowSetup'),
  id: z.literal('windowSetup'),
  state: windowSetupState,
  file: z.string().max(400),
  /** Where the file is wrong: a path within it and what the matter is. */
  problems: z.array(z.strictObject({ at: z.string().max(120), what: z.string().max(120) })).max(20),
});
export type WindowSetupRecord = z.infer<typeof windowSetupRecord>;

/** What whoever works at a window should know of its devices; one record to a window that has any. */
export const windowTroubleRecord = z.strictObject({
  kind: z.literal('windowTrouble'),
  /** `window:2`. */
  id: z.string().regex(/^window:[0-9A-Z]{1,4}$/),
  window: windowNumber,
  /** Devices that are not well. */
  troubles: z.array(z.strictObject({ device: windowDeviceClass, status: deviceStatus })).max(3),
  /** The last key of the caller, when it did nothing. */
  lostKey: z.strictObject({ key: windowKey, outcome: keyOutcome, atMs: instantMs }).nullable(),
});
export type WindowTroubleRecord = z.infer<typeof windowTroubleRecord>;
