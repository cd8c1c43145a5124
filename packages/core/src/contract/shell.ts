import { z } from 'zod';
import type { PaperDocument } from '../documents/paper.ts';

/** What a screen is told about itself; it stands in the device's own configuration file. */
const screenConfig = {
  hubUrl: z.url({ protocol: /^https?$/ }).max(200),
  deviceId: z.string().min(1).max(64),
  deviceToken: z.string().min(1).max(512),
};

/** The part of a kiosk's configuration its page may know. */
export const kioskConfig = z.strictObject(screenConfig);
export type KioskConfig = z.infer<typeof kioskConfig>;

/** The part of a board's configuration its page may know; `profile` names its layout. */
export const displayConfig = z.strictObject({
  ...screenConfig,
  profile: z.string().min(1).max(64),
});
export type DisplayConfig = z.infer<typeof displayConfig>;

const align = z.enum(['left', 'centre', 'right']);
const text = z.string().max(2000);
const paperCell = z.strictObject({
  text,
  width: z.number().int().min(1).max(48),
  align: z.enum(['left', 'right']).exactOptional(),
});

/** A document on its way from a page to the printer, with a ceiling on everything. */
export const paperDocument = z.strictObject({
  kind: z.enum(['registration-slip', 'posting-slip', 'notice', 'test-page']),
  blocks: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('text'),
          text,
          align: align.exactOptional(),
          size: z.union([z.literal(1), z.literal(2)]).exactOptional(),
          bold: z.boolean().exactOptional(),
        }),
        z.strictObject({
          kind: z.literal('row'),
          cells: z.array(paperCell).min(1).max(12),
          bold: z.boolean().exactOptional(),
        }),
        z.strictObject({ kind: z.literal('rule') }),
        z.strictObject({
          kind: z.literal('qr'),
          data: z
            .string()
            .min(1)
            .max(1000)
            .regex(/^[\x20-\x7e]+$/),
          modulePx: z.number().int().min(1).max(8).exactOptional(),
        }),
        z.strictObject({ kind: z.literal('feed'), lines: z.number().int().min(1).max(20) }),
      ]),
    )
    .max(400),
}) satisfies z.ZodType<PaperDocument>;
