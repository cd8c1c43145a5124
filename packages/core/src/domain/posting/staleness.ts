import { msPerDay } from '../../basics/market-day.ts';
import { err, ok, type Result } from '../../basics/result.ts';
import type { HallError } from '../../contract/errors.ts';
import type { Posting, PostingDraft } from './posting.ts';
import { nextStatus } from './transition.ts';

const msPerHour = 60 * 60_000;
/** A job for a day that nobody has spoken of for so long may be gone. */
const dayWorkQuietMs = 24 * msPerHour;
const otherQuietMs = 72 * msPerHour;
/** How long the question stands before the posting leaves the boards. */
const answerWithinMs = 12 * msPerHour;

/** What the hub's clock does next about a posting that nobody touches, and when. */
export interface StaleStep {
  readonly step: 'ask' | 'expire';
  readonly atMs: number;
}

/** Whether a job is done within a day, or paid day by day: such jobs go stale sooner. */
export function isDayWork({ settlement, workStartMs, workEndMs }: PostingDraft): boolean {
  if (settlement === 'daily') return true;
  return workStartMs !== null && workEndMs !== null && workEndMs - workStartMs <= msPerDay;
}

/**
 * When an unfilled posting on the boards is asked about, or gone. Null where there is nothing to ask:
 * it is not offered, or its own time is over before that.
 */
export function staleStep(posting: Posting): StaleStep | null {
  if (posting.status !== 'published') return null;
  const { askedStillAtMs, validUntilMs } = posting;
  const next: StaleStep =
    askedStillAtMs === null
      ? { step: 'ask', atMs: lastTouchMs(posting) + quietMs(posting) }
      : { step: 'expire', atMs: askedStillAtMs + answerWithinMs };
  return validUntilMs !== null && validUntilMs <= next.atMs ? null : next;
}

/** Until when an answer keeps the posting; null while it is not asked for. */
export function answerUntilMs(posting: Posting): number | null {
  const { askedStillAtMs, validUntilMs, status } = posting;
  if (askedStillAtMs === null || status !== 'published') return null;
  const untilMs = askedStillAtMs + answerWithinMs;
  return validUntilMs === null ? untilMs : Math.min(untilMs, validUntilMs);
}

/** The hub asks whether people are still wanted. The time to answer begins now, not when it was due. */
export function askStill(posting: Posting, nowMs: number): Result<Posting, HallError> {
  return isDue(posting, 'ask', nowMs)
    ? ok({ ...posting, askedStillAtMs: nowMs })
    : err({ code: 'wrong_state' });
}

/** Somebody says that people are still wanted; asked or not, the posting counts as touched. */
export function keep(posting: Posting, nowMs: number): Result<Posting, HallError> {
  return posting.status === 'published'
    ? ok(touched(posting, nowMs))
    : err({ code: 'wrong_state' });
}

/** Nobody answered: the posting leaves the boards. */
export function expireStale(posting: Posting, nowMs: number): Result<Posting, HallError> {
  const status = nextStatus(posting.status, 'expire');
  if (status === null || !isDue(posting, 'expire', nowMs)) return err({ code: 'wrong_state' });
  const reason = { code: 'stale', text: '' };
  return ok({
    ...posting,
    status,
    reason,
    revision: null,
    askedStillAtMs: null,
    updatedAtMs: nowMs,
  });
}

/** The posting with a sign of life: whatever was asked is answered. */
export function touched(posting: Posting, nowMs: number): Posting {
  return { ...posting, touchedAtMs: nowMs, askedStillAtMs: null, updatedAtMs: nowMs };
}

function isDue(posting: Posting, step: StaleStep['step'], nowMs: number): boolean {
  const next = staleStep(posting);
  return next?.step === step && next.atMs <= nowMs;
}

function lastTouchMs({ touchedAtMs, publishAtMs, updatedAtMs }: Posting): number {
  return touchedAtMs ?? publishAtMs ?? updatedAtMs;
}

function quietMs({ content }: Posting): number {
  return isDayWork(content) ? dayWorkQuietMs : otherQuietMs;
}
