import { z } from 'zod';
import { instantMs } from '../../basics/fields.ts';
import { gateModes } from '../../domain/gate/lane.ts';
import { passReaders } from '../../domain/gate/pass.ts';
import { crowdings } from '../../domain/gate/occupancy.ts';

/** How full the hall is and what its entrance is told; no record where no gates are set up. */
export const entranceRecord = z.strictObject({
  kind: z.literal('entrance'),
  id: z.literal('entrance'),
  /** What the lanes are told now. */
  mode: z.enum(gateModes),
  inside: z.number().int().min(0),
  maxOccupancy: z.number().int().min(1).nullable(),
  crowding: z.enum(crowdings),
  /** Somebody may have passed unseen. */
  isApproximate: z.boolean(),
  /** Nobody is let in because the hall is full; out always goes. */
  isInboundClosed: z.boolean(),
  inToday: z.number().int().min(0),
  outToday: z.number().int().min(0),
  /** What may be read at a lane, by those who want it: the notice beside says so (G-02). */
  readers: z.array(z.enum(passReaders)).max(passReaders.length),
});
export type EntranceRecord = z.infer<typeof entranceRecord>;

/** What can be said to somebody at a lane. */
export const laneWords = [
  'welcome',
  'press_button',
  'please_wait',
  'closed',
  'out_only',
  'try_again',
] as const;

/** The last word to somebody at a lane; gone after a few seconds. */
export const laneWord = z.strictObject({
  kind: z.literal('laneWord'),
  /** `word:<lane>`. */
  id: z.string().max(10),
  lane: z.string().max(4),
  /** What the hall calls the lane. */
  name: z.string().max(20).nullable(),
  word: z.enum(laneWords),
  atMs: instantMs,
});
export type LaneWord = z.infer<typeof laneWord>;

export const entranceTopicRecord = z.discriminatedUnion('kind', [entranceRecord, laneWord]);
export type EntranceTopicRecord = z.infer<typeof entranceTopicRecord>;
