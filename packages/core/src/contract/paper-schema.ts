import { z } from 'zod';
import type { PaperDocument } from '../documents/paper.ts';

const text = z.string().max(200);
const align = z.enum(['left', 'centre', 'right']);

/** A printed document as it crosses the wire; the shape is `documents/paper.ts`. */
export const paperDocument: z.ZodType<PaperDocument> = z.strictObject({
  kind: z.enum([
    'registration-slip',
    'posting-slip',
    'notice',
    'test-page',
    'ticket',
    'match-slip',
    'complaint-receipt',
  ]),
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
          cells: z
            .array(
              z.strictObject({
                text,
                width: z.number().int().min(1).max(48),
                align: z.enum(['left', 'right']).exactOptional(),
              }),
            )
            .max(8),
          bold: z.boolean().exactOptional(),
        }),
        z.strictObject({ kind: z.literal('rule') }),
        z.strictObject({
          kind: z.literal('qr'),
          data: z.string().regex(/^[\x20-\x7e]{1,300}$/),
          modulePx: z.number().int().min(1).max(8).exactOptional(),
        }),
        z.strictObject({ kind: z.literal('feed'), lines: z.number().int().min(1).max(10) }),
      ]),
    )
    .max(120),
});
