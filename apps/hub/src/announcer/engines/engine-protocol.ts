import { z } from 'zod';

/** What a speech engine is asked for, as one line of JSON on its standard input. */
export const engineRequest = z.strictObject({
  clips: z.array(z.strictObject({ id: z.string(), text: z.string() })).max(200),
});
export type EngineRequest = z.infer<typeof engineRequest>;

/** What it answers, one line of JSON for each clip in the order asked; a failure ends it. */
export const engineAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spoken'),
    id: z.string(),
    /** How the engine read the text; null where it does not tell. */
    phonemes: z.string().nullable(),
    sampleRateHz: z.number().int().min(8_000).max(48_000),
    /** 16-bit little-endian samples of one channel, base64. */
    pcm: z.base64(),
  }),
  z.strictObject({
    kind: z.literal('failed'),
    code: z.enum(['engine_missing', 'model_missing', 'engine_failed']),
  }),
]);
export type EngineAnswer = z.infer<typeof engineAnswer>;
export type EngineSpoken = Extract<EngineAnswer, { kind: 'spoken' }>;
