import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { emergencyKinds } from '../../rules/announcement.ts';
import { clipId, makingFault, packFault } from '../voice-pack.ts';

const volume = z.number().int().min(0).max(100);

/** One clip of a sentence and when it begins, counted from the sentence's beginning. */
export const timedClip = z.strictObject({ clip: clipId, atMs: z.number().int().min(0) });
export type TimedClip = z.infer<typeof timedClip>;

/** One sentence about a call, at a time the hub has decided; players neither move nor cut it. */
export const voiceSaying = z.strictObject({
  kind: z.literal('saying'),
  /** The call and the round: whoever has played this id does not play it again. */
  id: z.string().max(48),
  /** The call; for a bay the stay and until when it was allowed. */
  callId: z.string().min(1).max(45),
  seq: z.number().int(),
  round: z.union([z.literal(1), z.literal(2)]),
  /** Said in a closed hall too: it is about the opening or closing itself. */
  isSaidClosed: z.boolean(),
  startMs: instantMs,
  endMs: instantMs,
  clips: z.array(timedClip).max(16),
  text: z.string().max(80),
});
export type VoiceSaying = z.infer<typeof voiceSaying>;

/** A danger: begins at once, cuts what is being said, repeats until this record is gone. */
export const voiceEmergency = z.strictObject({
  kind: z.literal('emergency'),
  id: z.literal('emergency'),
  emergency: z.enum(emergencyKinds),
  startMs: instantMs,
  durationMs: z.number().int().min(1),
  /** From one beginning to the next. */
  everyMs: z.number().int().min(1),
  clips: z.array(timedClip).max(4),
  text: z.string().max(200),
});
export type VoiceEmergency = z.infer<typeof voiceEmergency>;

/** How the voice is: which pack, how loud, and what is wrong where there is none. */
export const voiceState = z.strictObject({
  kind: z.literal('state'),
  id: z.literal('state'),
  pack: z.strictObject({ id: z.string().max(64), language: z.string().max(20) }).nullable(),
  trouble: z.union([packFault, makingFault]).nullable(),
  volume,
  zones: z.array(z.strictObject({ name: z.string(), volume })),
});
export type VoiceState = z.infer<typeof voiceState>;

export const voiceRecord = z.discriminatedUnion('kind', [voiceSaying, voiceEmergency, voiceState]);
export type VoiceRecord = z.infer<typeof voiceRecord>;
