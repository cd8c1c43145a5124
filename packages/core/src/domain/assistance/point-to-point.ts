import { z } from 'zod';
import { instantMs, marketDay, shortText } from '../../basics/fields.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import { matchSide } from '../match/match.ts';

/** Why one side did not want to; the words of the hall, none of them about a person. */
export const declineReason = z.enum([
  'pay',
  'work',
  'place',
  'hours',
  'skills',
  'no_longer_wanted',
  'other',
]);
export type DeclineReason = z.infer<typeof declineReason>;

/** What became of a meeting. `no_show`: he was called and did not come to the table. */
export const meetingOutcome = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('matched') }),
  z.strictObject({ result: z.literal('declined'), side: matchSide, reason: declineReason }),
  z.strictObject({ result: z.literal('no_show') }),
]);
export type MeetingOutcome = z.infer<typeof meetingOutcome>;

/**
 * A meeting that staff have organised between a worker and an employer (点对点对接, 38号 四). It stays
 * open, over days too, until somebody has said what became of it.
 */
export const pointToPoint = z.strictObject({
  id: z.uuid(),
  day: marketDay,
  workerId: z.uuid(),
  postingId: z.uuid(),
  employerId: z.uuid(),
  matchId: z.uuid(),
  /** 洽谈区; null where the market has named none for this work. */
  zone: shortText(20).nullable(),
  staffId: z.uuid(),
  organisedAtMs: instantMs,
  outcome: meetingOutcome.nullable(),
  endedAtMs: instantMs.nullable(),
  version: z.number().int().min(1),
});
export type PointToPoint = z.infer<typeof pointToPoint>;

/** Begins a meeting: the worker is called, the booth is told. */
export function organise(
  start: Omit<PointToPoint, 'outcome' | 'endedAtMs' | 'version'>,
): PointToPoint {
  return { ...start, outcome: null, endedAtMs: null, version: 1 };
}

/** Writes down what became of a meeting; once said it stands. */
export function settle(
  meeting: PointToPoint,
  { outcome, nowMs }: { readonly outcome: MeetingOutcome; readonly nowMs: number },
): Result<PointToPoint, HallError> {
  if (meeting.outcome !== null) return err({ code: 'wrong_state' });
  return ok({ ...meeting, outcome, endedAtMs: nowMs, version: meeting.version + 1 });
}
