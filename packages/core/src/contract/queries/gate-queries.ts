import { z } from 'zod';
import { instantMs, marketDay } from '../../basics/fields.ts';
import { danger } from '../../domain/emergency/emergency.ts';
import { gateHour, gateSettings, laneName } from '../../domain/gate/hall-count.ts';
import { countReason, doubtReason, laneTrouble, zeroReason } from '../commands/gate-commands.ts';
import { define } from '../define.ts';
import { cursor } from './cursor.ts';

/** So many days of hours may be asked for at once. */
export const hoursDaysMax = 93;

const direction = z.enum(['in', 'out']);
const { openMode, maxOccupancy } = gateSettings.shape;

/** What happened at the entrance, beside people passing. */
export const gateJournalEntry = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('troubled'),
    lane: laneName,
    trouble: laneTrouble,
    direction: direction.nullable(),
  }),
  z.strictObject({ what: z.literal('emergency_raised'), danger }),
  z.strictObject({ what: z.literal('emergency_cleared') }),
  /** Lanes that stood open for themselves were closed again; no danger ran. */
  z.strictObject({ what: z.literal('lanes_reset') }),
  z.strictObject({
    what: z.literal('corrected'),
    delta: z.number().int(),
    reason: countReason,
    note: z.string().nullable(),
    inside: z.number().int(),
  }),
  z.strictObject({ what: z.literal('zeroed'), reason: zeroReason, inside: z.number().int() }),
  z.strictObject({
    what: z.literal('doubted'),
    reason: doubtReason,
    lane: laneName.nullable(),
  }),
  z.strictObject({ what: z.literal('isolated'), lane: laneName, isIsolated: z.boolean() }),
  z.strictObject({ what: z.literal('configured'), openMode, maxOccupancy }),
  z.strictObject({ what: z.literal('opened'), lane: laneName, direction }),
]);
export type GateJournalEntry = z.infer<typeof gateJournalEntry>;

/** One line of the journal. */
export const gateJournalRow = z.strictObject({
  seq: z.number().int(),
  atMs: instantMs,
  /** The colleague who did it; null for the hub and its devices. */
  by: z.strictObject({ staffId: z.uuid(), displayName: z.string() }).nullable(),
  entry: gateJournalEntry,
});
export type GateJournalRow = z.infer<typeof gateJournalRow>;

const readers = ['staff', 'reviewer', 'rights', 'manager', 'auditor'] as const;

/** The entrance in figures and in events. */
export const gateQueries = {
  /** The hours of some days, both included, in the order of time; an hour without anybody has no row. */
  'gate.hours': define({
    input: z.strictObject({ fromDay: marketDay, toDay: marketDay }),
    output: z.strictObject({ hours: z.array(gateHour).max(hoursDaysMax * 24) }),
    allowed: readers,
  }),
  /** What happened at the entrance on one day, newest first. */
  'gate.journal': define({
    input: z.strictObject({ day: marketDay, cursor }),
    output: z.strictObject({ rows: z.array(gateJournalRow).max(50), next: cursor }),
    allowed: readers,
  }),
} as const;
