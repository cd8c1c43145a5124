import { z } from 'zod';
import { clockTime, shortText } from '../../basics/fields.ts';

/**
 * Who may ask to be called earlier (残疾人保障法 55, 老年人权益保障法). Claimed with one tap or set by
 * staff, never proved at the kiosk, never shown on a public screen.
 */
export const priorityClass = z.enum(['older', 'disabled', 'with_child', 'veteran', 'other']);
export type PriorityClass = z.infer<typeof priorityClass>;

const volume = z.number().int().min(0).max(100);

/** How loud the hall speaks, and when it does not. */
export const voiceSettings = z.strictObject({
  volume,
  /** Zones that differ from the rest; a screen plays with the volume of its zone. */
  zones: z.array(z.strictObject({ name: shortText(12), volume })).max(20),
  /** No voice within these times; boards and window displays go on. */
  quiet: z.array(z.strictObject({ from: clockTime, to: clockTime })).max(4),
});
export type VoiceSettings = z.infer<typeof voiceSettings>;

/** What the manager sets for the whole queue; effective with the next press. */
export const queueSettings = z.strictObject({
  priority: z.strictObject({
    /** Offered at the kiosk; an empty list means nobody goes first. */
    classes: z.array(priorityClass).max(5),
    /** After so many priority calls one ordinary number is called (E-03). */
    mostInARow: z.number().int().min(1).max(5),
    /** Nobody's wait grows by more than this because others go first. */
    mostAddedMinutes: z.number().int().min(0).max(60),
  }),
  /** How long somebody called may take to come (E-08). */
  missAfterSeconds: z.number().int().min(5).max(300),
  /** Nobody new so long before the end of the hours (E-11). */
  stopMinutesBefore: z.number().int().min(0).max(120),
  /** What waits so long after the end of the hours has expired. */
  leftoverMinutes: z.number().int().min(0).max(240),
  voice: voiceSettings,
});
export type QueueSettings = z.infer<typeof queueSettings>;

/** What holds until the manager sets something else. */
export const defaultQueueSettings: QueueSettings = {
  priority: {
    classes: ['older', 'disabled', 'with_child', 'veteran'],
    mostInARow: 2,
    mostAddedMinutes: 15,
  },
  missAfterSeconds: 60,
  stopMinutesBefore: 15,
  leftoverMinutes: 30,
  voice: { volume: 70, zones: [], quiet: [] },
};
