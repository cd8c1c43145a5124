import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { gateSettings, laneName } from '../../domain/gate/hall-count.ts';
import { emergencyCauses, gateModes, laneAlarms, laneCountings } from '../../domain/gate/lane.ts';
import { deviceFault } from '../device.ts';

const count = z.number().int().min(0);
const wayWord = z.string().max(20).nullable();

/** What this hall calls the two ways through a lane; null where it has no words of its own. */
export const laneWays = z.strictObject({ in: wayWord, out: wayWord });
export type LaneWays = z.infer<typeof laneWays>;

/** How one lane of the entrance is. */
export const laneRecord = z.strictObject({
  kind: z.literal('lane'),
  /** `lane:<lane>`. */
  id: z.string().regex(/^lane:[0-9A-Z]{1,4}$/),
  lane: z.string(),
  name: z.string().max(20).nullable(),
  ways: laneWays,
  link: z.enum(['starting', 'ready', 'lost']),
  mode: z.enum(gateModes),
  /** `none` is shown as 不计 (G-03). */
  counting: z.enum(laneCountings),
  isIsolated: z.boolean(),
  emergency: z.enum(emergencyCauses).nullable(),
  isHeldOpen: z.boolean(),
  /** The contact of the fire alarm panel; null where it cannot be seen. */
  isFireOn: z.boolean().nullable(),
  /** The door button outside; `lost` while the module it is wired to does not answer. */
  button: z.enum(['none', 'ready', 'lost']),
  inToday: count,
  outToday: count,
  lastAlarm: z.strictObject({ alarm: z.enum(laneAlarms), atMs: instantMs }).nullable(),
});
export type LaneRecord = z.infer<typeof laneRecord>;

/** A reader beside a lane. It is a help and no condition: without it the door button opens (G-01). */
export const laneReaderRecord = z.strictObject({
  kind: z.literal('laneReader'),
  /** `reader:<its place in the file>`. */
  id: z.string().regex(/^reader:[0-9]{1,2}$/),
  lane: laneName,
  direction: z.enum(['in', 'out']),
  reader: z.enum(['scanner', 'card']),
  /** `help`: it answers, and cannot work until somebody has looked at it. */
  state: z.enum(['starting', 'ready', 'help', 'lost']),
  fault: deviceFault.nullable(),
});
export type LaneReaderRecord = z.infer<typeof laneReaderRecord>;

/** Whether the file names readers; `wrong` leaves all of them out, and the gates work. */
export const readerSetupState = z.enum(['none', 'read', 'wrong']);
export type ReaderSetupState = z.infer<typeof readerSetupState>;

/** How the file with the gates was found. */
export const gateSetupState = z.enum(['none', 'read', 'unreadable', 'wrong']);
export type GateSetupState = z.infer<typeof gateSetupState>;

/** What a manager decided about the entrance; there even where no gates are set up. */
export const gateSettingsRecord = z.strictObject({
  kind: z.literal('gateSettings'),
  id: z.literal('gateSettings'),
  setup: gateSetupState,
  readers: readerSetupState,
  openMode: gateSettings.shape.openMode,
  maxOccupancy: gateSettings.shape.maxOccupancy,
});
export type GateSettingsRecord = z.infer<typeof gateSettingsRecord>;

export const gatesRecord = z.discriminatedUnion('kind', [
  laneRecord,
  laneReaderRecord,
  gateSettingsRecord,
]);
export type GatesRecord = z.infer<typeof gatesRecord>;
